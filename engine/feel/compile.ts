import { evaluate, isFunction, parseExpression, type Warning } from 'feelin';
import { compilePath } from './compile-path.js';
import { fromJson } from './from-json.js';
import { functionLibrary } from './function-library.js';
import { rewrite } from './rewrite.js';
import { runtime } from './runtime.js';
import { lookUp, type Variables } from './variables.js';
import { warningText } from './warning-text.js';

/** The FEEL value (dates and durations still FEEL's own), and what went wrong on the way. */
export interface FeelResult {
  readonly value: unknown;
  readonly warnings: string[];
}

/** `input` is what `?` means in a decision table's cell, a FEEL value already. */
export type CompiledExpression = (variables: Variables, nowMs: number, input?: unknown) => FeelResult;

/** Not a class of plain objects on purpose: feelin copies those on entry, and this one is filled later. */
class Scope {
  [name: string]: unknown;
}

const cache = new Map<string, CompiledExpression>();
const cacheSize = 5_000;

/**
 * Compiles FEEL once and keeps it. feelin parses at each call (55 to 400 µs); wrapped into a FEEL function without
 * parameters the expression is parsed once and then runs in a few µs. Throws feelin's SyntaxError.
 *
 * Names are therefore parsed without looking at the variables: a name with blanks or dashes needs backticks, as in
 * Zeebe, where feelin alone would read `a-b` as one name as soon as such a variable exists.
 */
export function compile(source: string): CompiledExpression {
  const known = cache.get(source);
  if (known) return known;

  const compiled = compilePath(source) ?? compileWithFeelin(source);
  if (cache.size >= cacheSize) {
    const oldest = cache.keys().next();
    if (!oldest.done) cache.delete(oldest.value);
  }
  cache.set(source, compiled);
  return compiled;
}

function compileWithFeelin(source: string): CompiledExpression {
  const scope = new Scope();
  for (const [name, implementation] of functionLibrary) scope[name] = implementation;

  const tree = parseExpression(source, scope, 'camunda');
  const variableNames = new Set<string>();
  const functionNames = new Set<string>();
  let isBroken = false;
  tree.iterate({
    enter(node) {
      const text = source.slice(node.from, node.to);
      // Zeebe 8.5 does not know 1.23e2.
      if (node.type.isError || (node.name === 'NumericLiteral' && /e/i.test(text))) isBroken = true;
      if (node.name === 'VariableName') {
        const name = text.replace(/`/g, '').replace(/\s+/g, ' ');
        const { parent } = node.node;
        const isCalled = parent?.name === 'FunctionInvocation' && parent.from === node.from;
        (isCalled ? functionNames : variableNames).add(name);
      }
    },
  });
  if (isBroken) {
    // Throws, and words what it did not expect.
    evaluate(source, scope, 'camunda');
    throw new SyntaxError('a number with an exponent is not FEEL');
  }

  const wrapped = `function() (${rewrite(tree.topNode, source)}\n)`;
  const { value: body, warnings } = evaluate(wrapped, scope, 'camunda');
  if (!isFunction(body)) throw new Error(`feelin made no function of '${source}'`);

  for (const name of functionLibrary.keys()) {
    if (!functionNames.has(name) && !name.startsWith('__')) delete scope[name];
  }
  // Variables are no functions: one that is named `count` must not hide the function where that is called. A name
  // that stays undefined falls through to feelin's functions and then to its NO_VARIABLE_FOUND.
  variableNames.delete('__proto__');
  for (const name of functionNames) if (functionLibrary.has(name)) variableNames.delete(name);

  return (variables, nowMs, input) => {
    scope['?'] = input === undefined ? null : input;
    for (const name of variableNames) {
      const value = lookUp(variables, name);
      if (value === undefined) delete scope[name];
      else scope[name] = fromJson(value);
    }
    return run(() => body.invoke([]) as unknown, warnings, nowMs);
  };
}

function run(evaluateBody: () => unknown, feelinWarnings: Warning[], nowMs: number): FeelResult {
  const collected: string[] = [];
  runtime.nowMs = nowMs;
  runtime.warnings = collected;
  // feelin's list belongs to the compiled expression, so each run starts it anew.
  feelinWarnings.length = 0;
  const value = evaluateBody();
  return { value, warnings: [...feelinWarnings.map(warningText), ...collected] };
}
