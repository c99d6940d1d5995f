import { ok, type Outcome } from '../protocol/outcome.js';
import { evaluateRaw } from './evaluate-raw.js';
import type { Expression, JsonValue } from './expression.js';
import { toJson } from './to-json.js';
import { unexpectedType } from './unexpected-type.js';
import type { Variables } from './variables.js';

/** A list, of whatever it holds. */
export function evaluateList(expression: Expression, variables: Variables, nowMs: number): Outcome<readonly JsonValue[]> {
  const result = evaluateRaw(expression, variables, nowMs);
  if (!result.ok) return result;
  const { value } = result.value;
  if (!Array.isArray(value)) return unexpectedType(expression, 'ARRAY', result.value);
  return ok(value.map(toJson));
}
