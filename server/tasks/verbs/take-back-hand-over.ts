import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { handsUnset } from './hands-unset.js';

const handOvers = ['assign', 'transfer', 'delegate'];
/** Others may say something meanwhile; that is not the new holder beginning. */
const aside = ['urge', 'copy'];

export type TakeBackHandOver = (taskKey: string, key: string, user: ActingUser) => Promise<TaskDocument>;

/** Undoes an assignment, a transfer or a delegation of one's own that the other person has not begun with. */
export function takeBackHandOver({ actOnTask }: { readonly actOnTask: ActOnTask }): TakeBackHandOver {
  return (taskKey, key, user) =>
    actOnTask({ taskKey, kind: 'take-back', key }, user, (task) => {
      if (!isHandedBy(task, user.username)) throw refuse('cannot-take-back');
      const { handedFrom } = task;
      return {
        set: { assignee: handedFrom?.username ?? null, ...(handedFrom && { assigneeName: handedFrom.name }) },
        unset: [...handsUnset, ...(handedFrom ? [] : (['assigneeName'] as const))],
        ...(handedFrom && { to: [handedFrom] }),
      };
    });
}

/** Whether that person gave it away last and it was not begun with since. */
export function isHandedBy({ verbs = [], hasBegun }: TaskDocument, username: string): boolean {
  const last = verbs.findLast(({ kind }) => !aside.includes(kind));
  return hasBegun === false && last !== undefined && handOvers.includes(last.kind) && last.by.username === username;
}
