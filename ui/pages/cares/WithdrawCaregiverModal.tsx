import { Alert, App, Form, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { withdrawalReasons, type WithdrawalReason } from '../../../domain/care/care-words.js';
import { useWithdrawCaregiver } from '../../api/use-cares.js';
import { problemWords } from '../../components/problem-words.js';

interface Props {
  readonly careId: string;
  readonly agreementId: string;
  readonly onClose: () => void;
}

/** M05: says what ends, and asks why. */
export function WithdrawCaregiverModal({ careId, agreementId, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: WithdrawalReason }>();
  const withdraw = useWithdrawCaregiver(careId);
  const send = ({ reason }: { reason: WithdrawalReason }) =>
    withdraw.mutate(
      { agreementId, reason },
      {
        onSuccess: () => {
          void message.success(t('cares.withdrawn'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('cares.withdraw')}
      okText={t('cares.withdrawSend')}
      cancelText={t('common.cancel')}
      confirmLoading={withdraw.isPending}
      okButtonProps={{ htmlType: 'submit', ...{ 'data-testid': 'withdraw-submit' } }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('cares.withdrawNote')}</p>
      <Form form={form} layout="vertical" onFinish={send} data-testid="withdraw-form">
        <Form.Item
          name="reason"
          label={t('cares.withdrawReason')}
          rules={[{ required: true, message: t('people.required', { label: t('cares.withdrawReason') }) }]}
        >
          <Radio.Group
            className="care-reasons"
            options={withdrawalReasons.map((value) => ({ value, label: t(`cares.reasonIs.${value}`) }))}
            data-testid="withdraw-reason"
          />
        </Form.Item>
        {withdraw.error && <Alert type="error" showIcon role="alert" title={problemWords(withdraw.error, t).title} />}
      </Form>
    </Modal>
  );
}
