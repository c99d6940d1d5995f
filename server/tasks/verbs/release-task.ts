import { randomUUID } from 'node:crypto';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { holdingOf } from '../holder-of.js';
import { handsUnset } from './hands-unset.js';
import type { Versioned } from './claim-task.js';

export type ReleaseTask = (taskKey: string, wanted: Versioned, user: ActingUser) => Promise<TaskDocument>;

/** Gives a task in hand back to the group; the draft stays with it. */
export function releaseTask({ actOnTask }: { readonly actOnTask: ActOnTask }): ReleaseTask {
  return (taskKey, { key = randomUUID(), version }, user) =>
    actOnTask({ taskKey, kind: 'release', key, version }, user, (task, actor) => {
      // Also after a substitution has ended: giving back is always allowed.
      const holding = holdingOf(task, actor);
      if (!holding) throw refuse('not-your-task');
      if (task.delegatedBy) throw refuse('task-delegated');
      return { set: { assignee: null }, unset: ['assigneeName', ...handsUnset], for: holding.for };
    });
}
