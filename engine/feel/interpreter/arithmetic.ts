import { budget } from '../budget.js';
import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate } from '../temporal/local-date.js';
import { LocalTime } from '../temporal/local-time.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import { ZonedTime } from '../temporal/zoned-time.js';
import { add, divide, isNumber, isZero, multiply, numberOfBigInt, raise, subtract, toInt, type FeelNumber } from '../value/number.js';
import { valueText } from '../value/value-text.js';
import { FeelError, type FeelValue } from '../value/value.js';
import type { Operator } from '../syntax/tree.js';
import { expectNumber, orNull } from './node.js';
import type { Scope } from './scope.js';

/** One step of a chain. What does not fit is null, with a warning. */
export function calculate(operator: Operator, x: FeelValue, y: FeelValue, scope: Scope): FeelValue {
  if (isNumber(x) && isNumber(y)) {
    const result = ofNumbers(operator, x, y);
    if (result !== undefined) return result;
  }
  if (operator === '**') return powerOf(x, y, scope);
  if (x instanceof FeelError) return orNull(x);
  if (y instanceof FeelError) return orNull(y);
  const result = steps[operator](x, y);
  if (result !== undefined) return result;
  scope.run.warn('INVALID_TYPE', complaints[operator](valueText(x), valueText(y)));
  return null;
}

function ofNumbers(operator: Operator, x: FeelNumber, y: FeelNumber): FeelNumber | undefined {
  switch (operator) {
    case '+':
      return add(x, y);
    case '-':
      return subtract(x, y);
    case '*':
      return multiply(x, y);
    case '/':
      return isZero(y) ? undefined : divide(x, y);
    case '**':
      return raise(x, y);
  }
}

function powerOf(x: FeelValue, y: FeelValue, scope: Scope): FeelValue {
  const base = expectNumber(x, scope);
  return orNull(base instanceof FeelError ? base : expectNumber(y, scope));
}

type Step = (x: FeelValue, y: FeelValue) => FeelValue | undefined;
const steps: Readonly<Record<Exclude<Operator, '**'>, Step>> = {
  '+': addValues,
  '-': subtractValues,
  '*': multiplyValues,
  '/': divideValues,
};

const complaints: Readonly<Record<Exclude<Operator, '**'>, (x: string, y: string) => string>> = {
  '+': (x, y) => `Can't add '${y}' to '${x}'`,
  '-': (x, y) => `Can't subtract '${y}' from '${x}'`,
  '*': (x, y) => `Can't multiply '${x}' by '${y}'`,
  '/': (x, y) => `Can't divide '${x}' by '${y}'`,
};

function addValues(x: FeelValue, y: FeelValue): FeelValue | undefined {
  if (typeof x === 'string' && typeof y === 'string') {
    budget.checkText(x.length + y.length);
    return x + y;
  }
  const isFirst = x instanceof DayTimeDuration || x instanceof YearMonthDuration;
  if (isFirst && y instanceof DayTimeDuration && x instanceof DayTimeDuration) return x.plus(y);
  if (isFirst && y instanceof YearMonthDuration && x instanceof YearMonthDuration) return new YearMonthDuration(x.months + y.months);
  return isFirst ? moved(y, x) : moved(x, y);
}

/** A point in time, moved by a duration. */
function moved(point: FeelValue, by: FeelValue): FeelValue | undefined {
  if (by instanceof YearMonthDuration) {
    const isMovable = point instanceof LocalDate || point instanceof LocalDateTime || point instanceof ZonedDateTime;
    return isMovable ? point.plusMonths(by.months) : undefined;
  }
  if (!(by instanceof DayTimeDuration)) return undefined;
  if (point instanceof LocalDate) return new LocalDateTime(point, new LocalTime(0)).plus(by.seconds, by.nanos).date;
  const isMovable =
    point instanceof LocalTime || point instanceof ZonedTime || point instanceof LocalDateTime || point instanceof ZonedDateTime;
  return isMovable ? point.plus(by.seconds, by.nanos) : undefined;
}

function subtractValues(x: FeelValue, y: FeelValue): FeelValue | undefined {
  if (x instanceof YearMonthDuration) return y instanceof YearMonthDuration ? new YearMonthDuration(x.months - y.months) : undefined;
  if (x instanceof DayTimeDuration) return y instanceof DayTimeDuration ? x.plus(y.negated()) : undefined;
  if (y instanceof YearMonthDuration) return moved(x, new YearMonthDuration(0 - y.months));
  if (y instanceof DayTimeDuration) return moved(x, y.negated());
  if (x instanceof LocalTime && y instanceof LocalTime) return DayTimeDuration.of(0, x.nanoOfDay - y.nanoOfDay);
  if (x instanceof ZonedTime && y instanceof ZonedTime) return DayTimeDuration.of(0, Math.abs(x.nanosAtUtc - y.nanosAtUtc));
  if (x instanceof LocalDate && y instanceof LocalDate) return DayTimeDuration.of((x.epochDay - y.epochDay) * 86_400);
  if (x instanceof LocalDateTime && y instanceof LocalDateTime) {
    return DayTimeDuration.of(x.epochSecondAtUtc - y.epochSecondAtUtc, x.time.nano - y.time.nano);
  }
  if (x instanceof ZonedDateTime && y instanceof ZonedDateTime) {
    return DayTimeDuration.of(x.epochSecond - y.epochSecond, x.local.time.nano - y.local.time.nano);
  }
  return undefined;
}

/** A duration takes the integer part of a number only. */
function multiplyValues(x: FeelValue, y: FeelValue): FeelValue | undefined {
  const [duration, factor] = isNumber(x) ? [y, x] : [x, y];
  if (!isNumber(factor)) return undefined;
  if (duration instanceof YearMonthDuration) return new YearMonthDuration(duration.months * toInt(factor) + 0);
  return duration instanceof DayTimeDuration ? duration.times(toInt(factor)) : undefined;
}

function divideValues(x: FeelValue, y: FeelValue): FeelValue | undefined {
  if (x instanceof YearMonthDuration) {
    if (isNumber(y) && !isZero(y)) return new YearMonthDuration(toInt(divide(x.months, y)));
    if (y instanceof YearMonthDuration && y.months !== 0) return Math.trunc(x.months / y.months) + 0;
  }
  if (x instanceof DayTimeDuration) {
    if (isNumber(y) && !isZero(y)) return DayTimeDuration.ofMillis(toInt(divide(numberOfBigInt(BigInt(x.millis)), y)));
    if (y instanceof DayTimeDuration && !y.isZero) return Math.trunc(x.millis / y.millis) + 0;
  }
  return undefined;
}
