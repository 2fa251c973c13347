// The Chinese number reader itself: how far it reads, and what it says of the number's form.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPreparer } from '../src/engine/source.ts';
import { readNumber } from '../src/language/zh/numbers.ts';
import { FOLD } from '../src/language/zh/script.ts';
import { toNumber, toText } from '../src/value/decimal.ts';

const prepare = createPreparer(FOLD);

function read(text: string, at = 0) {
  const { units } = prepare(text);
  const run = readNumber(units, at, text);
  if (run === undefined) return undefined;
  const { amount, ...rest } = run;
  const value = 'value' in amount ? toText(amount.value) : `${toText(amount.min)}..${toText(amount.max)}`;
  return { ...rest, value, text: text.slice(at, run.end) };
}

describe('how far a number goes', () => {
  it.each([
    ['7万家', '7万', '70000'],
    ['36.5亿千瓦', '36.5亿', '3650000000'],
    ['三千米', '三千', '3000'],
    ['3千米', '3', '3'],
    ['三千克', '三', '3'],
    ['12，300家', '12', '12'],
    ['１２，３００家', '１２，３００', '12300'],
    ['5亿2024年', '5亿', '500000000'],
    ['三万二等奖', '三万', '30000'],
    ['三点二十分', '三', '3'],
    ['三十两', '三十', '30'],
    ['二十万亿元', '二十万亿', '20000000000000'],
    ['十七八岁', '十七八', '17..18'],
    ['一百二三十人', '一百二三十', '120..130'],
    ['7000多万元', '7000多万', '70000000'],
    ['7000多名', '7000', '7000'],
    ['一百零几万元', '一百零几万', '1000000'],
    ['9007199254740993号', '9007199254740993', '9007199254740993'],
  ])('%s', (text, quote, value) => {
    expect(read(text)).toMatchObject({ text: quote, value });
  });

  it.each(['百分之五', '数据', '人', '九九重阳', ''])('reads none in %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('leaves a noun in 数 alone', () => {
    expect(read('人数十万', 1)).toBeUndefined();
  });
});

describe('the form of a number', () => {
  it.each([
    ['2023', { form: 'arabic', digits: 4, scale: 0, scaled: false }],
    ['二〇二三', { form: 'chinese', digits: 4, scale: 0, scaled: false }],
    ['二十三', { form: 'chinese', digits: 0, scale: 0, scaled: false }],
    ['3.5亿', { form: 'mixed', digits: 1, scale: 8, scaled: true }],
    ['1.4万亿', { form: 'mixed', digits: 1, scale: 12, scaled: true }],
    ['3万4000', { form: 'mixed', digits: 1, scale: 0, scaled: true }],
    ['十几万', { form: 'chinese', relation: 'gt', scale: 4 }],
    ['数十', { form: 'chinese', relation: 'gt', value: '10' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

/** Writes a whole number below 10^12 in characters, as a newspaper does. */
function inCharacters(n: number): string {
  if (n === 0) return '零';
  const digits = '零一二三四五六七八九';
  const section = (m: number): string => {
    let out = '';
    let gap = false;
    [1000, 100, 10, 1].forEach((power, i) => {
      const digit = Math.floor(m / power) % 10;
      if (digit === 0) gap = out !== '';
      else {
        out += `${gap ? '零' : ''}${digits[digit]}${['千', '百', '十', ''][i]}`;
        gap = false;
      }
    });
    return out;
  };
  let out = '';
  for (const [power, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(n / power) % 1e4;
    if (part > 0) out += (out !== '' && part < 1000 ? '零' : '') + section(part) + name;
    else if (out !== '' && !out.endsWith('零') && n % power > 0) out += '零';
  }
  return out.replace(/零+/g, '零');
}

describe('round trips', () => {
  const whole = fc.integer({ min: 0, max: 999_999_999_999 });

  it('reads every whole number written in characters', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(read(inCharacters(n))).toMatchObject({ value: String(n) });
      }),
    );
  });

  it('reads every whole number written with separators', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(read(n.toLocaleString('en-US'))).toMatchObject({ value: String(n) });
      }),
    );
  });

  it('moves the point exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 4 }), (mantissa, places) => {
        const { units, text } = prepare(`${(mantissa / 10 ** places).toFixed(places)}亿`);
        const { amount } = readNumber(units, 0, text)!;
        expect('value' in amount && toNumber(amount.value)).toBe(Number(`${mantissa}e${8 - places}`));
      }),
    );
  });

  it('never throws, and stays inside the text', () => {
    const alphabet = fc.constantFrom(...'0123456789.,，零一二三十百千万亿两半几数多余点个廿%元');
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 24 }), (characters) => {
        const text = characters.join('');
        const { units } = prepare(text);
        for (let at = 0; at < text.length; at++) {
          const run = readNumber(units, at, text);
          if (run) {
            expect(run.end).toBeGreaterThan(at);
            expect(run.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
