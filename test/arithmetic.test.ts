// Shares, growth, differences and sums, with the tolerance that the written digits allow.

import { describe, expect, it } from 'vitest';
import { checkArithmetic, mismatch, recompute } from '../src/checks/arithmetic.ts';
import type { Figure } from '../src/model/story.ts';

const figure = (id: string, text: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id,
  type: 'figure',
  text,
  start: 0,
  end: text.length,
  value,
  relation: 'eq',
  unit: { code: '1', system: 'ucum', dimension: 'count' },
  classifier: '家',
  role: 'level',
  modality: 'actual',
  sentence: { start: 0, end: 50 },
  rule: 'test',
  ...more,
});

const percent = (text: string, value: number, whole: string, more: Partial<Figure> = {}): Figure => {
  const { classifier: _, ...rest } = figure('percent', text, value, {
    role: 'share',
    whole,
    unit: { code: '%', system: 'newsfacts', dimension: 'ratio' },
    ...more,
  });
  return rest;
};

const share = (part: Figure, whole: Figure, stated: Figure) =>
  checkArithmetic([whole, part, stated], [{ type: 'share', figures: [part, whole, stated] }])[0];

describe('a share', () => {
  it('holds where the digits written round to it: 809 of 1245 is 65 %', () => {
    const check = share(figure('part', '809家', 809), figure('whole', '1245家', 1245), percent('65%', 65, 'whole'));
    expect(check).toMatchObject({
      type: 'share',
      facts: ['part', 'whole', 'percent'],
      stated: 65,
      computed: 64.9799,
      holds: true,
    });
  });

  it('fails where they do not', () => {
    const check = share(figure('part', '809家', 809), figure('whole', '1245家', 1245), percent('67%', 67, 'whole'));
    expect(check).toMatchObject({ stated: 67, holds: false });
  });

  it.each([
    ['7.2万家', 72000, '9.9万家', 99000, '72%', 72, true],
    ['7.2万家', 72000, '9.9万家', 99000, '75%', 75, false],
    ['1家', 1, '3家', 3, '33.3%', 33.3, true],
    ['1家', 1, '3家', 3, '33%', 33, true],
    ['1家', 1, '3家', 3, '34%', 34, false],
  ])('%s (%d) of %s (%d) as %s (%d): %s', (partText, part, wholeText, whole, text, stated, holds) => {
    expect(
      share(figure('part', partText, part), figure('whole', wholeText, whole), percent(text, stated, 'whole'))?.holds,
    ).toBe(holds);
  });

  it('takes a bound as a bound: 超过六成 holds for 65 %', () => {
    const more = percent('超过六成', 60, 'whole', { relation: 'gt' });
    expect(share(figure('part', '65家', 65), figure('whole', '100家', 100), more)?.holds).toBe(true);
    expect(share(figure('part', '55家', 55), figure('whole', '100家', 100), more)?.holds).toBe(false);
  });

  it('is not computed from figures that are no parts of the whole', () => {
    const whole = figure('whole', '1245家', 1245);
    expect(share(figure('part', '1300家', 1300), whole, percent('65%', 65, 'whole'))).toBeUndefined();
    expect(
      share(figure('part', '809个', 809, { classifier: '个' }), whole, percent('65%', 65, 'whole')),
    ).toBeUndefined();
    expect(
      share(figure('part', '超过809家', 809, { relation: 'gt' }), whole, percent('65%', 65, 'whole')),
    ).toBeUndefined();
    expect(recompute('share', [figure('a', '3家', 3), figure('b', '0家', 0), percent('65%', 65, 'b')])).toBeUndefined();
  });

  it('says of a failing check what was stated and what follows', () => {
    const figures = [figure('whole', '1245家', 1245), figure('part', '809家', 809), percent('67%', 67, 'whole')];
    const check = share(figures[1]!, figures[0]!, figures[2]!);
    expect(mismatch(check!, figures)).toEqual({
      message: '67% is stated, 64.9799 follows from 809家 and 1245家',
      start: 0,
      end: 3,
    });
  });
});

const money = (id: string, text: string, value: number, more: Partial<Figure> = {}): Figure => {
  const { classifier: _, ...rest } = figure(id, text, value, {
    unit: { code: 'CNY', system: 'iso4217', dimension: 'money' },
    ...more,
  });
  return rest;
};

const up = { role: 'change', change: { direction: 'up' } } as const;
const down = { role: 'change', change: { direction: 'down' } } as const;
const rate = (text: string, value: number, more: Partial<Figure> = up): Figure =>
  money('rate', text, value, { unit: { code: '%', system: 'newsfacts', dimension: 'ratio' }, ...more });
const times = (text: string, value: number): Figure =>
  money('times', text, value, { unit: { code: 'x', system: 'newsfacts', dimension: 'ratio' }, ...up });

describe('growth', () => {
  it('takes a difference as roughly written as its level: 29 points up to 2179 is 1.37 %', () => {
    const points = (text: string, value: number, more = {}) => figure(text, text, value, { classifier: '点', ...more });
    const growth = percent('1.37%', 1.37, '', { role: 'change', change: { direction: 'up' } });
    expect(recompute('growth', [points('2179点', 2179), points('29点', 29, up), growth])?.holds).toBe(true);
    expect(recompute('growth', [points('79点', 79), points('29点', 29, up), growth])?.holds).toBe(false);
  });

  it.each([
    ['30%', 30, true],
    ['31%', 31, false],
    ['29.9%', 29.9, false],
  ])('from 10元 to 13元 as %s', (text, value, holds) => {
    const related = [money('new', '13元', 13), money('old', '10元', 10), rate(text, value)];
    expect(recompute('growth', related)).toEqual({ stated: value, computed: 30, holds });
  });

  it('is told from the difference, where that is given instead', () => {
    const related = [money('new', '13元', 13), money('by', '3元', 3, up), rate('30%', 30)];
    expect(recompute('growth', related)).toMatchObject({ computed: 30, holds: true });
  });

  it('goes down as well', () => {
    const fall = rate('20%', 20, down);
    expect(recompute('growth', [money('new', '8元', 8), money('old', '10元', 10), fall])?.holds).toBe(true);
    expect(recompute('growth', [money('new', '8元', 8), money('by', '2元', 2, down), fall])?.holds).toBe(true);
    expect(recompute('growth', [money('new', '12元', 12), money('old', '10元', 10), fall])?.holds).toBe(false);
  });

  it('allows what the digits written allow', () => {
    const related = [money('new', '1.3亿元', 130_000_000), money('old', '1.0亿元', 100_000_000), rate('26%', 26)];
    expect(recompute('growth', related)).toMatchObject({ computed: 30, holds: true });
  });

  it('counts 翻一番 against what it was', () => {
    expect(recompute('growth', [money('new', '20元', 20), money('old', '10元', 10), times('翻一番', 2)])?.holds).toBe(
      true,
    );
  });

  it('names a multiple that counts its base in', () => {
    const figures = [money('new', '30元', 30), money('old', '10元', 10), times('3倍', 3)];
    const [check] = checkArithmetic(figures, [{ type: 'growth', figures }]);
    expect(check).toMatchObject({ stated: 3, computed: 2, holds: false });
    expect(mismatch(check!, figures).message).toBe(
      '3倍 is stated, 2 follows from 30元 and 10元: the multiple counts the base in, a loose usage',
    );
    expect(recompute('growth', [figures[0]!, figures[1]!, times('两倍', 2)])?.holds).toBe(true);
  });

  it('is not computed from nothing', () => {
    expect(recompute('growth', [money('new', '3元', 3), money('old', '0元', 0), rate('30%', 30)])).toBeUndefined();
  });
});

describe('a difference', () => {
  it('is that of two levels', () => {
    const related = [money('new', '2820元', 2820), money('old', '2585元', 2585), money('by', '235元', 235, up)];
    expect(recompute('difference', related)).toEqual({ stated: 235, computed: 235, holds: true });
    expect(recompute('difference', [related[1]!, related[0]!, related[2]!])?.holds).toBe(false);
  });

  it('holds between figures that say 多', () => {
    const related = [
      money('new', '13.5万多元', 135_000, { relation: 'gt' }),
      money('old', '12.4万多元', 124_000, { relation: 'gt' }),
      money('by', '1万多元', 10_000, { relation: 'gt', ...up }),
    ];
    expect(checkArithmetic(related, [{ type: 'difference', figures: related }])[0]?.holds).toBe(true);
  });
});

describe('a sum', () => {
  const sumOf = (...values: number[]) => {
    const figures = values.map((value, i) => figure(`f${i}`, `${value}家`, value));
    return checkArithmetic(figures, [{ type: 'sum', figures }])[0];
  };

  it('holds where the parts make up the total', () => {
    expect(sumOf(30, 50, 20, 100)).toMatchObject({ facts: ['f0', 'f1', 'f2', 'f3'], computed: 100, holds: true });
  });

  it('fails where they nearly do, and is none where they are only some of all', () => {
    expect(sumOf(30, 50, 21, 100)).toMatchObject({ computed: 101, holds: false });
    expect(sumOf(30, 50, 100)).toBeUndefined();
  });
});
