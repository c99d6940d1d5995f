import type { JsonValue } from '../../feel/expression.js';
import { json } from '../../protocol/json.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { Documents } from '../../protocol/documents.js';
import type { State } from '../../state/state.js';

/** Reads variables as an element sees them: its own scope first, then outwards; the nearest wins. */
export const scope = {
  parentOf(state: State, scopeKey: Key): Key | undefined {
    const parent = state.elementInstances.get(scopeKey)?.value.flowScopeKey;
    return parent === noKey ? undefined : parent;
  },

  local(state: State, scopeKey: Key, name: string): string | undefined {
    const variables = state.variables.get(scopeKey);
    return variables && Object.hasOwn(variables, name) ? variables[name]?.value : undefined;
  },

  read(state: State, scopeKey: Key, name: string): JsonValue | undefined {
    for (let key: Key | undefined = scopeKey; key; key = scope.parentOf(state, key)) {
      const text = scope.local(state, key, name);
      if (text !== undefined) return json.read(text);
    }
    return undefined;
  },

  locals(state: State, scopeKey: Key): Documents {
    const variables = state.variables.get(scopeKey) ?? {};
    return Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));
  },

  /** Everything that can be seen from a scope. */
  visible(state: State, scopeKey: Key): Documents {
    const seen: Record<string, string> = {};
    for (let key: Key | undefined = scopeKey; key; key = scope.parentOf(state, key)) {
      for (const [name, { value }] of Object.entries(state.variables.get(key) ?? {})) {
        if (!Object.hasOwn(seen, name)) Object.defineProperty(seen, name, { value, enumerable: true });
      }
    }
    return seen;
  },
};
