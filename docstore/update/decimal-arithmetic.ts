import { Decimal128 } from 'bson';

interface Scaled {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Exact sum or product of two decimals, rounded to the 34 digits a Decimal128 holds. */
export function decimalArithmetic(isSum: boolean, a: Decimal128, b: Decimal128): Decimal128 {
  const [x, y] = [parse(a.toString()), parse(b.toString())];
  if (!x || !y) {
    const [left, right] = [Number(a.toString()), Number(b.toString())];
    return Decimal128.fromString(String(isSum ? left + right : left * right));
  }
  if (!isSum) return toDecimal({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent });
  const exponent = Math.min(x.exponent, y.exponent);
  return toDecimal({ digits: scale(x, exponent) + scale(y, exponent), exponent });
}

function parse(text: string): Scaled | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const digits = BigInt(`${whole}${fraction}` || '0');
  return { digits: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

function scale({ digits, exponent }: Scaled, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}

function toDecimal({ digits, exponent }: Scaled): Decimal128 {
  return Decimal128.fromStringWithRounding(`${digits}E${exponent}`);
}
