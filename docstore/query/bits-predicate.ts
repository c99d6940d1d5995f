import type { Binary, Long } from 'bson';
import { CommandError } from '../command-error.js';
import { bsonType } from '../bson-type.js';
import { toNumber } from '../to-number.js';

/** The four `$bits…` operators; the mask is a number, a list of positions or binary data. */
export function bitsPredicate(
  operator: '$bitsAllSet' | '$bitsAnySet' | '$bitsAllClear' | '$bitsAnyClear',
  argument: unknown,
): (value: unknown) => boolean {
  const mask = Array.isArray(argument)
    ? argument.reduce<bigint>((bits, position) => bits | (1n << BigInt(toNumber(position) ?? 0)), 0n)
    : toBits(argument);
  if (mask === undefined) throw new CommandError('BadValue', `${operator} takes an Array, a number, or a BinData`);
  return (value) => {
    const bits = toBits(value);
    if (bits === undefined) return false;
    switch (operator) {
      case '$bitsAllSet':
        return (bits & mask) === mask;
      case '$bitsAnySet':
        return (bits & mask) !== 0n;
      case '$bitsAllClear':
        return (bits & mask) === 0n;
      case '$bitsAnyClear':
        return (bits & mask) !== mask;
    }
  };
}

function toBits(value: unknown): bigint | undefined {
  if (bsonType(value) === 'Long') return (value as Long).toBigInt();
  if (bsonType(value) === 'Binary') {
    const bytes = Buffer.from((value as Binary).buffer.subarray(0, (value as Binary).position)).reverse();
    return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`);
  }
  const number = toNumber(value);
  return number !== undefined && Number.isInteger(number) ? BigInt(number) : undefined;
}
