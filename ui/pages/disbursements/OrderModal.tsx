import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useOrderBatch } from '../../api/use-disbursements.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

interface Fields {
  readonly program: 'dibao' | 'tekun' | 'special-subsidies';
  readonly period: string;
  readonly cutOffOn: string;
}

/** Which benefit, which month, and the day that counts. */
export function OrderModal({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const order = useOrderBatch();
  const [form] = Form.useForm<Fields>();
  // One id as long as the dialog is open: pressed twice, one batch.
  const [requestId, setRequestId] = useState(newId);
  const today = civilDate(new Date());
  const fieldError = (name: string) =>
    order.error instanceof ApiProblem ? order.error.fields.find(({ field }) => field === name)?.message : undefined;

  const send = (fields: Fields) =>
    order.mutate(
      { requestId, ...fields },
      {
        onSuccess: ({ batchId }) => {
          void message.success(t('money.ordered'));
          void navigate({ to: '/disbursements/$id', params: { id: batchId } });
        },
      },
    );
  return (
    <Modal
      title={t('money.orderTitle')}
      open={open}
      okText={t('money.orderConfirm')}
      cancelText={t('common.cancel')}
      confirmLoading={order.isPending}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'batch-order-confirm' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        order.reset();
        setRequestId(newId());
      }}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ program: 'dibao', period: today.slice(0, 7), cutOffOn: today }} onFinish={send}>
        <Form.Item name="program" label={t('money.programTitle')}>
          <Radio.Group options={(['dibao', 'tekun', 'special-subsidies'] as const).map((value) => ({ value, label: t(`money.program.${value}`) }))} />
        </Form.Item>
        <Form.Item name="period" label={t('money.period')} rules={[{ required: true }]}>
          <Input type="month" data-testid="batch-period" />
        </Form.Item>
        <Form.Item
          name="cutOffOn"
          label={t('money.cutOffOn')}
          rules={[{ required: true }]}
          extra={t('money.cutOffHelp')}
          {...(fieldError('cutOffOn') === undefined ? {} : { help: fieldError('cutOffOn'), validateStatus: 'error' as const })}
        >
          <Input type="date" max={today} data-testid="batch-cutOffOn" />
        </Form.Item>
        {order.error && fieldError('cutOffOn') === undefined && (
          <p role="alert" className="batch-problem">
            {problemWords(order.error, t).title}
          </p>
        )}
      </Form>
    </Modal>
  );
}
