import { Int32, Long } from 'bson';
import { bsonType } from '../bson-type.js';
import { CommandError } from '../command-error.js';
import { isPlainObject } from '../is-plain-object.js';
import { missing } from '../query/values-at.js';
import type { UpdateOperator } from './update-operators.js';

export const bit: UpdateOperator = (current, argument, _context, path) => {
  if (!isPlainObject(argument)) throw new CommandError('BadValue', `The $bit modifier of '${path}' needs an object`);
  let value: unknown = current === missing ? new Int32(0) : current;
  for (const [operation, operand] of Object.entries(argument)) {
    const [a, b] = [toInteger(value), toInteger(operand)];
    if (a === undefined || b === undefined) {
      throw new CommandError('BadValue', `Cannot apply $bit to a value of non-integral type: '${path}'`);
    }
    const isLong = bsonType(value) === 'Long' || bsonType(operand) === 'Long';
    const result = combine(operation, a, b);
    value = isLong ? Long.fromBigInt(result) : new Int32(Number(result));
  }
  return value;
};

function combine(operation: string, a: bigint, b: bigint): bigint {
  if (operation === 'and') return a & b;
  if (operation === 'or') return a | b;
  if (operation === 'xor') return a ^ b;
  throw new CommandError('BadValue', `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`);
}

function toInteger(value: unknown): bigint | undefined {
  if (bsonType(value) === 'Int32') return BigInt((value as Int32).value);
  return bsonType(value) === 'Long' ? (value as Long).toBigInt() : undefined;
}
