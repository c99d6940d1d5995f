import { DayTimeDuration, YearMonthDuration } from './durations.js';
import { LocalDateTime } from './local-date-time.js';
import { LocalDate } from './local-date.js';
import { LocalTime } from './local-time.js';
import { parseOffset, parseZone, standardOffset, type Zone } from './zone.js';
import { ZonedDateTime } from './zoned-date-time.js';
import { ZonedTime } from './zoned-time.js';

const date = String.raw`-?(?:[1-9]\d{0,4})?\d{4}-[01][0-9]-[0-3]\d`;
const clock = String.raw`[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\.\d{1,9})?`;
const datePattern = new RegExp(`^${date}$`);
const localDateTimePattern = new RegExp(`^${date}T${clock}$`);
const offsetDateTimePattern = new RegExp(`^(${date}T${clock})([+-][01][0-9]:[0-5][0-9]|Z|@.*)$`);
const offsetTimePattern = /^T?(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)([+-]\d{2}:\d{2}|Z|@.*)$/;
const yearMonthPattern = /^-?P-?(\d+Y)?-?(\d+M)?$/;
const dayTimePattern = /^-?P(-?(\d+D)?(T-?(\d+H)?-?(\d+M)?-?(\d+(.\d*)?S)?)?)$/;

/** How a text looks decides what it is read as; reading it may fail all the same. */
export const looksLike = {
  date: (text: string) => datePattern.test(text),
  offsetTime: (text: string) => offsetTimePattern.test(text),
  offsetDateTime: (text: string) => offsetDateTimePattern.test(text),
  localDateTime: (text: string) => localDateTimePattern.test(text),
  yearMonthDuration: (text: string) => yearMonthPattern.test(text),
  dayTimeDuration: (text: string) => dayTimePattern.test(text),
};

export function parseDate(text: string): LocalDate | undefined {
  const match = /^(-?\d{4,9})-(\d\d)-(\d\d)$/.exec(text);
  if (!match || /^-0+-/.test(text)) return undefined;
  return LocalDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** With or without a `T` before it. Midnight may be called 24:00. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const match = /^T?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, hour, minute, second = '0', fraction = ''] = match;
  const time = [Number(hour), Number(minute), Number(second), Number(fraction.padEnd(9, '0'))] as const;
  if (time[0] === 24 && time[1] === 0 && time[2] === 0 && time[3] === 0) return new LocalTime(0);
  return LocalTime.of(...time);
}

export function parseLocalDateTime(text: string): LocalDateTime | undefined {
  const at = text.indexOf('T');
  const day = at < 0 ? undefined : parseDate(text.slice(0, at));
  const time = parseStrictTime(text.slice(at + 1));
  return day && time && new LocalDateTime(day, time);
}

/** What belongs to a date knows no 24:00. */
function parseStrictTime(text: string): LocalTime | undefined {
  return text.startsWith('24') || text.startsWith('T') ? undefined : parseLocalTime(text);
}

export function parseOffsetDateTime(text: string): ZonedDateTime | undefined {
  const match = offsetDateTimePattern.exec(text);
  const local = match && parseLocalDateTime(match[1] ?? '');
  const zone = match && zoneOf(match[2] ?? '');
  return local && zone ? ZonedDateTime.ofLocal(local, zone) : undefined;
}

export function parseOffsetTime(text: string, nowMs: number): ZonedTime | undefined {
  const match = offsetTimePattern.exec(text);
  const time = match && parseLocalTime(match[1] ?? '');
  const zone = match && zoneOf(match[2] ?? '');
  if (!time || !zone) return undefined;
  return zone.isOffset ? new ZonedTime(time, zone.offsetAt(0), undefined) : new ZonedTime(time, standardOffset(zone, nowMs), zone);
}

function zoneOf(text: string): Zone | undefined {
  if (!text.startsWith('@')) return parseOffset(text);
  // Only functions take `GMT+1`.
  return /^@[A-Z]+[+-]\d$/.test(text) ? undefined : parseZone(text.slice(1));
}

export function parseYearMonthDuration(text: string): YearMonthDuration | undefined {
  const match = /^([-+]?)P(?:([-+]?\d+)Y)?(?:([-+]?\d+)M)?$/.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [years, months] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (Math.abs(years) > 2_147_483_647 || Math.abs(months) > 2_147_483_647) return undefined;
  const total = years * 12 + months;
  return new YearMonthDuration(match[1] === '-' ? 0 - total : total);
}

export function parseDayTimeDuration(text: string): DayTimeDuration | undefined {
  const match = /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i.exec(text);
  if (!match || match[3]?.length === 1) return undefined;
  const [, sign, days, , hours, minutes, seconds, fraction = ''] = match;
  if (days === undefined && hours === undefined && minutes === undefined && seconds === undefined) return undefined;
  const whole = Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  if (!Number.isSafeInteger(whole)) return undefined;
  const nanos = Number(fraction.padEnd(9, '0')) * (seconds?.startsWith('-') ? -1 : 1);
  const duration = DayTimeDuration.of(whole, nanos);
  return sign === '-' ? duration.negated() : duration;
}

export type Temporal = LocalDate | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime | DayTimeDuration | YearMonthDuration;

/** What stands in `@"…"`. */
export function parseTemporal(text: string, nowMs: number): Temporal | undefined {
  if (looksLike.date(text)) return parseDate(text);
  if (looksLike.offsetTime(text)) return parseOffsetTime(text, nowMs);
  if (looksLike.offsetDateTime(text)) return parseOffsetDateTime(text);
  if (looksLike.localDateTime(text)) return parseLocalDateTime(text);
  if (looksLike.yearMonthDuration(text)) return parseYearMonthDuration(text);
  if (looksLike.dayTimeDuration(text)) return parseDayTimeDuration(text);
  return parseLocalTime(text);
}

export function parseDateAndTime(text: string): LocalDateTime | ZonedDateTime | undefined {
  if (looksLike.date(text)) {
    const day = parseDate(text);
    return day && new LocalDateTime(day, new LocalTime(0));
  }
  return looksLike.offsetDateTime(text) ? parseOffsetDateTime(text) : parseLocalDateTime(text);
}
