import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterKind } from '../../../domain/api-matters.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useBeginMatter, useMatterKinds } from '../../api/use-matters.js';
import { useSendKey } from '../../api/use-send-key.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import '../cases/case.css';
import { TaskForm, type TaskFormHandle } from '../tasks/TaskForm.js';

const noData = {};

/** The form that a process asks for at its beginning. */
export function BeginMatterPage() {
  const { t } = useTranslation();
  const { processId } = useParams({ from: '/frame/matters/new/$processId' });
  const kinds = useMatterKinds();
  if (!kinds.data)
    return (
      <div className="page">
        {kinds.isError ? <ErrorNotice error={kinds.error} onRetry={() => void kinds.refetch()} /> : <PageLoading />}
      </div>
    );
  const kind = kinds.data.find((known) => known.processId === processId);
  return (
    <WithMessages>
      <div className="page">
        {kind ? <BeginForm key={processId} kind={kind} /> : <EmptyNotice title={t('matters.unknownKind')} advice={t('matters.lead')} />}
      </div>
    </WithMessages>
  );
}

function BeginForm({ kind }: { readonly kind: MatterKind }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const begin = useBeginMatter();
  const { keyFor, done } = useSendKey();
  const form = useRef<TaskFormHandle>(null);
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);

  const send = () => {
    setMissing(title.trim() === '');
    const answers = form.current?.submit();
    if (!answers || title.trim() === '') return;
    const matter = { processId: kind.processId, title: title.trim(), answers };
    begin.mutate(
      { requestId: keyFor(JSON.stringify(matter)), ...matter },
      {
        onSuccess: ({ matterId }) => {
          done();
          void message.success(t('matters.begun'));
          void navigate({ to: '/matters/$id', params: { id: matterId } });
        },
        onError: (error) => {
          if (error instanceof ApiProblem) form.current?.showErrors(error.fields);
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={t('matters.beginTitle', { name: kind.name })} />
      <section className="surface case-card">
        <Form layout="vertical" component={false}>
          <Form.Item
            label={t('matters.name')}
            htmlFor="matter-title"
            required
            extra={t('matters.nameHelp')}
            {...(isMissing && { validateStatus: 'error' as const, help: t('matters.nameMissing') })}
          >
            <Input id="matter-title" value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />
          </Form.Item>
        </Form>
        <TaskForm ref={form} formKey={kind.form.formId} schema={kind.form.schema} data={noData} readOnly={false} onSubmit={send} />
        {begin.isError && <ErrorNotice error={begin.error} />}
        <Button type="primary" loading={begin.isPending} onClick={send} data-testid="matter-send">
          {t('matters.beginConfirm')}
        </Button>
      </section>
    </>
  );
}
