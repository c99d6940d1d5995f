import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';

/** Gives numbers back the BSON type they had before: where a value equals the original's, the original stands. */
export function demote(value: unknown, original: unknown): unknown {
  if (typeof value === 'number') return toNumber(original) === value ? original : value;
  if (Array.isArray(value)) {
    return value.map((element, i) => demote(element, Array.isArray(original) ? (original as unknown[])[i] : undefined));
  }
  if (isPlainObject(value)) {
    const source = isPlainObject(original) ? original : {};
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, demote(field, source[name])]));
  }
  return value;
}
