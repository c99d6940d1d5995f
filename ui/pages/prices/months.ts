import { addDays } from '../../../domain/deadline/working-days.js';

/** `2026-04` of `2026-05-09`. */
export function monthBefore(date: string): string {
  return addDays(`${date.slice(0, 7)}-01`, -1).slice(0, 7);
}

export function lastDayOfMonth(month: string): string {
  const next = addDays(`${month}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}
