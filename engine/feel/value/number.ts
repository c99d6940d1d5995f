import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  integerPart,
  isWhole,
  multiplyDecimals,
  negate,
  power,
  remainder,
  subtractDecimals,
} from './decimal-arithmetic.js';
import { Decimal, decimalOfDouble, parseDecimal } from './decimal.js';
import { JavaException } from './java-exception.js';

/** A JavaScript number is always an integer without fraction digits that a double holds exactly: the fast path. */
export type FeelNumber = number | Decimal;

export const isNumber = (value: unknown): value is FeelNumber => typeof value === 'number' || value instanceof Decimal;

export function toDecimal(value: FeelNumber): Decimal {
  return typeof value === 'number' ? new Decimal(BigInt(value), 0) : value;
}

/** Back to the fast form where that loses nothing. */
export function numberOfDecimal(value: Decimal): FeelNumber {
  if (value.scale !== 0 || value.digits > 34) return value;
  const number = Number(value.unscaled);
  return Number.isSafeInteger(number) ? number : value;
}

/** A literal, or a text that is to be one. */
export function numberOfText(text: string): FeelNumber | undefined {
  const decimal = parseDecimal(text);
  return decimal && numberOfDecimal(decimal);
}

export function numberOfBigInt(value: bigint): FeelNumber {
  return numberOfDecimal(new Decimal(value, 0));
}

/** As Zeebe takes a double: by the shortest digits that lead to it. */
export function numberOfDouble(value: number): FeelNumber {
  if (Number.isNaN(value)) throw new JavaException('java.lang.NumberFormatException', notANumber('N'));
  if (!Number.isFinite(value)) throw new JavaException('java.lang.NumberFormatException', notANumber('I'));
  return decimalOfDouble(value);
}

const notANumber = (first: string) =>
  `Character ${first} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`;

export function add(a: FeelNumber, b: FeelNumber): FeelNumber {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return numberOfDecimal(addDecimals(toDecimal(a), toDecimal(b)));
}

export function subtract(a: FeelNumber, b: FeelNumber): FeelNumber {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return numberOfDecimal(subtractDecimals(toDecimal(a), toDecimal(b)));
}

export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // Adding zero makes one of -0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return numberOfDecimal(multiplyDecimals(toDecimal(a), toDecimal(b)));
}

export function divide(a: FeelNumber, b: FeelNumber): FeelNumber {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const quotient = a / b;
    if (Number.isSafeInteger(quotient) && quotient * b === a) return quotient + 0;
  }
  return numberOfDecimal(divideDecimals(toDecimal(a), toDecimal(b)));
}

export function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber {
  const [a, b] = [toDecimal(dividend), toDecimal(divisor)];
  return numberOfDecimal(remainder(addDecimals(remainder(a, b), b), b));
}

export function remainderOf(dividend: FeelNumber, divisor: FeelNumber): FeelNumber {
  return numberOfDecimal(remainder(toDecimal(dividend), toDecimal(divisor)));
}

/** Whole exponents are exact, others go by way of doubles. */
export function raise(base: FeelNumber, exponent: FeelNumber): FeelNumber {
  if (isWholeNumber(exponent)) return numberOfDecimal(power(toDecimal(base), toInt(exponent)));
  const [x, y] = [toDouble(base), toDouble(exponent)];
  // Roots are exact to the last digit, which Math.pow is not.
  return numberOfDouble(Number.isInteger(y * 2) && x >= 0 ? Math.sqrt(Math.pow(x, y * 2)) : Math.pow(x, y));
}

export function negated(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? 0 - value : numberOfDecimal(negate(value));
}

export function absolute(value: FeelNumber): FeelNumber {
  return isNegative(value) ? negated(value) : value;
}

export function isNegative(value: FeelNumber): boolean {
  return typeof value === 'number' ? value < 0 : value.unscaled < 0n;
}

export function isZero(value: FeelNumber): boolean {
  return typeof value === 'number' ? value === 0 : value.isZero;
}

export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return compareDecimals(toDecimal(a), toDecimal(b));
}

export function isWholeNumber(value: FeelNumber): boolean {
  return typeof value === 'number' || isWhole(value);
}

/** Java's intValue: the fraction is cut, and of what is left the low 32 bits. */
export function toInt(value: FeelNumber): number {
  if (typeof value === 'number') return value === (value | 0) ? value : Number(BigInt.asIntN(32, BigInt(value)));
  return Number(BigInt.asIntN(32, integerPart(value)));
}

/** Java's longValue. */
export function toLong(value: FeelNumber): bigint {
  return typeof value === 'number' ? BigInt(value) : BigInt.asIntN(64, integerPart(value));
}

export function toDouble(value: FeelNumber): number {
  return typeof value === 'number' ? value : Number(value.toString());
}
