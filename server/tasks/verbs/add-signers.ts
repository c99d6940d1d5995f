import type { SigningMode } from '../../../domain/api-tasks.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { Signer, TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import type { FindPerson } from '../find-person.js';
import { holderOf } from '../holder-of.js';
import { refOf } from '../task-actor.js';

interface Added {
  readonly key: string;
  readonly version: number;
  readonly people: readonly string[];
  readonly mode: SigningMode;
  readonly reason: string;
}
export type AddSigners = (taskKey: string, wanted: Added, user: ActingUser) => Promise<TaskDocument>;

/** Asks others to sign before the task can be completed: all of them, or any one. More can be added later; the last mode counts. */
export function addSigners({ actOnTask, findSigner }: { readonly actOnTask: ActOnTask; readonly findSigner: FindPerson }): AddSigners {
  return (taskKey, { key, version, people, mode, reason }, user) =>
    actOnTask({ taskKey, kind: 'add-signers', key, version }, user, async (task, actor) => {
      const holding = holderOf(task, actor);
      if (task.delegatedBy) throw refuse('task-delegated');
      const found = await Promise.all([...new Set(people)].map((username) => findSigner(username, task)));
      const signers = [...(task.signing?.signers ?? []), ...found.map((person): Signer => ({ ...refOf(person), state: 'waiting' }))];
      return {
        set: { signing: { mode, signers }, waitingFor: signers.filter(({ state }) => state === 'waiting').map(({ username }) => username) },
        for: holding.for,
        to: found.map(refOf),
        text: reason,
      };
    });
}
