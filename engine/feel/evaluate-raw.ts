import { budget, EvaluationLimit } from './budget.js';
import { incident, ok, type Failure, type Outcome } from '../protocol/outcome.js';
import { compile, EvaluationFailure, limitReached, namesIn, type FeelResult } from './compile.js';
import type { Expression, JsonValue } from './expression.js';
import { toJson } from './to-json.js';
import { warningsText } from './unexpected-type.js';
import { fromJson } from './value/context.js';
import type { Variables } from './variables.js';

/** Evaluates and keeps FEEL's own dates and durations. What fails is an incident, in Zeebe's words. */
export function evaluateRaw(expression: Expression, variables: Variables, nowMs: number): Outcome<FeelResult> {
  if (expression.kind === 'static') return ok({ value: fromJson(expression.value), warnings: [] });
  return guarded(expression.source, () => compile(expression.source)(namesIn(variables), nowMs));
}

/** As it leaves FEEL. A value can be far larger written out than it was to make, so that counts, too. */
export function evaluateJson(expression: Expression, variables: Variables, nowMs: number): Outcome<JsonValue> {
  if (expression.kind === 'static') return ok(expression.value);
  return guarded(expression.source, () => toJson(compile(expression.source)(namesIn(variables), nowMs).value));
}

function guarded<T>(source: string, evaluate: () => T): Outcome<T> {
  try {
    return ok(budget.begin(evaluate));
  } catch (error) {
    return failureOf(source, error);
  }
}

function failureOf(source: string, error: unknown): Failure {
  const failure = error instanceof EvaluationLimit ? limitReached(source, error) : error;
  if (failure instanceof EvaluationFailure) return incident('EXTRACT_VALUE_ERROR', failure.message + warningsText(failure.warnings));
  // An expression is user input: whatever it does, somebody has to hear of it at an incident.
  const reason = error instanceof Error ? error.message : String(error);
  return incident('EXTRACT_VALUE_ERROR', `failed to evaluate expression '${source}': ${reason}`);
}
