import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPerson } from '../../../domain/api-people.js';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { useChangePerson, useOpenPerson } from '../../api/use-people.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { ChangeFields } from './ChangeFields.js';
import { readPersonDraft } from './person-draft.js';
import { PersonFormFields } from './PersonFormFields.js';
import { rebase } from './rebase.js';
import { SaveProblem } from './SaveProblem.js';
import { showFieldErrors, showRefusal } from './show-field-errors.js';
import './people.css';

export function ChangePersonPage() {
  const { id } = useParams({ from: '/frame/people/$id/change' });
  const opened = useOpenPerson(id);
  if (!opened.data) return opened.isError ? <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} /> : <PageLoading />;
  const readNewest = async () => (await opened.refetch()).data;
  return (
    <WithMessages>
      <div className="page">
        <ChangePersonForm key={id} opened={opened.data} readNewest={readNewest} />
      </div>
    </WithMessages>
  );
}

interface Draft {
  readonly effectiveFrom: string;
  readonly reason: string;
}

function ChangePersonForm({
  opened,
  readNewest,
}: {
  readonly opened: OpenPerson;
  readonly readNewest: () => Promise<OpenPerson | undefined>;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm();
  // What the form began with; the newest read may be another already.
  const [base, setBase] = useState(opened);
  const [conflicts, setConflicts] = useState<readonly string[]>();
  const change = useChangePerson(base.personId);
  const leave = () => navigate({ to: '/people/$id', params: { id: base.personId } });

  const submit = ({ effectiveFrom, reason, ...draft }: Draft) => {
    const read = readPersonDraft(draft);
    if (!read.success)
      return showFieldErrors(
        form,
        read.error.issues.map(({ path }) => ({ path, message: t('people.badValue') })),
      );
    change.mutate(
      { revision: base.revision, effectiveFrom, reason, fields: read.data },
      {
        onSuccess: () => {
          void message.success(t('people.saved'));
          void leave();
        },
        onError: (refusal) => showRefusal(form, refusal),
      },
    );
  };
  const loadNewest = async () => {
    const newest = await readNewest();
    const { effectiveFrom: _effect, reason: _reason, ...draft } = form.getFieldsValue(true) as Draft;
    const mine = readPersonDraft(draft);
    if (!newest || !mine.success) return;
    const carried = rebase(base.fields, mine.data, newest.fields);
    const emptied = Object.fromEntries(Object.keys(draft).map((field) => [field, undefined]));
    form.setFieldsValue({ ...emptied, ...carried.fields });
    setBase(newest);
    setConflicts(carried.conflicts);
    change.reset();
  };

  return (
    <Form
      form={form}
      layout="vertical"
      className="surface record-form"
      data-testid="person-form"
      scrollToFirstError={{ focus: true }}
      initialValues={{ ...opened.fields, effectiveFrom: civilDate(new Date()) }}
      onFinish={submit}
    >
      <PageHeader title={`${t('people.change')} · ${base.fields.name}`}>
        <p className="quiet people-help">{t('people.formLead')}</p>
      </PageHeader>
      <PersonFormFields guardians={{}} />
      <ChangeFields asksReason />
      <footer className="record-acts">
        <SaveProblem error={change.error} conflicts={conflicts} onLoadNewest={() => void loadNewest()} />
        <Button onClick={() => void leave()}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={change.isPending} data-testid="person-save">
          {t('people.save')}
        </Button>
      </footer>
    </Form>
  );
}
