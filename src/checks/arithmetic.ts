// The arithmetic between the figures of a story: 809 of 1245 is 65 %, or it is not, and either is worth a line.
// Everything is computed from the figures as the story object holds them, so that a stored check can be recomputed.

import type { Check, Figure } from '../model/story.ts';
import { shortHash } from '../value/hash.ts';

export interface Verdict {
  readonly stated: number;
  readonly computed: number;
  readonly holds: boolean;
}

/** The checks that the figures of one story allow, in the order of the text. */
export function checkArithmetic(figures: readonly Figure[]): Check[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap((_, at) => {
    const related = shareOf(figures, at, byId);
    if (!related) return [];
    const facts = related.map((f) => f.id);
    const verdict = recompute('share', related);
    return verdict ? [{ id: shortHash('check', 'share', ...facts), type: 'share' as const, facts, ...verdict }] : [];
  });
}

/**
 * What the figures of a check say now.
 * @param figures for `share`: part, whole, percentage, in this order.
 * @returns undefined where a figure has no single value, so that nothing can be computed.
 */
export function recompute(type: Check['type'], figures: readonly Figure[]): Verdict | undefined {
  const [part, whole, stated] = figures;
  if (type !== 'share' || part?.value === undefined || stated?.value === undefined || !whole?.value) return undefined;
  const scale = stated.unit.code === '%' ? 100 : 1;
  const computed = (scale * part.value) / whole.value;
  // The digits written stand for all that round to them: 65 % for 64.5 to 65.5, 7.2万 for 71,500 to 72,500.
  const relative = rounding(part) / Math.abs(part.value || 1) + rounding(whole) / Math.abs(whole.value);
  const tolerance = Math.max(rounding(stated), 0.5 * 10 ** -decimals(stated.text)) + Math.abs(computed) * relative;
  return {
    stated: stated.value,
    computed: Number(computed.toPrecision(6)),
    holds: agrees(stated, computed, tolerance),
  };
}

/** Part, whole and percentage where the figure at `at` is a share whose whole and part stand in its sentence before it. */
function shareOf(
  figures: readonly Figure[],
  at: number,
  byId: ReadonlyMap<string, Figure>,
): [Figure, Figure, Figure] | undefined {
  const share = figures[at]!;
  if (share.role !== 'share' || share.value === undefined || !share.whole) return undefined;
  const whole = byId.get(share.whole);
  if (!whole?.value || !exactly(whole)) return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const part = figures[i]!;
    if (part === whole || part.sentence.start !== share.sentence.start) return undefined;
    if (sameMeasure(part, whole) && part.value !== undefined && exactly(part)) {
      return part.value <= whole.value ? [part, whole, share] : undefined;
    }
  }
  return undefined;
}

const exactly = (figure: Figure): boolean =>
  figure.relation === 'eq' || figure.relation === 'approx' || figure.relation === 'nearly';

const sameMeasure = (a: Figure, b: Figure): boolean => a.unit.code === b.unit.code && a.classifier === b.classifier;

function agrees(stated: Figure, computed: number, tolerance: number): boolean {
  const difference = computed - stated.value!;
  // A hair of slack, for the division itself.
  const slack = tolerance * (1 + 1e-9);
  if (stated.relation === 'gt' || stated.relation === 'gte') return difference >= -slack;
  if (stated.relation === 'lt' || stated.relation === 'lte') return difference <= slack;
  return Math.abs(difference) <= (stated.relation === 'eq' ? slack : Math.max(slack, 0.1 * Math.abs(stated.value!)));
}

/** Half a unit of the last digit written: 500 for 7.2万, 0 for a whole count such as 809. */
function rounding({ text, value }: Figure): number {
  const written = /\d+(?:[.．]\d+)?/.exec(text.replaceAll(/[,，\s]/g, ''))?.[0];
  if (!written || value === undefined) return 0;
  const digits = Number(written.replace('．', '.'));
  const scale = digits === 0 ? 1 : value / digits;
  return scale === 1 && !/[.．]/.test(written) ? 0 : 0.5 * Math.abs(scale) * 10 ** -decimals(written);
}

const decimals = (text: string): number => /\d[.．](\d+)/.exec(text)?.[1]?.length ?? 0;

/** What to say of a check that fails, and where: at the figure that states it. */
export function mismatch(check: Check, figures: readonly Figure[]): { message: string; start: number; end: number } {
  const [stated, ...others] = check.facts.map((id) => figures.find((figure) => figure.id === id)!).reverse();
  const from = others.reverse().map((figure) => figure.text);
  const { text, start, end } = stated!;
  return { message: `${text} is stated, ${check.computed} follows from ${from.join(' and ')}`, start, end };
}
