import type { Warning } from 'feelin';
import { valueText } from './value-text.js';

/** feelin's warning in Zeebe's words, with its type in front. */
export function warningText(warning: Warning): string {
  const name = /'([^']*)'/.exec(warning.details.template)?.[1] ?? '';
  switch (warning.type) {
    case 'NO_VARIABLE_FOUND':
      return missingVariable(name);
    case 'NO_CONTEXT_ENTRY_FOUND':
    case 'NO_PROPERTY_FOUND':
      return missingEntry(name, warning.details.values['target']);
    default:
      return `[${warning.type}] ${warning.message}`;
  }
}

export function missingVariable(name: string): string {
  return `[NO_VARIABLE_FOUND] No variable found with name '${name}'`;
}

export function missingEntry(key: string, target: unknown): string {
  if (target !== null && typeof target === 'object' && !Array.isArray(target)) {
    const keys = Object.keys(target).map((known) => `'${known}'`);
    return `[NO_CONTEXT_ENTRY_FOUND] No context entry found with key '${key}'. Available keys: ${keys.join(', ')}`;
  }
  return `[NO_PROPERTY_FOUND] No property found with name '${key}' of value '${valueText(target)}'`;
}
