import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { withScale, type Rounding } from '../value/decimal-arithmetic.js';
import { JavaException } from '../value/java-exception.js';
import {
  absolute,
  compareNumbers,
  isNegative,
  isNumber,
  isZero,
  modulo,
  numberOfDecimal,
  numberOfDouble,
  remainderOf,
  toDecimal,
  toDouble,
  toInt,
  type FeelNumber,
} from '../value/number.js';
import { FeelError, type FeelValue } from '../value/value.js';
import { builtin, type Functions } from './builtin.js';

const roundings: readonly Rounding[] = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'];

export const numericFunctions: Functions = {
  decimal: [
    rounding('n, scale', 'HALF_EVEN'),
    builtin('n, scale, mode', (n, scale, mode) => {
      if (!isNumber(n) || !isNumber(scale) || typeof mode !== 'string') return undefined;
      const named = roundings.find((one) => one === mode.toUpperCase());
      return named
        ? round(n, scale, named)
        : new FeelError(`Illegal argument '${mode}' for rounding mode. Must be one of: ${roundings.join(', ')}`);
    }),
  ],
  floor: [ofNumber('n', (n) => round(n, 0, 'FLOOR')), rounding('n, scala', 'FLOOR')],
  ceiling: [ofNumber('n', (n) => round(n, 0, 'CEILING')), rounding('n, scale', 'CEILING')],
  abs: [builtin('number', size), builtin('n', size)],
  modulo: [
    builtin('dividend, divisor', (dividend, divisor) => (isNumber(dividend) && isNumber(divisor) ? modulo(dividend, divisor) : undefined)),
  ],
  sqrt: [ofNumber('number', (n) => (isNegative(n) ? null : numberOfDouble(Math.sqrt(toDouble(n)))))],
  log: [ofNumber('number', (n) => numberOfDouble(Math.log(toDouble(n))))],
  exp: [ofNumber('number', (n) => numberOfDouble(Math.exp(toDouble(n))))],
  odd: [ofNumber('number', (n) => compareNumbers(remainderOf(absolute(n), 2), 1) === 0)],
  even: [ofNumber('number', (n) => isZero(remainderOf(n, 2)))],
  'round up': [rounding('n, scale', 'UP')],
  'round down': [rounding('n, scale', 'DOWN')],
  'round half up': [rounding('n, scale', 'HALF_UP')],
  'round half down': [rounding('n, scala', 'HALF_DOWN')],
  'random number': [builtin('', () => numberOfDouble(Math.random()))],
};

function ofNumber(parameter: string, body: (n: FeelNumber) => FeelValue) {
  return builtin(parameter, (n = null) => (isNumber(n) ? body(n) : undefined));
}

function rounding(parameters: string, mode: Rounding) {
  return builtin(parameters, (n = null, scale = null) => (isNumber(n) && isNumber(scale) ? round(n, scale, mode) : undefined));
}

function round(n: FeelNumber, scale: FeelNumber, mode: Rounding): FeelValue {
  try {
    return numberOfDecimal(withScale(toDecimal(n), toInt(scale), mode));
  } catch (error) {
    if (error instanceof JavaException) return new FeelError(`Failed to apply rounding mode '${mode}': ${error.message}`);
    throw error;
  }
}

function size(value: FeelValue = null): FeelValue | undefined {
  if (isNumber(value)) return absolute(value);
  if (value instanceof YearMonthDuration) return value.months < 0 ? new YearMonthDuration(-value.months) : value;
  return value instanceof DayTimeDuration ? value.abs() : undefined;
}
