import { Button, Form, Input, InputNumber, message, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseView } from '../../../domain/api.js';
import { serviceKinds, type ServiceKind } from '../../../domain/service/services.js';
import { useOrderService } from '../../api/use-services.js';
import { useSession } from '../../api/use-session.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

interface Fields {
  readonly service: ServiceKind;
  readonly everyDays: number;
  readonly until: string;
  readonly situation: string;
}

/** M03: a service by an agency that the county has a contract with. */
export function OrderService({ caseFile: { caseId, status, program } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  const user = useSession();
  const order = useOrderService(caseId);
  const [said, words] = message.useMessage();
  const [requestId, setRequestId] = useState<string>();
  const [form] = Form.useForm<Fields>();
  if (!mayDo(user, 'order-service') || status === 'closed' || program === 'service-order') return null;
  const close = () => {
    order.reset();
    setRequestId(undefined);
  };
  const needed = (label: 'service' | 'everyDays' | 'until' | 'situation') => [
    { required: true, message: t('services.required', { label: t(`services.${label}`) }) },
  ];
  const send = (fields: Fields) =>
    requestId !== undefined &&
    order.mutate(
      { requestId, ...fields },
      { onSuccess: () => (close(), void said.success(t('services.ordered'))) },
    );
  return (
    <>
      {words}
      <Button onClick={() => setRequestId(newId())} data-testid="service-order">
        {t('services.order')}
      </Button>
      <Modal
        title={t('services.order')}
        open={requestId !== undefined}
        destroyOnHidden
        okText={t('services.order')}
        cancelText={t('common.cancel')}
        confirmLoading={order.isPending}
        okButtonProps={{ 'data-testid': 'service-order-confirm' }}
        onOk={() => form.submit()}
        onCancel={close}
      >
        <p>{t('services.orderNote')}</p>
        {order.error && <p role="alert">{Object.values(problemWords(order.error, t)).join(' ')}</p>}
        <Form<Fields> form={form} layout="vertical" requiredMark={false} preserve={false} initialValues={{ service: 'visits', everyDays: 7 }} onFinish={send}>
          <Form.Item name="service" label={t('services.service')} rules={needed('service')}>
            <Select options={serviceKinds.map((value) => ({ value, label: t(`services.serviceIs.${value}`) }))} />
          </Form.Item>
          <Form.Item name="everyDays" label={t('services.everyDays')} rules={needed('everyDays')}>
            <InputNumber min={1} max={90} precision={0} />
          </Form.Item>
          <Form.Item name="until" label={t('services.until')} rules={needed('until')}>
            <Input type="date" data-testid="service-until" />
          </Form.Item>
          <Form.Item name="situation" label={t('services.situation')} extra={t('services.situationHelp')} rules={needed('situation')}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
