import { DateTime } from 'luxon';
import { checkCronPart, parseCronField, type CronField, type CronPart } from './cron-field.js';
import { CycleError } from './cycle-error.js';

/** Spring's cron expressions, as Zeebe 8.5 reads them: six fields, from seconds to weekdays. */
export interface Cron {
  readonly seconds: ReadonlySet<number>;
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** The days of one month, in order. Both day fields must agree, where both say something. */
  daysOf(year: number, month: number): readonly number[];
}

const time = (max: number): CronField => ({ min: 0, max, names: [], firstName: 0, special: [], isStrict: true });
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const monthDay: CronField = { min: 1, max: 31, names: [], firstName: 1, special: ['L', 'W', 'LW', '?'], isStrict: false };
const weekday: CronField = { min: 0, max: 7, names: weekdays, firstName: 0, special: ['L', '#', '?'], isStrict: false };
const month: CronField = { min: 1, max: 12, names: months, firstName: 1, special: [], isStrict: false };
const fields = [time(59), time(59), time(23), monthDay, month, weekday] as const;

const nicknames: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};

/** Throws a CycleError that says why it is none. */
export function parseCron(text: string): Cron {
  if (text === '@reboot') throw new CycleError('Nickname @reboot not supported!');
  const written = (nicknames[text] ?? text).trim();
  if (written === '') throw new CycleError('Empty expression!');
  const texts = written.split(/\s+/);
  if (texts.length !== fields.length) {
    throw new CycleError(`Cron expression contains ${texts.length} parts but we expect one of [${fields.length}]`);
  }
  const parts = fields.map((field, index) => parseCronField(texts[index]!, field));
  parts.forEach((those, index) => those.forEach((part) => checkCronPart(part, fields[index]!)));
  const values = (index: number) => new Set(parts[index]!.flatMap((part) => valuesOf(part, fields[index]!)));
  return {
    seconds: values(0),
    minutes: values(1),
    hours: values(2),
    months: values(4),
    daysOf: (year, monthNumber) => daysOf(parts[3]!, parts[5]!, year, monthNumber),
  };
}

/** 400 years from now every date has come by. */
const monthsToLookAt = 400 * 12;

/** The first time after now, in the calendar of this process's zone; undefined when there is none. */
export function nextCronMs(cron: Cron, nowMs: number): number | undefined {
  const now = DateTime.fromMillis(nowMs);
  // Zeebe counts on from now, without cutting it to the second, while every second fits.
  if (fits(cron, now) && fits(cron, now.plus({ seconds: 1 }))) return nowMs + 1000;

  for (let count = 0; count < monthsToLookAt; count++) {
    const year = now.year + Math.floor((now.month - 1 + count) / 12);
    const monthNumber = ((now.month - 1 + count) % 12) + 1;
    if (!cron.months.has(monthNumber)) continue;
    for (const day of cron.daysOf(year, monthNumber)) {
      if (count === 0 && day < now.day) continue;
      const found = nextInDay(cron, DateTime.local(year, monthNumber, day), nowMs);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function fits(cron: Cron, at: DateTime): boolean {
  const isTime = cron.seconds.has(at.second) && cron.minutes.has(at.minute) && cron.hours.has(at.hour);
  return isTime && cron.months.has(at.month) && cron.daysOf(at.year, at.month).includes(at.day);
}

/** Hours that a change of the clock leaves out do not come. One that it repeats counts again where more than one time of day is near it. */
function nextInDay(cron: Cron, day: DateTime, nowMs: number): number | undefined {
  const minutes = [...cron.minutes].sort((a, b) => a - b);
  const seconds = [...cron.seconds].sort((a, b) => a - b);
  let before: number | undefined;
  for (let hour = day.startOf('day'); hour.day === day.day; hour = hour.plus({ hours: 1 })) {
    const isAgain = hour.hour === before && cron.minutes.size === 1 && !cron.hours.has(hour.hour + 1);
    before = hour.hour;
    if (!cron.hours.has(hour.hour) || isAgain || hour.toMillis() + 3_600_000 <= nowMs) continue;
    for (const minute of minutes) {
      for (const second of seconds) {
        const at = hour.toMillis() + (minute * 60 + second) * 1000;
        if (at > nowMs) return at;
      }
    }
  }
  return undefined;
}

function valuesOf(part: CronPart, { min, max, names }: CronField): readonly number[] {
  switch (part.kind) {
    case 'any':
      return span(min, max, 1);
    case 'on':
      return [part.value];
    case 'every':
      return span(part.from ?? min, max, part.step);
    case 'range': {
      if (part.from <= part.to) return span(part.from, part.to, part.step);
      const isWeek = names === weekdays;
      return isWeek ? span(part.from, part.to + 7, part.step) : [part.from];
    }
    default:
      return [];
  }
}

function span(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function daysOf(inMonth: readonly CronPart[], inWeek: readonly CronPart[], year: number, monthNumber: number): readonly number[] {
  if (isOpen(inMonth) && isOpen(inWeek)) return [];
  const last = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  const firstWeekday = new Date(Date.UTC(year, monthNumber - 1, 1)).getUTCDay();
  const weekdayOf = (day: number) => (firstWeekday + day - 1) % 7;
  const all = span(1, last, 1);
  const byMonth = new Set(inMonth.flatMap((part) => monthDaysOf(part, inMonth.length > 1, last, weekdayOf)));
  const byWeek = new Set(inWeek.flatMap((part) => all.filter((day) => isOnWeekday(part, day, last, weekdayOf(day)))));
  return all.filter((day) => (isOpen(inMonth) || byMonth.has(day)) && (isOpen(inWeek) || byWeek.has(day)));
}

function isOpen(parts: readonly CronPart[]): boolean {
  return parts[0]?.kind === 'open';
}

/** In a list Zeebe heeds no days counted from the end, and no workdays. */
function monthDaysOf(part: CronPart, isList: boolean, last: number, weekdayOf: (day: number) => number): readonly number[] {
  switch (part.kind) {
    case 'last':
      return isList ? [] : [last - part.daysBefore];
    case 'lastWorkday':
      return isList ? [] : [lastWorkday(last, weekdayOf)];
    case 'workdayNear':
      return isList || part.value > last ? [part.value] : [workdayNear(part.value, last, weekdayOf)];
    default:
      return valuesOf(part, monthDay);
  }
}

function lastWorkday(last: number, weekdayOf: (day: number) => number): number {
  const weekdayOfLast = weekdayOf(last);
  return weekdayOfLast === 0 ? last - 2 : weekdayOfLast === 6 ? last - 1 : last;
}

/** In the same month. */
function workdayNear(day: number, last: number, weekdayOf: (day: number) => number): number {
  if (weekdayOf(day) === 6) return day === 1 ? 3 : day - 1;
  if (weekdayOf(day) === 0 && day < last) return day + 1;
  return day;
}

function isOnWeekday(part: CronPart, day: number, last: number, weekdayNumber: number): boolean {
  if (part.kind === 'lastOf') return part.value % 7 === weekdayNumber && day > last - 7;
  if (part.kind === 'nth') return part.value % 7 === weekdayNumber && Math.ceil(day / 7) === part.nth;
  return valuesOf(part, weekday).some((value) => value % 7 === weekdayNumber);
}
