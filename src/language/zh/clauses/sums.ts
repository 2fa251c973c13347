// Totals and their parts: 甲3万人、乙2万人，共5万人; 共5万人，其中甲3万人，乙2万人.

import type { FigureReading, FigureRelation, Frame } from '../../../engine/frame.ts';
import { toNumber } from '../../../value/decimal.ts';
import { isRatio } from './properties.ts';
import { type Step, sameMeasure } from './steps.ts';
import { does } from './tokens.ts';

const LEAST_PARTS = 2;
const MOST_PARTS = 20;
/** How many amounts before 其中 its total may stand. */
const NEAR = 4;

/**
 * The sums that a sentence may state. Whether the parts listed are all there are shows when they are added up.
 * @param before the frames of the sentence before, which a sentence that opens with 其中 goes on with.
 */
export function sumsIn(steps: readonly Step[], before: readonly Frame[]): FigureRelation[] {
  const amounts = steps.filter(({ frame }) => isAmount(frame));
  return amounts.flatMap((step, at) => {
    if (opensParts(step)) {
      const earlier = [...before.filter(isAmount), ...amounts.slice(Math.max(0, at - NEAR), at).map((s) => s.frame)];
      const total = earlier.slice(-NEAR).findLast(({ figure }) => sameMeasure(figure, step.frame.figure));
      return total ? sum(run(amounts.slice(at, at + MOST_PARTS), total), total) : [];
    }
    if (!isTotal(step)) return exactParts(amounts, at);
    return sum(run(amounts.slice(Math.max(0, at - MOST_PARTS), at).reverse(), step.frame).reverse(), step.frame);
  });
}

/** 应到167人，出席165人，缺席2人: amounts right after a total that add up to it exactly are its parts, even without 其中. */
function exactParts(amounts: readonly Step[], at: number): FigureRelation[] {
  const total = amounts[at]!.frame;
  const whole = exactValue(total.figure);
  if (whole === undefined || whole < LEAST_TOTAL || total.role !== 'level') return [];
  const parts = run(amounts.slice(at + 1, at + 1 + MOST_PARTS), total);
  let left = whole;
  for (const [i, part] of parts.entries()) {
    const value = exactValue(part);
    if (
      value === undefined ||
      opensParts(amounts[at + 1 + i]!) ||
      amounts[at + 1 + i]!.gap.some((token) => token.compared)
    )
      return [];
    left -= value;
    if (Math.abs(left) < 1e-9 * whole) return i > 1 || whole >= SURE_TOTAL ? sum(parts.slice(0, i + 1), total) : [];
    if (left < 0) return [];
  }
  return [];
}

/** Two amounts come to a smaller total by chance, and any number of them to a very small one. */
const SURE_TOTAL = 100;
const LEAST_TOTAL = 20;

const exactValue = (figure: FigureReading): number | undefined =>
  'value' in figure.amount && figure.relation === 'eq' ? toNumber(figure.amount.value) : undefined;

const isAmount = ({ figure, role }: Frame): boolean => (role === 'level' || role === 'change') && !isRatio(figure);

/** The amounts from the first on that count the same as the total; another 其中 or total ends them. */
function run(steps: readonly Step[], total: Frame): FigureReading[] {
  const end = steps.findIndex(
    ({ frame, gap }, i) =>
      !sameMeasure(frame.figure, total.figure) ||
      frame.modality !== total.modality ||
      // Another total is one with parts of its own: …，其中…；另有5项，其中….
      (i > 0 && (opensParts({ gap }) || isTotal({ gap }) || (steps[i + 1] && opensParts(steps[i + 1]!)))),
  );
  return steps.slice(0, end < 0 ? steps.length : end).map(({ frame }) => frame.figure);
}

const sum = (parts: readonly FigureReading[], { figure }: Frame): FigureRelation[] =>
  parts.length < LEAST_PARTS ? [] : [{ type: 'sum', figures: [...parts, figure] }];

const isTotal = ({ gap }: Pick<Step, 'gap'>): boolean => gap.some(({ cue }) => cue?.value === 'sum');
const opensParts = ({ gap }: Pick<Step, 'gap'>): boolean => gap.some((token) => does(token, 'part'));
