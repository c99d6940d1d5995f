import { incident, ok, type Outcome } from '../protocol/outcome.js';
import { compile, type FeelResult } from './compile.js';
import type { Expression } from './expression.js';
import type { Variables } from './variables.js';

/** Evaluates and keeps FEEL's own dates and durations; fails only where FEEL itself fails (`assert`). */
export function evaluateRaw(expression: Expression, variables: Variables, nowMs: number): Outcome<FeelResult> {
  if (expression.kind === 'static') return ok({ value: expression.value, warnings: [] });
  try {
    return ok(compile(expression.source)(variables, nowMs));
  } catch (error) {
    // An expression is user input: whatever it does, somebody has to hear of it at an incident.
    const reason = error instanceof Error ? error.message : String(error);
    return incident('EXTRACT_VALUE_ERROR', `Failed to evaluate expression '${expression.source}': ${reason}`);
  }
}
