import { randomUUID } from 'node:crypto';
import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { actedBefore, fourEyesMessage } from '../four-eyes.js';
import { lostRace } from '../lost-race.js';
import { candidateAs, refOf } from '../task-actor.js';

export interface Versioned {
  readonly key?: string | undefined;
  readonly version: number;
}
export type ClaimTask = (taskKey: string, wanted: Versioned, user: ActingUser) => Promise<TaskDocument>;

/** Takes an unclaimed task. Of two who try at once one gets it, and the other is told who. */
export function claimTask({ actOnTask, acts }: { readonly actOnTask: ActOnTask; readonly acts: ActModel }): ClaimTask {
  return (taskKey, { key = randomUUID(), version }, user) =>
    actOnTask({ taskKey, kind: 'claim', key, version }, user, async (task, actor) => {
      const person = candidateAs(actor, task);
      if (!person) throw refuse('not-your-group');
      const earlier = await actedBefore(acts, task, [user.username, person.username]);
      if (earlier) throw refuse('four-eyes', { message: fourEyesMessage(earlier) });
      const isSigner = task.signing?.signers.some(
        ({ username, by }) => username === user.username || username === person.username || by === user.username,
      );
      if (isSigner) throw refuse('four-eyes', { message: '您是此任务的会签人，须由他人办理。' });
      if (task.assignee === user.username) return 'unchanged';
      if (task.assignee !== null) return lostRace(task, 'claim', user) && 'unchanged';

      const away = person.username === user.username ? undefined : refOf(person);
      return { set: { assignee: user.username, assigneeName: user.name, ...(away && { heldFor: away }) }, for: away };
    });
}
