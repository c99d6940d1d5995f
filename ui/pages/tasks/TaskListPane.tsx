import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskSummary, TaskView } from '../../../domain/api.js';
import { useTasks } from '../../api/use-tasks.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';
import { byUrgency } from './by-urgency.js';
import { TaskRow } from './TaskRow.js';
import { useHeldWhile } from './use-held-while.js';
import { useTaskKeys } from './use-task-keys.js';

const views: readonly TaskView[] = ['mine', 'group', 'done'];

export function TaskListPane({ openKey }: { readonly openKey: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/tasks' });
  const view = views.find((name) => name === search.view) ?? 'mine';
  const tasks = useTasks(view);
  const fresh = byUrgency(tasks.data?.pages.flatMap(({ items }) => items) ?? [], view);
  const counts = tasks.data?.pages[0]?.counts;
  const list = useHeldWhile(fresh, view, taskKeys);

  const open = (key: string) => void navigate({ to: '/tasks/$key', params: { key }, search: { view } });
  const keys = useTaskKeys(list.shown, openKey, open);
  return (
    <section className="inbox-list" onPointerEnter={list.hold} onPointerLeave={list.letGo}>
      <Tabs
        activeKey={view}
        onChange={(name) => void navigate({ to: '/tasks', search: { view: name } })}
        items={views.map((name) => ({
          key: name,
          label: (
            <span data-testid={`tasks-tab-${name}`}>
              {t(`tasks.${name}`)} {counts && <span className="count">{counts[name]}</span>}
            </span>
          ),
        }))}
      />
      {list.waiting > 0 && (
        <button type="button" className="updates" onClick={list.accept}>
          {t('common.updates', { count: list.waiting })}
        </button>
      )}
      {tasks.isPending && <PageLoading rows={10} />}
      {tasks.isError && !tasks.data && <ErrorNotice error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.data && list.shown.length === 0 && <EmptyList view={view} onGroup={() => void navigate({ to: '/tasks', search: { view: 'group' } })} />}
      <ul className="task-list" aria-label={t('tasks.title')}>
        {list.shown.map((task) => (
          <TaskRow key={task.taskKey} task={task} view={view} isOpen={task.taskKey === openKey} isCurrent={task.taskKey === keys.movedTo} />
        ))}
      </ul>
      {tasks.hasNextPage && (
        <Button className="more" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {keys.help}
    </section>
  );
}

function EmptyList({ view, onGroup }: { readonly view: TaskView; readonly onGroup: () => void }) {
  const { t } = useTranslation();
  if (view === 'group') return <EmptyNotice title={t('tasks.emptyGroup')} advice={t('tasks.emptyGroupAdvice')} />;
  if (view === 'done') return <EmptyNotice title={t('tasks.emptyDone')} advice={t('tasks.emptyDoneAdvice')} />;
  return <EmptyNotice title={t('tasks.emptyMine')} advice={t('tasks.emptyMineAdvice')} action={<Button onClick={onGroup}>{t('tasks.group')}</Button>} />;
}

/** Tells whether a list looks different to its reader. */
function taskKeys(list: readonly TaskSummary[]): readonly string[] {
  return list.map(({ taskKey }) => taskKey);
}
