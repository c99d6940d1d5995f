import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { WithMessages } from '../../components/WithMessages.js';
import { TaskListPane } from './TaskListPane.js';
import './tasks.css';

/** The inbox: list · task · case. The open task is in the address; on a phone one of them is seen at a time. */
export function TasksPage() {
  const { t } = useTranslation();
  const { key } = useParams({ strict: false });
  return (
    <WithMessages>
      <div className={key === undefined ? 'inbox' : 'inbox inbox-open'}>
        <TaskListPane openKey={key} />
        {key === undefined ? (
          <div className="inbox-task">
            <EmptyNotice title={t('tasks.chooseOne')} advice={t('tasks.chooseOneAdvice')} />
          </div>
        ) : (
          <Outlet />
        )}
      </div>
    </WithMessages>
  );
}
