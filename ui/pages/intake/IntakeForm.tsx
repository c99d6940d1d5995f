import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../../domain/api-people.js';
import type { Application } from '../../../domain/application/application.js';
import { needKinds } from '../../../domain/intake/needs.js';
import { useSession } from '../../api/use-session.js';
import { useSubmitApplication } from '../../api/use-submit-application.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';
import { memberOptions } from './member-options.js';

type Draft = Omit<Application, 'applicationId' | 'channel' | 'householdId'>;
const causes = ['sudden-event', 'accidental-injury', 'serious-illness', 'other'] as const;

/** What the window asks, and no more: everything else is on file, or departments hold it. */
export function IntakeForm({ household }: { readonly household: HouseholdView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const user = useSession();
  const [form] = Form.useForm<Draft>();
  const [applicationId] = useState(newId);
  const submit = useSubmitApplication();
  const needs = Form.useWatch('needs', form) ?? [];
  const emergencySigns = Form.useWatch('emergencySigns', form) ?? false;
  const members = memberOptions(household, t);
  const required = (label: string) => [{ required: true, message: t('people.required', { label: t(label) }) }];

  const send = ({ phone, accountNumber, causeCategory, appliedAlone, ...draft }: Draft) => {
    const application: Application = {
      ...draft,
      appliedAlone: appliedAlone ?? [],
      applicationId,
      channel: user?.role === 'village-coordinator' ? 'coordinator' : 'window',
      householdId: household.householdId,
      ...(draft.emergencySigns && causeCategory && { causeCategory }),
      ...(phone && { phone }),
      ...(accountNumber && { accountNumber }),
    };
    submit.mutate(application, {
      onSuccess: ({ caseId, receiptNumber }) => {
        void message.success(t('intake.received', { receiptNumber }));
        void navigate({ to: '/intake/$id', params: { id: caseId } });
      },
    });
  };
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      className="surface intake-form"
      initialValues={{ appliedAlone: [], needs: ['basic-living'], registration: 'here', emergencySigns: false, commits: false }}
      onFinish={send}
      scrollToFirstError
      data-testid="intake-form"
    >
      <Form.Item name="applicantId" label={t('intake.applicant')} rules={required('intake.applicant')}>
        <Radio.Group options={members} data-testid="intake-applicant" />
      </Form.Item>
      <Form.Item name="needs" label={t('intake.needs')} extra={t('intake.needsHelp')} rules={required('intake.needs')}>
        <Checkbox.Group
          className="intake-needs"
          options={needKinds.map((value) => ({ value, label: t(`intake.need.${value}`) }))}
          data-testid="intake-needs"
        />
      </Form.Item>
      {needs.includes('basic-living') && (
        <Form.Item name="appliedAlone" label={t('people.appliedAlone')} extra={t('people.appliedAloneHelp')}>
          <Checkbox.Group options={members} data-testid="intake-alone" />
        </Form.Item>
      )}
      <Form.Item name="situation" label={t('intake.situation')} rules={required('intake.situation')}>
        <Input.TextArea rows={3} maxLength={2000} data-testid="intake-situation" />
      </Form.Item>
      <Form.Item name="emergencySigns" valuePropName="checked" extra={t('intake.emergencyHelp')}>
        <Checkbox data-testid="intake-emergency">{t('intake.emergencySigns')}</Checkbox>
      </Form.Item>
      {emergencySigns && (
        <Form.Item name="causeCategory" label={t('intake.cause')} rules={required('intake.cause')}>
          <Radio.Group options={causes.map((value) => ({ value, label: t(`report.cause.${value}`) }))} data-testid="intake-cause" />
        </Form.Item>
      )}
      <Form.Item name="registration" label={t('intake.registration')} extra={t('intake.registrationHelp')}>
        <Radio.Group
          options={(['here', 'residence-permit', 'elsewhere'] as const).map((value) => ({
            value,
            label: t(`intake.registrationIs.${value}`),
          }))}
          data-testid="intake-registration"
        />
      </Form.Item>
      <Form.Item name="commits" valuePropName="checked" extra={t('intake.commitsHelp')}>
        <Checkbox data-testid="intake-commits">{t('intake.commits')}</Checkbox>
      </Form.Item>
      <div className="intake-contact">
        <Form.Item name="phone" label={t('people.contactPhone')} rules={[{ pattern: /^[0-9+\- ]{5,20}$/, message: t('people.badValue') }]}>
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="accountNumber" label={t('people.account')} rules={[{ pattern: /^\d{12,19}$/, message: t('people.badValue') }]}>
          <Input inputMode="numeric" maxLength={19} autoComplete="off" />
        </Form.Item>
      </div>
      {submit.error && <Alert type="error" showIcon role="alert" title={problemWords(submit.error, t).title} />}
      <Button type="primary" htmlType="submit" loading={submit.isPending} data-testid="intake-submit">
        {t('intake.send')}
      </Button>
    </Form>
  );
}
