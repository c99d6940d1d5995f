import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate } from '../temporal/local-date.js';
import { LocalTime } from '../temporal/local-time.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import { ZonedTime } from '../temporal/zoned-time.js';
import { JavaException } from './java-exception.js';
import { compareNumbers, isNumber } from './number.js';
import { valueText } from './value-text.js';
import type { FeelValue } from './value.js';

/** Below zero, zero or above it. Two lists pass for comparable until somebody tries. */
export function order(x: FeelValue, y: FeelValue): number {
  if (isNumber(x) && isNumber(y)) return compareNumbers(x, y);
  if (typeof x === 'string' && typeof y === 'string') return x < y ? -1 : x > y ? 1 : 0;
  if (x instanceof LocalDate && y instanceof LocalDate) return x.epochDay - y.epochDay;
  if (x instanceof LocalTime && y instanceof LocalTime) return x.nanoOfDay - y.nanoOfDay;
  if (x instanceof ZonedTime && y instanceof ZonedTime) return x.nanosAtUtc - y.nanosAtUtc;
  if (x instanceof LocalDateTime && y instanceof LocalDateTime) return x.compare(y);
  if (x instanceof ZonedDateTime && y instanceof ZonedDateTime) return x.compare(y);
  if (x instanceof DayTimeDuration && y instanceof DayTimeDuration) return x.compare(y);
  if (x instanceof YearMonthDuration && y instanceof YearMonthDuration) return x.months - y.months;
  throw new JavaException('java.lang.IllegalArgumentException', `${valueText(x)} can not be compared to ${valueText(y)}`);
}
