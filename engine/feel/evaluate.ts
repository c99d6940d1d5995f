import { incident, ok, type Outcome } from '../protocol/outcome.js';
import { evaluateJson, evaluateRaw } from './evaluate-raw.js';
import type { Expression, JsonValue } from './expression.js';
import { resultType } from './result-type.js';
import { toJson } from './to-json.js';
import { isNumber, toDouble, toLong } from './value/number.js';
import { isList } from './value/value.js';
import { unexpectedType, warningsText } from './unexpected-type.js';
import type { Variables } from './variables.js';

export interface Evaluated {
  readonly value: JsonValue;
  /** As Zeebe calls it: `STRING`. */
  readonly type: string;
  readonly warnings: readonly string[];
}

/** Evaluates to a JSON value. Throws where it fails; use `evaluateJson` where an incident should follow. */
export function evaluate(expression: Expression, variables: Variables, nowMs: number): Evaluated {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) throw new Error(result.message);
  const { value, warnings } = result.value;
  return { value: toJson(value), type: resultType(value), warnings };
}

export function evaluateBoolean(expression: Expression, variables: Variables, nowMs: number): Outcome<boolean> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  return typeof value === 'boolean' ? ok(value) : unexpectedType(expression, 'BOOLEAN', result.value);
}

/** A static text that looks like a number is one, and so not what is wanted here. */
export function evaluateString(expression: Expression, variables: Variables, nowMs: number): Outcome<string> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  return typeof value === 'string' ? ok(value) : unexpectedType(expression, 'STRING', result.value);
}

export function evaluateNumber(expression: Expression, variables: Variables, nowMs: number): Outcome<number> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  return isNumber(value) ? ok(toDouble(value)) : unexpectedType(expression, 'NUMBER', result.value);
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
  if (!isList(value)) return unexpectedType(expression, 'ARRAY', result.value);
  if (value.every((item) => typeof item === 'string')) return ok([...value]);
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
  if (isNumber(value)) return ok(toLong(value).toString());
  return incident(
    'EXTRACT_VALUE_ERROR',
    `Failed to extract the correlation key for '${expression.source}': The value must be either a string or a` +
      ` number, but was '${resultType(value)}'.${warningsText(result.value.warnings)}`,
  );
}

export { evaluateDateTime } from './evaluate-date-time.js';
export { evaluateJson };
