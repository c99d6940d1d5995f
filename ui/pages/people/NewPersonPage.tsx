import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { useCheckDuplicates, useEnterPerson } from '../../api/use-people.js';
import { newId } from '../../components/new-id.js';
import { PageHeader } from '../../components/PageHeader.js';
import { problemWords } from '../../components/problem-words.js';
import { WithMessages } from '../../components/WithMessages.js';
import { ChangeFields } from './ChangeFields.js';
import { DuplicateList } from './DuplicateList.js';
import { readPersonDraft } from './person-draft.js';
import { PersonFormFields } from './PersonFormFields.js';
import { showFieldErrors, showRefusal } from './show-field-errors.js';
import './people.css';

export function NewPersonPage() {
  return (
    <WithMessages>
      <div className="page">
        <NewPersonForm />
      </div>
    </WithMessages>
  );
}

interface Draft {
  readonly effectiveFrom: string;
  readonly distinctReason?: string;
}

/** Looks for records of the same person before it enters one; a person decides. */
function NewPersonForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const [entryId] = useState(newId);
  const check = useCheckDuplicates();
  const enter = useEnterPerson();
  const hits = check.data ?? [];
  const error = check.error ?? enter.error;

  const submit = ({ effectiveFrom, distinctReason, ...draft }: Draft) => {
    const read = readPersonDraft(draft);
    if (!read.success)
      return showFieldErrors(
        form,
        read.error.issues.map(({ path }) => ({ path, message: t('people.badValue') })),
      );
    const fields = read.data;
    const save = () =>
      enter.mutate(
        { entryId, effectiveFrom, fields, ...(hits.length > 0 && distinctReason ? { distinctReason } : {}) },
        {
          onSuccess: ({ personId }) => {
            void message.success(t('people.entered'));
            void navigate({ to: '/people/$id', params: { id: personId } });
          },
          onError: (refusal) => showRefusal(form, refusal),
        },
      );
    if (hits.length > 0) return save();
    check.mutate(fields, { onSuccess: (found) => found.length === 0 && save() });
  };

  return (
    <Form
      form={form}
      layout="vertical"
      className="surface record-form"
      data-testid="person-form"
      scrollToFirstError={{ focus: true }}
      initialValues={{ effectiveFrom: civilDate(new Date()) }}
      // Who was looked for must be who is entered.
      onValuesChange={(changed) => 'distinctReason' in changed || check.reset()}
      onFinish={submit}
    >
      <PageHeader title={t('people.enter')}>
        <p className="quiet people-help">{t('people.formLead')}</p>
      </PageHeader>
      <PersonFormFields guardians={{}} />
      <ChangeFields asksReason={false} />
      {hits.length > 0 && (
        <section className="person-section">
          <h2>{t('people.duplicates')}</h2>
          <p>{t('people.duplicatesLead')}</p>
          <DuplicateList hits={hits} />
          <Form.Item
            name="distinctReason"
            label={t('people.distinctReason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('people.required', { label: t('people.distinctReason') }) }]}
          >
            <Input maxLength={200} data-testid="person-distinctReason" />
          </Form.Item>
        </section>
      )}
      <footer className="record-acts">
        {error && <Alert type="error" showIcon role="alert" title={problemWords(error, t).title} description={t('people.failed')} />}
        <Button onClick={() => void navigate({ to: '/people' })}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={check.isPending || enter.isPending} data-testid="person-save">
          {t(hits.length > 0 ? 'people.enterAnyway' : 'people.enter')}
        </Button>
      </footer>
    </Form>
  );
}
