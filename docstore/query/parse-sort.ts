import { CommandError } from '../command-error.js';
import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[];

/** The order a command asks for; empty when it asks for none. */
export function parseSort(sort: unknown): Sort {
  if (sort === undefined || sort === null) return [];
  if (!isPlainObject(sort)) throw new CommandError('TypeMismatch', 'sort must be an object');
  return Object.entries(sort).map(([path, value]) => {
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1) {
      throw new CommandError('BadValue', `Sort direction of '${path}' must be 1 (for ascending) or -1 (for descending)`);
    }
    return [path, direction] as const;
  });
}
