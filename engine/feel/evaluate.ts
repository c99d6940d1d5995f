import { incident, ok, type Outcome } from '../protocol/outcome.js';
import { evaluateRaw } from './evaluate-raw.js';
import type { Expression, JsonValue } from './expression.js';
import { resultType } from './result-type.js';
import { toJson } from './to-json.js';
import { unexpectedType, warningsText } from './unexpected-type.js';
import type { Variables } from './variables.js';

/** Evaluates to a JSON value. Throws only on `assert(..)`; use `evaluateJson` where an incident should follow. */
export function evaluate(expression: Expression, variables: Variables, nowMs: number): { value: JsonValue; warnings: string[] } {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) throw new Error(result.message);
  return { value: toJson(result.value.value), warnings: result.value.warnings };
}

export function evaluateJson(expression: Expression, variables: Variables, nowMs: number): Outcome<JsonValue> {
  const result = evaluateRaw(expression, variables, nowMs);
  return result.ok ? ok(toJson(result.value.value)) : result;
}

export function evaluateBoolean(expression: Expression, variables: Variables, nowMs: number): Outcome<boolean> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  return typeof value === 'boolean' ? ok(value) : unexpectedType(expression, 'BOOLEAN', result.value);
}

/** A static text stays text even when it looks like a number: assignee `123` is somebody's number. */
export function evaluateString(expression: Expression, variables: Variables, nowMs: number): Outcome<string> {
  if (expression.kind === 'static') return ok(expression.source);
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  return typeof value === 'string' ? ok(value) : unexpectedType(expression, 'STRING', result.value);
}

export function evaluateNumber(expression: Expression, variables: Variables, nowMs: number): Outcome<number> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  if (typeof value === 'number') return ok(value);
  if (typeof value === 'bigint') return ok(Number(value));
  return unexpectedType(expression, 'NUMBER', result.value);
}

/** A list of strings; a static text is read as comma-separated values (`candidateGroups="a, b"`). */
export function evaluateStringList(expression: Expression, variables: Variables, nowMs: number): Outcome<string[]> {
  if (expression.kind === 'static') {
    const values = expression.source.split(',').map((value) => value.trim());
    return ok(values.filter((value) => value !== ''));
  }
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  if (!Array.isArray(value)) return unexpectedType(expression, 'ARRAY', result.value);
  const items: unknown[] = value;
  if (items.every((item) => typeof item === 'string')) return ok(items);
  return incident(
    'EXTRACT_VALUE_ERROR',
    `Expected result of the expression '${expression.source}' to be 'ARRAY' containing 'STRING' items,` +
      ` but was 'ARRAY' containing at least one non-'STRING' item.${warningsText(result.value.warnings)}`,
  );
}

/** Strings stay, numbers are cut to their integer part: 1.7 correlates as "1", as Zeebe does. */
export function evaluateCorrelationKey(expression: Expression, variables: Variables, nowMs: number): Outcome<string> {
  if (expression.kind === 'static') return ok(expression.source);
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  if (typeof value === 'string') return ok(value);
  if (typeof value === 'number') return ok(BigInt(Math.trunc(value)).toString());
  if (typeof value === 'bigint') return ok(value.toString());
  return incident(
    'EXTRACT_VALUE_ERROR',
    `Failed to extract the correlation key for '${expression.source}': The value must be either a string or a` +
      ` number, but was '${resultType(value)}'.${warningsText(result.value.warnings)}`,
  );
}

export { evaluateDateTime } from './evaluate-date-time.js';
