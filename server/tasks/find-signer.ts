import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { UserModel } from '../../adapters/mongo/user-model.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { access } from '../session/access.js';
import { inArea } from '../session/in-area.js';
import { actedBefore } from './four-eyes.js';

export type FindSigner = (username: string, task: TaskDocument) => Promise<ActingUser>;

/** Somebody who may sign: works on tasks of this area, does not hold this one, and did nothing before that it must be separate from. */
export function findSigner({ users, acts }: { readonly users: UserModel; readonly acts: ActModel }): FindSigner {
  return async (username, task) => {
    const found = await users.findById(username).lean();
    const person = found && toActingUser(found);
    const mayWork = person && (access['work-on-tasks'] as readonly string[]).includes(person.role) && person.department === undefined;
    if (!person || !mayWork || !inArea(person, task)) throw refuse('person-may-not-hold');
    const holders = [task.assignee, task.heldFor?.username, ...(task.signing?.signers ?? []).map((signer) => signer.username)];
    if (holders.includes(username)) throw refuse('person-not-free');
    if (await actedBefore(acts, task, [username])) throw refuse('person-four-eyes');
    return person;
  };
}
