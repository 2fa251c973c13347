// Figures of many stories lined up: what was planted as a repeat or a contradiction is found, and nothing else.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineUp, pointsOf, type SeriesRow } from '../src/checks/series.ts';
import { registerSeries } from '../src/cli/series.ts';
import { createExtractor, type Extractor, type Story } from '../src/index.ts';
import { runInProcess } from './support/in-process.ts';

const CITIES = ['苏州市', '洛阳市', '绵阳市', '桂林市', '烟台市', '宜昌市', '赣州市', '大同市', '湛江市', '遵义市'];

const told = (city: string, year: number, grain: string, visitors: string) =>
  `${year}年，${city}粮食产量达${grain}万吨。${year}年，${city}接待游客${visitors}万人次。`;

/** Twenty stories, two of each city: repeats for the first three, contradictions for the next three, other years for the rest. */
const LINES = CITIES.flatMap((city, i) => {
  const grain = 120 + 7 * i;
  const visitors = 300 + 11 * i;
  const first = told(city, 2022, `${grain}`, `${visitors}`);
  const second =
    i < 3
      ? told(city, 2022, `${grain}`, `${visitors}.2`)
      : i < 6
        ? told(city, 2022, `${grain + 9}`, `${visitors}`)
        : told(city, 2021, `${grain + 9}`, `${visitors + 20}`);
  return [first, second].map((text, k) => ({ id: `${i}${'ab'[k]}`, text, published: '2023-05-04' }));
});

let extractor: Extractor;
let stories: Story[];
let rows: SeriesRow[];
beforeAll(async () => {
  extractor = await createExtractor();
  stories = [];
  for (const line of LINES) stories.push(await extractor.story(line));
  rows = lineUp(stories.flatMap(pointsOf));
});

const marked = (field: 'agreesWith' | 'contradicts', property: RegExp) =>
  rows
    .filter((row) => row[field].length > 0 && property.test(row.figure.property!.text))
    .map((row) => [row.story, ...row[field]].join(' '))
    .sort();

const pairs = (...cities: number[]) => cities.flatMap((i) => [`${i}a ${i}b`, `${i}b ${i}a`]);

describe('twenty stories', () => {
  it('give every figure its place', () => {
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(20);
  });

  it('show the repeats that were planted, and no other', () => {
    expect(marked('agreesWith', /产量/)).toEqual(pairs(0, 1, 2));
    // 300万 stands for all that round to it, so 300.2万 says the same.
    expect(marked('agreesWith', /游客/)).toEqual(pairs(0, 1, 2, 3, 4, 5));
  });

  it('show the contradictions that were planted, and no other', () => {
    expect(marked('contradicts', /产量/)).toEqual(pairs(3, 4, 5));
    expect(marked('contradicts', /游客/)).toEqual([]);
  });

  it('stand in the order of time within their series', () => {
    const later = rows.filter(({ story, figure }) => story.startsWith('7') && /产量/.test(figure.property!.text));
    expect(later.map(({ figure }) => figure.time!.edtf)).toEqual(['2021', '2022']);
  });
});

const marksOf = async (...texts: readonly (readonly [text: string, published?: string])[]) => {
  const told: Story[] = [];
  for (const [i, [text, published]] of texts.entries())
    told.push(await extractor.story({ id: `s${i}`, text, ...(published ? { published } : {}) }));
  return lineUp(told.flatMap(pointsOf)).map(({ agreesWith, contradicts }) => [agreesWith.length, contradicts.length]);
};

describe('figures of one period', () => {
  it('that bound each other agree where they are near: 超过120万吨 and 120.4万吨', async () => {
    const near = await marksOf(['2022年，苏州市粮食产量超过120万吨。'], ['2022年，苏州市粮食产量达120.4万吨。']);
    expect(near).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const far = await marksOf(['2022年，苏州市粮食产量超过120万吨。'], ['2022年，苏州市粮食产量达900万吨。']);
    expect(far).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('may grow while it lasts, and contradict once it is over', async () => {
    const texts = ['2022年，苏州市粮食产量达80万吨。', '2022年，苏州市粮食产量达120万吨。'] as const;
    expect(await marksOf([texts[0], '2022-06-01'], [texts[1], '2022-11-01'])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await marksOf([texts[0], '2023-06-01'], [texts[1], '2023-11-01'])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('are not compared where the subject means another in each story', async () => {
    expect(await marksOf(['2022年，该公司营业收入为3亿元。'], ['2022年，该公司营业收入为5亿元。'])).toEqual([]);
  });
});

describe('newsfacts series', () => {
  let folder: string;
  let facts: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsfacts-series-'));
    facts = join(folder, 'facts.ndjson');
    writeFileSync(facts, stories.map((story) => `${JSON.stringify(story)}\n`).join(''));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes the rows as CSV', async () => {
    const to = join(folder, 'series.csv');
    const { output } = await runInProcess(registerSeries, 'series', facts, '-o', to);
    expect(output).toBe('40 figures in 20 series of 20 stories: 18 repeated, 6 contradicted\n');
    const [header, ...lines] = readFileSync(to, 'utf8').trimEnd().split('\r\n');
    expect(header!.split(',').slice(0, 3)).toEqual(['subject', 'property', 'unit']);
    expect(lines).toHaveLength(40);
  });

  it('writes to standard output without -o', async () => {
    const { output } = await runInProcess(registerSeries, 'series', facts);
    expect(output.split('\r\n')).toHaveLength(42);
  });

  it('names a file that is not there', async () => {
    await expect(runInProcess(registerSeries, 'series', join(folder, 'none.json'))).rejects.toThrow('no such file');
  });
});
