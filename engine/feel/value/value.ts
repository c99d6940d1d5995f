import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate } from '../temporal/local-date.js';
import { LocalTime } from '../temporal/local-time.js';
import type { Temporal } from '../temporal/parse.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import { ZonedTime } from '../temporal/zoned-time.js';
import { FeelContext } from './context.js';
import { Decimal } from './decimal.js';
import type { FeelNumber } from './number.js';

/** What an expression calculates with. */
export type FeelValue = null | boolean | string | FeelNumber | FeelList | FeelContext | Temporal | FeelFunction | FeelRange | FeelError;

export type FeelList = readonly FeelValue[];

/** Handed on like a value until something makes null of it. A fatal one is not made null of. */
export class FeelError {
  constructor(
    readonly message: string,
    readonly isFatal = false,
  ) {}
}

export class FeelFunction {
  constructor(
    readonly parameters: readonly string[],
    readonly invoke: (args: readonly FeelValue[]) => FeelValue,
    /** The last parameter takes all that is left, as a list. */
    readonly hasVarArgs = false,
  ) {}
}

export interface RangeEnd {
  readonly value: FeelValue;
  readonly isClosed: boolean;
}

export class FeelRange {
  constructor(
    readonly start: RangeEnd,
    readonly end: RangeEnd,
  ) {}
}

export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value);
}

/** What tells values apart that cannot be compared: a date-time with a zone is of another kind than one without. */
export function kindOf(value: FeelValue): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
    case 'string':
    case 'number':
      return typeof value;
  }
  if (value instanceof Decimal) return 'number';
  if (isList(value)) return 'list';
  if (value instanceof FeelContext) return 'context';
  if (value instanceof LocalDate) return 'date';
  if (value instanceof LocalTime) return 'local time';
  if (value instanceof ZonedTime) return 'time';
  if (value instanceof LocalDateTime) return 'local date and time';
  if (value instanceof ZonedDateTime) return 'date and time';
  if (value instanceof DayTimeDuration) return 'days and time duration';
  if (value instanceof YearMonthDuration) return 'years and months duration';
  if (value instanceof FeelFunction) return 'function';
  return value instanceof FeelRange ? 'range' : value.isFatal ? 'fatal error' : 'error';
}

/** The name of a value's type in FEEL, for `instance of`. */
export function typeName(value: FeelValue): string {
  return kindOf(value).replace(/^local /, '');
}

/** What ranges are made of. */
const points = new Set([
  'number',
  'date',
  'local time',
  'time',
  'local date and time',
  'date and time',
  'days and time duration',
  'years and months duration',
]);

export function isPoint(value: FeelValue): boolean {
  return points.has(kindOf(value));
}

export function isComparable(value: FeelValue): boolean {
  if (!isList(value)) return isPoint(value) || kindOf(value) === 'string';
  const [head = null] = value;
  if (value.length === 0 || !isComparable(head)) return false;
  const kind = kindOf(head);
  return value.every((item) => kindOf(item) === kind);
}
