import type { ExecutableElement } from './executable-process.js';

/** Of events that wait side by side no two may wait for the same message or signal: who would get it? */
export function duplicateEvents(events: readonly ExecutableElement[]): readonly string[] {
  const texts = (kind: 'message' | 'signal') =>
    repeated(events.flatMap((event) => event[kind]?.name.source ?? [])).map(
      (name) => `Multiple ${kind} event definitions with the same name '${name}' are not allowed.`,
    );
  return [...texts('message'), ...texts('signal')];
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}
