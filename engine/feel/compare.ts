import { evaluate, FeelDate, FeelDateTime, FeelDuration, type FeelFunction, FeelTime, isFunction } from 'feelin';
import { runtime } from './runtime.js';
import { valueText } from './value-text.js';

/**
 * Compares as Zeebe does: values of different kinds give null and a warning, where feelin would answer false and
 * so send an instance the wrong way without anybody noticing.
 */
export function compare(left: unknown, operator: unknown, right: unknown): boolean | null {
  const a = left ?? null;
  const b = right ?? null;

  if (operator === '=' || operator === '!=') {
    const isEqual = equal(a, b);
    if (isEqual === null) return notComparable(a, b);
    return operator === '=' ? isEqual : !isEqual;
  }

  const kind = comparableKind(a);
  if (kind === undefined || kind !== comparableKind(b)) return notComparable(a, b);
  if (typeof a === 'number' && typeof b === 'number') return order(a, operator, b);
  return asBoolean(ordering(String(operator)).invoke([a, b])) ?? notComparable(a, b);
}

/** Numbers are what is compared most. */
function order(a: number, operator: unknown, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    default:
      return a >= b;
  }
}

function equal(a: unknown, b: unknown): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' && typeof a === typeof b) return a === b;
  // feelin knows lists, contexts, dates and what a list of one equals.
  return asBoolean(ordering('=').invoke([a, b]));
}

const orderings = new Map<string, FeelFunction>();

function ordering(operator: string): FeelFunction {
  let compiled = orderings.get(operator);
  if (!compiled) {
    const { value } = evaluate(`function(a, b) a ${operator} b`);
    if (!isFunction(value)) throw new Error(`feelin made no function of '${operator}'`);
    compiled = value;
    orderings.set(operator, compiled);
  }
  return compiled;
}

function comparableKind(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return typeof value;
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelDuration) return value.yearsMonths ? 'period' : 'duration';
  return undefined;
}

function asBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function notComparable(a: unknown, b: unknown): null {
  runtime.warnings.push(`[NOT_COMPARABLE] Can't compare '${valueText(a)}' with '${valueText(b)}'`);
  return null;
}
