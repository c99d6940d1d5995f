import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { TaskSummary, TaskView } from '../../../domain/api.js';
import { useSession } from '../../api/use-session.js';
import { useTasks } from '../../api/use-tasks.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';
import { BulkBar } from './BulkBar.js';
import { byUrgency } from './by-urgency.js';
import { criteriaOf, viewOf, type TaskSearch } from './task-search.js';
import { TaskFilterBar } from './TaskFilterBar.js';
import { TaskRow } from './TaskRow.js';
import { useHeldWhile } from './use-held-while.js';
import { useTaskKeys } from './use-task-keys.js';

/** Lists that would be empty for good are left out. */
const workerViews: readonly TaskView[] = ['mine', 'group', 'sign', 'copied', 'done'];
const supervisorViews: readonly TaskView[] = ['area', 'mine', 'group', 'copied'];
const bulkViews: readonly TaskView[] = ['mine', 'group', 'area'];

export function TaskListPane({ openKey }: { readonly openKey: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: TaskSearch = useSearch({ from: '/frame/tasks' });
  const isSupervisor = mayDo(useSession(), 'assign-tasks');
  const view = viewOf(search, isSupervisor);
  const tasks = useTasks(view, criteriaOf(search));
  const [selected, setSelected] = useState<readonly string[]>();
  const fresh = byUrgency(tasks.data?.pages.flatMap(({ items }) => items) ?? [], view);
  const counts = tasks.data?.pages[0]?.counts;
  const list = useHeldWhile(fresh, JSON.stringify(search), taskKeys);

  const open = (key: string) => void navigate({ to: '/tasks/$key', params: { key }, search: { ...search, view } });
  const toggle = (key: string) => setSelected((before = []) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]));
  const keys = useTaskKeys(list.shown, openKey, { open, select: bulkViews.includes(view) ? toggle : undefined });
  const show = (name: TaskView) => {
    setSelected(undefined);
    void navigate({ to: '/tasks', search: { ...search, view: name } });
  };
  return (
    <section className="inbox-list" onPointerEnter={list.hold} onPointerLeave={list.letGo}>
      <Tabs
        activeKey={view}
        onChange={(name) => show(name as TaskView)}
        items={(isSupervisor ? supervisorViews : workerViews).map((name) => ({
          key: name,
          label: (
            <span data-testid={`tasks-tab-${name}`}>
              {t(`inbox.view.${name}`)} {counts && (counts[name] > 0 || name === 'mine' || name === 'group') && <span className="count">{counts[name]}</span>}
            </span>
          ),
        }))}
      />
      <TaskFilterBar isSelecting={selected !== undefined} onSelect={() => setSelected(selected ? undefined : [])} canSelect={bulkViews.includes(view)} />
      {list.waiting > 0 && (
        <button type="button" className="updates" onClick={list.accept}>
          {t('common.updates', { count: list.waiting })}
        </button>
      )}
      {tasks.isPending && <PageLoading rows={10} />}
      {tasks.isError && !tasks.data && <ErrorNotice error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.data && list.shown.length === 0 && <EmptyList view={view} isNarrowed={Object.keys(criteriaOf(search)).length > 0} onGroup={() => show('group')} onAll={() => void navigate({ to: '/tasks', search: { view } })} />}
      <ul className="task-list" aria-label={t('tasks.title')}>
        {list.shown.map((task) => (
          <TaskRow key={task.taskKey} task={task} view={view} isOpen={task.taskKey === openKey} isCurrent={task.taskKey === keys.movedTo}
            selection={selected && { isSelected: selected.includes(task.taskKey), onToggle: () => toggle(task.taskKey) }}
          />
        ))}
      </ul>
      {tasks.hasNextPage && (
        <Button className="more" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {selected && <BulkBar view={view} selected={list.shown.filter(({ taskKey }) => selected.includes(taskKey))} onDone={() => setSelected(undefined)} />}
      {keys.help}
    </section>
  );
}

interface EmptyProps {
  readonly view: TaskView;
  readonly isNarrowed: boolean;
  readonly onGroup: () => void;
  readonly onAll: () => void;
}
function EmptyList({ view, isNarrowed, onGroup, onAll }: EmptyProps) {
  const { t } = useTranslation();
  if (isNarrowed) return <EmptyNotice title={t('inbox.emptyNarrowed')} advice={t('inbox.emptyNarrowedAdvice')} action={<Button onClick={onAll}>{t('inbox.showAll')}</Button>} />;
  if (view === 'sign' || view === 'copied' || view === 'area') return <EmptyNotice title={t(`inbox.empty.${view}`)} advice={t(`inbox.emptyAdvice.${view}`)} />;
  if (view === 'group') return <EmptyNotice title={t('tasks.emptyGroup')} advice={t('tasks.emptyGroupAdvice')} />;
  if (view === 'done') return <EmptyNotice title={t('tasks.emptyDone')} advice={t('tasks.emptyDoneAdvice')} />;
  return <EmptyNotice title={t('tasks.emptyMine')} advice={t('tasks.emptyMineAdvice')} action={<Button onClick={onGroup}>{t('inbox.view.group')}</Button>} />;
}

/** Tells whether a list looks different to its reader. */
function taskKeys(list: readonly TaskSummary[]): readonly string[] {
  return list.map(({ taskKey }) => taskKey);
}
