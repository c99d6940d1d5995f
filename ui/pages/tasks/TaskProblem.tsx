import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/api.js';
import { ApiProblem } from '../../api/api-problem.js';
import { problemWords } from '../../components/problem-words.js';

/** Why an act did not go through. A race that was lost is nobody's mistake: says who has the task now. */
export function TaskProblem({ error, task, isMine }: { readonly error: Error; readonly task: TaskSummary; readonly isMine: boolean }) {
  const { t } = useTranslation();
  if (error instanceof ApiProblem && error.status === 409) {
    const hasOtherHolder = task.assignee !== undefined && !isMine;
    const title = hasOtherHolder ? t('tasks.lostRace', { name: task.assigneeName ?? t('tasks.someone') }) : error.message || t('tasks.lostRaceShort');
    return <Alert type="info" showIcon role="status" title={title} data-testid="task-lost-race" />;
  }
  if (error instanceof ApiProblem && error.fields.length > 0) {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('tasks.fieldsWrong', { count: error.fields.length })}
        description={error.fields.map(({ message }) => message).join(' ')}
        data-testid="task-problem"
      />
    );
  }
  const { title, advice, errorId } = problemWords(error, t);
  return <Alert type="error" showIcon role="alert" title={title} description={[advice, errorId].filter(Boolean).join(' ')} data-testid="task-problem" />;
}
