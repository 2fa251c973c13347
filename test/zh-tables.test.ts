// The tables of Chinese units, classifiers and currencies, word by word: each reads back what it stands for, and each code
// is one that its standard knows.

import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import currencyCodes from 'currency-codes';
import { describe, expect, it } from 'vitest';
import type { QuantityReading } from '../src/engine/reading.ts';
import { loadLanguage } from '../src/language/index.ts';
import { lexicon, table } from '../src/language/zh/lexicon.ts';
import type { MeasureWord } from '../src/language/zh/measure-words.ts';

const chinese = (await loadLanguage('zh'))!;

const quantitiesIn = (text: string): QuantityReading[] =>
  chinese.read(text).readings.filter((reading) => reading.type === 'quantity');

/** Words that another reading takes after two digits, on purpose: dates, clock times, money, hundredths, screens. */
const TAKEN = new Set(['年', '点', '块', '折', '寸']);

const described = ([word, { unit, power, times, classifier }]: readonly [string, MeasureWord]) =>
  [word, { unit: unit.code, value: Number(`${37 * times}e${power}`), classifier }] as const;

function reads(text: string, expected: { unit: string; value: number; classifier: boolean }): void {
  const [reading, ...more] = quantitiesIn(text);
  expect(more).toEqual([]);
  expect(reading?.unit.code).toBe(expected.unit);
  const value =
    reading && 'value' in reading.amount
      ? Number(`${reading.amount.value.mantissa}e${reading.amount.value.exponent}`)
      : undefined;
  expect(value).toBeCloseTo(expected.value, 9);
  expect(reading?.classifier !== undefined).toBe(expected.classifier);
}

describe('measure words', () => {
  const words = lexicon.slot('measure').entries.map(described);
  it.each(words.filter(([word]) => !TAKEN.has(word)))('共37%s', (word, expected) => {
    reads(`共37${word}。`, expected);
  });
});

describe('measure words after 万', () => {
  it.each(lexicon.slot('scaledMeasure').entries.map(described))('共37万%s', (word, expected) => {
    reads(`共37万${word}。`, { ...expected, value: expected.value * 1e4 });
  });
});

describe('currencies before an amount', () => {
  it.each(lexicon.slot('currency').entries.map(([word, unit]) => [word, unit.code] as const))('%s37', (word, code) => {
    expect(quantitiesIn(`售价${word}37。`).map(({ unit }) => unit.code)).toEqual([code]);
  });
});

describe('modifiers and endings', () => {
  it.each(lexicon.slot('modifier').entries.map(([word, { relation }]) => [word, relation] as const))(
    '%s',
    (word, relation) => {
      expect(quantitiesIn(`，${word}37万吨。`).map((reading) => reading.relation)).toEqual([relation]);
    },
  );
  it.each(lexicon.slot('ending').entries.map(([word, { relation, place }]) => [word, relation, place] as const))(
    '%s',
    (word, relation, place) => {
      const text = place === 'between' ? `共37${word}吨。` : place === 'time' ? `共37天${word}。` : `共37吨${word}。`;
      expect(quantitiesIn(text).map((reading) => reading.relation)).toEqual([relation]);
    },
  );
});

describe('words that only look like figures', () => {
  const others = lexicon.slot('other').entries.map(([word]) => word);
  it.each(others)('%s', (word) => {
    const text = `“${word}”`;
    const inside = chinese
      .read(text)
      .readings.filter(({ type, start, end }) => (type === 'number' || type === 'quantity') && end > start);
    expect(inside).toEqual([]);
  });
});

describe('codes', () => {
  const ucum = UcumLhcUtils.getInstance();
  const units = [...new Map(table('units').map((row) => [row.code!, row])).values()];
  it.each(units.filter((row) => row.system === 'ucum').map((row) => row.code!))('UCUM knows %s', (code) => {
    expect(ucum.validateUnitString(code).status).toBe('valid');
  });
  it.each(units.map((row) => [row.code!, row.definition!] as const))('%s is defined', (_, definition) => {
    expect(definition).not.toBe('');
  });
  /** Codes that ISO 4217 has withdrawn or never gave. */
  const HISTORIC = new Set(['DEM', 'FRF', 'ITL', 'XBT']);
  const currencies = [...new Set(table('currencies').map((row) => row.code!))];
  it.each(currencies.filter((code) => !HISTORIC.has(code)))('ISO 4217 knows %s', (code) => {
    expect(currencyCodes.code(code)?.code).toBe(code);
  });
});
