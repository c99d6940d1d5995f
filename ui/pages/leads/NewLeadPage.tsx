import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leadSignals, leadSources, type Lead } from '../../../domain/lead/lead.js';
import { useReportLead } from '../../api/use-leads.js';
import { useSession } from '../../api/use-session.js';
import { newId } from '../../components/new-id.js';
import { PageHeader } from '../../components/PageHeader.js';
import { problemWords } from '../../components/problem-words.js';
import { WithMessages } from '../../components/WithMessages.js';
import { identityRule } from '../report/identity-rule.js';
import { TownshipSelect } from '../report/TownshipSelect.js';
import '../intake/intake.css';

type Draft = Omit<Lead, 'leadId'>;

export function NewLeadPage() {
  return (
    <WithMessages>
      <LeadForm />
    </WithMessages>
  );
}

/** As little as a caller can say. */
function LeadForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const user = useSession();
  const [form] = Form.useForm<Draft>();
  const [leadId] = useState(newId);
  const report = useReportLead();
  const isHotline = user?.role === 'hotline-agent';
  const required = (label: string) => [{ required: true, message: t('report.required', { label: t(label) }) }];
  const phoneRule = [{ pattern: /^[0-9+\- ]{5,20}$/, message: t('report.badPhone') }];

  const send = (draft: Draft) => {
    const known = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== '')) as Draft;
    report.mutate(
      { ...known, leadId },
      {
        onSuccess: ({ receiptNumber, isJoined }) => {
          void message.success(t(isJoined ? 'leads.joined' : 'leads.received', { receiptNumber }));
          void navigate({ to: '/leads' });
        },
      },
    );
  };
  return (
    <div className="page intake-form-page">
      <PageHeader title={t('leads.report')} />
      <p className="quiet">{t('leads.lead')}</p>
      <Form<Draft>
        form={form}
        layout="vertical"
        className="surface intake-form"
        initialValues={{
          source: isHotline ? 'hotline' : 'coordinator',
          signal: isHotline ? 'hotline-call' : 'other',
          ...(user && /^T/.test(user.areaCode) && { townshipCode: user.areaCode }),
        }}
        onFinish={send}
        scrollToFirstError
        data-testid="lead-form"
      >
        <Form.Item name="source" label={t('leads.source')}>
          <Radio.Group options={leadSources.map((value) => ({ value, label: t(`leads.sourceIs.${value}`) }))} />
        </Form.Item>
        <Form.Item name="signal" label={t('leads.signal')}>
          <Radio.Group options={leadSignals.map((value) => ({ value, label: t(`leads.signalIs.${value}`) }))} data-testid="lead-signal" />
        </Form.Item>
        <Form.Item name="situation" label={t('leads.situation')} rules={required('leads.situation')}>
          <Input.TextArea rows={3} maxLength={2000} data-testid="lead-situation" />
        </Form.Item>
        <div className="intake-contact">
          <Form.Item name="townshipCode" label={t('leads.township')} rules={required('leads.township')}>
            <TownshipSelect testId="lead-township" />
          </Form.Item>
          <Form.Item name="placeText" label={t('leads.place')} rules={required('leads.place')}>
            <Input maxLength={200} placeholder={t('leads.placeHint')} autoComplete="off" data-testid="lead-place" />
          </Form.Item>
          <Form.Item name="personName" label={t('leads.personName')}>
            <Input maxLength={50} autoComplete="off" data-testid="lead-name" />
          </Form.Item>
          <Form.Item name="identityNumber" label={t('leads.identityNumber')} rules={[identityRule(t)]}>
            <Input maxLength={18} autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label={t('leads.phone')} rules={phoneRule}>
            <Input inputMode="tel" maxLength={20} autoComplete="off" />
          </Form.Item>
          <Form.Item name="reporterPhone" label={t('leads.reporterPhone')} extra={t('leads.reporterHelp')} rules={phoneRule}>
            <Input inputMode="tel" maxLength={20} autoComplete="off" data-testid="lead-reporter" />
          </Form.Item>
        </div>
        {report.error && <Alert type="error" showIcon role="alert" title={problemWords(report.error, t).title} />}
        <Button type="primary" htmlType="submit" loading={report.isPending} data-testid="lead-submit">
          {t('leads.send')}
        </Button>
      </Form>
    </div>
  );
}
