import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeReport } from '../../../domain/api-benefits.js';
import { changeKinds } from '../../../domain/benefit/change-report.js';
import { useReportChange } from '../../api/use-benefits.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

type Draft = Omit<ChangeReport, 'reportId'>;

/** M05: a household that has a benefit reports a change; what is major is reviewed at once. */
export function ReportChangeModal({ householdId, onClose }: { readonly householdId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const [reportId] = useState(newId);
  const report = useReportChange(householdId);
  const required = (label: string) => [{ required: true, message: t('people.required', { label: t(label) }) }];

  const send = (draft: Draft) =>
    report.mutate(
      { ...draft, reportId },
      {
        onSuccess: ({ caseId }) => {
          void message.success(t('benefits.reported'));
          void navigate({ to: '/cases/$id', params: { id: caseId } });
        },
      },
    );
  return (
    <Modal
      open
      title={t('benefits.reportChange')}
      okText={t('benefits.reportSend')}
      cancelText={t('common.cancel')}
      confirmLoading={report.isPending}
      okButtonProps={{ htmlType: 'submit', ...{ 'data-testid': 'change-submit' } }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft> form={form} layout="vertical" onFinish={send} data-testid="change-form">
        <p className="quiet">{t('benefits.reportLead')}</p>
        <Form.Item name="changeKind" label={t('benefits.changeKind')} rules={required('benefits.changeKind')}>
          <Radio.Group options={changeKinds.map((value) => ({ value, label: t(`benefits.kindIs.${value}`) }))} data-testid="change-kind" />
        </Form.Item>
        <Form.Item name="changedOn" label={t('benefits.changedOn')} rules={required('benefits.changedOn')}>
          <Input type="date" data-testid="change-on" />
        </Form.Item>
        <Form.Item name="description" label={t('benefits.description')} rules={[...required('benefits.description'), { min: 2 }]}>
          <Input.TextArea rows={3} maxLength={1000} data-testid="change-description" />
        </Form.Item>
        {report.error && <Alert type="error" showIcon role="alert" title={problemWords(report.error, t).title} />}
      </Form>
    </Modal>
  );
}
