import type { JsonValue } from './expression.js';

/**
 * A variable as FEEL can calculate with it. A big integer that a double holds exactly becomes a number; a greater
 * one passes through untouched, so it can be handed on exactly, though not calculated with.
 */
export function fromJson(value: JsonValue): unknown {
  return holdsBigInt(value) ? convert(value) : value;
}

/** Most documents hold none, and then nothing is copied. */
function holdsBigInt(value: JsonValue): boolean {
  if (typeof value === 'bigint') return true;
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(holdsBigInt);
  return Object.values(value).some(holdsBigInt);
}

function convert(value: JsonValue): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(convert);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry)]));
}
