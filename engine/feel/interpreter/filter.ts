import { budget } from '../budget.js';
import type { Tree } from '../syntax/tree.js';
import { FeelContext } from '../value/context.js';
import { add, compareNumbers, isNumber, negated, subtract, toInt, type FeelNumber } from '../value/number.js';
import { FeelError, type FeelList, type FeelValue } from '../value/value.js';
import { expectList, orNull, type Compile, type Node } from './node.js';
import type { Scope } from './scope.js';

type Filter = Extract<Tree, { kind: 'filter' }>;

/** A number picks, anything else is asked about each item; what a condition is shows in part by how it is written. */
export function compileFilter({ base, condition }: Filter, compile: Compile): Node {
  const list = compile(base);
  const holds = compile(condition);
  const constant = constantIndex(condition);
  const isCondition = condition.kind === 'comparison' || condition.kind === 'call';

  return (scope) => {
    const items = expectList(list(scope), scope);
    if (items instanceof FeelError) return orNull(items);
    if (constant !== undefined) return itemAt(items, constant);
    const index = isCondition ? null : holds(scope);
    if (isNumber(index)) return itemAt(items, index);
    return orNull(filtered(items, (item) => holds(itemScope(item, scope))));
  };
}

function constantIndex(tree: Tree): FeelNumber | undefined {
  const value = tree.kind === 'negation' && tree.of.kind === 'constant' ? tree.of.value : tree.kind === 'constant' ? tree.value : undefined;
  if (value === undefined || !isNumber(value)) return undefined;
  return tree.kind === 'negation' ? negated(value) : value;
}

function itemScope(item: FeelValue, scope: Scope): Scope {
  const withItem = scope.with('item', item);
  return item instanceof FeelContext ? withItem.withContext(item) : withItem;
}

/** The answer for the first item may still turn out to be an index. */
function filtered(items: FeelList, holds: (item: FeelValue) => FeelValue): FeelValue {
  const [head] = items;
  if (head === undefined) return [];
  const first = holds(head);
  if (first instanceof FeelError) return first;
  if (isNumber(first)) return itemAt(items, first);
  const found: FeelValue[] = first === true ? [head] : [];
  for (const item of items.slice(1)) {
    budget.spend();
    // Zeebe marks what it leaves out by this text, and so loses items that are it.
    if (holds(item) === true && item !== '_') found.push(item);
  }
  return found;
}

function itemAt(items: FeelList, index: FeelNumber): FeelValue {
  const position = compareNumbers(index, 0) > 0 ? subtract(index, 1) : add(items.length, index);
  if (compareNumbers(position, 0) < 0 || compareNumbers(position, items.length) >= 0) return null;
  return items[toInt(position)] ?? null;
}
