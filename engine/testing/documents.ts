import type { Documents } from '../protocol/documents.js';

/** Variables as a test writes them, in the form that commands carry. */
export function documents(variables: Readonly<Record<string, unknown>>): Documents {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]));
}
