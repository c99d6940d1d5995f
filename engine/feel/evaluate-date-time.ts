import { FeelDateTime } from 'feelin';
import { incident, ok, type Outcome } from '../protocol/outcome.js';
import { evaluateRaw } from './evaluate-raw.js';
import type { Expression } from './expression.js';
import { instantOf, parseZonedDateTime } from './instant.js';
import { temporalText } from './temporal-text.js';
import { unexpectedType } from './unexpected-type.js';
import type { Variables } from './variables.js';

export interface EvaluatedDateTime {
  readonly ms: number;
  /** As it was written, e.g. `2024-05-01T10:00+08:00`; what a job header shows. */
  readonly text: string;
}

/** A due date: a date-time with zone, from FEEL or as a string; null and empty mean that there is none. */
export function evaluateDateTime(expression: Expression, variables: Variables, nowMs: number): Outcome<EvaluatedDateTime | undefined> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;

  if (value === null || value === undefined || value === '') return ok(undefined);
  if (value instanceof FeelDateTime) {
    return ok({ ms: instantOf(value), text: temporalText(value) });
  }
  if (typeof value !== 'string') {
    return unexpectedType(expression, '[DATE_TIME, STRING]', result.value);
  }
  const ms = parseZonedDateTime(value);
  if (ms !== undefined) return ok({ ms, text: value });
  return incident('EXTRACT_VALUE_ERROR', `Invalid date-time format '${value}' for expression '${expression.source}'`);
}
