import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';

export type ReleaseTask = (taskKey: string, version: number, user: ActingUser) => Promise<TaskDocument>;

/** Gives a claimed task back to the group. */
export function releaseTask({ model: { tasks }, audit, onChange }: { readonly model: Pick<ReadModel, 'tasks'>; readonly audit: AuditLog; readonly onChange: (task: TaskDocument) => void }): ReleaseTask {
  return async (taskKey, version, user) => {
    const released = await tasks.findOneAndUpdate(
      { _id: taskKey, state: 'open', assignee: user.username, version },
      { $set: { assignee: null }, $unset: { assigneeName: '' }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    );
    if (!released) {
      const now = await tasks.findOne({ _id: taskKey });
      if (!now) throw refuse('not-found');
      if (now.state !== 'open') throw refuse('task-already-done');
      throw refuse(now.assignee === user.username ? 'task-changed' : 'not-your-task');
    }
    await audit.append({ actor: user.username, actorName: user.name, act: 'task-released', ...(released.caseId !== undefined && { caseId: released.caseId }), detail: released.elementId });
    onChange(released);
    return released;
  };
}
