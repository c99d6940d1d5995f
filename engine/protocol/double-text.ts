/** Java's Double.toString, which is how Zeebe writes numbers with a point: exponents from 1.0E7 and below 0.001. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (size === 0) return `${sign}0.0`;
  if (size >= 1e-3 && size < 1e7) return sign + withPoint(String(size));
  const [mantissa = '', exponent = ''] = size.toExponential().split('e');
  return `${sign}${withPoint(mantissa)}E${Number(exponent)}`;
}

function withPoint(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}
