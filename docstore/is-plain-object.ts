import { bsonType } from './bson-type.js';
import type { Document } from './document.js';

/** True for an embedded document; false for arrays, dates and every BSON class. */
export function isPlainObject(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof Uint8Array) &&
    bsonType(value) === undefined
  );
}
