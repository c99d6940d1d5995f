import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly note: string;
  readonly confirm: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly error?: string | undefined;
  readonly testId?: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Says what will happen and asks for the reason, which goes into the audit trail. */
export function ReasonModal({ title, note, confirm, open, busy, error, testId, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      title={title}
      open={open}
      okText={confirm}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ htmlType: 'submit', ...(testId === undefined ? {} : { 'data-testid': `${testId}-confirm` }) }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
      destroyOnHidden
    >
      <p>{note}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => onConfirm(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('common.reason')}
          {...(error === undefined ? {} : { help: error, validateStatus: 'error' as const })}
          rules={[{ required: true, whitespace: true, min: 2, message: t('common.reasonTooShort') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={200} showCount placeholder={t('common.reasonHint')} data-testid={testId && `${testId}-reason`} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
