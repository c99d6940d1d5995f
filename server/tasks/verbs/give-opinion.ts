import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { holderOf } from '../holder-of.js';
import { handsUnset } from './hands-unset.js';

export type GiveOpinion = (
  taskKey: string,
  wanted: { readonly key: string; readonly version: number; readonly opinion: string },
  user: ActingUser,
) => Promise<TaskDocument>;

/** A delegated task goes back to its owner with what the delegate thinks of it. */
export function giveOpinion({ actOnTask }: { readonly actOnTask: ActOnTask }): GiveOpinion {
  return (taskKey, { key, version, opinion }, user) =>
    actOnTask({ taskKey, kind: 'give-opinion', key, version }, user, (task, actor) => {
      const holding = holderOf(task, actor);
      if (!task.delegatedBy) throw refuse('not-your-task');
      return {
        set: { assignee: task.delegatedBy.username, assigneeName: task.delegatedBy.name },
        unset: handsUnset,
        for: holding.for,
        to: [task.delegatedBy],
        text: opinion,
      };
    });
}
