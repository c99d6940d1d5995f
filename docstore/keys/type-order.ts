import { bsonType } from '../bson-type.js';

const orderByTag: Readonly<Record<string, number>> = {
  MinKey: 1,
  Int32: 4,
  Double: 4,
  Long: 4,
  Decimal128: 4,
  BSONSymbol: 5,
  DBRef: 6,
  Binary: 8,
  ObjectId: 9,
  Timestamp: 12,
  BSONRegExp: 13,
  Code: 14,
  MaxKey: 127,
};

/** The place of a value's type in BSON's comparison order; a missing value counts as null. */
export function typeOrder(value: unknown): number {
  if (value === null || value === undefined) return 3;
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 4;
    case 'string':
      return 5;
    case 'boolean':
      return 10;
  }
  if (Array.isArray(value)) return 7;
  if (value instanceof Date) return 11;
  if (value instanceof RegExp) return 13;
  if (value instanceof Uint8Array) return 8;
  const tag = bsonType(value);
  return tag === undefined ? 6 : (orderByTag[tag] ?? 6);
}
