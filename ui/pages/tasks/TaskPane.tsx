import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import { useMarkRead } from '../../api/use-mark-read.js';
import { DueDate } from '../../components/DueDate.js';
import { TaskTags } from './TaskTags.js';
import { TaskWork } from './TaskWork.js';

/** One task: what it is, who holds it, its form, and what can be done with it now. */
export function TaskPane({ detail }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/tasks' });
  const client = useQueryClient();
  const { mutate: markRead } = useMarkRead();
  const [reloads, setReloads] = useState(0);
  const { task } = detail;
  const canWork = detail.may.includes('complete') || detail.may.includes('give-opinion') || isWaiting(detail);

  const isCopy = search.view === 'copied';
  useEffect(() => {
    if (isCopy) markRead(task.taskKey);
  }, [isCopy, task.taskKey, markRead]);

  const reload = async () => {
    await client.invalidateQueries({ queryKey: ['tasks', 'detail', task.taskKey] });
    setReloads((before) => before + 1);
  };
  return (
    <section className="inbox-task">
      <header className="task-header">
        <Link to="/tasks" search={search} className="task-back" aria-label={t('common.back')}>
          <ArrowLeftOutlined />
        </Link>
        <h1>{task.name}</h1>
        <TaskTags task={task} />
        <DueDate due={task} />
      </header>
      {/* Built anew when the task comes into one's hands or leaves them, and only then: news must not wipe out what is being typed. */}
      <TaskWork key={`${task.taskKey}:${canWork}:${reloads}`} detail={detail} canWork={canWork} onReload={() => void reload()} />
    </section>
  );
}

/** In one's hands, but others have to sign first: it can be filled in already. */
function isWaiting({ may, task }: TaskDetail): boolean {
  return may.includes('release') && task.signing !== undefined;
}
