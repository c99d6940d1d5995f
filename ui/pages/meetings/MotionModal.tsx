import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface Draft {
  readonly yuan: number;
  readonly grounds: string;
  readonly conditions?: string;
}

/** What the members vote on: the amount, the reasons, the conditions. */
export function MotionModal({
  open,
  busy,
  error,
  onSend,
  onClose,
}: {
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onSend: (motion: { readonly amountFen: number; readonly grounds: string; readonly conditions?: string }) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Draft>();
  const required = (label: string) => ({ required: true, message: t('meetings.required', { label: t(label) }) });
  return (
    <Modal
      title={t('meetings.openVote')}
      open={open}
      okText={t('meetings.openVote')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'motion-confirm' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">{t('meetings.openVoteNote')}</p>
      {error !== undefined && <Alert type="error" showIcon title={error} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ yuan, grounds, conditions }) =>
          onSend({ amountFen: Math.round(yuan * 100), grounds: grounds.trim(), ...(conditions?.trim() && { conditions: conditions.trim() }) })
        }
      >
        <Form.Item name="yuan" label={t('meetings.amount')} rules={[required('meetings.amount')]}>
          <InputNumber min={0.01} max={10_000_000} precision={2} prefix="¥" style={{ width: '100%' }} data-testid="motion-yuan" />
        </Form.Item>
        <Form.Item name="grounds" label={t('meetings.grounds')} extra={t('meetings.groundsHint')} rules={[{ ...required('meetings.grounds'), whitespace: true, min: 5 }]}>
          <Input.TextArea rows={3} maxLength={500} data-testid="motion-grounds" />
        </Form.Item>
        <Form.Item name="conditions" label={t('meetings.conditions')}>
          <Input.TextArea rows={2} maxLength={500} data-testid="motion-conditions" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
