// Chinese names: the corpus of sentences, the second look over a story, and that nothing throws or goes quadratic.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonReading, Reading } from '../src/engine/reading.ts';
import { createChinese } from '../src/language/zh/index.ts';
import { names, noNames } from './corpus/zh/names.ts';

const chinese = createChinese();
const read = (text: string): readonly Reading[] => chinese.read(text).readings;
const quotes = (text: string, type: Reading['type']): string[] =>
  read(text)
    .filter((reading) => reading.type === type)
    .map(({ start, end }) => text.slice(start, end));

const people = (text: string): PersonReading[] =>
  read(text).filter((reading): reading is PersonReading => reading.type === 'person');

const titlesOf = (text: string): string[] =>
  people(text).flatMap(({ name, titles = [] }) =>
    titles.map(({ start, end, organisation }) => {
      const title = `${name}: ${text.slice(start, end)}`;
      return organisation ? `${title} @ ${text.slice(organisation.start, organisation.end)}` : title;
    }),
  );

describe('names in sentences', () => {
  it.each(names)('$text', (expected) => {
    const { text } = expected;
    if (expected.people) expect(quotes(text, 'person')).toEqual(expected.people);
    if (expected.organisations) expect(quotes(text, 'organisation')).toEqual(expected.organisations);
    if (expected.places) expect(quotes(text, 'place')).toEqual(expected.places);
    if (expected.titles) expect(titlesOf(text)).toEqual(expected.titles);
  });

  it.each(noNames)('reads no name in %s', (text) => {
    expect([...quotes(text, 'person'), ...quotes(text, 'organisation'), ...quotes(text, 'place')]).toEqual([]);
  });
});

describe('canonical names', () => {
  it.each([
    ['他在晋江工作', '晋江市'],
    ['他在广东工作', '广东省'],
    ['他在北京工作', '北京市'],
    ['他在新疆工作', '新疆维吾尔自治区'],
  ])('%s', (text, canonical) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ type: 'place', canonical }));
  });

  it.each([
    ['深圳市政府没有回应', '深圳市人民政府'],
    ['中共湖北省委开会', '湖北省委'],
    ['广西自治区党委开会', '广西壮族自治区党委'],
    ['广东科技厅公布名单', '广东省科技厅'],
  ])('%s', (text, canonical) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ type: 'organisation', canonical }));
  });

  it('joins short forms of known bodies', () => {
    const canonical = (text: string) => read(text).flatMap((r) => (r.type === 'organisation' ? [r.canonical] : []));
    expect(canonical('中行发布公告')).toEqual(canonical('中国银行发布公告'));
  });
});

describe('the second look', () => {
  it('finds a name again where nothing speaks for it', () => {
    expect(quotes('厂长欧阳德明说了几句。这天欧阳德明没有来。', 'person')).toEqual(['欧阳德明', '欧阳德明']);
  });

  it('cuts a doubtful name to the one that the story knows, or goes on to it', () => {
    const text = '局长贺明说，今年不变。贺明作了说明。';
    expect(quotes(text, 'person')).toEqual(['贺明', '贺明']);
    expect(quotes('局长蔡林、副局长丁学祥参加。出席 蔡林丁学祥', 'person')).toEqual([
      '蔡林',
      '丁学祥',
      '蔡林',
      '丁学祥',
    ]);
    expect(quotes('总统史明朗普表示同意。同一天，史明朗普通电话。', 'person')).toEqual(['史明朗普', '史明朗普']);
  });

  it('keeps out of the story what nothing but its spelling makes a name', () => {
    expect(people('改革的张林票制度').every(({ doubtful }) => doubtful)).toBe(true);
    expect(people('张林票说，改革了。改革的张林票制度').every(({ doubtful }) => !doubtful)).toBe(true);
  });

  it('knows a foreigner by the family name', () => {
    const text = '总统帕特里克·奥巴利表示同意。奥巴利在会上发言，媒体称赞奥巴利的决定。';
    expect(people(text).map(({ name }) => name)).toEqual(Array(3).fill('帕特里克·奥巴利'));
  });

  it('reads no foreign name where a place is as likely', () => {
    expect(quotes('俄军摧毁了库拉霍沃以西的一座桥', 'person')).toEqual([]);
    expect(quotes('巴尔扎克表示同意。俄军见到了巴尔扎克以后', 'person')).toHaveLength(2);
  });

  it('gives a surname with a title its full name', () => {
    expect(people('局长张伟明表示支持。张局长说，今年不变。').map(({ name }) => name)).toEqual(['张伟明', '张伟明']);
  });

  it('reads the short form that a story introduces', () => {
    const text = '浙江远山环境监测中心（以下简称“远山中心”）成立。远山中心位于杭州。';
    const bodies = read(text).flatMap((r) =>
      r.type === 'organisation' ? [r.canonical ?? text.slice(r.start, r.end)] : [],
    );
    expect(new Set(bodies)).toEqual(new Set(['浙江远山环境监测中心']));
    expect(bodies).toHaveLength(3);
  });

  it('reads the part of a body by itself', () => {
    expect(quotes('科技部人才中心主任王立群到会。会后，人才中心发布了名单。', 'organisation')).toContain('人才中心');
  });
});

describe('robustness', () => {
  it('never throws, and spans are slices of the text', () => {
    const pieces = fc.constantFrom(
      '北京',
      '银行',
      '市',
      '局长',
      '张',
      '伟',
      '、',
      '和',
      '“',
      '”',
      '（',
      '）',
      '·',
      '斯',
      '公司',
      'A',
      '1',
      '\n',
      '。',
      '副',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const text = list.join('');
        for (const { start, end } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
