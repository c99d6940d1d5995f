import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useOrderInspection } from '../../api/use-inspections.js';
import { useSession } from '../../api/use-session.js';
import { useTownships } from '../../api/use-townships.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

interface Fields {
  readonly kind: 'random' | 'targeted';
  readonly townshipCode?: string;
  readonly from?: string;
  readonly until?: string;
  readonly receiptNumber?: string;
}

/** Which cases can be drawn, or the one that was complained about. */
export function OrderInspectionModal({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const order = useOrderInspection();
  const user = useSession();
  const places = (useTownships().data ?? []).filter(({ countyCode }) => countyCode === user?.areaCode);
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'random';
  // One id as long as the dialog is open: pressed twice, one inspection.
  const [requestId, setRequestId] = useState(newId);
  const today = civilDate(new Date());
  const problem = order.error instanceof ApiProblem ? order.error.fields : [];
  const help = (name: string, otherwise?: string) => {
    const said = problem.find(({ field }) => field === name)?.message;
    return said === undefined ? { extra: otherwise } : { help: said, validateStatus: 'error' as const };
  };

  const send = ({ kind: chosen, townshipCode, from = today, until = today, receiptNumber = '' }: Fields) =>
    order.mutate(
      chosen === 'targeted' ? { requestId, kind: chosen, receiptNumber } : { requestId, kind: chosen, from, until, ...(townshipCode && { townshipCode }) },
      {
        onSuccess: ({ inspectionId }) => {
          void message.success(t('inspections.ordered'));
          void navigate({ to: '/inspections/$id', params: { id: inspectionId } });
        },
      },
    );
  return (
    <Modal
      title={t('inspections.orderTitle')}
      open={open}
      okText={t('inspections.orderConfirm')}
      cancelText={t('common.cancel')}
      confirmLoading={order.isPending}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'inspection-order-confirm' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        order.reset();
        setRequestId(newId());
      }}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ kind: 'random', townshipCode: '', from: `${today.slice(0, 7)}-01`, until: today }} onFinish={send}>
        <Form.Item name="kind" label={t('inspections.kind')}>
          <Radio.Group options={(['random', 'targeted'] as const).map((value) => ({ value, label: t(`inspections.kindIs.${value}`) }))} />
        </Form.Item>
        {kind === 'random' && (
          <>
            <Form.Item name="townshipCode" label={t('inspections.scope')} {...help('townshipCode')}>
              <Select options={[{ value: '', label: t('inspections.wholeCounty') }, ...places.map(({ code, name }) => ({ value: code, label: name }))]} />
            </Form.Item>
            <Form.Item name="from" label={t('inspections.from')} rules={[{ required: true }]}>
              <Input type="date" max={today} data-testid="inspection-from" />
            </Form.Item>
            <Form.Item name="until" label={t('inspections.until')} rules={[{ required: true }]} {...help('until', t('inspections.untilHelp'))}>
              <Input type="date" max={today} data-testid="inspection-until" />
            </Form.Item>
          </>
        )}
        {kind === 'targeted' && (
          <Form.Item name="receiptNumber" label={t('inspections.receiptNumber')} rules={[{ required: true }]} {...help('receiptNumber', t('inspections.receiptHelp'))}>
            <Input data-testid="inspection-receipt" maxLength={40} />
          </Form.Item>
        )}
        {order.error && problem.length === 0 && (
          <p role="alert" className="inspection-problem">
            {problemWords(order.error, t).title}
          </p>
        )}
      </Form>
    </Modal>
  );
}
