import type { TimerDefinition } from '../model/executable-process.js';
import { incident, ok, type Failure, type Outcome } from '../protocol/outcome.js';
import { CycleError } from './cycle-error.js';
import { firstTime, nextTime, parseCycle, type Cycle, type EvaluatedTimer } from './cycle.js';
import { evaluateRaw } from './evaluate-raw.js';
import { instantOf, parseZonedDateTime } from './instant.js';
import { addInterval, isInterval } from './interval.js';
import { DayTimeDuration, YearMonthDuration } from './temporal/durations.js';
import { LocalDateTime } from './temporal/local-date-time.js';
import { ZonedDateTime } from './temporal/zoned-date-time.js';
import { unexpectedType } from './unexpected-type.js';
import type { Variables } from './variables.js';

/** When a timer fires first. A date in the past is due at once; periods follow the calendar of this process's zone. */
export function evaluateTimer(timer: TimerDefinition, variables: Variables, nowMs: number): Outcome<EvaluatedTimer> {
  if (timer.kind === 'cycle') {
    const cycle = evaluateCycle(timer, variables, nowMs);
    return cycle.ok ? ok(firstTime(cycle.value, nowMs)) : cycle;
  }
  const result = evaluateRaw(timer.expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  const { source } = timer.expression;

  switch (timer.kind) {
    case 'date': {
      if (value instanceof LocalDateTime || value instanceof ZonedDateTime) return ok({ dueMs: instantOf(value), repetitions: 1 });
      if (typeof value !== 'string') {
        return unexpectedType(timer.expression, '[DATE_TIME, STRING]', result.value);
      }
      const dueMs = parseZonedDateTime(value);
      return dueMs === undefined ? invalid('date-time', value, source) : ok({ dueMs, repetitions: 1 });
    }
    case 'duration': {
      if (value instanceof DayTimeDuration || value instanceof YearMonthDuration) {
        return ok({ dueMs: addInterval(value.toString(), nowMs), repetitions: 1 });
      }
      if (typeof value !== 'string') {
        return unexpectedType(timer.expression, '[DURATION, PERIOD, STRING]', result.value);
      }
      if (!isInterval(value)) return invalid('duration', value, source);
      return ok({ dueMs: addInterval(value, nowMs), repetitions: 1 });
    }
  }
}

/** The next time of a timer that has fired, asked anew: what its expression reads may have changed. */
export function repeatTimer(timer: TimerDefinition, variables: Variables, fired: EvaluatedTimer, nowMs: number): Outcome<EvaluatedTimer> {
  const cycle = evaluateCycle(timer, variables, nowMs);
  return cycle.ok ? ok(nextTime(cycle.value, fired, nowMs)) : cycle;
}

function evaluateCycle(timer: TimerDefinition, variables: Variables, nowMs: number): Outcome<Cycle> {
  const result = evaluateRaw(timer.expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  if (typeof value !== 'string') return unexpectedType(timer.expression, 'STRING', result.value);
  try {
    return ok(parseCycle(value));
  } catch (error) {
    if (error instanceof CycleError) return incident('EXTRACT_VALUE_ERROR', error.message);
    throw error;
  }
}

function invalid(what: string, text: string, source: string): Failure {
  return incident('EXTRACT_VALUE_ERROR', `Invalid ${what} format '${text}' for expression '${source}'.`);
}

/** For deployment: why a timer cannot be set without variables. */
export function checkTimer(timer: TimerDefinition): string | undefined {
  const outcome = evaluateTimer(timer, {}, 0);
  if (outcome.ok) return undefined;
  return `Invalid timer ${timer.kind} expression (${outcome.message})`;
}
