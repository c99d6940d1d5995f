import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';

/** True when this very act was sent before; refuses when the task has ended in another way. */
export async function ownActBefore(acts: ActModel, task: TaskDocument, key: string | undefined, user: ActingUser): Promise<boolean> {
  const act = await acts.findById(task._id, { by: 1, key: 1 }).lean();
  if (act && key !== undefined && act.key === key && act.by === user.username) return true;
  if (act || task.state !== 'open') throw refuse('task-already-done');
  return false;
}
