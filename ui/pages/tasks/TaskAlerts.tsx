import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import { useSession } from '../../api/use-session.js';
import { formatDate } from '../../components/format-date.js';
import { TakeBackAlert } from './TakeBackAlert.js';

/** What one should know before working on the task: why it came back, who is waiting, whose it is. */
export function TaskAlerts({ detail, marked }: { readonly detail: TaskDetail; readonly marked: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const user = useSession();
  const { task, notAllowed, may, returned, verbs } = detail;
  const isMine = task.assignee !== undefined && task.assignee === user?.username;
  const urge = may.includes('complete') || may.includes('claim') || isMine ? verbs.findLast(({ kind }) => kind === 'urge') : undefined;
  const opinion = may.includes('complete') ? verbs.findLast(({ kind }) => kind === 'give-opinion') : undefined;
  const asked = may.includes('give-opinion') ? verbs.findLast(({ kind }) => kind === 'delegate') : undefined;
  return (
    <>
      {may.includes('take-back') && <TakeBackAlert task={task} />}
      {notAllowed && !may.includes('sign') && (
        <Alert type="warning" showIcon title={t('tasks.notAllowed')} description={notAllowed} data-testid="task-not-allowed" />
      )}
      {returned && (
        <Alert
          type="warning"
          showIcon
          title={t('inbox.returnedBy', {
            name: returned.byName,
            from: returned.fromName,
            date: formatDate(returned.at, i18n.language, 'time'),
          })}
          description={[returned.remark, marked.length > 0 && t('inbox.markedFields', { fields: marked.join(t('common.listSeparator')) })]
            .filter(Boolean)
            .join(' ')}
          data-testid="task-returned"
        />
      )}
      {urge && (
        <Alert
          type="warning"
          showIcon
          title={t('inbox.urgedBy', { name: urge.byName, date: formatDate(urge.at, i18n.language, 'time') })}
          description={urge.text}
          data-testid="task-urged"
        />
      )}
      {asked && (
        <Alert type="info" showIcon title={t('inbox.askedBy', { name: asked.byName })} description={asked.text} data-testid="task-asked" />
      )}
      {opinion && (
        <Alert
          type="info"
          showIcon
          title={t('inbox.opinionOf', { name: opinion.byName })}
          description={opinion.text}
          data-testid="task-opinion"
        />
      )}
      {task.heldForName && (
        <Alert type="info" showIcon title={t('inbox.heldFor', { name: task.heldForName })} data-testid="task-held-for" />
      )}
      {may.includes('claim') && <Alert type="info" showIcon title={t('tasks.claimFirst')} />}
      {task.completedAt === undefined && task.assignee !== undefined && !isMine && !may.includes('complete') && (
        <Alert type="info" showIcon title={t('tasks.heldBy', { name: task.assigneeName ?? t('tasks.someone') })} />
      )}
    </>
  );
}
