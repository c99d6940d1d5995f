import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import type { JsonValue } from './expression.js';
import { exactNumber } from './exact-number.js';
import { temporalText } from './temporal-text.js';

/** A FEEL value as it leaves the expression: dates and durations as strings, what JSON cannot say as null. */
export function toJson(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;

  switch (typeof value) {
    case 'boolean':
    case 'string':
    case 'bigint':
      return value;
    case 'number':
      return Number.isFinite(value) ? exactNumber(value) : null;
    case 'object':
      return objectToJson(value);
    default:
      return null;
  }
}

function objectToJson(value: object): JsonValue {
  if (Array.isArray(value)) return value.map(toJson);

  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime || value instanceof FeelDuration) {
    return temporalText(value);
  }

  const prototype: unknown = Object.getPrototypeOf(value);
  // Functions and ranges have no form outside FEEL.
  if (prototype !== Object.prototype && prototype !== null) return null;

  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
}
