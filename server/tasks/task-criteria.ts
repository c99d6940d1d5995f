import type { Filter } from 'mongodb';
import type { TaskCriteria } from '../../domain/api-tasks.js';
import { startOfDay } from '../../domain/deadline/start-of-day.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import type { TaskDocument } from '../monitoring/documents.js';

/** Marked as pressing from here on. */
const highPriority = 50;

/** What a list was narrowed to, as a filter that is laid over the one of the view. */
export function criteriaFilter(
  { processId, elementId, township, due, holder, priority, q }: TaskCriteria,
  now: Date,
): Filter<TaskDocument> {
  const conditions: Filter<TaskDocument>[] = [
    ...(processId === undefined ? [] : [{ processId }]),
    ...(elementId === undefined ? [] : [{ elementId }]),
    ...(township === undefined ? [] : [{ townshipCode: township }]),
    ...(due === undefined ? [] : [dueFilter(due, now)]),
    ...(holder === undefined ? [] : [{ assignee: holder === 'nobody' ? null : holder }]),
    ...(priority === undefined ? [] : [{ priority: { $gte: highPriority } }]),
    ...(q === undefined || q === '' ? [] : [receiptFilter(q.toUpperCase())]),
  ];
  return conditions.length === 0 ? {} : { $and: conditions };
}

/** From the beginning of the number, or its last part, which is what people read out. */
function receiptFilter(q: string): Filter<TaskDocument> {
  const text = q.replace(/[^0-9A-Z-]/g, '');
  return text === q ? { receiptNumber: { $regex: `^${text}|${text}$` } } : { receiptNumber: '' };
}

function dueFilter(due: NonNullable<TaskCriteria['due']>, now: Date): Filter<TaskDocument> {
  const today = civilDate(now);
  if (due === 'overdue') return { dueAt: { $lt: now.toISOString() } };
  if (due === 'followUp') return { followUpOn: { $lte: today } };
  return { dueAt: { $gte: now.toISOString(), $lt: startOfDay(addDays(due === 'today' ? today : sundayAfter(today), 1)) } };
}

/** The week ends on Sunday. */
function sundayAfter(date: string): string {
  return addDays(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);
}
