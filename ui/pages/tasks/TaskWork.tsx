import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useSession } from '../../api/use-session.js';
import { useTaskVerb } from '../../api/use-task-verb.js';
import { DraftNote } from './DraftNote.js';
import { fieldLabels } from './field-labels.js';
import { SignersPanel } from './SignersPanel.js';
import { TaskAlerts } from './TaskAlerts.js';
import { TaskForm, type TaskFormHandle } from './TaskForm.js';
import { TaskProblem } from './TaskProblem.js';
import { TaskVerbs } from './TaskVerbs.js';
import { useDraft } from './use-draft.js';

interface Props {
  readonly detail: TaskDetail;
  /** The form can be filled in. */
  readonly canWork: boolean;
  readonly onReload: () => void;
}

/** The form of a task and the acts below it. */
export function TaskWork({ detail, canWork, onReload }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/tasks' });
  const user = useSession();
  const verb = useTaskVerb();
  const form = useRef<TaskFormHandle>(null);
  const { task, may, returned } = detail;
  const draft = useDraft(task.taskKey, detail.draft);
  const labels = fieldLabels(detail.form.schema);
  const marks = (returned?.fields ?? []).map((field) => ({ field, message: t('inbox.marked') }));

  const take = (kind: 'claim' | 'release') =>
    verb.mutate(
      { kind, taskKey: task.taskKey, body: { version: task.version } },
      {
        onSuccess: () => {
          void message.success(t(kind === 'claim' ? 'tasks.claimed' : 'tasks.released'));
          // The task has changed hands: the list follows it.
          void navigate({
            to: '/tasks/$key',
            params: { key: task.taskKey },
            search: { ...search, view: kind === 'claim' ? 'mine' : 'group' },
            replace: true,
          });
        },
      },
    );
  const complete = () => {
    const data = form.current?.submit();
    if (!data) return;
    draft.stop();
    verb.mutate(
      { kind: 'complete', taskKey: task.taskKey, body: { version: task.version, data } },
      {
        onSuccess: ({ takeBackUntil }) => {
          void message.success(t(takeBackUntil === undefined ? 'tasks.completed' : 'inbox.completedMayTakeBack', { name: task.name }));
          void navigate({ to: '/tasks', search });
        },
        onError: (error) => {
          draft.resume();
          if (error instanceof ApiProblem) form.current?.showErrors(error.fields);
        },
      },
    );
  };

  return (
    <>
      <div className="task-body">
        <TaskAlerts detail={detail} marked={(returned?.fields ?? []).map((field) => labels.get(field) ?? field)} />
        {verb.error && <TaskProblem error={verb.error} task={task} isMine={task.assignee === user?.username} />}
        {draft.state === 'conflict' && (
          <Alert
            type="warning"
            showIcon
            title={t('inbox.draftConflict')}
            action={<Button onClick={onReload}>{t('inbox.draftReload')}</Button>}
            data-testid="draft-conflict"
          />
        )}
        <SignersPanel detail={detail} />
        <TaskForm
          ref={form}
          formKey={task.taskKey}
          schema={detail.form.schema}
          data={{ ...detail.data, ...detail.draft?.data }}
          readOnly={!canWork}
          onSubmit={complete}
          onChange={draft.change}
          marks={marks}
        />
      </div>
      <footer className="task-footer">
        {may.includes('complete') && (
          <Button type="primary" loading={verb.isPending} onClick={complete} data-testid="task-submit">
            {t('tasks.submit')}
          </Button>
        )}
        {may.includes('claim') && (
          <Button type="primary" loading={verb.isPending} onClick={() => take('claim')} data-testid="task-claim">
            {t('tasks.claim')}
          </Button>
        )}
        {canWork && !may.includes('complete') && !may.includes('give-opinion') && (
          <span className="quiet">{t('inbox.waitingForSigners')}</span>
        )}
        {may.includes('release') && (
          <Popconfirm
            title={t('tasks.release')}
            description={t('tasks.releaseAsk')}
            okText={t('tasks.release')}
            onConfirm={() => take('release')}
          >
            <Button data-testid="task-release">{t('tasks.release')}</Button>
          </Popconfirm>
        )}
        <TaskVerbs detail={detail} />
        {canWork && <DraftNote state={draft.state} savedAt={draft.savedAt} />}
        {may.length === 0 && <span className="quiet">{t('tasks.readOnly')}</span>}
      </footer>
    </>
  );
}
