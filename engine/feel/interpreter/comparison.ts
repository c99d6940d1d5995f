import type { Comparator } from '../syntax/tree.js';
import { equal } from '../value/equality.js';
import { order } from '../value/order.js';
import { valueText } from '../value/value-text.js';
import { FeelError, isComparable, kindOf, type FeelValue } from '../value/value.js';
import type { Scope } from './scope.js';

/** Values of different kinds give null and a warning. */
export function compare(operator: Comparator, x: FeelValue, y: FeelValue, scope: Scope): FeelValue {
  // Small integers are what is compared most.
  if (typeof x === 'number' && typeof y === 'number') return holds(operator, x - y);
  if (x instanceof FeelError) return x;
  if (y instanceof FeelError) return y;
  if (operator === '=') return equal(x, y) ?? notComparable(x, y, scope);
  return canOrder(x, y) ? holds(operator, order(x, y)) : notComparable(x, y, scope);
}

export function canOrder(...values: readonly FeelValue[]): boolean {
  const [first = null] = values;
  return values.every((value) => isComparable(value) && kindOf(value) === kindOf(first));
}

export function holds(operator: Comparator, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

function notComparable(x: FeelValue, y: FeelValue, scope: Scope): null {
  scope.run.warn('NOT_COMPARABLE', `Can't compare '${valueText(x)}' with '${valueText(y)}'`);
  return null;
}
