import { isRange } from 'feelin';
import { compare } from './compare.js';

/**
 * Whether a decision table's input meets a cell that is a value: equal to it, or to one of a list. Null when the two
 * are of different kinds, so that such a rule does not match when it is negated either.
 */
export function matches(input: unknown, expected: unknown): boolean | null {
  if (Array.isArray(expected)) {
    const values: unknown[] = expected;
    const results = values.map((value) => compare(input, '=', value));
    if (results.includes(true)) return true;
    return results.includes(null) ? null : false;
  }
  // `x > 5` in a cell is a condition of its own, unless the column is about true and false.
  if (typeof expected === 'boolean' && typeof input !== 'boolean') return expected;
  if (isRange(expected)) return within(input, expected);
  return compare(input, '=', expected);
}

export function within(input: unknown, range: unknown): boolean | null {
  if (!isRange(range)) return null;
  const isAbove = range.start === null || compare(input, range['start included'] ? '>=' : '>', range.start);
  if (isAbove !== true) return isAbove;
  return range.end === null || compare(input, range['end included'] ? '<=' : '<', range.end);
}
