import { toJson } from './to-json.js';

/** A value as warnings show it. */
export function valueText(value: unknown): string {
  return JSON.stringify(toJson(value), (_key, entry: unknown) => (typeof entry === 'bigint' ? entry.toString() : entry));
}
