import type { BSONRegExp } from 'bson';
import { CommandError } from '../command-error.js';
import { bsonType } from '../bson-type.js';

/** A JavaScript pattern for MongoDB's; `x` (extended) drops white space and comments first. */
export function toRegExp(value: unknown, options?: string): RegExp {
  let source: string;
  let flags = '';
  if (typeof value === 'string') source = value;
  else if (value instanceof RegExp) [source, flags] = [value.source, value.flags];
  else if (bsonType(value) === 'BSONRegExp') {
    [source, flags] = [(value as BSONRegExp).pattern, (value as BSONRegExp).options];
  } else throw new CommandError('BadValue', '$regex has to be a string');

  flags = options ?? flags;
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  if (inline) {
    source = source.slice(inline[0].length);
    flags += inline[1] ?? '';
  }
  if (flags.includes('x')) source = source.replace(/\\.|\s+|#.*$/gm, (part) => (part.startsWith('\\') ? part : ''));
  const kept = ['i', 'm', 's', 'u'].filter((flag) => flags.includes(flag)).join('');
  try {
    return new RegExp(source, kept);
  } catch (error) {
    throw new CommandError('BadValue', `Regular expression is invalid: ${(error as Error).message}`);
  }
}
