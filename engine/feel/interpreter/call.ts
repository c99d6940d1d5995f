import { budget } from '../budget.js';
import type { Arguments, Tree } from '../syntax/tree.js';
import { inSetOrder } from '../value/scala-order.js';
import { FeelError, type FeelFunction, isList, type FeelValue } from '../value/value.js';
import { expectContext, type Compile, type Node } from './node.js';
import { pathOf } from './path.js';
import type { Scope } from './scope.js';

type Call = Extract<Tree, { kind: 'call' }>;

export function compileCall(tree: Call, compile: Compile): Node {
  const { name, path } = tree;
  const passed = compileArguments(tree.args, compile);
  if (path.length > 0) return compileQualified(path, name, passed, compile);

  return (scope) => {
    budget.spend();
    const found = scope.findFunction(name, passed.fits);
    if (!found) {
      scope.run.warn('NO_FUNCTION_FOUND', passed.missing(name));
      return null;
    }
    const result = passed.invoke(found, scope);
    return result instanceof FeelError && !result.isFatal ? failed(name, result.message, scope) : result;
  };
}

/** `assert` fails the whole evaluation, all others are null. */
function failed(name: string, message: string, scope: Scope): null {
  if (name === 'assert') {
    scope.run.assertion ??= message;
    scope.run.warn('ASSERT_FAILURE', message);
  } else {
    scope.run.warn('FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${message}`);
  }
  return null;
}

/** A function that a context holds. Here nothing makes null of an error. */
function compileQualified(path: readonly string[], name: string, passed: Passed, compile: Compile): Node {
  const owner = compile({ kind: 'reference', names: path });
  return (scope) => {
    budget.spend();
    const context = expectContext(owner(scope), scope);
    if (context instanceof FeelError) return context;
    const found = context.functionsNamed(name).find(passed.fits);
    return found ? passed.invoke(found, scope) : scope.run.error('NO_FUNCTION_FOUND', passed.missing(name));
  };
}

interface Passed {
  fits(candidate: FeelFunction): boolean;
  missing(name: string): string;
  invoke(called: FeelFunction, scope: Scope): FeelValue;
}

function compileArguments(args: Arguments, compile: Compile): Passed {
  if (args.kind === 'positional') {
    const nodes = args.values.map(compile);
    const count = nodes.length;
    return {
      fits: ({ parameters, hasVarArgs }) => parameters.length === count || (parameters.length < count && hasVarArgs),
      missing: (name) => `No function found with name '${name}' and ${count} parameters`,
      invoke: (called, scope) => {
        const values = nodes.map((node) => node(scope));
        return invoke(called, called.hasVarArgs && called.parameters.length > 0 ? gathered(values, called.parameters.length - 1) : values);
      },
    };
  }
  const nodes = new Map([...args.values].map(([name, tree]) => [name, compile(tree)] as const));
  const names = [...nodes.keys()];
  return {
    fits: ({ parameters }) => names.every((name) => parameters.includes(name)),
    missing: (name) => `No function found with name '${name}' and parameters: ${inSetOrder(names).join(',')}`,
    invoke: (called, scope) =>
      invoke(
        called,
        called.parameters.map((name) => nodes.get(name)?.(scope) ?? null),
      ),
  };
}

/** What is too much goes into a list for the last parameter; one list alone is that list. */
function gathered(values: readonly FeelValue[], fixed: number): FeelValue[] {
  const rest = values.slice(fixed);
  const [only = null] = rest;
  return [...values.slice(0, fixed), fixed === 0 && rest.length === 1 && isList(only) ? only : rest];
}

function invoke(called: FeelFunction, values: readonly FeelValue[]): FeelValue {
  const errors = values.filter((value) => value instanceof FeelError);
  return errors.find(({ isFatal }) => isFatal) ?? errors[0] ?? called.invoke(values);
}

export function compileReference(names: readonly string[]): Node {
  const [name = '', ...rest] = names;
  return (scope) => {
    let value = scope.variable(name);
    if (value === undefined) {
      scope.run.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`);
      return null;
    }
    for (const key of rest) value = pathOf(value, key, scope);
    return value;
  };
}
