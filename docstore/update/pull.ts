import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { encodeKey } from '../keys/encode-key.js';
import { compileFilter } from '../query/compile-filter.js';
import { missing } from '../query/values-at.js';
import type { UpdateOperator } from './update-operators.js';

/** Removes the elements that equal a value, match operators, or are documents that match a filter. */
export const pull: UpdateOperator = (current, argument, _context, path) => {
  const isFilter = isPlainObject(argument) && !Object.keys(argument)[0]?.startsWith('$');
  const filter = isFilter ? compileFilter(argument) : undefined;
  const matches = compileFilter({ v: argument });
  return remove(current, path, (element) =>
    filter ? isPlainObject(element) && filter(element) : matches({ v: element } satisfies Document),
  );
};

export const pullAll: UpdateOperator = (current, argument, _context, path) => {
  if (!Array.isArray(argument)) throw new CommandError('BadValue', '$pullAll requires an array argument');
  const unwanted = new Set(argument.map((value) => encodeKey(value).toString('latin1')));
  return remove(current, path, (element) => unwanted.has(encodeKey(element).toString('latin1')));
};

function remove(current: unknown, path: string, isUnwanted: (element: unknown) => boolean): unknown {
  if (current === missing) return missing;
  if (!Array.isArray(current)) throw new CommandError('BadValue', `Cannot apply $pull to a non-array value at '${path}'`);
  return current.filter((element) => !isUnwanted(element));
}
