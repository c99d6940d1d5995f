import { compareValues } from '../keys/compare-values.js';
import { encodeKey } from '../keys/encode-key.js';
import { toNumber } from '../to-number.js';
import { arithmetic } from '../update/arithmetic.js';
import { promote } from './promote.js';

/** Takes values one by one and knows what they come to. */
export interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

/** The accumulators that need no more memory than their result. */
export const accumulators: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => folding<unknown>(0, add),
  $count: () => folding<number>(0, (total) => total + 1),
  $avg: average,
  $min: () => best((value, current) => compareValues(value, current) < 0),
  $max: () => best((value, current) => compareValues(value, current) > 0),
  $first: first,
  $last: () => folding<unknown>(null, (_last, value) => value ?? null),
  $push: push,
  $addToSet: addToSet,
};

/** Longs beyond 2^53 and decimals are BSON's classes here; everything that is no number is left out. */
function add(total: unknown, value: unknown): unknown {
  if (typeof total === 'number' && typeof value === 'number') return total + value;
  return toNumber(value) === undefined ? total : promote(arithmetic('$inc', total, value, '$sum'));
}

function folding<Result>(start: Result, step: (result: Result, value: unknown) => Result): Accumulator {
  let result = start;
  return { add: (value) => void (result = step(result, value)), result: () => result };
}

function average(): Accumulator {
  let [total, count] = [0, 0];
  return {
    add(value) {
      const number = toNumber(value);
      if (number === undefined) return;
      total += number;
      count++;
    },
    result: () => (count === 0 ? null : total / count),
  };
}

/** Null and missing values do not take part. */
function best(isBetter: (value: unknown, current: unknown) => boolean): Accumulator {
  return folding<unknown>(null, (current, value) => {
    if (value === null || value === undefined) return current;
    return current === null || isBetter(value, current) ? value : current;
  });
}

function first(): Accumulator {
  let found: { readonly value: unknown } | undefined;
  return { add: (value) => void (found ??= { value: value ?? null }), result: () => found?.value ?? null };
}

function push(): Accumulator {
  const values: unknown[] = [];
  return {
    add(value) {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(): Accumulator {
  const values = new Map<string, unknown>();
  return {
    add(value) {
      const key = value === undefined ? undefined : encodeKey(value).toString('latin1');
      if (key !== undefined && !values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}
