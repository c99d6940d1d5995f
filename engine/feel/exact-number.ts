/**
 * Zeebe calculates in decimals, JavaScript in doubles (measured: feelin answers 0.30000000000000004 for 0.1 + 0.2).
 * Until the engine calculates in decimals, too, a result is rounded to 15 significant digits when that takes away
 * a tail of noise; digits that the rounding does not clearly explain as noise (1/3, measured values) stay.
 */
export function exactNumber(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  if (significantDigits(value) < 16) return value;

  const rounded = Number(value.toPrecision(15));
  return significantDigits(rounded) <= 13 ? rounded : value;
}

function significantDigits(value: number): number {
  const mantissa = String(value).replace(/e.*$/, '').replace(/[-.]/g, '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
}
