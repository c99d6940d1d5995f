import type { ActingUser } from '../http/acting-user.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { mayDo } from '../../domain/access.js';
import { inArea } from '../session/in-area.js';
import { officeOf } from '../session/office-of.js';
import { mayHold } from './task-actor.js';

/** To get a task into one's hands, or to sign what another holds. */
export type PersonFor = 'hold' | 'sign';

/** Why this person cannot be given the task; what they did in the case before is asked apart. */
export function whyNot(purpose: PersonFor, person: ActingUser, task: TaskDocument): 'person-may-not-hold' | 'person-not-free' | undefined {
  const isOfOffice = purpose === 'hold' ? mayHold(person, task) : inArea(person, task) && officeOf(person) === undefined;
  if (!mayDo(person, 'work-on-tasks') || !isOfOffice) return 'person-may-not-hold';
  const owner = purpose === 'hold' ? task.delegatedBy : task.heldFor;
  const taken = [task.assignee, owner?.username, ...(task.signing?.signers ?? []).map(({ username }) => username)];
  return taken.includes(person.username) ? 'person-not-free' : undefined;
}
