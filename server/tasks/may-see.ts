import type { TaskDocument } from '../monitoring/documents.js';
import { inArea } from '../session/in-area.js';
import { officeOf } from '../session/office-of.js';
import { candidateAs, everyoneOf, type TaskActor } from './task-actor.js';

/** Whether the actor may look at the task: it is theirs to take, was put before them, or lies in their area. A department or an agency sees only its own. */
export function maySee(task: TaskDocument, actor: TaskActor): boolean {
  const { user } = actor;
  const isOfArea = officeOf(user) === undefined && inArea(user, task);
  return isConcerned(task, actor) || (isOfArea && (task.seenBy === undefined || task.seenBy.includes(user.role)));
}

/** It is theirs to take, or was put before them: then they see what it is about, wherever the case lies. */
export function isConcerned(task: TaskDocument, actor: TaskActor): boolean {
  const names = everyoneOf(actor).map(({ username }) => username);
  const isNamed = (list: readonly string[] = []) => names.some((name) => list.includes(name));
  return (
    candidateAs(actor, task) !== undefined ||
    (task.assignee !== null && names.includes(task.assignee)) ||
    isNamed(task.signing?.signers.map(({ username }) => username)) ||
    (task.copiedTo ?? []).includes(actor.user.username)
  );
}
