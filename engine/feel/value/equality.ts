import { budget } from '../budget.js';
import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate } from '../temporal/local-date.js';
import { LocalTime } from '../temporal/local-time.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import { ZonedTime } from '../temporal/zoned-time.js';
import { EntriesContext, FeelContext } from './context.js';
import { Decimal } from './decimal.js';
import { compareNumbers, isNumber } from './number.js';
import { FeelRange, isList, kindOf, type FeelValue } from './value.js';

/** FEEL's `=`: undefined where the two cannot be compared. */
export function equal(x: FeelValue, y: FeelValue): boolean | undefined {
  if (x === null || y === null) return x === y;
  if (typeof x === 'number' || x instanceof Decimal) return isNumber(y) ? compareNumbers(x, y) === 0 : undefined;
  if (typeof x !== 'object') return typeof x === typeof y ? x === y : undefined;
  budget.spend();
  if (isList(x)) return isList(y) ? x.length === y.length && x.every((item, at) => equal(item, y[at] ?? null) === true) : undefined;
  if (x instanceof FeelContext) return y instanceof FeelContext ? equalContexts(x, y) : undefined;
  return equalTemporals(x, y);
}

function equalContexts(x: FeelContext, y: FeelContext): boolean {
  const keys = x.keys();
  return (
    keys.length === y.keys().length &&
    keys.every((key) => {
      const other = y.get(key);
      return other !== undefined && equal(x.get(key) ?? null, other) === true;
    })
  );
}

function equalTemporals(x: FeelValue, y: FeelValue): boolean | undefined {
  if (x instanceof LocalDate) return y instanceof LocalDate ? x.epochDay === y.epochDay : undefined;
  if (x instanceof LocalTime) return y instanceof LocalTime ? x.nanoOfDay === y.nanoOfDay : undefined;
  if (x instanceof ZonedTime) return y instanceof ZonedTime ? x.equals(y) : undefined;
  if (x instanceof LocalDateTime) return y instanceof LocalDateTime ? x.compare(y) === 0 : undefined;
  if (x instanceof ZonedDateTime) return y instanceof ZonedDateTime ? x.equals(y) : undefined;
  if (x instanceof DayTimeDuration) return y instanceof DayTimeDuration ? x.compare(y) === 0 : undefined;
  if (x instanceof YearMonthDuration) return y instanceof YearMonthDuration ? x.months === y.months : undefined;
  return undefined;
}

/** Scala's `==`, which some functions use instead: contexts that stand in the expression equal only themselves. */
export function identical(x: FeelValue, y: FeelValue): boolean {
  if (x === y) return true;
  if (x === null || y === null || kindOf(x) !== kindOf(y)) return false;
  budget.spend();
  if (isList(x) && isList(y)) return x.length === y.length && x.every((item, at) => identical(item, y[at] ?? null));
  if (x instanceof FeelContext && y instanceof FeelContext) return identicalContexts(x, y);
  if (x instanceof FeelRange && y instanceof FeelRange) {
    const ends = [x.start, y.start, x.end, y.end] as const;
    return (
      ends[0].isClosed === ends[1].isClosed &&
      ends[2].isClosed === ends[3].isClosed &&
      identical(ends[0].value, ends[1].value) &&
      identical(ends[2].value, ends[3].value)
    );
  }
  return equal(x, y) === true;
}

function identicalContexts(x: FeelContext, y: FeelContext): boolean {
  if (!(x instanceof EntriesContext && y instanceof EntriesContext && x.isStatic && y.isStatic)) return false;
  const keys = x.keys();
  return (
    keys.length === y.keys().length &&
    keys.every((key) => {
      const other = y.get(key);
      return other !== undefined && identical(x.get(key) ?? null, other);
    })
  );
}
