import { budget } from '../budget.js';
import type { Iterator, Tree } from '../syntax/tree.js';
import { add, compareNumbers, subtract, type FeelNumber } from '../value/number.js';
import { FeelError, type FeelList, type FeelValue } from '../value/value.js';
import { join } from './junction.js';
import { expectList, expectNumber, orNull, type Compile, type Node } from './node.js';
import { Scope } from './scope.js';

/** The items to go through; those of a range are made one by one. */
type Items = FeelList | NumberRange;

type Loop = Extract<Tree, { kind: 'for' | 'some' | 'every' }>;

export function compileLoop(tree: Loop, compile: Compile): Node {
  const iterators = tree.iterators.map((iterator) => ({ name: iterator.name, items: compileItems(iterator, compile) }));
  const body = compile(tree.body);
  const run = tree.kind === 'for' ? runFor : tree.kind === 'some' ? runQuantified(true) : runQuantified(false);

  return (scope) => {
    const lists: { readonly name: string; readonly items: Items }[] = [];
    let error: FeelError | undefined;
    for (const { name, items } of iterators) {
      const found = items(scope);
      if (found instanceof FeelError) error ??= found;
      else lists.push({ name, items: found });
    }
    return error ? orNull(error) : run(lists, body, scope);
  };
}

type Lists = readonly { readonly name: string; readonly items: Items }[];

function compileItems({ in: tree }: Iterator, compile: Compile): (scope: Scope) => Items | FeelError {
  if (tree.kind !== 'iteration') {
    const list = compile(tree);
    return (scope) => expectList(list(scope), scope);
  }
  const [start, end] = [compile(tree.start), compile(tree.end)];
  return (scope) => {
    const [from, to] = [start(scope), end(scope)];
    const first = expectNumber(from, scope);
    if (first instanceof FeelError) return first;
    const last = expectNumber(to, scope);
    return last instanceof FeelError ? last : new NumberRange(first, last);
  };
}

function runFor(lists: Lists, body: Node, scope: Scope): FeelValue {
  const results: FeelValue[] = [];
  eachCombination(lists, 0, scope, (inner) => {
    results.push(body(new PartialScope(inner, results, results.length)));
    return true;
  });
  return results;
}

function runQuantified(decisive: boolean) {
  return (lists: Lists, body: Node, scope: Scope): FeelValue => {
    let result: FeelValue = !decisive;
    eachCombination(lists, 0, scope, (inner) => {
      result = join(result, decisive, () => body(inner), scope);
      return result !== decisive;
    });
    return orNull(result);
  };
}

/** The first iterator turns slowest. Stops where `visit` says so. */
function eachCombination(lists: Lists, at: number, scope: Scope, visit: (scope: Scope) => boolean): boolean {
  const list = lists[at];
  if (!list) return visit(scope);
  // Of two with the same name the first is seen.
  const isHidden = lists.findIndex(({ name }) => name === list.name) < at;
  for (const item of list.items) {
    budget.spend();
    if (!eachCombination(lists, at + 1, isHidden ? scope : scope.withVariable(list.name, item), visit)) return false;
  }
  return true;
}

class NumberRange implements Iterable<FeelNumber> {
  constructor(
    private readonly first: FeelNumber,
    private readonly last: FeelNumber,
  ) {}

  *[Symbol.iterator](): Generator<FeelNumber> {
    const { first, last } = this;
    if (typeof first === 'number' && typeof last === 'number' && first < last) {
      for (let item = first; item <= last; item++) yield item;
      return;
    }
    const direction = compareNumbers(this.first, this.last);
    for (let item = this.first; ; item = direction < 0 ? add(item, 1) : subtract(item, 1)) {
      if (direction < 0 ? compareNumbers(item, this.last) > 0 : compareNumbers(item, this.last) < 0) return;
      yield item;
    }
  }
}

/** `partial` is what a `for` has made so far. */
class PartialScope extends Scope {
  constructor(
    outer: Scope,
    private readonly results: readonly FeelValue[],
    private readonly count: number,
  ) {
    super(outer.run, outer);
  }

  protected own(name: string): FeelValue | undefined {
    if (name !== 'partial') return undefined;
    budget.spend(1 + (this.count >> 1));
    return this.results.slice(0, this.count);
  }
}
