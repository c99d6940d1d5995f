import { CommandError } from '../command-error.js';
import { bsonType } from '../bson-type.js';
import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';

const numbersByName: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  symbol: 14,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const numberByTag: Readonly<Record<string, number>> = {
  Int32: 16,
  Double: 1,
  Long: 18,
  Decimal128: 19,
  ObjectId: 7,
  Binary: 5,
  Timestamp: 17,
  BSONRegExp: 11,
  Code: 13,
  BSONSymbol: 14,
  MinKey: -1,
  MaxKey: 127,
  DBRef: 3,
};

/** Whether a value is of one of the types, named or numbered as `$type` takes them. */
export function typePredicate(argument: unknown): (value: unknown) => boolean {
  const wanted = new Set((Array.isArray(argument) ? argument : [argument]).flatMap(typeNumbers));
  return (value) => {
    const type = typeNumber(value);
    return type !== undefined && wanted.has(type);
  };
}

function typeNumbers(type: unknown): number[] {
  if (type === 'number') return [1, 16, 18, 19];
  const number = typeof type === 'string' ? numbersByName[type] : toNumber(type);
  if (number === undefined) throw new CommandError('BadValue', `Unknown type name alias: ${String(type)}`);
  return [number];
}

function typeNumber(value: unknown): number | undefined {
  if (value === null) return 10;
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 8;
  if (typeof value === 'number') return Number.isInteger(value) ? 16 : 1;
  if (Array.isArray(value)) return 4;
  if (value instanceof Date) return 9;
  if (isPlainObject(value)) return 3;
  return numberByTag[bsonType(value) ?? ''];
}
