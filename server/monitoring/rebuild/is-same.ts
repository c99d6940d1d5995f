import type { Document } from 'mongodb';
import { isDeepStrictEqual } from 'node:util';
import type { ReadModelCollection } from '../changes.js';
import type { TaskState } from '../documents.js';

/** What people change in a task's document (ADR 0012): the log knows only how it began. */
const ofPeople: ReadonlySet<string> = new Set(['state', 'assignee', 'version', 'groups', 'priority', 'followUpOn', 'sortKey']);

/** Whether the shown document is what the log says. */
export function isSame(collection: ReadModelCollection, shown: Document, fresh: Document): boolean {
  if (collection !== 'tasks') return isDeepStrictEqual(shown, fresh);
  return Object.keys(taskMends(shown, fresh)).length === 0;
}

/** What the log knows better of a task. */
export function taskMends(shown: Document, fresh: Document): Document {
  const mends: Document = {};
  for (const [name, value] of Object.entries(fresh)) {
    if (!ofPeople.has(name) && !isDeepStrictEqual(shown[name], value)) mends[name] = value;
  }
  // A person has acted before the engine says so; what the engine has ended stays ended.
  if (hasEnded(fresh['state'] as TaskState) && shown['state'] !== fresh['state']) mends['state'] = fresh['state'];
  return mends;
}

const hasEnded = (state: TaskState) => state === 'done' || state === 'canceled';
