import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreements, foundBy, type FoundPerson } from '../../../domain/vagrant/found-person.js';
import { useReportFoundPerson } from '../../api/use-report-found-person.js';
import { newId } from '../../components/new-id.js';
import { PageHeader } from '../../components/PageHeader.js';
import { problemWords } from '../../components/problem-words.js';
import { WithMessages } from '../../components/WithMessages.js';
import { identityRule } from '../report/identity-rule.js';
import { TownshipSelect } from '../report/TownshipSelect.js';
import '../intake/intake.css';

type Draft = Omit<FoundPerson, 'foundId'>;

export function NewFoundPage() {
  return (
    <WithMessages>
      <FoundForm />
    </WithMessages>
  );
}

/** What can be seen in the street; who it is may come later. */
function FoundForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const [foundId] = useState(newId);
  const report = useReportFoundPerson();
  const required = (label: string) => [{ required: true, whitespace: true, message: t('report.required', { label: t(label) }) }];

  const send = (draft: Draft) => {
    const known = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== '')) as Draft;
    report.mutate(
      { ...known, foundId },
      {
        onSuccess: ({ receiptNumber }) => {
          void message.success(t('found.received', { receiptNumber }));
          void navigate({ to: '/found' });
        },
      },
    );
  };
  return (
    <div className="page intake-form-page">
      <PageHeader title={t('found.report')} />
      <p className="quiet">{t('found.lead')}</p>
      <Form<Draft>
        form={form}
        layout="vertical"
        className="surface intake-form"
        initialValues={{ foundBy: 'patrol', agreesToHelp: 'yes', needsDoctorNow: false, isMinorAlone: false }}
        onFinish={send}
        scrollToFirstError
        data-testid="found-form"
      >
        <Form.Item name="foundBy" label={t('found.foundBy')}>
          <Radio.Group options={foundBy.map((value) => ({ value, label: t(`found.foundByIs.${value}`) }))} />
        </Form.Item>
        <Form.Item name="agreesToHelp" label={t('found.agrees')}>
          <Radio.Group options={agreements.map((value) => ({ value, label: t(`found.agreesIs.${value}`) }))} />
        </Form.Item>
        <Form.Item name="needsDoctorNow" valuePropName="checked" noStyle>
          <Checkbox>{t('found.needsDoctor')}</Checkbox>
        </Form.Item>
        <Form.Item name="isMinorAlone" valuePropName="checked">
          <Checkbox>{t('found.minor')}</Checkbox>
        </Form.Item>
        <Form.Item name="condition" label={t('found.condition')} rules={required('found.condition')}>
          <Input.TextArea rows={3} maxLength={2000} placeholder={t('found.conditionHint')} data-testid="found-condition" />
        </Form.Item>
        <div className="intake-contact">
          <Form.Item name="townshipCode" label={t('leads.township')} rules={required('leads.township')}>
            <TownshipSelect testId="found-township" />
          </Form.Item>
          <Form.Item name="placeText" label={t('found.place')} rules={required('found.place')}>
            <Input maxLength={200} placeholder={t('leads.placeHint')} autoComplete="off" data-testid="found-place" />
          </Form.Item>
          <Form.Item name="personName" label={t('found.personName')}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name="identityNumber" label={t('found.identityNumber')} rules={[identityRule(t)]}>
            <Input maxLength={18} autoComplete="off" />
          </Form.Item>
        </div>
        {report.error && <Alert type="error" showIcon role="alert" title={problemWords(report.error, t).title} />}
        <Button type="primary" htmlType="submit" loading={report.isPending} data-testid="found-submit">
          {t('found.send')}
        </Button>
      </Form>
    </div>
  );
}
