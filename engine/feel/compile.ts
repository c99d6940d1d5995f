import { budget, type EvaluationLimit } from './budget.js';
import { builtinFunctions } from './functions/functions.js';
import { compileTree } from './interpreter/compile.js';
import type { Node } from './interpreter/node.js';
import { RootScope, Run } from './interpreter/scope.js';
import { parseFeel, parseUnaryTests } from './syntax/parser.js';
import { fromJson } from './value/context.js';
import { JavaException } from './value/java-exception.js';
import { FeelError, type FeelFunction, type FeelValue } from './value/value.js';
import { lookUp, type Variables } from './variables.js';

/** The FEEL value (dates and durations still FEEL's own), and what went wrong on the way. */
export interface FeelResult {
  readonly value: FeelValue;
  readonly warnings: readonly string[];
}

/** Thrown when an expression has no result, not even null; the message is whole, in Zeebe's words. */
export class EvaluationFailure extends Error {
  constructor(
    message: string,
    readonly warnings: readonly string[],
  ) {
    super(message);
  }
}

/** What an evaluation sees: FEEL values by name. */
export type Names = (name: string) => FeelValue | undefined;
/** What it can call besides the built-in functions. */
export type OwnFunctions = (name: string) => FeelFunction | undefined;
export type CompiledExpression = (names: Names, nowMs: number, functions?: OwnFunctions) => FeelResult;

const cache = new Map<string, CompiledExpression>();
const cacheSize = 5_000;

/** Compiles FEEL once and keeps it. Throws a SyntaxError. */
export function compile(source: string): CompiledExpression {
  return cached(`=${source}`, source, parseFeel);
}

/** A decision table's cell as an expression over its input, which is called `cellInput`. */
export function compileTests(source: string): CompiledExpression {
  return cached(`?${source}`, source, parseUnaryTests);
}

export function namesIn(variables: Variables): Names {
  return (name) => {
    const value = lookUp(variables, name);
    return value === undefined ? undefined : fromJson(value);
  };
}

function cached(key: string, source: string, parse: typeof parseFeel): CompiledExpression {
  const known = cache.get(key);
  if (known) return known;

  const node = compileTree(parse(source));
  const compiled: CompiledExpression = (names, nowMs, functions) => budget.begin(() => evaluate(source, node, names, nowMs, functions));
  if (cache.size >= cacheSize) {
    const oldest = cache.keys().next();
    if (!oldest.done) cache.delete(oldest.value);
  }
  cache.set(key, compiled);
  return compiled;
}

let clockMs = 0;
const builtins = builtinFunctions(() => clockMs);

function evaluate(source: string, node: Node, names: Names, nowMs: number, own: OwnFunctions | undefined): FeelResult {
  const run = new Run(nowMs);
  clockMs = nowMs;
  const functions = own ? (name: string) => [own(name) ?? [], builtins(name)].flat() : builtins;
  const value = runOrFail(source, node, new RootScope(run, names, functions));
  if (run.assertion !== undefined) {
    throw new EvaluationFailure(`Assertion failure on evaluate the expression '${source}': ${run.assertion}`, run.warnings);
  }
  if (!(value instanceof FeelError)) return { value, warnings: run.warnings };
  throw new EvaluationFailure(`failed to evaluate expression '${source}': ${value.message}`, run.warnings);
}

function runOrFail(source: string, node: Node, scope: RootScope): FeelValue {
  try {
    return node(scope);
  } catch (error) {
    if (error instanceof JavaException) throw new EvaluationFailure(`failed to evaluate expression '${source}' : ${error.toString()}`, []);
    throw error;
  }
}

/** The failure that it is to take too long. */
export function limitReached(source: string, limit: EvaluationLimit): EvaluationFailure {
  return new EvaluationFailure(`failed to evaluate expression '${source}' : stopped, since ${limit.message}`, []);
}
