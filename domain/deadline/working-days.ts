/**
 * The working-day calendar. Civil dates are ISO strings in Asia/Shanghai, which has no summer time, so a day is always +08:00.
 * The same functions give the date on the task, the diagram, the dashboard and the letter.
 */
export interface WorkCalendar {
  /** Days off that fall on Monday to Friday. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly makeUpDays: ReadonlySet<string>;
}

const zoneMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The civil date of an instant in Asia/Shanghai. */
export function civilDate(instant: Date): string {
  return new Date(instant.getTime() + zoneMs).toISOString().slice(0, 10);
}

export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The date `days` working days after `date` (before it, when negative); `date` itself is not counted. */
export function addWorkingDays(date: string, days: number, calendar: WorkCalendar): string {
  const step = days < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(days); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Working days from `from` until `to`: 0 on the day itself, negative when `to` is past. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let current = from; current !== to;) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) count += step;
  }
  return count;
}

export function addDays(date: string, days: number): string {
  return new Date(new Date(`${date}T00:00:00Z`).getTime() + days * dayMs).toISOString().slice(0, 10);
}
