import { doubleText } from '../../protocol/double-text.js';

/** Decimal128, as FEEL wants it: results are rounded to 34 digits, half to even. */
export const standardDigits = 34;

/**
 * A decimal number as java.math.BigDecimal has it: its digits, and how many of them stand behind the point. So 1.50 and
 * 1.5 are equal and still print differently.
 */
export class Decimal {
  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
    /** To how many digits a result is rounded whose left side this is. A longer literal keeps all of its own. */
    readonly digits: number = standardDigits,
  ) {}

  get isZero(): boolean {
    return this.unscaled === 0n;
  }

  get precision(): number {
    return digitCount(this.unscaled);
  }

  /** Exponents only where Java writes them: 1E+10, 1.5E-7. */
  toString(): string {
    const digits = abs(this.unscaled).toString();
    const sign = this.unscaled < 0n ? '-' : '';
    if (this.scale === 0) return sign + digits;
    const exponent = digits.length - 1 - this.scale;
    if (this.scale < 0 || exponent < -6) {
      const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
      const exponentText = exponent === 0 ? '' : `E${exponent > 0 ? '+' : ''}${exponent}`;
      return `${sign}${digits[0] ?? ''}${fraction}${exponentText}`;
    }
    const padded = digits.padStart(this.scale + 1, '0');
    return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
  }
}

const pattern = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,9}))?$/;

/** What `new BigDecimal(text)` makes of it; undefined where that throws. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = match[4] ?? '', , exponent = '0'] = match;
  const digits = BigInt(whole + fraction);
  const unscaled = sign === '-' ? -digits : digits;
  return new Decimal(unscaled, fraction.length - Number(exponent), Math.max(standardDigits, digitCount(unscaled)));
}

/** The decimal that a double is taken for: the shortest digits that lead to it, written as Java writes doubles. */
export function decimalOfDouble(value: number): Decimal {
  const decimal = parseDecimal(doubleText(value));
  if (!decimal) throw new TypeError(`${value} is no decimal`);
  return decimal;
}

export function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function digitCount(value: bigint): number {
  return abs(value).toString().length;
}

const powers: bigint[] = [];

export function tenTo(exponent: number): bigint {
  if (exponent > 400) return 10n ** BigInt(exponent);
  let power = powers[exponent];
  if (power === undefined) powers[exponent] = power = 10n ** BigInt(exponent);
  return power;
}
