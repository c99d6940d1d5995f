import { addWorkingDays, civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyParameters } from '../../domain/policy/parameters.js';
import type { DeadlineDates } from '../../domain/ports/deadline-store.js';

/** The end of that many working days from today, by the calendar in force, and the morning of the reminder before it. */
export function afterWorkingDays(
  now: Date,
  { workingDays, reminderDays }: { readonly workingDays: number; readonly reminderDays?: number | undefined },
  { holidays, makeUpDays }: PolicyParameters['values'],
): DeadlineDates {
  const calendar = { holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) };
  const dueOn = addWorkingDays(civilDate(now), workingDays, calendar);
  const remindOn = reminderDays ? addWorkingDays(dueOn, -reminderDays, calendar) : undefined;
  return { dueOn, dueAt: `${dueOn}T23:59:59+08:00`, reminderAt: remindOn ? `${remindOn}T09:00:00+08:00` : null };
}
