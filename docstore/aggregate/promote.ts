import type { BSONRegExp, Double, Int32, Long } from 'bson';
import { bsonType } from '../bson-type.js';
import { isPlainObject } from '../is-plain-object.js';
import { toRegExp } from '../query/to-reg-exp.js';

/** A copy with JavaScript's own numbers and patterns, which is what mingo computes with. */
export function promote(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(promote);
  if (isPlainObject(value)) {
    const copy: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(value)) copy[name] = promote(field);
    return copy;
  }
  switch (bsonType(value)) {
    case 'Int32':
      return (value as Int32).value;
    case 'Double':
      return (value as Double).value;
    case 'Long': {
      const number = (value as Long).toNumber();
      return Number.isSafeInteger(number) ? number : value;
    }
    case 'BSONRegExp':
      return toRegExp(value as BSONRegExp);
    default:
      return value;
  }
}
