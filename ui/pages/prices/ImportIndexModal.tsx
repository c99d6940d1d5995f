import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useImportIndex } from '../../api/use-prices.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';
import { lastDayOfMonth, monthBefore } from './months.js';

interface Fields {
  readonly period: string;
  readonly cpi: number | null;
  readonly foodCpi: number | null;
  readonly publishedOn: string;
  readonly keyDate: string;
}
/** Names of the server's fields where they are others here. */
const served: Readonly<Record<keyof Fields, string>> = {
  period: 'period',
  cpi: 'cpiYearOnYearPercent',
  foodCpi: 'foodCpiYearOnYearPercent',
  publishedOn: 'publishedOn',
  keyDate: 'keyDate',
};

/** The month's figures as the survey team published them. */
export function ImportIndexModal({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const importIndex = useImportIndex();
  const [form] = Form.useForm<Fields>();
  // One id as long as the dialog is open: pressed twice, one run.
  const [requestId, setRequestId] = useState(newId);
  const today = civilDate(new Date());
  const period = monthBefore(today);
  const problem = importIndex.error instanceof ApiProblem ? importIndex.error : undefined;
  const wrong = (name: keyof Fields) => problem?.fields.find(({ field }) => field === served[name])?.message;
  const helpOf = (name: keyof Fields) => (wrong(name) === undefined ? {} : { help: wrong(name), validateStatus: 'error' as const });
  const isNamed = (Object.keys(served) as (keyof Fields)[]).some((name) => wrong(name) !== undefined);

  const send = ({ cpi = null, foodCpi = null, ...fields }: Fields) =>
    importIndex.mutate(
      { requestId, ...fields, cpiYearOnYearPercent: cpi, foodCpiYearOnYearPercent: foodCpi },
      {
        onSuccess: ({ runId }) => {
          void message.success(t('prices.imported'));
          void navigate({ to: '/prices/$id', params: { id: runId } });
        },
      },
    );
  // Whoever chooses a month means its last day, or today while it runs.
  const followMonth = ({ period: chosen }: Partial<Fields>) => {
    if (chosen) form.setFieldValue('keyDate', chosen === today.slice(0, 7) ? today : lastDayOfMonth(chosen));
  };

  return (
    <Modal
      title={t('prices.importTitle')}
      open={open}
      okText={t('prices.import')}
      cancelText={t('common.cancel')}
      confirmLoading={importIndex.isPending}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'price-import-confirm' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        importIndex.reset();
        setRequestId(newId());
      }}
      destroyOnHidden
    >
      <p className="quiet">{t('prices.importLead')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ period, publishedOn: today, keyDate: lastDayOfMonth(period) }}
        onValuesChange={followMonth}
        onFinish={send}
      >
        <Form.Item name="period" label={t('prices.month')} rules={[{ required: true }]} {...helpOf('period')}>
          <Input type="month" max={today.slice(0, 7)} data-testid="price-period" />
        </Form.Item>
        <Form.Item name="cpi" label={t('prices.cpi')} extra={t('prices.percentHelp')} {...helpOf('cpi')}>
          <InputNumber suffix="%" step={0.1} min={-50} max={100} data-testid="price-cpi" />
        </Form.Item>
        <Form.Item name="foodCpi" label={t('prices.foodCpi')} extra={t('prices.missingHelp')} {...helpOf('foodCpi')}>
          <InputNumber suffix="%" step={0.1} min={-50} max={100} data-testid="price-food-cpi" />
        </Form.Item>
        <Form.Item
          name="publishedOn"
          label={t('prices.publishedOn')}
          rules={[{ required: true }]}
          extra={t('prices.publishedHelp')}
          {...helpOf('publishedOn')}
        >
          <Input type="date" max={today} data-testid="price-published-on" />
        </Form.Item>
        <Form.Item
          name="keyDate"
          label={t('prices.keyDate')}
          rules={[{ required: true }]}
          extra={t('prices.keyDateHelp')}
          {...helpOf('keyDate')}
        >
          <Input type="date" max={today} data-testid="price-key-date" />
        </Form.Item>
        {importIndex.error && !isNamed && (
          <p role="alert" className="batch-problem">
            {problemWords(importIndex.error, t).title}
          </p>
        )}
      </Form>
    </Modal>
  );
}
