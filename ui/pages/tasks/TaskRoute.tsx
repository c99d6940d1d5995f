import { useParams } from '@tanstack/react-router';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';
import { useTask } from '../../api/use-task.js';
import { TaskContext } from './TaskContext.js';
import { TaskPane } from './TaskPane.js';

/** `/tasks/$key`: the middle and the right pane. */
export function TaskRoute() {
  const { key } = useParams({ from: '/frame/tasks/$key' });
  const task = useTask(key);
  if (task.data) {
    return (
      <>
        <TaskPane key={key} detail={task.data} />
        <TaskContext detail={task.data} />
      </>
    );
  }
  return <div className="inbox-task">{task.isError ? <ErrorNotice error={task.error} onRetry={() => void task.refetch()} /> : <PageLoading />}</div>;
}
