import type { Filter } from 'mongodb';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import type { TaskPerson } from '../../domain/api-tasks.js';
import type { Role } from '../../domain/api.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { access } from '../../domain/access.js';
import type { ReadAbsences } from '../substitutions/read-absences.js';
import { barredFrom } from './four-eyes.js';
import type { ReadTaskActor } from './task-actor.js';
import { maySee } from './may-see.js';
import { whyNot, type PersonFor } from './why-not.js';

export type PeopleFor = PersonFor | 'copy';
export type ListPeople = (taskKey: string, purpose: PeopleFor, user: ActingUser) => Promise<readonly TaskPerson[]>;

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly users: UserModel;
  readonly readActor: ReadTaskActor;
  readonly readAbsences: ReadAbsences;
  readonly townshipsOf: (countyCode: string) => Promise<readonly string[]>;
}
const most = 100;

/** Who could get the task, sign it, or read along; each with how much they have in hand, and who stands in today. */
export function listPeople({ model: { tasks }, acts, users, readActor, readAbsences, townshipsOf }: Needs): ListPeople {
  return async (taskKey, purpose, user) => {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task || !maySee(task, await readActor(user))) throw refuse('not-found');
    const areas = [task.countyCode ?? '', ...(await townshipsOf(task.countyCode ?? ''))];
    const roles: readonly Role[] = purpose === 'copy' ? access['see-cases'] : access['work-on-tasks'];
    const filter: Filter<UserDocument> = { areaCode: { $in: areas }, role: { $in: [...roles] }, _id: { $ne: user.username }, disabledAt: { $exists: false } };
    const found = (
      await users
        .find(filter as object)
        .sort({ _id: 1 })
        .limit(500)
        .lean()
    ).map(toActingUser);

    const suited = (await suitedOf(found, task, purpose)).slice(0, most);
    const names = suited.map(({ username }) => username);
    const [counts, absences] = await Promise.all([
      tasks
        .aggregate<{ _id: string; count: number }>([
          { $match: { assignee: { $in: names }, state: 'open' } },
          { $group: { _id: '$assignee', count: { $sum: 1 } } },
        ])
        .toArray(),
      readAbsences(names),
    ]);
    const open = new Map(counts.map(({ _id, count }) => [_id, count]));
    return suited.map(({ username, name, role, areaName }) => {
      const substituteName = absences.get(username);
      return {
        username,
        name,
        role,
        areaName,
        openTasks: open.get(username) ?? 0,
        ...(substituteName !== undefined && { substituteName }),
      };
    });
  };

  async function suitedOf(people: readonly ActingUser[], task: TaskDocument, purpose: PeopleFor): Promise<readonly ActingUser[]> {
    if (purpose === 'copy') return people.filter(({ username }) => !(task.copiedTo ?? []).includes(username));
    const barred = await barredFrom(acts, task);
    return people.filter((person) => whyNot(purpose, person, task) === undefined && !barred.has(person.username));
  }
}
