import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate, monthsBetween } from '../temporal/local-date.js';
import { LocalTime } from '../temporal/local-time.js';
import {
  looksLike,
  parseDate,
  parseDateAndTime,
  parseDayTimeDuration,
  parseLocalTime,
  parseOffsetTime,
  parseYearMonthDuration,
} from '../temporal/parse.js';
import { offsetZone, parseZone } from '../temporal/zone.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import { ZonedTime } from '../temporal/zoned-time.js';
import { JavaException } from '../value/java-exception.js';
import { isNumber, multiply, numberOfText, remainderOf, toInt, type FeelNumber } from '../value/number.js';
import { valueText } from '../value/value-text.js';
import { FeelError, type FeelValue } from '../value/value.js';
import { builtin, type Functions } from './builtin.js';
import { dateOf } from './temporal-functions.js';

export function conversionFunctions(nowMs: () => number): Functions {
  return {
    date: [
      builtin('from', (from = null) => (typeof from === 'string' ? dateOfText(from) : dateOf(from))),
      builtin('year, month, day', (year = null, month = null, day = null) => {
        if (!isNumber(year) || !isNumber(month) || !isNumber(day)) return undefined;
        return (
          LocalDate.of(toInt(year), toInt(month), toInt(day)) ??
          new FeelError(`Failed to parse date from: ${partsText({ year, month, day })}`)
        );
      }),
    ],
    'date and time': [
      builtin('from', (from) => (typeof from === 'string' ? dateTimeOfText(from) : undefined)),
      builtin('date, time', (date = null, time = null) => combined(date, time)),
    ],
    time: [
      builtin('from', (from = null) => timeOf(from, nowMs())),
      builtin('hour, minute, second', localTime),
      builtin('hour, minute, second, offset', offsetTime),
    ],
    number: [
      builtin('from', (from) => (typeof from === 'string' ? numberOf(from) : undefined)),
      builtin('from, grouping separator', (from, grouping) => {
        if (typeof from !== 'string' || typeof grouping !== 'string') return undefined;
        if (isGrouping(grouping)) return numberOf(from.replaceAll(grouping, ''));
        return new FeelError("illegal argument for grouping. Must be one of ' ', ',' or '.'");
      }),
      builtin('from, grouping separator, decimal separator', separatedNumber),
    ],
    string: [builtin('from', (from = null) => (from === null || typeof from === 'string' ? from : valueText(from)))],
    duration: [builtin('from', (from) => (typeof from === 'string' ? durationOfText(from) : undefined))],
    'years and months duration': [
      builtin('from, to', (from = null, to = null) => {
        const [first, last] = [dateOf(from), dateOf(to)];
        return first && last && new YearMonthDuration(monthsBetween(first, last));
      }),
    ],
  };
}

function dateOfText(text: string): FeelValue {
  return (looksLike.date(text) ? parseDate(text) : undefined) ?? new FeelError(`Failed to parse date from '${text}'`);
}

function dateTimeOfText(text: string): FeelValue {
  const kind = looksLike.date(text)
    ? 'date(-time)'
    : looksLike.offsetDateTime(text)
      ? 'date-time'
      : looksLike.localDateTime(text)
        ? 'local-date-time'
        : undefined;
  return (
    (kind === undefined ? undefined : parseDateAndTime(text)) ?? new FeelError(`Failed to parse ${kind ?? 'date-time'} from '${text}'`)
  );
}

function durationOfText(text: string): FeelValue {
  if (looksLike.yearMonthDuration(text))
    return parseYearMonthDuration(text) ?? new FeelError(`Failed to parse year-month-duration from '${text}'`);
  if (looksLike.dayTimeDuration(text))
    return parseDayTimeDuration(text) ?? new FeelError(`Failed to parse day-time-duration from '${text}'`);
  return new FeelError(`Failed to parse duration from '${text}'`);
}

function combined(date: FeelValue, time: FeelValue): FeelValue | undefined {
  if (typeof time === 'string') {
    if (!(date instanceof LocalDateTime || date instanceof ZonedDateTime)) return undefined;
    const zone = parseZone(time);
    if (!zone) throw unknownZone(time);
    return date instanceof LocalDateTime ? ZonedDateTime.ofLocal(date, zone) : date.withZone(zone);
  }
  const day = dateOf(date);
  if (!day) return undefined;
  if (time instanceof ZonedTime) return time.withDate(day);
  return time instanceof LocalTime ? new LocalDateTime(day, time) : undefined;
}

function unknownZone(id: string): JavaException {
  if (/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(id)) return new JavaException('java.time.zone.ZoneRulesException', `Unknown time-zone ID: ${id}`);
  return new JavaException('java.time.DateTimeException', `Invalid ID for region-based ZoneId, invalid format: ${id}`);
}

function timeOf(from: FeelValue, nowMs: number): FeelValue | undefined {
  if (typeof from === 'string') {
    if (looksLike.offsetTime(from)) return parseOffsetTime(from, nowMs) ?? new FeelError(`Failed to parse time from '${from}'`);
    return parseLocalTime(from) ?? new FeelError(`Failed to parse local-time from '${from}'`);
  }
  if (from instanceof LocalDateTime) return from.time;
  if (from instanceof ZonedDateTime) return ZonedTime.of(from);
  return from instanceof LocalDate ? new ZonedTime(new LocalTime(0), 0, undefined) : undefined;
}

function localTime(hour: FeelValue = null, minute: FeelValue = null, second: FeelValue = null): FeelValue | undefined {
  if (!isNumber(hour) || !isNumber(minute) || !isNumber(second)) return undefined;
  return clock(hour, minute, second) ?? new FeelError(`Failed to parse local-time from: ${partsText({ hour, minute, second })}`);
}

function offsetTime(
  hour: FeelValue = null,
  minute: FeelValue = null,
  second: FeelValue = null,
  offset: FeelValue = null,
): FeelValue | undefined {
  if (!isNumber(hour) || !isNumber(minute) || !isNumber(second)) return undefined;
  if (offset === null) {
    const time = LocalTime.of(toInt(hour), toInt(minute), toInt(second));
    return time ?? new FeelError(`Failed to parse local-time from: ${partsText({ hour, minute, second })}`);
  }
  if (!(offset instanceof DayTimeDuration)) return undefined;
  const time = clock(hour, minute, second);
  const isOffset = Math.abs(offset.seconds) <= 18 * 3600;
  if (time && isOffset) return new ZonedTime(time, offsetZone(offset.seconds).offsetAt(0), undefined);
  return new FeelError(`Failed to parse time from: ${partsText({ hour, minute, second })}, offset=${offset.toString()}`);
}

function clock(hour: FeelNumber, minute: FeelNumber, second: FeelNumber): LocalTime | undefined {
  const nanos = toInt(multiply(remainderOf(second, 1), 1_000_000_000));
  return LocalTime.of(toInt(hour), toInt(minute), toInt(second), nanos);
}

function partsText(parts: Readonly<Record<string, FeelValue>>): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${valueText(value)}`)
    .join(', ');
}

function numberOf(text: string): FeelValue {
  return numberOfText(text) ?? new FeelError(`Can't parse '${text}' as a number`);
}

function separatedNumber(from: FeelValue = null, grouping: FeelValue = null, decimal: FeelValue = null): FeelValue | undefined {
  if (typeof from !== 'string') return undefined;
  const isPoint = typeof decimal === 'string' && isDecimal(decimal);
  if (typeof grouping === 'string' && typeof decimal === 'string') {
    if (isGrouping(grouping) && isPoint && grouping !== decimal) return numberOf(from.replaceAll(grouping, '').replaceAll(decimal, '.'));
    return new FeelError("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'");
  }
  if (grouping === null && isPoint) return numberOf(from.replaceAll(decimal, '.'));
  return typeof grouping === 'string' && decimal === null && isGrouping(grouping) ? numberOf(from.replaceAll(grouping, '')) : undefined;
}

function isGrouping(separator: string): boolean {
  return separator === ' ' || isDecimal(separator);
}

function isDecimal(separator: string): boolean {
  return separator === ',' || separator === '.';
}
