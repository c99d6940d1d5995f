import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { compareValues } from '../keys/compare-values.js';
import { parseSort } from '../query/parse-sort.js';
import { sortDocuments } from '../query/sort-documents.js';
import { missing } from '../query/values-at.js';
import { toNumber } from '../to-number.js';
import type { UpdateOperator } from './update-operators.js';

/** Appends, with `$each`, `$position`, `$sort` and `$slice`, in that order. */
export const push: UpdateOperator = (current, argument, _context, path) => {
  if (current !== missing && !Array.isArray(current)) {
    throw new CommandError('BadValue', `The field '${path}' must be an array but is of a different type.`);
  }
  const array = current === missing ? [] : [...(current as unknown[])];
  if (!isPlainObject(argument) || !('$each' in argument)) return [...array, argument];

  const { $each: each, $position: position, $sort: sort, $slice: slice } = argument;
  if (!Array.isArray(each)) throw new CommandError('BadValue', 'The argument to $each in $push must be an array');
  array.splice(position === undefined ? array.length : (toNumber(position) ?? array.length), 0, ...(each as unknown[]));
  const sorted = sort === undefined ? array : sortElements(array, sort);
  const count = slice === undefined ? undefined : toNumber(slice);
  if (count === undefined) return sorted;
  return count < 0 ? sorted.slice(count) : sorted.slice(0, count);
};

function sortElements(array: unknown[], sort: unknown): unknown[] {
  const direction = toNumber(sort);
  if (direction !== undefined) return array.sort((a, b) => compareValues(a, b) * direction);
  return sortDocuments(array, parseSort(sort), {
    document: (element) => element as Document,
    item: (element) => element,
  });
}
