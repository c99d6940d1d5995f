import { missing } from '../query/values-at.js';
import { addToSet } from './add-to-set.js';
import { bit } from './bit.js';
import { arithmetic } from './arithmetic.js';
import { compareValues } from '../keys/compare-values.js';
import { currentDate } from './current-date.js';
import { pop } from './pop.js';
import { pull, pullAll } from './pull.js';
import { push } from './push.js';
import type { UpdateContext } from './update-context.js';

/** Gives a field's new value from its current one; either may be `missing`. */
export type UpdateOperator = (current: unknown, argument: unknown, context: UpdateContext, path: string) => unknown;

/** The operators that change one field on its own. `$rename` moves between two and is handled apart. */
export const updateOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: (_current, argument) => argument,
  $setOnInsert: (current, argument, context) => (context.isInsert ? argument : current),
  $unset: () => missing,
  $inc: (current, argument, _context, path) => arithmetic('$inc', current, argument, path),
  $mul: (current, argument, _context, path) => arithmetic('$mul', current, argument, path),
  $min: (current, argument) => (current === missing || compareValues(argument, current) < 0 ? argument : current),
  $max: (current, argument) => (current === missing || compareValues(argument, current) > 0 ? argument : current),
  $currentDate: currentDate,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $bit: bit,
};
