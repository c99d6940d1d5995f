import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { UserModel } from '../../adapters/mongo/user-model.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { access } from '../session/access.js';
import { actedBefore } from './four-eyes.js';
import { mayHold } from './task-actor.js';

export type FindHolder = (username: string, task: TaskDocument) => Promise<ActingUser>;

/** The person a task is to go to, when they may have it: their role, their area, and nothing done before that it must be separate from. */
export function findHolder({ users, acts }: { readonly users: UserModel; readonly acts: ActModel }): FindHolder {
  return async (username, task) => {
    const found = await users.findById(username).lean();
    const person = found && toActingUser(found);
    const mayWork = person && (access['work-on-tasks'] as readonly string[]).includes(person.role);
    if (!person || !mayWork || !mayHold(person, task)) throw refuse('person-may-not-hold');
    const isSigner = task.signing?.signers.some((signer) => signer.username === username) ?? false;
    if (isSigner || task.assignee === username || task.delegatedBy?.username === username) throw refuse('person-not-free');
    if (await actedBefore(acts, task, [username])) throw refuse('person-four-eyes');
    return person;
  };
}
