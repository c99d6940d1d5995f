import { Timestamp } from 'bson';
import { CommandError } from '../command-error.js';
import { isPlainObject } from '../is-plain-object.js';
import type { UpdateOperator } from './update-operators.js';

export const currentDate: UpdateOperator = (_current, argument, { now }, path) => {
  if (argument === true || argument === false) return now;
  const type = isPlainObject(argument) ? argument.$type : undefined;
  if (type === 'date') return now;
  if (type === 'timestamp') return new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
  throw new CommandError('BadValue', `The '$type' of $currentDate for '${path}' must be 'date' or 'timestamp'.`);
};
