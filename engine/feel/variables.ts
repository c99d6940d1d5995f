import type { JsonValue } from './expression.js';

/** What an expression can see: a look-up that walks the scopes (nearest wins), or a plain document. */
export type Variables = ((name: string) => JsonValue | undefined) | Readonly<Record<string, JsonValue>>;

export function lookUp(variables: Variables, name: string): JsonValue | undefined {
  if (typeof variables === 'function') return variables(name);
  // Own properties only: a variable must never turn out to be `constructor` or `toString`.
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}
