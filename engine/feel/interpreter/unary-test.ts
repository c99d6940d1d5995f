import type { Comparator, RangeTree } from '../syntax/tree.js';
import { identical } from '../value/equality.js';
import { order } from '../value/order.js';
import { valueText } from '../value/value-text.js';
import { FeelError, isList, type FeelValue } from '../value/value.js';
import { canOrder, compare, holds } from './comparison.js';
import type { Compile, Node } from './node.js';
import type { Scope } from './scope.js';

/** The name under which a test finds its input, unless a variable names another. */
export function inputName(scope: Scope): string {
  const named = scope.variable('inputVariableName');
  return typeof named === 'string' ? named : 'cellInput';
}

function input(scope: Scope): FeelValue {
  const value = scope.variable(inputName(scope));
  if (value !== undefined) return value;
  scope.run.warn('NO_VARIABLE_FOUND', 'No input value found.');
  return null;
}

/** `?` is there only where a test has asked for it. */
export const inputSymbol: Node = (scope) => {
  const value = scope.variable('?');
  if (value !== undefined) return value;
  return new FeelError("No input value available. '?' can only be used inside an unary-test expression.", true);
};

export function compileInputComparison(operator: Comparator, right: Node): Node {
  return (scope) => {
    const left = input(scope);
    return compare(operator, left, right(scope), scope);
  };
}

export function compileInputInRange({ start, end, startIsClosed, endIsClosed }: RangeTree, compile: Compile): Node {
  const [first, last] = [compile(start), compile(end)];
  return (scope) => {
    const [from, to] = [first(scope), last(scope)];
    const value = input(scope);
    if (!canOrder(value, from, to)) {
      const message = `Can't compare '${valueText(input(scope))}' with '${valueText(from)}' and '${valueText(to)}'`;
      scope.run.warn('NOT_COMPARABLE', message);
      return null;
    }
    return holds(startIsClosed ? '>=' : '>', order(value, from)) && holds(endIsClosed ? '<=' : '<', order(value, to));
  };
}

/** Any expression as a test: true on its own, or equal to the input, or a list that holds it; or a condition over `?`. */
export function compileTest(expression: Node): Node {
  return (scope) => {
    const value = input(scope);
    const result = expression(scope);
    if (result instanceof FeelError && result.isFatal) {
      const again = expression(scope.with('?', value));
      return typeof again === 'boolean' ? again : null;
    }
    if (result === true || (isList(result) && result.some((item) => identical(item, value)))) return true;
    const isEqual = compare('=', value, result, scope);
    if (isEqual === true) return true;
    if (result === false || isList(result)) return false;
    return isEqual === null ? null : false;
  };
}
