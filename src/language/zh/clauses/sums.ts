// Totals and their parts: 甲3万人、乙2万人，共5万人; 共5万人，其中甲3万人，乙2万人.

import type { FigureRelation } from '../../../engine/frame.ts';
import { isRatio } from './properties.ts';
import { type Step, sameMeasure } from './steps.ts';
import { does } from './tokens.ts';

const LEAST_PARTS = 2;
const MOST_PARTS = 20;

/** The sums that a sentence may state. Whether the parts listed are all there are shows when they are added up. */
export function sumsIn(steps: readonly Step[]): FigureRelation[] {
  const levels = steps.filter(({ frame }) => frame.role === 'level' && !isRatio(frame.figure));
  return levels.flatMap((step, at) => {
    const after = isTotal(step) ? run(levels.slice(Math.max(0, at - MOST_PARTS), at).reverse(), step).reverse() : [];
    if (after.length >= LEAST_PARTS) return [sum(after, step)];
    const [first] = levels.slice(at + 1, at + 2);
    if (!first || !opensParts(first)) return [];
    const before = run(levels.slice(at + 1, at + 1 + MOST_PARTS), step);
    return before.length >= LEAST_PARTS ? [sum(before, step)] : [];
  });
}

/** The steps from the first on that count the same as the total. */
function run(steps: readonly Step[], total: Step): Step[] {
  const end = steps.findIndex(
    (step, i) =>
      !sameMeasure(step.frame.figure, total.frame.figure) ||
      step.frame.modality !== total.frame.modality ||
      (i > 0 && opensParts(step)),
  );
  return steps.slice(0, end < 0 ? steps.length : end);
}

const sum = (parts: readonly Step[], total: Step): FigureRelation => ({
  type: 'sum',
  figures: [...parts, total].map(({ frame }) => frame.figure),
});

const isTotal = ({ gap }: Step): boolean => gap.some(({ cue }) => cue?.value === 'sum');
const opensParts = ({ gap }: Step): boolean => gap.some((token) => does(token, 'part'));
