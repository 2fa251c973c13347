// The arithmetic between the figures of a story: 809 of 1245 is 65 %, or it is not, and either is worth a line.
// Everything is computed from the figures as the story object holds them, so that a stored check can be recomputed.

import type { Check, Figure } from '../model/story.ts';
import { shortHash } from '../value/hash.ts';
import { isOpenAbove, isRatio, type Range, rangeOf } from './digits.ts';

export interface Verdict {
  readonly stated: number;
  readonly computed: number;
  readonly holds: boolean;
}

/** Figures that the words tie, in the order that `recompute` takes them. */
export interface Related {
  readonly type: Check['type'];
  readonly figures: readonly Figure[];
}

/**
 * The checks of the figures of one story that its words tie, in the order of the text.
 */
export function checkArithmetic(figures: readonly Figure[], related: readonly Related[]): Check[] {
  const place = new Map(figures.map(({ id }, at) => [id, at]));
  const at = (relation: Related) => place.get(relation.figures.at(-1)!.id)!;
  return [...related].sort((a, b) => at(a) - at(b)).flatMap((relation) => checkOf(relation) ?? []);
}

function checkOf({ type, figures }: Related): Check | undefined {
  if (!figures.slice(0, -1).every(isExact)) return undefined;
  const verdict = recompute(type, figures);
  if (!verdict || (type === 'sum' && !isNear(verdict, 0.02))) return undefined;
  if (type === 'share' && !(isPartOf(figures) && (isInOneSentence(figures) || isNear(verdict, 0.1)))) return undefined;
  if ((isToldAhead(figures) || isHeldAgainst(type, figures)) && !isNear(verdict, 0.1)) return undefined;
  const facts = figures.map(({ id }) => id);
  return { id: shortHash('check', type, ...facts), type, facts, ...verdict };
}

/**
 * Parts that are listed need not be all there are, a whole named in an earlier sentence may be another, and so may a change
 * that was told ahead of its levels: only what comes near is meant.
 */
const isNear = ({ stated, computed }: Verdict, by: number): boolean =>
  Math.abs(computed - stated) <= by * Math.abs(stated);

const isToldAhead = (figures: readonly Figure[]): boolean =>
  figures.length === 3 && figures.at(-1)!.role === 'change' && figures.at(-1)!.start < figures[0]!.start;

/** 低于50 names another level, 相差2元 the difference: which, shows when it fits. */
const isHeldAgainst = (type: Check['type'], figures: readonly Figure[]): boolean =>
  type === 'difference' && figures.at(-1)!.role !== 'change';

const isPartOf = ([part, whole]: readonly Figure[]): boolean =>
  part!.unit.code === whole!.unit.code && part!.classifier === whole!.classifier && part!.value! <= whole!.value!;

const isInOneSentence = (figures: readonly Figure[]): boolean =>
  figures.every(({ sentence }) => sentence.start === figures[0]!.sentence.start);

/** What may go into a computation; a bound (超过1000) may only come out of one. */
const isExact = (figure: Figure): boolean =>
  figure.value !== undefined &&
  (figure.relation === 'eq' || figure.relation === 'approx' || figure.relation === 'nearly' || isOpenAbove(figure));

/**
 * What the figures of a check say now.
 * @param figures in the order that the type asks for: share: part, whole, share; growth: new, old (or, with role `change`,
 * the difference), growth; difference: new, old, difference; sum: the parts, total. The last one is what the text states.
 * @returns undefined where a figure has no single value, so that nothing can be computed.
 */
export function recompute(type: Check['type'], figures: readonly Figure[]): Verdict | undefined {
  const stated = figures.at(-1);
  const given = figures.slice(0, -1);
  if (stated?.value === undefined || given.length === 0) return undefined;
  if (given.some(({ value }) => value === undefined) || (type !== 'sum' && given.length !== 2)) return undefined;
  const compute = COMPUTE[type](given, stated);
  const computed = compute(given.map(({ value }) => value!));
  if (!Number.isFinite(computed)) return undefined;
  return {
    stated: stated.value,
    computed: Number(computed.toPrecision(isRatio(stated) ? 6 : 12)),
    holds: agrees(stated, computed, spread(compute, given)),
  };
}

type Compute = (given: readonly number[]) => number;

const COMPUTE: Readonly<Record<Check['type'], (given: readonly Figure[], stated: Figure) => Compute>> = {
  share: (_, stated) => {
    const scale = scaleOf(stated);
    return ([part, whole]) => (scale * part!) / whole!;
  },
  growth: ([, second], stated) => {
    const scale = scaleOf(stated);
    const sign = signOf(stated);
    // 翻一番 counts the new against the old, every other growth what came to it.
    const base = isTurned(stated) ? 0 : 1;
    const before: Compute = second!.role === 'change' ? ([now, by]) => now! - sign * by! : ([, then]) => then!;
    return (given) => sign * scale * (given[0]! / before(given) - base);
  },
  difference: (_, stated) => {
    const sign = stated.change ? signOf(stated) : undefined;
    return ([now, then]) => (sign === undefined ? Math.abs(now! - then!) : sign * (now! - then!));
  },
  sum: () => (parts) => parts.reduce((sum, part) => sum + part, 0),
};

const scaleOf = ({ unit }: Figure): number => (unit.code === '%' ? 100 : 1);
const signOf = ({ change }: Figure): 1 | -1 => (change?.direction === 'down' ? -1 : 1);
const isTurned = ({ text, unit }: Figure): boolean => unit.code === 'x' && text.includes('番');

/** The least and the greatest that can follow from what the figures may stand for. */
function spread(compute: Compute, given: readonly Figure[]): Range {
  const ranges = given.map((figure) => rangeOf(figure, figure.role === 'change' ? given[0] : figure));
  // Sums rise with each part; of two figures all four corners are tried.
  const lows = compute(ranges.map(({ low }) => low));
  const highs = compute(ranges.map(({ high }) => high));
  const ends = [lows, highs];
  if (ranges.length === 2) {
    const [a, b] = ranges;
    ends.push(compute([a!.low, b!.high]), compute([a!.high, b!.low]));
  }
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Whether what is stated lies within what can follow; a hair of slack is for the division itself. */
function agrees(stated: Figure, computed: number, { low, high }: Range): boolean {
  const { relation } = stated;
  const written = rangeOf(stated);
  const slack = 1e-9 * Math.abs(computed);
  const about = relation === 'approx' || relation === 'nearly' ? 0.1 * Math.abs(stated.value!) : 0;
  const isNotBelow = high >= written.low - about - slack;
  const isNotAbove = low <= written.high + about + slack;
  if (relation === 'gt' || relation === 'gte') return isNotBelow;
  if (relation === 'lt' || relation === 'lte') return isNotAbove;
  return isNotBelow && isNotAbove;
}

/** What to say of a check that fails, and where: at the figure that states it. */
export function mismatch(check: Check, figures: readonly Figure[]): { message: string; start: number; end: number } {
  const related = check.facts.map((id) => figures.find((figure) => figure.id === id)!);
  const stated = related.at(-1)!;
  const from = related.slice(0, -1).map(({ text }) => text);
  const { text, start, end } = stated;
  const loose = isLooseMultiple(check, stated) ? ': the multiple counts the base in, a loose usage' : '';
  return { message: `${text} is stated, ${check.computed} follows from ${from.join(' and ')}${loose}`, start, end };
}

/** 从1增加到44.3, 增长了44倍: by 43.3 times, to 44.3 times. */
const isLooseMultiple = ({ type, computed }: Check, stated: Figure): boolean =>
  type === 'growth' &&
  stated.unit.code === 'x' &&
  agrees(stated, computed + 1, { low: computed + 1, high: computed + 1 });
