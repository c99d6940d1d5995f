import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useSession } from '../../api/use-session.js';
import { useTaskAct } from '../../api/use-task-act.js';
import { DueDate } from '../../components/DueDate.js';
import { TaskForm, type TaskFormHandle } from './TaskForm.js';
import { TaskProblem } from './TaskProblem.js';

/** One task: who holds it, its form, and what can be done with it now. */
export function TaskPane({ detail }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { view } = useSearch({ from: '/frame/tasks' });
  const user = useSession();
  const act = useTaskAct();
  const form = useRef<TaskFormHandle>(null);
  const { task, notAllowed } = detail;

  const isDone = task.completedAt !== undefined;
  const isMine = task.assignee === user?.username;
  const canClaim = !isDone && task.assignee === undefined && notAllowed === undefined;
  const canWork = !isDone && isMine && notAllowed === undefined;

  const take = (kind: 'claim' | 'release') =>
    act.mutate(
      { kind, taskKey: task.taskKey, version: task.version },
      {
        onSuccess: () => {
          void message.success(t(kind === 'claim' ? 'tasks.claimed' : 'tasks.released'));
          // The task has changed hands: the list follows it.
          void navigate({ to: '/tasks/$key', params: { key: task.taskKey }, search: { view: kind === 'claim' ? 'mine' : 'group' }, replace: true });
        },
      },
    );
  const complete = () => {
    const data = form.current?.submit();
    if (!data) return;
    act.mutate(
      { kind: 'complete', taskKey: task.taskKey, version: task.version, data },
      {
        onSuccess: () => {
          void message.success(t('tasks.completed', { name: task.name }));
          void navigate({ to: '/tasks', search: view === undefined ? {} : { view } });
        },
        onError: (error) => error instanceof ApiProblem && form.current?.showErrors(error.fields),
      },
    );
  };

  return (
    <section className="inbox-task">
      <header className="task-header">
        <Link to="/tasks" search={view === undefined ? {} : { view }} className="task-back" aria-label={t('common.back')}>
          <ArrowLeftOutlined />
        </Link>
        <h1>{task.name}</h1>
        <DueDate due={task} />
      </header>
      <div className="task-body">
        {notAllowed && <Alert type="warning" showIcon title={t('tasks.notAllowed')} description={notAllowed} data-testid="task-not-allowed" />}
        {canClaim && <Alert type="info" showIcon title={t('tasks.claimFirst')} />}
        {!isDone && !isMine && task.assignee !== undefined && !act.error && (
          <Alert type="info" showIcon title={t('tasks.heldBy', { name: task.assigneeName ?? t('tasks.someone') })} />
        )}
        {act.error && <TaskProblem error={act.error} task={task} isMine={isMine} />}
        <TaskForm ref={form} formKey={`${task.taskKey}:${canWork}`} schema={detail.form.schema} data={detail.data} readOnly={!canWork} onSubmit={complete} />
      </div>
      <footer className="task-footer">
        {canWork && (
          <>
            <Button type="primary" loading={act.isPending} onClick={complete} data-testid="task-submit">
              {t('tasks.submit')}
            </Button>
            <Popconfirm title={t('tasks.release')} description={t('tasks.releaseAsk')} okText={t('tasks.release')} onConfirm={() => take('release')}>
              <Button data-testid="task-release">{t('tasks.release')}</Button>
            </Popconfirm>
          </>
        )}
        {canClaim && (
          <Button type="primary" loading={act.isPending} onClick={() => take('claim')} data-testid="task-claim">
            {t('tasks.claim')}
          </Button>
        )}
        {!canWork && !canClaim && <span className="quiet">{t('tasks.readOnly')}</span>}
      </footer>
    </section>
  );
}
