import type { VerbKind } from '../../domain/api-tasks.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { clockTime } from './clock-time.js';
import { verbNames } from './verb-names.js';

/** Somebody was faster: says who, when and what. Nothing was changed by the one who lost. */
export function lostRace(task: TaskDocument, kind: VerbKind, user: ActingUser): TaskDocument {
  // Sent twice by the same person without a key: they have it.
  if (kind === 'claim' && task.assignee === user.username) return task;
  const last = task.verbs?.at(-1);
  const isTaken = task.assignee !== null && task.assignee !== user.username;
  const who = last ? `${last.by.name}于 ${clockTime(last.at)} ${verbNames[last.kind]}` : `${task.assigneeName ?? '他人'}办理`;
  const holder = isTaken && last?.kind !== 'claim' ? `，现由${task.assigneeName ?? '他人'}办理` : '';
  if (isTaken || last)
    throw refuse(isTaken ? 'task-taken' : 'task-changed', { message: `此任务已由${who}${holder}。您的操作没有改动任何内容。` });
  throw refuse('task-changed');
}
