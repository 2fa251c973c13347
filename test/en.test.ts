// English: the examples of every rule, the corpus of figures and times, and what frames say of a figure.

import { describe, expect, it } from 'vitest';
import type { Reading } from '../src/engine/reading.ts';
import { createEnglish } from '../src/language/en/index.ts';
import { resolveTimes } from '../src/link/times.ts';
import { toText } from '../src/value/decimal.ts';
import { figures, nothing as noFigures } from './corpus/en/figures.ts';
import { nothing as noTimes, times } from './corpus/en/times.ts';

const english = createEnglish();

const isFigure = (r: Reading) => r.type === 'number' || r.type === 'quantity';

function figuresOf(text: string) {
  return english
    .read(text)
    .readings.filter(isFigure)
    .map((r) => ({
      text: text.slice(r.start, r.end),
      value:
        'value' in r.amount
          ? toText(r.amount.value)
          : `${toText(r.amount.min ?? r.amount.max!)}..${toText(r.amount.max ?? r.amount.min!)}`,
      relation: r.relation,
      unit: r.type === 'quantity' ? r.unit.code : '1',
    }));
}

function timesOf(text: string, published?: string) {
  const reading = english.read(text);
  return [...resolveTimes(reading, published === undefined ? {} : { published })].map(([of, { edtf }]) => ({
    text: text.slice(of.start, of.end),
    edtf,
  }));
}

describe('the rules', () => {
  for (const rule of english.rules)
    it.each(rule.examples)(`${rule.name}: %s`, (text, quote) => {
      const found = english.read(text).readings.map((r) => [text.slice(r.start, r.end), r.rule]);
      expect(found).toContainEqual([quote, rule.name]);
    });

  it('have names of their own', () => {
    expect(new Set(english.rules.map(({ name }) => name)).size).toBe(english.rules.length);
  });
});

describe('figures', () => {
  for (const { value, relation = 'eq', unit = '1', says } of figures)
    it.each(says)(`${relation} ${value} ${unit}: %s`, (text) => {
      const sentence = `There was ${text} in the report.`;
      expect(figuresOf(sentence)).toEqual([{ text, value, relation, unit }]);
    });

  it.each(noFigures)('not in: %s', (text) => {
    expect(english.frames(english.read(text))).toEqual([]);
  });
});

describe('times', () => {
  for (const { published, edtf, says } of times)
    it.each(says)(`${edtf ?? 'no date'}: %s`, (text) => {
      expect(timesOf(`The firm said ${text} was good.`, published)).toEqual([{ text, edtf }]);
    });

  it.each(noTimes)('not in: %s', (text) => {
    expect(timesOf(text, '2023-03-27')).toEqual([]);
  });
});

describe('frames', () => {
  const frameOf = (text: string, quote: string) => {
    const found = english
      .frames(english.read(text))
      .find(({ figure }) => text.slice(figure.start, figure.end) === quote)!;
    const slice = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    return { ...found, property: slice(found.property), subject: slice(found.subject), time: slice(found.time) };
  };

  it.each([
    [
      'In 2004, Spain’s trade deficit grew 17.9% to $12bn.',
      '17.9%',
      { role: 'change', property: 'trade deficit', subject: 'Spain', time: '2004' },
    ],
    [
      'In 2004, Spain’s trade deficit grew 17.9% to $12bn.',
      '$12bn',
      { role: 'level', property: 'trade deficit', time: '2004' },
    ],
    [
      'Brazil accounted for 20.1% of the harvest in 2004.',
      '20.1%',
      { role: 'share', property: 'harvest', subject: 'Brazil', time: '2004' },
    ],
    [
      'The city expects 40,000 visitors this year.',
      '40,000',
      { role: 'level', modality: 'forecast', property: 'visitors' },
    ],
    ['Peru came second with a tenth of sales.', 'second', { role: 'rank', subject: 'Peru' }],
    [
      'The bank lowered its base rate by 25 basis points.',
      '25 basis points',
      { role: 'change', property: 'base rate', subject: 'bank' },
    ],
    ['Sales rose 5% on a year ago.', '5%', { change: { direction: 'up', basis: 'yoy' }, property: 'Sales' }],
  ])('%s → %s', (text, quote, fields) => {
    expect(frameOf(text, quote)).toMatchObject(fields);
  });
});

describe('names', () => {
  it('reads a person with the title held, and the surname alone later', () => {
    const text = 'Deputy Finance Secretary Michael Brown spoke first. Brown left early.';
    const people = english.read(text).readings.filter((r) => r.type === 'person');
    expect(people.map(({ name }) => name)).toEqual(['Michael Brown', 'Michael Brown']);
    expect(people[0]!.titles!.map((t) => text.slice(t.start, t.end))).toEqual(['Deputy Finance Secretary']);
  });

  it('never throws, and gives the same twice', () => {
    for (const text of [
      '',
      '\n\n',
      '$',
      '-',
      '1/',
      'a',
      '“',
      '\ud800',
      '1,2,3.4.5',
      "'s",
      'the',
      'between 3 and',
      '%%%',
    ])
      expect(english.read(text)).toEqual(english.read(text));
  });
});
