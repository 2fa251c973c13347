// Exact decimals: nothing is lost between the digits of a text and the number that comes out.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimal,
  fitsDouble,
  multiply,
  negate,
  parseDecimal,
  shift,
  toNumber,
  toText,
} from '../src/value/decimal.ts';

describe('a decimal', () => {
  it('moves its point instead of being multiplied: 1.1 亿 is 110000000', () => {
    expect(toNumber(shift(parseDecimal('1.1')!, 8))).toBe(110000000);
    expect(toNumber(shift(parseDecimal('1468')!, 8))).toBe(146800000000);
    expect(toNumber(shift(parseDecimal('0.57')!, 8))).toBe(57000000);
  });

  it('reads digits of any length', () => {
    expect(toText(parseDecimal('123456789012345678901234567890')!)).toBe('123456789012345678901234567890');
    expect(parseDecimal('1e5')).toBeUndefined();
    expect(parseDecimal('')).toBeUndefined();
    expect(parseDecimal('.5')).toBeUndefined();
  });

  it('converts to the nearest double, as the language itself reads the digits', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: -30, max: 30 }),
        (mantissa, exponent) => {
          expect(toNumber(decimal(mantissa, exponent))).toBe(Number(`${mantissa}e${exponent}`));
          expect(toNumber(decimal(Number(mantissa % 10n ** 15n), exponent))).toBe(
            Number(`${mantissa % 10n ** 15n}e${exponent}`),
          );
        },
      ),
    );
  });

  it('prints plain text that reads back', () => {
    expect(toText(decimal(5, -1))).toBe('0.5');
    expect(toText(decimal(-1250, -2))).toBe('-12.5');
    expect(toText(decimal(7, 4))).toBe('70000');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: -20, max: 20 }), (mantissa, exponent) => {
        const d = decimal(mantissa, exponent);
        expect(compare(parseDecimal(toText(d))!, d)).toBe(0);
      }),
    );
  });

  it('adds, multiplies and compares exactly', () => {
    expect(toText(add(parseDecimal('0.1')!, parseDecimal('0.2')!))).toBe('0.3');
    expect(toText(multiply(parseDecimal('1.1')!, parseDecimal('1.1')!))).toBe('1.21');
    expect(compare(parseDecimal('1.10')!, parseDecimal('1.1')!)).toBe(0);
    expect(compare(negate(decimal(1)), decimal(0))).toBeLessThan(0);
  });

  it('knows whether a double holds its digits', () => {
    expect(fitsDouble(parseDecimal('1468.25')!)).toBe(true);
    expect(fitsDouble(parseDecimal('9007199254740993')!)).toBe(false);
    expect(fitsDouble(decimal(1, 400))).toBe(false);
    expect(fitsDouble(decimal(146800000000n, 0))).toBe(true);
  });
});
