import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/api.js';
import { DueDate } from '../../components/DueDate.js';

/** What is to be done in a case or a matter, by whom and until when. */
export function OpenTasks({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const { t } = useTranslation();
  return (
    <section className="surface case-card">
      <h3>{t('cases.openTasks')}</h3>
      {tasks.length === 0 && <span className="quiet">{t('cases.noOpenTasks')}</span>}
      <ul className="case-tasks">
        {tasks.map((task) => (
          <li key={task.taskKey} data-element-id={task.elementId}>
            <span>
              <Link to="/tasks/$key" params={{ key: task.taskKey }}>
                {task.name}
              </Link>{' '}
              <span className="quiet">{task.assigneeName ?? t('tasks.newTag')}</span>
            </span>
            <DueDate due={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
