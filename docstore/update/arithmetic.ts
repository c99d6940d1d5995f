import { Decimal128, Double, Int32, Long } from 'bson';
import { bsonType } from '../bson-type.js';
import { CommandError } from '../command-error.js';
import { missing } from '../query/values-at.js';
import { toNumber } from '../to-number.js';
import { decimalArithmetic } from './decimal-arithmetic.js';

const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;

/** `$inc` and `$mul`: the wider of the two number types wins, and an int that overflows becomes a long. */
export function arithmetic(operator: '$inc' | '$mul', current: unknown, argument: unknown, path: string): unknown {
  const amount = normalize(argument);
  if (amount === undefined) {
    const verb = operator === '$inc' ? 'increment' : 'multiply';
    throw new CommandError('TypeMismatch', `Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(argument)}}`);
  }
  if (current === missing) return operator === '$inc' ? argument : zeroLike(argument);
  const base = normalize(current);
  if (base === undefined) {
    throw new CommandError(
      'TypeMismatch',
      `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of non-numeric type.`,
    );
  }
  const isSum = operator === '$inc';
  if (bsonType(current) === 'Decimal128' || bsonType(argument) === 'Decimal128') {
    return decimalArithmetic(isSum, Decimal128.fromString(String(base)), Decimal128.fromString(String(amount)));
  }
  if (typeof base === 'number' || typeof amount === 'number') {
    const result = isSum ? Number(base) + Number(amount) : Number(base) * Number(amount);
    return new Double(result);
  }
  const result = isSum ? BigInt(base) + BigInt(amount) : BigInt(base) * BigInt(amount);
  if (result < MIN_LONG || result > MAX_LONG) {
    throw new CommandError('BadValue', `Failed to apply ${operator} operations to current value (${base}) for '${path}': out of range`);
  }
  const isLong = bsonType(current) === 'Long' || bsonType(argument) === 'Long';
  const fitsInt = result >= -(2n ** 31n) && result < 2n ** 31n;
  return isLong || !fitsInt ? Long.fromBigInt(result) : new Int32(Number(result));
}

/** Integers as bigint, doubles as number, decimals as text. */
function normalize(value: unknown): bigint | number | string | undefined {
  switch (bsonType(value)) {
    case 'Int32':
      return BigInt((value as Int32).value);
    case 'Long':
      return (value as Long).toBigInt();
    case 'Decimal128':
      return (value as Decimal128).toString();
    default:
      return toNumber(value);
  }
}

function zeroLike(value: unknown): unknown {
  switch (bsonType(value)) {
    case 'Long':
      return Long.ZERO;
    case 'Double':
      return new Double(0);
    case 'Decimal128':
      return Decimal128.fromString('0');
    default:
      return new Int32(0);
  }
}
