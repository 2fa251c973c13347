// The tables of the export: sound as a whole, described in docs/tables.md, right cell by cell; days and SI units exact.

import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { tableDocs } from '../scripts/generate-table-docs.ts';
import { readTable } from '../src/engine/lexicon.ts';
import { dayAfter, dayOf, firstDay } from '../src/export/days.ts';
import { conversionOf, toSi } from '../src/export/si.ts';
import { type Cell, type Table, viewOf } from '../src/export/table.ts';
import {
  CHECKS,
  FIGURES,
  OFFICES,
  ORGANISATIONS,
  PEOPLE,
  PLACES,
  RUNS,
  STORIES,
  TABLES,
} from '../src/export/tables.ts';
import type { Figure, Story } from '../src/model/story.ts';
import { toNumber } from '../src/value/decimal.ts';
import { TEXT, validStory } from './support/valid-story.ts';

const named = (table: Table, story: Story): Record<string, Cell>[] =>
  table
    .rows(viewOf(story, 'run1'))
    .map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]])));

describe('the tables', () => {
  it('are described in docs/tables.md as they are', () => {
    expect(readFileSync('docs/tables.md', 'utf8')).toBe(tableDocs());
  });

  it.each([...TABLES, RUNS])(
    '$name: columns are named apart, keys are always filled, references lead to keys',
    (table) => {
      const names = table.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
      for (const column of table.key) expect(table.columns.find(({ name }) => name === column)?.optional).toBe(false);
      for (const { columns, table: other, to } of table.references) {
        expect(names).toEqual(expect.arrayContaining([...columns]));
        expect([...TABLES, RUNS].find(({ name }) => name === other)?.key).toEqual(to);
      }
    },
  );

  it('come each after those that they refer to', () => {
    const order = [RUNS, ...TABLES].map(({ name }) => name);
    for (const { name, references } of TABLES)
      for (const { table } of references) expect(order.indexOf(table)).toBeLessThanOrEqual(order.indexOf(name));
  });
});

describe('the rows of a story', () => {
  const story = validStory(TEXT);

  it('are figures with all that is known of them', () => {
    const [whole, part, share, caught] = named(FIGURES, story);
    expect(whole).toMatchObject({
      run: 'run1',
      story: 'story-1',
      date: '2023-03-27',
      subject: '𠮷田市',
      subject_id: 'l1',
      subject_kind: 'place',
      property: '渔家',
      value: 1245,
      unit: '1',
      classifier: '户',
      place: '𠮷田市',
      speaker: '陈志远',
      speaker_id: 'p1',
      quote: '1245户',
      file: 'pages/page.txt',
      si_value: undefined,
      si_unit: undefined,
    });
    expect(part).toMatchObject({ time: '2023-03-27', period_start: '2023-03-27', period_end: '2023-03-28' });
    expect(share).toMatchObject({ role: 'share', whole_id: 'story-1-whole', si_value: 0.65, si_unit: '1' });
    expect(caught).toMatchObject({
      relation: 'gt',
      si_value: 15_000_000,
      si_unit: 'kg',
      per: '季度',
      place: undefined,
    });
  });

  it('are stories, people, organisations, places, offices and checks', () => {
    expect(named(STORIES, story)).toMatchObject([
      { headline: '八成渔家上岸', authors: '陈志远', figures: 4, offices: 1 },
    ]);
    expect(named(PEOPLE, story)).toMatchObject([{ id: 'p1', name: '陈志远', roles: '水务局 局长', mentions: 1 }]);
    expect(named(ORGANISATIONS, story)).toMatchObject([{ id: 'o1', type: 'government', canonical: undefined }]);
    expect(named(PLACES, story)).toMatchObject([{ id: 'l1', name: '𠮷田市', quote_start: 0, quote_end: 3 }]);
    expect(named(OFFICES, story)).toMatchObject([{ person: '陈志远', organisation: '水务局', event: 'holds' }]);
    expect(named(CHECKS, story)).toMatchObject([
      { figures: 'story-1-part; story-1-whole; story-1-share', holds: true },
    ]);
  });

  it('refer to nothing that the story does not have, and stand once', () => {
    const loose: Story = {
      ...story,
      people: [],
      places: [],
      organisations: [...story.organisations, ...story.organisations],
      facts: story.facts.filter(({ id }) => id !== 'story-1-whole'),
    };
    expect(
      named(FIGURES, loose)
        .flatMap(({ whole_id, subject_id, place_id, speaker_id }) => [whole_id, subject_id, place_id, speaker_id])
        .filter(Boolean),
    ).toEqual([]);
    expect(named(OFFICES, loose)).toMatchObject([{ person: undefined, person_id: undefined, organisation_id: 'o1' }]);
    expect(named(ORGANISATIONS, loose)).toHaveLength(1);
  });
});

describe('days', () => {
  test.each([
    ['2023-03-27', '2023-03-27'],
    ['2023-03-27T15:00', '2023-03-27'],
    ['2023-03', undefined],
    ['2023-03-27/2023-03-29', undefined],
    ['2019-02-30', undefined],
    ['0000-01-01', undefined],
  ])('%s is the day %s', (edtf, day) => expect(dayOf(edtf)).toBe(day));

  test.each([
    ['2023', '2023-01-01', '2023-01-01'],
    ['2023-04', '2023-04-01', '2023-04-01'],
    ['2023-03-27T00:00', '2023-03-27', '2023-03-27'],
    ['2024-02-29T15:00', '2024-02-29', '2024-03-01'],
    ['-0221', undefined, undefined],
  ])('a period from %s begins on %s, one until it ends before %s', (time, first, after) => {
    expect(firstDay(time)).toBe(first);
    expect(dayAfter(time)).toBe(after);
  });
});

describe('SI', () => {
  const si = (code: string, value: number, rest: Partial<Figure> = {}) =>
    toSi({ unit: { code, system: 'ucum', dimension: '' }, value, role: 'level', ...rest } as Figure);

  test.each([
    ['t', 6_000_000, 6e9, 'kg'],
    ['kW.h', 5, 1.8e7, 'J'],
    ['mA.h', 5000, 18000, 'C'],
    ['km/h', 350, 3500 / 36, 'm/s'],
    ['ug/m3', 35, 3.5e-8, 'kg/m3'],
    ['g/km', 120, 0.00012, 'kg/m'],
    ['mg/kg', 3, 0.000003, '1'],
    ['[mu_cn]', 3, 2000, 'm2'],
    ['[jin_cn]', 3, 1.5, 'kg'],
    ['km2', 960, 9.6e8, 'm2'],
    ['m-1', 2, 2, '/m'],
    ['GBy', 1.5, 1.2e10, 'bit'],
    ['Cel', 36.6, 309.75, 'K'],
    ['[degF]', 212, 373.15, 'K'],
    ['%', 5.2, 0.052, '1'],
    ['t{SCE}', 1, 29307600000, 'J'],
    ['{quarter}', 4, 31557600, 's'],
    ['N.m', 320, 320, 'N.m'],
  ])('%s: %d is %d %s', (code, value, converted, unit) => {
    expect(si(code, value)).toEqual({ value: converted, unit });
  });

  test('a change of temperature is not shifted', () => {
    expect(si('Cel', 2, { role: 'change' })).toEqual({ value: 2, unit: 'K' });
  });

  test('ends are converted, and digits beyond a double are used', () => {
    expect(
      toSi({ unit: { code: 'km', system: 'ucum', dimension: 'length' }, role: 'level', min: 3, max: 5 } as Figure),
    ).toEqual({ min: 3000, max: 5000, unit: 'm' });
    expect(si('mm', 1, { decimal: '9007199254740993000' })).toEqual({
      value: 9007199254740992,
      unit: 'm',
    });
    expect(si('m', 1e21)).toEqual({ value: 1e21, unit: 'm' });
  });

  test.each([
    '1',
    '{TEU}',
    '{person}.km',
    'dB',
    '',
    'm2x',
    'xyz',
    'm/',
    'Cel/s',
    'kx',
    'm12345',
    'a'.repeat(200),
    '{',
    'm{x}',
  ])('%s has none', (code) => {
    expect(si(code, 1)).toBeUndefined();
  });

  test('money has none, though a code may look like a unit', () => {
    expect(
      toSi({ unit: { code: 'T', system: 'iso4217', dimension: 'money' }, role: 'level', value: 1 } as Figure),
    ).toBeUndefined();
  });

  /** Units that measure, but against no exact amount of SI. */
  const WITHOUT = [
    '{DWT}',
    '{GT}',
    '{CGT}',
    '{person}.km',
    '{TEU}',
    'dB',
    '{PFLOPS}',
    '{EFLOPS}',
    '{TOPS}',
    '{pixel}',
    'M{pixel}',
    '{Mach}',
    '[IU]',
  ];

  test.each(['zh', 'en'])('every unit of the words of %s converts, or is known not to', (tag) => {
    const { rows } = readTable(new URL(`../src/language/${tag}/lexicon/units.tsv`, import.meta.url));
    const without = new Set(rows.filter(({ code }) => !conversionOf(code!)).map(({ code }) => code));
    expect([...without].filter((code) => !WITHOUT.includes(code!))).toEqual([]);
  });

  test('agrees with the definitions beside the words', () => {
    const { rows } = readTable(new URL('../src/language/zh/lexicon/units.tsv', import.meta.url));
    const compared = rows.flatMap(({ code, definition }) => {
      const [, over, under = '1', unit] = /^([\d.e-]+)(?:\/(\d+))?(?: (\S+))?$/.exec(definition!) ?? [];
      const [defined, base] = [conversionOf(code!), conversionOf(unit ?? '%')];
      if (over === undefined || !defined || !base) return [];
      const factor = (Number(over) / Number(under)) * (unit ? toNumber(base.numerator) / base.denominator : 1);
      return [[code, toNumber(defined.numerator) / defined.denominator / factor]] as const;
    });
    expect(compared.length).toBeGreaterThan(90);
    expect(compared.filter(([, ratio]) => Math.abs(ratio - 1) > 1e-12)).toEqual([]);
  });

  test('its table says where it is from', () => {
    const { source, licence } = readTable(new URL('../src/export/units.tsv', import.meta.url));
    expect(source).toMatch(/^UCUM /);
    expect(licence).toBe('Apache-2.0');
  });
});
