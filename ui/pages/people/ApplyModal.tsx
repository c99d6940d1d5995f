import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../../domain/api-people.js';
import type { Application } from '../../../domain/application/application.js';
import { useSession } from '../../api/use-session.js';
import { useSubmitApplication } from '../../api/use-submit-application.js';
import { problemWords } from '../../components/problem-words.js';

type Draft = Pick<Application, 'applicantId' | 'appliedAlone' | 'situation' | 'phone' | 'accountNumber'>;

/** M23: an application for basic living, for a household that is on file: nothing is asked that the file or a department knows. */
export function ApplyModal({ household, onClose }: { readonly household: HouseholdView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const user = useSession();
  const [form] = Form.useForm<Draft>();
  const [applicationId] = useState(() => crypto.randomUUID());
  const submit = useSubmitApplication();
  const relationOf = (personId: string) => {
    const relation = household.fields.members.find((member) => member.personId === personId)?.relation;
    return relation && t(`people.relationIs.${relation}`);
  };
  const members = Object.entries(household.people)
    .filter(([, { isCurrent }]) => isCurrent)
    // Masked names are alike: relation and age tell the members apart.
    .map(([value, { name, age }]) => ({
      value,
      label: [name, relationOf(value), age !== undefined && t('people.years', { count: age })].filter(Boolean).join(' · '),
    }));
  const required = (label: string) => [{ required: true, message: t('people.required', { label: t(label) }) }];

  const send = ({ phone, accountNumber, ...draft }: Draft) => {
    const channel = user?.role === 'village-coordinator' ? 'coordinator' : 'window';
    const application = {
      ...draft,
      applicationId,
      channel,
      householdId: household.householdId,
      ...(phone && { phone }),
      ...(accountNumber && { accountNumber }),
    } as const;
    submit.mutate(application, {
      onSuccess: ({ caseId, receiptNumber }) => {
        void message.success(t('people.applied', { receiptNumber }));
        void navigate({ to: '/cases/$id', params: { id: caseId } });
      },
    });
  };
  return (
    <Modal
      open
      title={t('people.apply')}
      okText={t('people.applySend')}
      cancelText={t('common.cancel')}
      confirmLoading={submit.isPending}
      okButtonProps={{ htmlType: 'submit', ...{ 'data-testid': 'apply-submit' } }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft> form={form} layout="vertical" initialValues={{ appliedAlone: [] }} onFinish={send} data-testid="apply-form">
        <p className="quiet">{t('people.applyLead')}</p>
        <Form.Item name="applicantId" label={t('people.applicant')} rules={required('people.applicant')}>
          <Radio.Group options={members} data-testid="apply-applicant" />
        </Form.Item>
        <Form.Item name="situation" label={t('people.situation')} rules={required('people.situation')}>
          <Input.TextArea rows={3} maxLength={2000} data-testid="apply-situation" />
        </Form.Item>
        <Form.Item name="appliedAlone" label={t('people.appliedAlone')} extra={t('people.appliedAloneHelp')}>
          <Checkbox.Group options={members} data-testid="apply-alone" />
        </Form.Item>
        <Form.Item name="phone" label={t('people.contactPhone')} rules={[{ pattern: /^[0-9+\- ]{5,20}$/, message: t('people.badValue') }]}>
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="accountNumber" label={t('people.account')} rules={[{ pattern: /^\d{12,19}$/, message: t('people.badValue') }]}>
          <Input inputMode="numeric" maxLength={19} autoComplete="off" />
        </Form.Item>
        {submit.error && <Alert type="error" showIcon role="alert" title={problemWords(submit.error, t).title} />}
      </Form>
    </Modal>
  );
}
