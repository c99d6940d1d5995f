import { incident, ok, type Outcome } from '../protocol/outcome.js';
import type { Mapping } from '../model/executable-process.js';
import { evaluateJson } from './evaluate.js';
import type { JsonValue } from './expression.js';
import { lookUp, type Variables } from './variables.js';

/**
 * Evaluates mappings in order; later ones see what earlier ones made. A target `a.b` builds an object. On output
 * (`mergeExisting`) it adds to the context that already stands in the scope, as Zeebe's output mappings do.
 */
export function evaluateMappings(
  mappings: readonly Mapping[],
  variables: Variables,
  nowMs: number,
  mergeExisting = false,
): Outcome<Record<string, JsonValue>> {
  const results = new Map<string, JsonValue>();
  const visible = (name: string): JsonValue | undefined => (results.has(name) ? results.get(name) : lookUp(variables, name));

  for (const { source, target } of mappings) {
    const result = evaluateJson(source, visible, nowMs);
    if (!result.ok) return incident('IO_MAPPING_ERROR', result.message);

    const [name = target, ...path] = target.split('.');
    const existing = results.get(name) ?? (mergeExisting ? lookUp(variables, name) : undefined);
    results.set(name, withEntry(existing, path, result.value));
  }
  return ok(Object.fromEntries(results));
}

/** A copy, never a change in place: the base may be a variable that belongs to another scope. */
function withEntry(base: JsonValue | undefined, path: readonly string[], value: JsonValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const isContext = base !== null && typeof base === 'object' && !Array.isArray(base);
  // Nothing can be put into what is no context.
  if (base !== undefined && base !== null && !isContext) return null;
  const entries = new Map(isContext ? Object.entries(base) : []);
  entries.set(key, withEntry(entries.get(key), rest, value));
  return Object.fromEntries(entries);
}
