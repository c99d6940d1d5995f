import type { UserModel } from '../../../adapters/mongo/user-model.js';
import { toActingUser, type ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { PersonRef, TaskDocument } from '../../monitoring/documents.js';
import { mayDo } from '../../../domain/access.js';
import type { ActOnTask } from '../act-on-task.js';
import { holdingOf } from '../holder-of.js';
import { candidateAs, refOf } from '../task-actor.js';

interface Needs {
  readonly actOnTask: ActOnTask;
  readonly users: UserModel;
  /** Codes of a county's townships. */
  readonly townshipsOf: (countyCode: string) => Promise<readonly string[]>;
}
export type CopyTask = (
  taskKey: string,
  wanted: { readonly key: string; readonly people: readonly string[]; readonly reason: string },
  user: ActingUser,
) => Promise<TaskDocument>;

/** Lets others of the county whose role sees cases read along. It shows them nothing that their role would not show in their own area. */
export function copyTask({ actOnTask, users, townshipsOf }: Needs): CopyTask {
  async function readers(usernames: readonly string[], task: TaskDocument): Promise<readonly PersonRef[]> {
    const found = (await users.find({ _id: { $in: [...usernames] }, disabledAt: { $exists: false } }).lean()).map(toActingUser);
    const areas = [task.countyCode, ...(await townshipsOf(task.countyCode ?? ''))];
    const may = found.filter((person) => mayDo(person, 'see-cases') && areas.includes(person.areaCode));
    if (may.length < new Set(usernames).size) throw refuse('person-may-not-hold');
    return may.map(refOf);
  }

  return (taskKey, { key, people, reason }, user) =>
    actOnTask({ taskKey, kind: 'copy', key }, user, async (task, actor) => {
      const holding = holdingOf(task, actor);
      if (!holding && !candidateAs(actor, task)) throw refuse('not-your-task');
      const to = await readers(people, task);
      const names = to.map(({ username }) => username);
      return {
        set: { copiedTo: [...new Set([...(task.copiedTo ?? []), ...names])], unreadBy: [...new Set([...(task.unreadBy ?? []), ...names])] },
        for: holding?.for,
        to,
        text: reason,
      };
    });
}
