import type { RangeTree, Tree } from '../syntax/tree.js';
import { EntriesContext } from '../value/context.js';
import { negated } from '../value/number.js';
import { FeelError, FeelFunction, FeelRange, isPoint, kindOf, type FeelValue } from '../value/value.js';
import { calculate } from './arithmetic.js';
import { compileCall, compileReference } from './call.js';
import { compare } from './comparison.js';
import { compileFilter } from './filter.js';
import { compileLoop } from './iteration.js';
import { booleanOrNull, join } from './junction.js';
import { expectBoolean, expectNumber, orNull, type Node } from './node.js';
import { pathOf } from './path.js';
import { treeText } from './tree-text.js';
import { compileInputComparison, compileInputInRange, compileTest, inputName, inputSymbol } from './unary-test.js';

/** Turns a parsed expression into functions that call each other: run often, they cost little. */
export function compileTree(tree: Tree): Node {
  switch (tree.kind) {
    case 'constant':
      return () => tree.value;
    case 'input':
      return inputSymbol;
    case 'list':
      return compileList(tree.items.map(compileTree));
    case 'context':
      return compileContext(tree.entries.map(([key, value]) => [key, compileTree(value)] as const));
    case 'range':
      return compileRange(tree);
    case 'reference':
      return compileReference(tree.names);
    case 'path': {
      const base = compileTree(tree.base);
      return (scope) => pathOf(base(scope), tree.key, scope);
    }
    case 'filter':
      return compileFilter(tree, compileTree);
    case 'for':
    case 'some':
    case 'every':
      return compileLoop(tree, compileTree);
    case 'call':
      return compileCall(tree, compileTree);
    case 'function':
      return compileFunction(tree.parameters, compileTree(tree.body));
    case 'inputComparison':
      return compileInputComparison(tree.operator, compileTree(tree.right));
    case 'inputInRange':
      return compileInputInRange(tree.range, compileTree);
    case 'test':
      return compileTest(compileTree(tree.of));
    default:
      return compileOperator(tree);
  }
}

type OperatorTree = Extract<
  Tree,
  { kind: 'chain' | 'negation' | 'comparison' | 'not' | 'junction' | 'anyOf' | 'if' | 'in' | 'instanceOf' | 'iteration' }
>;

function compileOperator(tree: OperatorTree): Node {
  switch (tree.kind) {
    case 'chain':
      return compileChain(tree);
    case 'negation': {
      const of = compileTree(tree.of);
      return (scope) => {
        const value = expectNumber(of(scope), scope);
        return value instanceof FeelError ? orNull(value) : negated(value);
      };
    }
    case 'comparison': {
      const [left, right] = [compileTree(tree.left), compileTree(tree.right)];
      return (scope) => {
        const x = left(scope);
        return compare(tree.operator, x, right(scope), scope);
      };
    }
    case 'not': {
      const of = compileTree(tree.of);
      return (scope) => {
        const value = booleanOrNull(of(scope), scope);
        return typeof value === 'boolean' ? !value : value;
      };
    }
    case 'junction':
      return compileJunction(tree.items.map(compileTree), tree.operator === 'or');
    case 'anyOf': {
      const tests = tree.tests.map(compileTree);
      return (scope) => tests.reduce<FeelValue>((known, test) => join(known, true, () => test(scope), scope), false);
    }
    case 'if':
      return compileIf(compileTree(tree.condition), compileTree(tree.then), compileTree(tree.otherwise));
    case 'in': {
      const [value, test] = [compileTree(tree.value), compileTree(tree.test)];
      return (scope) => {
        const input = value(scope);
        return input instanceof FeelError ? input : test(scope.with(inputName(scope), input));
      };
    }
    case 'instanceOf':
      return compileInstanceOf(compileTree(tree.value), tree.type);
    case 'iteration':
      throw new TypeError('a range of numbers stands in a loop, which compiles it');
  }
}

/** The first item that is an error is what becomes of the whole. */
function compileList(items: readonly Node[]): Node {
  return (scope) => {
    const values: FeelValue[] = [];
    for (const item of items) {
      const value = item(scope);
      if (value instanceof FeelError) return notFatal(value);
      values.push(value);
    }
    return values;
  };
}

/** Entries see those before them. */
function compileContext(entries: readonly (readonly [string, Node])[]): Node {
  return (scope) => {
    const values = new Map<string, FeelValue>();
    const functions = new Map<string, FeelFunction[]>();
    let inner = scope;
    for (const [key, entry] of entries) {
      const value = entry(inner);
      if (value instanceof FeelError) return notFatal(value);
      inner = inner.with(key, value);
      if (value instanceof FeelFunction) functions.set(key, [...(functions.get(key) ?? []), value]);
      else values.set(key, value);
    }
    return new EntriesContext(values, functions, false);
  };
}

function notFatal(error: FeelError): FeelError {
  return error.isFatal ? new FeelError(`fatal error("${error.message}")`) : error;
}

function compileRange(tree: RangeTree): Node {
  const [start, end] = [compileTree(tree.start), compileTree(tree.end)];
  return (scope) => {
    const [from, to] = [start(scope), end(scope)];
    if (from instanceof FeelError) return from;
    if (to instanceof FeelError) return to;
    if (!isPoint(from) || kindOf(from) !== kindOf(to)) {
      return scope.run.error('INVALID_TYPE', `Invalid range definition '${treeText(tree)}'`);
    }
    return new FeelRange({ value: from, isClosed: tree.startIsClosed }, { value: to, isClosed: tree.endIsClosed });
  };
}

function compileChain({ first, rest }: Extract<Tree, { kind: 'chain' }>): Node {
  const start = compileTree(first);
  const links = rest.map(({ operator, right }) => ({ operator, right: compileTree(right) }));
  return (scope) => {
    let value = start(scope);
    for (const { operator, right } of links) value = calculate(operator, value, right(scope), scope);
    return value;
  };
}

function compileJunction(items: readonly Node[], decisive: boolean): Node {
  const [first, ...rest] = items;
  if (!first) throw new TypeError('and/or without a value');
  return (scope) => {
    let value = first(scope);
    for (const next of rest) {
      const left = value;
      const known = join(!decisive, decisive, () => left, scope);
      value = join(known, decisive, () => next(scope), scope);
    }
    return value;
  };
}

/** Anything but true leads to `else`, and so does an error on the way through `then`. */
function compileIf(condition: Node, then: Node, otherwise: Node): Node {
  return (scope) => {
    const isMet = expectBoolean(condition(scope), scope);
    if (isMet instanceof FeelError) return isMet.isFatal ? isMet : otherwise(scope);
    const result = (isMet ? then : otherwise)(scope);
    return result instanceof FeelError && !result.isFatal ? otherwise(scope) : result;
  };
}

const olderNames: Readonly<Record<string, string>> = {
  'date time': 'date and time',
  'year-month-duration': 'years and months duration',
  'day-time-duration': 'days and time duration',
};

function compileInstanceOf(of: Node, type: string): Node {
  const wanted = Object.hasOwn(olderNames, type) ? olderNames[type] : type;
  return (scope) => {
    const value = of(scope);
    if (value instanceof FeelError) return value;
    return wanted === 'Any' ? value !== null : kindOf(value).replace(/^local /, '') === wanted;
  };
}

function compileFunction(parameters: readonly string[], body: Node): Node {
  return (scope) =>
    new FeelFunction(parameters, (args) => body(scope.withValues(new Map(parameters.map((name, at) => [name, args[at] ?? null])))));
}
