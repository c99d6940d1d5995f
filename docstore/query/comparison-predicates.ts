import { compareValues } from '../keys/compare-values.js';
import { typeOrder } from '../keys/type-order.js';
import { toNumber } from '../to-number.js';
import { missing } from './values-at.js';

type ValuePredicate = (value: unknown) => boolean;

/** Equality as MongoDB has it: numbers across types, documents by field order, null also for a missing field. */
export function equalsTo(expected: unknown, collator?: Intl.Collator): ValuePredicate {
  if (expected === null || expected === undefined) {
    return (value) => value === null || value === undefined || value === missing;
  }
  const type = typeOrder(expected);
  return (value) => value !== missing && typeOrder(value) === type && compareValues(value, expected, collator) === 0;
}

/** An order comparison. Only values of the same type compare, except with MinKey and MaxKey; NaN equals only NaN. */
export function compareWith(operator: '$gt' | '$gte' | '$lt' | '$lte', bound: unknown, collator?: Intl.Collator): ValuePredicate {
  const type = typeOrder(bound);
  const isEdge = type === 1 || type === 127;
  const holds = verdicts[operator];
  return (value) => {
    const candidate = value === missing ? undefined : value;
    if (!isEdge && typeOrder(candidate) !== type) return false;
    if (isEdge && value === missing) return false;
    if (Number.isNaN(toNumber(candidate)) !== Number.isNaN(toNumber(bound))) return false;
    return holds(compareValues(candidate, bound, collator));
  };
}

const verdicts = {
  $gt: (order: number) => order > 0,
  $gte: (order: number) => order >= 0,
  $lt: (order: number) => order < 0,
  $lte: (order: number) => order <= 0,
} as const;
