import { CommandError } from '../command-error.js';
import { isPlainObject } from '../is-plain-object.js';
import { encodeKey } from '../keys/encode-key.js';
import { missing } from '../query/values-at.js';
import type { UpdateOperator } from './update-operators.js';

export const addToSet: UpdateOperator = (current, argument, _context, path) => {
  if (current !== missing && !Array.isArray(current)) {
    throw new CommandError('BadValue', `Cannot apply $addToSet to non-array field. Field named '${path}' has another type.`);
  }
  const isMany = isPlainObject(argument) && '$each' in argument;
  const values = isMany ? argument.$each : [argument];
  if (!Array.isArray(values)) throw new CommandError('TypeMismatch', 'The argument to $each in $addToSet must be an array');

  const array: unknown[] = current === missing ? [] : [...(current as unknown[])];
  const known = new Set(array.map((element) => encodeKey(element).toString('latin1')));
  for (const value of values as unknown[]) {
    const key = encodeKey(value).toString('latin1');
    if (known.has(key)) continue;
    known.add(key);
    array.push(value);
  }
  return array;
};
