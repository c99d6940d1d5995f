import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { UserModel } from '../../adapters/mongo/user-model.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { actedBefore } from './four-eyes.js';
import { whyNot, type PersonFor } from './why-not.js';

export type FindPerson = (username: string, task: TaskDocument) => Promise<ActingUser>;

/** The person who is to get a task or to sign it, when they may: their role, their area, and nothing done before that it must be separate from. */
export function findPerson(purpose: PersonFor, { users, acts }: { readonly users: UserModel; readonly acts: ActModel }): FindPerson {
  return async (username, task) => {
    const found = await users.findById(username).lean();
    if (!found || found.disabledAt !== undefined) throw refuse('person-may-not-hold');
    const person = toActingUser(found);
    const reason = whyNot(purpose, person, task);
    if (reason !== undefined) throw refuse(reason);
    if (await actedBefore(acts, task, [username])) throw refuse('person-four-eyes');
    return person;
  };
}
