import { refuse } from '../http/refuse.js';
import type { PersonRef, TaskDocument } from '../monitoring/documents.js';
import { mayHold, refOf, type TaskActor } from './task-actor.js';

export interface Holding {
  /** Whom the actor stands in for; absent when they hold it in their own right. */
  readonly for?: PersonRef;
}

/** In what right the actor has the task in hand; undefined when they have not. */
export function holdingOf(task: TaskDocument, { user, standsInFor }: TaskActor): Holding | undefined {
  if (task.assignee === user.username) return task.heldFor ? { for: task.heldFor } : {};
  const away = standsInFor.find(({ username }) => username === task.assignee);
  return away && { for: refOf(away) };
}

/** The same, or the refusal. A substitute's right ends with the substitution. */
export function holderOf(task: TaskDocument, actor: TaskActor): Holding {
  const holding = holdingOf(task, actor);
  if (!holding) throw refuse('not-your-task');
  const { for: away } = holding;
  const isEnded = away !== undefined && !mayHold(actor.user, task) && !actor.standsInFor.some(({ username }) => username === away.username);
  if (isEnded) throw refuse('substitution-ended');
  return holding;
}
