import type { Db } from 'mongodb';
import type { UserModel } from '../../adapters/mongo/user-model.js';
import type { Clock } from '../../domain/ports/clock.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import type { PersonRef, TaskDocument } from '../monitoring/documents.js';
import { activeOn } from '../substitutions/active-on.js';
import type { SubstitutionDocument } from '../substitutions/substitution-document.js';
import { taskGroup } from './task-groups.js';

/** A person together with those they stand in for today. */
export interface TaskActor {
  readonly user: ActingUser;
  readonly standsInFor: readonly ActingUser[];
}
export type ReadTaskActor = (user: ActingUser) => Promise<TaskActor>;

export function readTaskActor({ db, users, clock }: { readonly db: Db; readonly users: UserModel; readonly clock: Clock }): ReadTaskActor {
  const substitutions = db.collection<SubstitutionDocument>('substitutions');
  return async (user) => {
    const found = await substitutions
      .find({ 'substitute.username': user.username, ...activeOn(civilDate(clock.now())) })
      .limit(20)
      .toArray();
    if (found.length === 0) return { user, standsInFor: [] };
    const absent = await users.find({ _id: { $in: found.map((one) => one.absent.username) } }).lean();
    return { user, standsInFor: absent.map(toActingUser) };
  };
}

export const refOf = ({ username, name }: PersonRef): PersonRef => ({ username, name });

export function everyoneOf({ user, standsInFor }: TaskActor): readonly ActingUser[] {
  return [user, ...standsInFor];
}

/** The candidate groups whose tasks a person may take: their own office's, and the one of just themselves. */
export function groupsOf(person: ActingUser): readonly string[] {
  return [taskGroup(person), `user:${person.username}`];
}

export function mayHold(person: ActingUser, task: Pick<TaskDocument, 'groups'>): boolean {
  return groupsOf(person).some((group) => task.groups.includes(group));
}

/** As whom the actor may take the task: as themselves, or for somebody who is away. */
export function candidateAs(actor: TaskActor, task: Pick<TaskDocument, 'groups'>): ActingUser | undefined {
  return everyoneOf(actor).find((person) => mayHold(person, task));
}
