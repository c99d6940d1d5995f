import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { actedBefore, fourEyesMessage } from './four-eyes.js';
import { taskGroup } from './task-groups.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly audit: AuditLog;
  readonly onChange: (task: TaskDocument) => void;
}
export type ClaimTask = (taskKey: string, version: number, user: ActingUser) => Promise<TaskDocument>;

/** Takes an unclaimed task. Of two who try at once one gets it, and the other is told who. */
export function claimTask({ model: { tasks }, acts, audit, onChange }: Needs): ClaimTask {
  return async (taskKey, version, user) => {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    if (!task.groups.includes(taskGroup(user))) throw refuse('not-your-group');
    const earlier = await actedBefore(acts, task, user.username);
    if (earlier) throw refuse('four-eyes', { message: fourEyesMessage(earlier) });

    const claimed = await tasks.findOneAndUpdate(
      { _id: taskKey, state: 'open', assignee: null, version },
      { $set: { assignee: user.username, assigneeName: user.name }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    );
    if (!claimed) return refuseLostRace(tasks, taskKey, user);
    await audit.append({ actor: user.username, actorName: user.name, act: 'task-claimed', ...(claimed.caseId !== undefined && { caseId: claimed.caseId }), detail: claimed.elementId });
    onChange(claimed);
    return claimed;
  };
}

async function refuseLostRace(tasks: ReadModel['tasks'], taskKey: string, user: ActingUser): Promise<TaskDocument> {
  const now = await tasks.findOne({ _id: taskKey });
  if (!now) throw refuse('not-found');
  if (now.state !== 'open') throw refuse('task-already-done');
  // Sent twice by the same person: they have it.
  if (now.assignee === user.username) return now;
  if (now.assignee !== null) throw refuse('task-taken', { message: `此任务已由${now.assigneeName ?? now.assignee}签收。` });
  throw refuse('task-changed');
}
