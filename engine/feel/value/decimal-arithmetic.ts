import { EvaluationLimit } from '../budget.js';
import { abs, Decimal, digitCount, tenTo } from './decimal.js';
import { JavaException } from './java-exception.js';

/** java.math.BigDecimal's arithmetic with a MathContext: the left side says to how many digits. */
export type Rounding = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

/** Java would go on, to a number that fills the memory. */
const mostDigits = 10_000;

/** Beyond this, numbers so far apart cannot meet in one of some dozens of digits. */
const farApart = 400;

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const { digits } = a;
  const scale = Math.max(a.scale, b.scale);
  if (a.isZero || b.isZero) return addToZero(a.isZero ? b : a, scale, digits);
  if (Math.abs(a.scale - b.scale) > farApart) return addFarApart(a, b);
  return round(new Decimal(atScale(a, scale) + atScale(b, scale), scale, digits));
}

export function negate(value: Decimal): Decimal {
  return round(new Decimal(-value.unscaled, value.scale, value.digits));
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, new Decimal(-b.unscaled, b.scale, b.digits));
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return round(new Decimal(a.unscaled * b.unscaled, checkedScale(a.scale + b.scale), a.digits));
}

/** Exact where that fits, with no more digits behind the point than the two sides ask for; else rounded. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const preferred = a.scale - b.scale;
  if (b.isZero) throw new JavaException('java.lang.ArithmeticException', a.isZero ? 'Division undefined' : 'Division by zero');
  if (a.isZero) return new Decimal(0n, checkedScale(preferred), a.digits);

  // One digit more than needed at most; rounding takes it.
  const shift = a.digits + b.precision - a.precision + 1;
  const numerator = shift > 0 ? a.unscaled * tenTo(shift) : a.unscaled;
  const denominator = shift < 0 ? b.unscaled * tenTo(-shift) : b.unscaled;
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  const scale = preferred + shift;
  if (rest === 0n) return stripZeros(round(new Decimal(quotient, checkedScale(scale), a.digits)), preferred);
  const excess = digitCount(quotient) - a.digits;
  // Where digits fall away anyway, the rest can only break a tie, upwards.
  const sticky = quotient * 10n + (numerator < 0n === denominator < 0n ? 1n : -1n);
  return excess > 0
    ? round(new Decimal(sticky, checkedScale(scale + 1), a.digits))
    : new Decimal(roundedDivision(numerator, denominator, 'HALF_EVEN'), checkedScale(scale), a.digits);
}

/** What is left of `a` after taking `b` away as often as fits; the sign is that of `a`. */
export function remainder(a: Decimal, b: Decimal): Decimal {
  if (b.isZero) throw new JavaException('java.lang.ArithmeticException', a.isZero ? 'Division undefined' : 'Division by zero');
  const scale = Math.max(a.scale, b.scale);
  const apart = a.precision - a.scale - (b.precision - b.scale);
  if (apart > farApart * 25) throw new JavaException('java.lang.ArithmeticException', 'Division impossible');
  if (apart < -1) return a;
  const [x, y] = [atScale(a, scale), atScale(b, scale)];
  const quotient = x / y;
  const excess = digitCount(quotient) - a.digits;
  if (excess > 0 && quotient % tenTo(excess) !== 0n) throw new JavaException('java.lang.ArithmeticException', 'Division impossible');
  return new Decimal(x % y, scale, a.digits);
}

/** ANSI X3.274-1996: square and multiply with some digits more than asked for. */
export function power(base: Decimal, exponent: number): Decimal {
  if (Math.abs(exponent) > 999_999_999) throw new JavaException('java.lang.ArithmeticException', 'Invalid operation');
  if (exponent === 0) return new Decimal(1n, 0, base.digits);
  const digits = base.digits + String(Math.abs(exponent)).length + 1;
  const factor = new Decimal(base.unscaled, base.scale, digits);
  let result = new Decimal(1n, 0, digits);
  for (const bit of Math.abs(exponent).toString(2)) {
    result = multiplyDecimals(result, result);
    if (bit === '1') result = multiplyDecimals(result, factor);
  }
  if (exponent < 0) result = divideDecimals(new Decimal(1n, 0, digits), result);
  return round(new Decimal(result.unscaled, result.scale, base.digits));
}

export function withScale(value: Decimal, scale: number, rounding: Rounding): Decimal {
  if (value.scale === scale) return value;
  const difference = Math.abs(scale - value.scale);
  if (difference > 646_456_993) throw new JavaException('java.lang.ArithmeticException', 'BigInteger would overflow supported range');
  if (difference > mostDigits) throw new EvaluationLimit(`it makes a number of more than ${mostDigits} digits`);
  if (scale > value.scale) return new Decimal(atScale(value, scale), scale, value.digits);
  return new Decimal(roundedDivision(value.unscaled, tenTo(value.scale - scale), rounding), scale, value.digits);
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const signs = sign(a.unscaled) - sign(b.unscaled);
  if (signs !== 0 || a.isZero) return Math.sign(signs);
  const magnitudes = a.precision - a.scale - (b.precision - b.scale);
  if (magnitudes !== 0) return Math.sign(magnitudes) * sign(a.unscaled);
  const scale = Math.max(a.scale, b.scale);
  return sign(atScale(a, scale) - atScale(b, scale));
}

export function isWhole({ unscaled, scale }: Decimal): boolean {
  if (scale <= 0 || unscaled === 0n) return true;
  return scale < digitCount(unscaled) + 1 && unscaled % tenTo(scale) === 0n;
}

/** The integer part; what is beyond any use is cut to a huge power all the same. */
export function integerPart({ unscaled, scale }: Decimal): bigint {
  if (scale === 0) return unscaled;
  if (scale > 0) return scale > digitCount(unscaled) ? 0n : unscaled / tenTo(scale);
  // The low 64 bits of anything divisible by 2^64 are zero, and no caller looks at more.
  return scale < -farApart ? 0n : unscaled * tenTo(-scale);
}

function addToZero(value: Decimal, scale: number, digits: number): Decimal {
  if (value.isZero) return new Decimal(0n, scale, digits);
  const rounded = round(new Decimal(value.unscaled, value.scale, digits));
  if (rounded.scale === scale) return rounded;
  if (rounded.scale > scale) return stripZeros(rounded, scale);
  const fitting = Math.min(scale, rounded.scale + digits - rounded.precision);
  return new Decimal(atScale(rounded, fitting), fitting, digits);
}

/** The small one is too far behind the last digit to do more than break a tie. */
function addFarApart(a: Decimal, b: Decimal): Decimal {
  const big = a.precision - a.scale > b.precision - b.scale ? a : b;
  const small = big === a ? b : a;
  const scale = big.scale + a.digits + 3;
  if (small.precision - small.scale > -scale)
    return round(
      new Decimal(atScale(a, Math.max(a.scale, b.scale)) + atScale(b, Math.max(a.scale, b.scale)), Math.max(a.scale, b.scale), a.digits),
    );
  return round(new Decimal(atScale(big, scale) + BigInt(sign(small.unscaled)), scale, a.digits));
}

function round(value: Decimal): Decimal {
  let result = value;
  for (let excess = result.precision - value.digits; excess > 0; excess = result.precision - value.digits) {
    result = new Decimal(roundedDivision(result.unscaled, tenTo(excess), 'HALF_EVEN'), checkedScale(result.scale - excess), value.digits);
  }
  return result;
}

function roundedDivision(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return quotient;
  const isNegative = numerator < 0n !== denominator < 0n;
  return awayFromZero(quotient, rest, denominator, isNegative, rounding) ? quotient + (isNegative ? -1n : 1n) : quotient;
}

function awayFromZero(quotient: bigint, rest: bigint, denominator: bigint, isNegative: boolean, rounding: Rounding): boolean {
  const half = sign(abs(rest) * 2n - abs(denominator));
  switch (rounding) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !isNegative;
    case 'FLOOR':
      return isNegative;
    case 'HALF_UP':
      return half >= 0;
    case 'HALF_DOWN':
      return half > 0;
    case 'HALF_EVEN':
      return half > 0 || (half === 0 && quotient % 2n !== 0n);
    case 'UNNECESSARY':
      throw new JavaException('java.lang.ArithmeticException', 'Rounding necessary');
  }
}

function stripZeros(value: Decimal, downTo: number): Decimal {
  let { unscaled, scale } = value;
  while (scale > downTo && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale--;
  }
  return new Decimal(unscaled, scale, value.digits);
}

function atScale({ unscaled, scale }: Decimal, wanted: number): bigint {
  return unscaled * tenTo(wanted - scale);
}

function checkedScale(scale: number): number {
  if (scale > 2_147_483_647) throw new JavaException('java.lang.ArithmeticException', 'Underflow');
  if (scale < -2_147_483_648) throw new JavaException('java.lang.ArithmeticException', 'Overflow');
  return scale;
}

function sign(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}
