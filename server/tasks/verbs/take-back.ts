import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { AuditLog } from '../../../adapters/mongo/audit-log.js';
import type { Clock } from '../../../domain/ports/clock.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { ReadModel, TaskDocument } from '../../monitoring/documents.js';
import type { ReopenTask } from '../reopen-task.js';
import type { TakeBackHandOver } from './take-back-hand-over.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly takeBackHandOver: TakeBackHandOver;
  readonly reopenTask: ReopenTask;
}
export type TakeBack = (taskKey: string, key: string, user: ActingUser) => Promise<TaskDocument>;

/** Undoes one's own last step with the task while nobody has built on it: a submission before the engine hears of it, or a hand-over. */
export function takeBack({ model: { tasks }, acts, audit, clock, takeBackHandOver, reopenTask }: Needs): TakeBack {
  return async (taskKey, key, user) => {
    const at = clock.now().toISOString();
    // Of this and the dispatcher one gets the act.
    const act = await acts
      .findOneAndUpdate(
        { _id: taskKey, by: user.username, state: 'pending', dispatchAt: { $gt: at } },
        { $set: { state: 'taking-back', dispatchAt: at, takenBackAt: at } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!act) return lateOrHandedOver(taskKey, key, user);

    await reopenTask(act);
    await audit.append({
      actor: user.username,
      actorName: user.name,
      act: 'task-take-back',
      ...(act.caseId !== '' && { caseId: act.caseId }),
      detail: act.elementId,
    });
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    return task;
  };

  async function lateOrHandedOver(taskKey: string, key: string, user: ActingUser): Promise<TaskDocument> {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    const last = task.verbs?.at(-1);
    // Sent twice: it is open in their hands again.
    if (task.state === 'open' && last?.kind === 'take-back' && last.by.username === user.username) return task;
    if (task.state !== 'open' || (await acts.exists({ _id: taskKey }))) throw refuse('cannot-take-back');
    return takeBackHandOver(taskKey, key, user);
  }
}
