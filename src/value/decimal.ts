// Exact decimal numbers: an integer mantissa and a power of ten. A scale (万, million) moves the point; doubles are
// never multiplied. The one conversion to a double happens in `toNumber`, and is correctly rounded.

/** mantissa × 10^exponent; the mantissa is an integer, a bigint once it passes what a double counts exactly. */
export interface Decimal {
  readonly mantissa: number | bigint;
  readonly exponent: number;
}

export const decimal = (mantissa: number | bigint, exponent = 0): Decimal => ({ mantissa, exponent });

export const ZERO = decimal(0);

/** Moves the decimal point: shift(1.1, 8) is exactly 110000000. */
export const shift = (d: Decimal, places: number): Decimal => decimal(d.mantissa, d.exponent + places);

export const negate = (d: Decimal): Decimal => decimal(-d.mantissa, d.exponent);

/** Reads plain digits with at most one point, as `digits` of the text has them: "1100.9", "007", "-3". */
export function parseDecimal(text: string): Decimal | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  return decimal(digits.length <= 15 ? Number(digits) : safe(BigInt(digits)), point < 0 ? 0 : point + 1 - text.length);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return decimal(safe(aligned(a, exponent) + aligned(b, exponent)), exponent);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimal(safe(BigInt(a.mantissa) * BigInt(b.mantissa)), a.exponent + b.exponent);
}

/** Negative, zero or positive as a is smaller than, equal to or larger than b. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = aligned(a, exponent) - aligned(b, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest double. */
export function toNumber(d: Decimal): number {
  if (typeof d.mantissa === 'number') {
    if (d.exponent === 0) return d.mantissa;
    // A quotient of two exactly held numbers is correctly rounded by IEEE 754.
    if (d.exponent < 0 && d.exponent >= -22) return d.mantissa / POWERS[-d.exponent]!;
    if (d.exponent > 0 && d.exponent <= 22) {
      const product = d.mantissa * POWERS[d.exponent]!;
      if (Number.isSafeInteger(product)) return product;
    }
  }
  return Number(`${d.mantissa}e${d.exponent}`);
}

/** Plain decimal text without exponent or superfluous zeros after the point: "146800000000", "0.5". */
export function toText(d: Decimal): string {
  const negative = d.mantissa < 0;
  const digits = String(negative ? -d.mantissa : d.mantissa);
  if (d.exponent >= 0) return (negative ? '-' : '') + (digits === '0' ? '0' : digits + '0'.repeat(d.exponent));
  const padded = digits.padStart(1 - d.exponent, '0');
  const whole = padded.slice(0, d.exponent);
  const fraction = padded.slice(d.exponent).replace(/0+$/, '');
  return (negative ? '-' : '') + (fraction ? `${whole}.${fraction}` : whole);
}

/** True where the double that `toNumber` gives prints the same digits, so that nothing is lost in JSON. */
export function fitsDouble(d: Decimal): boolean {
  if (typeof d.mantissa === 'number' && Math.abs(d.mantissa) < 1e15 && Math.abs(d.exponent) < 290) return true;
  const n = toNumber(d);
  if (!Number.isFinite(n)) return false;
  const [significand = '0', power = '0'] = n.toExponential().split('e');
  const point = significand.indexOf('.');
  const mantissa = BigInt(significand.replace('.', ''));
  return compare(decimal(mantissa, Number(power) - (point < 0 ? 0 : significand.length - point - 1)), d) === 0;
}

const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

const aligned = (d: Decimal, exponent: number): bigint => BigInt(d.mantissa) * 10n ** BigInt(d.exponent - exponent);

const safe = (n: bigint): number | bigint =>
  n <= BigInt(Number.MAX_SAFE_INTEGER) && n >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(n) : n;
