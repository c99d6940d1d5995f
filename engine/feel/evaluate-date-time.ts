import { incident, ok, type Outcome } from '../protocol/outcome.js';
import { evaluateRaw } from './evaluate-raw.js';
import type { Expression } from './expression.js';
import { instantOf, parseZonedDateTime } from './instant.js';
import { LocalDateTime } from './temporal/local-date-time.js';
import { ZonedDateTime } from './temporal/zoned-date-time.js';
import { unexpectedType } from './unexpected-type.js';
import type { Variables } from './variables.js';

export interface EvaluatedDateTime {
  readonly ms: number;
  /** Shortened as Zeebe does, e.g. `2024-05-01T10:00+08:00`; what a job header shows. */
  readonly text: string;
}

/** A due date: a date-time with zone, from FEEL or as a string; null and empty mean that there is none. */
export function evaluateDateTime(expression: Expression, variables: Variables, nowMs: number): Outcome<EvaluatedDateTime | undefined> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;

  if (value === null || value === '') return ok(undefined);
  if (value instanceof LocalDateTime || value instanceof ZonedDateTime) {
    return ok({ ms: instantOf(value), text: value.toString() });
  }
  if (typeof value !== 'string') {
    return unexpectedType(expression, '[NULL, DATE_TIME, STRING]', result.value);
  }
  const ms = parseZonedDateTime(value);
  if (ms !== undefined) return ok({ ms, text: shortened(value) });
  return incident('EXTRACT_VALUE_ERROR', `Invalid date-time format '${value}' for expression '${expression.source}'.`);
}

/** Seconds of zero are left out, fractions come in groups of three digits, and no offset is `Z`. */
function shortened(text: string): string {
  const [, minutes = '', seconds = '00', fraction = '', zone = ''] = /^(.{16,}?)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-].*)$/.exec(text) ?? [];
  if (minutes === '') return text;
  const digits = fraction.replace(/0+$/, '');
  const groups = digits.padEnd(Math.ceil(digits.length / 3) * 3, '0');
  const exact = groups ? `:${seconds}.${groups}` : seconds === '00' ? '' : `:${seconds}`;
  return `${minutes}${exact}${zone.replace(/^[+-]00:00/, 'Z')}`;
}
