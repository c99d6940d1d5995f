import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate } from '../temporal/local-date.js';
import { parseZone, utc } from '../temporal/zone.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import type { FeelValue } from '../value/value.js';
import { zoneName } from '../zone.js';
import { builtin, type Functions } from './builtin.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export function temporalFunctions(nowMs: () => number): Functions {
  const now = () => ZonedDateTime.ofEpochMs(nowMs(), parseZone(zoneName()) ?? utc);
  return {
    now: [builtin('', now)],
    today: [builtin('', () => now().local.date)],
    'day of year': [ofDate((date) => date.dayOfYear)],
    'day of week': [ofDate((date) => weekdays[date.weekday - 1] ?? null)],
    'month of year': [ofDate((date) => months[date.month - 1] ?? null)],
    'week of year': [ofDate((date) => date.weekOfYear)],
    'last day of month': [ofDate((date) => date.plusDays(date.daysInMonth - date.day))],
  };
}

function ofDate(body: (date: LocalDate) => FeelValue) {
  return builtin('date', (value = null) => {
    const date = dateOf(value);
    return date && body(date);
  });
}

/** The day of anything that has one. */
export function dateOf(value: FeelValue): LocalDate | undefined {
  if (value instanceof LocalDate) return value;
  if (value instanceof LocalDateTime) return value.date;
  return value instanceof ZonedDateTime ? value.local.date : undefined;
}
