import { dateAndTime, type FeelDateTime, FeelDuration, FeelFunction, parseDate } from 'feelin';
import { DateTime } from 'luxon';
import { compare } from './compare.js';
import { exactNumber } from './exact-number.js';
import { matches, within } from './matches.js';
import { runtime } from './runtime.js';
import { temporalText } from './temporal-text.js';
import { zoneName } from './zone.js';

/** Thrown by `assert(..)`: the one FEEL function that fails instead of giving null. */
class FeelAssertionError extends Error {}

/** Functions that Zeebe's FEEL has and feelin lacks or answers differently, by name. */
export const functionLibrary: ReadonlyMap<string, FeelFunction> = new Map(
  Object.entries({
    // Comparisons and arithmetic are rewritten into these two; see rewrite.ts.
    __compare: fn(compare, 'left', 'operator', 'right'),
    __exact: fn((value) => (typeof value === 'number' ? exactNumber(value) : value), 'value'),

    // A decision table's cells become these; see unary-tests.ts.
    __matches: fn(matches, 'input', 'expected'),
    __within: fn(within, 'input', 'range'),

    now: fn(now),
    today: fn(() => parseDate(DateTime.fromMillis(runtime.nowMs).toFormat('yyyy-MM-dd'))),
    assert: fn(assertValue, 'value', 'condition', 'cause'),
    cycle: fn(cycle, 'repetitions', 'interval'),

    'is defined': fn((value) => value !== null && value !== undefined, 'value'),
    'is blank': fn((text) => (typeof text === 'string' ? text.trim() === '' : null), 'string'),
    'get or else': fn((value, fallback) => value ?? fallback ?? null, 'value', 'default'),
    'round up': fn((n, scale) => round(n, scale, awayFromZero), 'n', 'scale'),
    'round down': fn((n, scale) => round(n, scale, Math.trunc), 'n', 'scale'),
    'round half up': fn((n, scale) => round(n, scale, halfAwayFromZero), 'n', 'scale'),
    'round half down': fn((n, scale) => round(n, scale, halfTowardsZero), 'n', 'scale'),
    'duplicate values': fn(duplicateValues, 'list'),
  }),
);

function fn(body: (...args: unknown[]) => unknown, ...parameterNames: string[]): FeelFunction {
  return new FeelFunction(body, parameterNames);
}

function now(): FeelDateTime | null {
  const local = DateTime.fromMillis(runtime.nowMs).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");
  return dateAndTime(`${local}@${zoneName()}`);
}

function assertValue(value: unknown, condition: unknown, cause: unknown): unknown {
  if (condition === true) return value ?? null;
  throw new FeelAssertionError(typeof cause === 'string' ? cause : 'The condition is not fulfilled');
}

/** `cycle(3, duration("PT1H"))` or, endless, `cycle(duration("PT1H"))`. */
function cycle(first: unknown, second: unknown): string | null {
  if (first instanceof FeelDuration && second === undefined) return `R/${temporalText(first)}`;
  if (typeof first === 'number' && second instanceof FeelDuration) {
    return `R${Math.trunc(first)}/${temporalText(second)}`;
  }
  if ((first ?? null) === null && second instanceof FeelDuration) return `R/${temporalText(second)}`;
  return null;
}

function round(n: unknown, scale: unknown, how: (scaled: number) => number): number | null {
  if (typeof n !== 'number') return null;
  const digits = typeof scale === 'number' ? Math.trunc(scale) : 0;
  // By exponent text, not by a factor: 1.005 * 100 is 100.49999999999999.
  const scaled = Number(`${n}e${digits}`);
  return Number.isFinite(scaled) ? Number(`${how(scaled)}e${-digits}`) : n;
}

function awayFromZero(value: number): number {
  return value < 0 ? Math.floor(value) : Math.ceil(value);
}

function halfAwayFromZero(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

function halfTowardsZero(value: number): number {
  return Math.sign(value) * Math.ceil(Math.abs(value) - 0.5);
}

function duplicateValues(list: unknown): unknown[] | null {
  if (!Array.isArray(list)) return null;
  const values: unknown[] = list;
  return values.filter(
    (value, index) =>
      values.findIndex((other) => compare(other, '=', value) === true) === index &&
      values.some((other, at) => at > index && compare(other, '=', value) === true),
  );
}
