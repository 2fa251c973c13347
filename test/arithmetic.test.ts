// Shares: part, whole and percentage, with the tolerance that the written digits allow.

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

const share = (part: Figure, whole: Figure, stated: Figure) => checkArithmetic([whole, part, stated])[0];

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
    const [check] = checkArithmetic(figures);
    expect(mismatch(check!, figures)).toEqual({
      message: '67% is stated, 64.9799 follows from 809家 and 1245家',
      start: 0,
      end: 3,
    });
  });
});
