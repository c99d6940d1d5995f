import type { ObjectId } from 'bson';
import { bsonType } from '../bson-type.js';
import { encodeKey } from './encode-key.js';
import { typeOrder } from './type-order.js';

/** Negative, zero or positive, in MongoDB's order of values; a collator orders strings when it is given. */
export function compareValues(a: unknown, b: unknown, collator?: Intl.Collator): number {
  if (a === b) return 0;
  const byType = typeOrder(a) - typeOrder(b);
  if (byType !== 0) return byType;

  if (typeof a === 'string' && typeof b === 'string') {
    return collator ? collator.compare(a, b) : compareText(a, b);
  }
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (bsonType(a) === 'ObjectId') {
    return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
  }
  return Buffer.compare(encodeKey(a), encodeKey(b));
}

/** By code point, as MongoDB compares UTF-8; JavaScript's `<` differs once surrogate pairs are involved. */
function compareText(a: string, b: string): number {
  if (/[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b)) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  }
  return a < b ? -1 : 1;
}
