import { ok, type Outcome } from '../protocol/outcome.js';
import { evaluateJson, evaluateRaw } from './evaluate-raw.js';
import type { Expression, JsonValue } from './expression.js';
import { unexpectedType } from './unexpected-type.js';
import type { Variables } from './variables.js';

/** A list, of whatever it holds. */
export function evaluateList(expression: Expression, variables: Variables, nowMs: number): Outcome<readonly JsonValue[]> {
  const result = evaluateJson(expression, variables, nowMs);
  if (!result.ok) return result;
  if (Array.isArray(result.value)) return ok(result.value);
  // Asked again for what it was before it left FEEL, and for the warnings.
  const raw = evaluateRaw(expression, variables, nowMs);
  return raw.ok ? unexpectedType(expression, 'ARRAY', raw.value) : raw;
}
