import { CommandError } from '../command-error.js';
import { missing } from '../query/values-at.js';
import { toNumber } from '../to-number.js';
import type { UpdateOperator } from './update-operators.js';

export const pop: UpdateOperator = (current, argument, _context, path) => {
  const end = toNumber(argument);
  if (end !== 1 && end !== -1) throw new CommandError('FailedToParse', '$pop expects 1 or -1');
  if (current === missing) return missing;
  if (!Array.isArray(current)) throw new CommandError('TypeMismatch', `Path '${path}' contains an element of non-array type`);
  return end === 1 ? current.slice(0, -1) : current.slice(1);
};
