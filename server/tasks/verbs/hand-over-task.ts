import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import { inArea } from '../../session/in-area.js';
import type { ActOnTask } from '../act-on-task.js';
import type { FindPerson } from '../find-person.js';
import { holderOf } from '../holder-of.js';
import { refOf } from '../task-actor.js';

export interface HandOver {
  readonly key: string;
  readonly version: number;
  readonly to: string;
  readonly reason: string;
}
export type HandOverTask = (
  kind: 'assign' | 'transfer' | 'delegate',
  taskKey: string,
  wanted: HandOver,
  user: ActingUser,
) => Promise<TaskDocument>;

/**
 * Puts a task into another person's hands, who could have claimed it: a supervisor assigns, its holder transfers it for good, or
 * delegates it for an opinion and gets it back.
 */
export function handOverTask({ actOnTask, findHolder }: { readonly actOnTask: ActOnTask; readonly findHolder: FindPerson }): HandOverTask {
  return (kind, taskKey, { key, version, to, reason }, user) =>
    actOnTask({ taskKey, kind, key, version }, user, async (task, actor) => {
      const holding = kind === 'assign' ? supervises(user, task) : holderOf(task, actor);
      if (kind !== 'assign' && task.delegatedBy) throw refuse('task-delegated');
      const person = await findHolder(to, task);

      // What a substitute had in hand was, and is again when it comes back, the absent person's.
      const before =
        task.heldFor ?? (task.assignee === null ? undefined : { username: task.assignee, name: task.assigneeName ?? task.assignee });
      return {
        set: {
          assignee: person.username,
          assigneeName: person.name,
          hasBegun: false,
          ...(before && { handedFrom: before }),
          ...(kind === 'delegate' && before && { delegatedBy: before }),
        },
        unset: ['heldFor', ...(kind === 'delegate' ? [] : (['delegatedBy'] as const)), ...(before ? [] : (['handedFrom'] as const))],
        for: holding.for,
        to: [refOf(person)],
        text: reason,
      };
    });
}

function supervises(user: ActingUser, task: TaskDocument): { readonly for?: undefined } {
  if (!inArea(user, task)) throw refuse('not-found');
  return {};
}
