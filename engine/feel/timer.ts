import { FeelDateTime, FeelDuration } from 'feelin';
import type { TimerDefinition } from '../model/executable-process.js';
import { incident, ok, type Failure, type Outcome } from '../protocol/outcome.js';
import { evaluateRaw } from './evaluate-raw.js';
import { instantOf, parseZonedDateTime } from './instant.js';
import { addInterval, isInterval } from './interval.js';
import { temporalText } from './temporal-text.js';
import { unexpectedType } from './unexpected-type.js';
import type { Variables } from './variables.js';

export interface EvaluatedTimer {
  readonly dueMs: number;
  /** How often it still fires, this time included; -1 is without end. */
  readonly repetitions: number;
  /** On cycles, what lies between two firings, as ISO text. */
  readonly intervalText?: string;
}

/** When a timer fires first. A date in the past is due at once; periods follow the calendar of this process's zone. */
export function evaluateTimer(timer: TimerDefinition, variables: Variables, nowMs: number): Outcome<EvaluatedTimer> {
  const result = evaluateRaw(timer.expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  const { source } = timer.expression;

  switch (timer.kind) {
    case 'date': {
      if (value instanceof FeelDateTime) return ok({ dueMs: instantOf(value), repetitions: 1 });
      if (typeof value !== 'string') {
        return unexpectedType(timer.expression, '[DATE_TIME, STRING]', result.value);
      }
      const dueMs = parseZonedDateTime(value);
      return dueMs === undefined ? invalid('date-time', value, source) : ok({ dueMs, repetitions: 1 });
    }
    case 'duration': {
      if (value instanceof FeelDuration) {
        return ok({ dueMs: addInterval(temporalText(value), nowMs), repetitions: 1 });
      }
      if (typeof value !== 'string') {
        return unexpectedType(timer.expression, '[DURATION, PERIOD, STRING]', result.value);
      }
      if (!isInterval(value)) return invalid('duration', value, source);
      return ok({ dueMs: addInterval(value, nowMs), repetitions: 1 });
    }
    case 'cycle': {
      if (typeof value !== 'string') return unexpectedType(timer.expression, 'STRING', result.value);
      return parseCycle(value, nowMs) ?? invalid('cycle', value, source);
    }
  }
}

/** Counted from the previous due date and not from now, so a busy engine does not drift and catches up. */
export function nextDueMs(intervalText: string, previousDueMs: number): number {
  return addInterval(intervalText, previousDueMs);
}

/** `R3/PT1H`, `R/PT1H` (endless), `R3/2024-05-01T10:00:00+08:00/P1D`. */
function parseCycle(text: string, nowMs: number): Outcome<EvaluatedTimer> | undefined {
  const match = /^R(-1|\d*)\/(?:([^/]+)\/)?([^/]+)$/.exec(text.trim());
  const intervalText = match?.[3];
  if (!match || intervalText === undefined || !isInterval(intervalText)) return undefined;
  // An interval of nothing would fire without end.
  if (addInterval(intervalText, nowMs) <= nowMs) return undefined;

  const repetitions = match[1] === '' ? -1 : Number(match[1]);
  if (repetitions === 0) return undefined;

  const startMs = match[2] === undefined ? undefined : parseZonedDateTime(match[2]);
  if (match[2] !== undefined && startMs === undefined) return undefined;
  const dueMs = startMs ?? addInterval(intervalText, nowMs);
  return ok({ dueMs: Math.max(dueMs, 0), repetitions, intervalText });
}

function invalid(what: string, text: string, source: string): Failure {
  return incident('EXTRACT_VALUE_ERROR', `Invalid ${what} format '${text}' for expression '${source}'`);
}

/** For deployment: why a timer cannot be set without variables. */
export function checkTimer(timer: TimerDefinition): string | undefined {
  const outcome = evaluateTimer(timer, {}, 0);
  if (outcome.ok) return undefined;
  return `Invalid timer ${timer.kind} expression (${outcome.message})`;
}
