// The whole of a share: the figure that 其中 takes it from, or the one whose property is its base. And which part it is.

import type { FigureReading, FigureRelation, Frame } from '../../../engine/frame.ts';
import type { Span } from '../../../model/span.ts';
import type { Range } from './phrases.ts';
import { isDuration, isRatio, spanOf } from './properties.ts';
import type { LeftSide } from './sides.ts';
import { leastOf, type Step, sameMeasure } from './steps.ts';
import { does, isClauseMark, OPEN_PARENTHESIS, sameWords, type Token } from './tokens.ts';

/** What stands around a share. */
export interface ShareScope {
  readonly tokens: readonly Token[];
  readonly units: Uint16Array;
  readonly index: number;
  readonly left: LeftSide;
  /** Offset of the last 其中 before it in its sentence. */
  readonly part: number | undefined;
  /** The frames shortly before it in its paragraph, and those of the paragraphs before as well. */
  readonly earlier: readonly Frame[];
  readonly before: readonly Frame[];
}

/** A base of so many characters (全国用户总数) is sure to mean the same in another paragraph. */
const LONG = 4;

/** The whole of a share, where the text gives it. */
export function wholeOf(scope: ShareScope): FigureReading | undefined {
  const { tokens, units, index, left, part, earlier, before } = scope;
  const base = left.base ?? baseOfPortion(tokens, index);
  const isAmount = ({ figure, role }: Frame) => role === 'level' && !isRatio(figure) && !isDuration(figure);
  if (base) {
    const span = spanOf(tokens, base);
    const amounts = (span.end - span.start >= LONG ? before : earlier).filter(isAmount);
    const bases = basesOf(tokens, units, base);
    // 分别占总值的13%和11%: of which of the amounts before, only the full name says.
    const isListed = tokens.slice(Math.max(0, index - FAR), index).some(({ cue }) => cue?.value === 'each');
    return namedBy(units, isListed ? bases.slice(0, 1) : bases, amounts);
  }
  if (part === undefined) return undefined;
  const amounts = earlier.filter(isAmount);
  const parts = amounts.filter(({ figure }) => figure.start > part);
  // 其中826人结案，五成认罪: of whom, is not said.
  if ((parts.length > 0 || hasSemicolon(units, part, tokens[index]!.start)) && !isCounted(tokens, index))
    return undefined;
  const stated = amounts.filter(({ figure }) => figure.end <= part);
  const like = stated.filter(({ figure }) => parts.some((one) => sameMeasure(one.figure, figure)));
  const wholes = like.length > 0 ? like : stated;
  // 达401.5万件，首次超过400万件: what is exact, before a bound.
  return (wholes.findLast(({ figure }) => figure.relation === 'eq') ?? wholes.at(-1))?.figure;
}

const SEMICOLON = ';'.charCodeAt(0);
/** Characters between 其中 and a semicolon. */
const LONGEST_CLAUSE = 200;

/** Whether another clause than that of 其中 has begun: 其中…；分地区看，近九成省份…. */
function hasSemicolon(units: Uint16Array, from: number, to: number): boolean {
  for (let i = Math.max(from, to - LONGEST_CLAUSE); i < to; i++) if (units[i] === SEMICOLON) return true;
  return false;
}

/** How many tokens back 分别 reaches. */
const FAR = 40;

/** How far before a share its 占 stands. */
const REACH = 12;

/** Whether 占 or 占比 ties a share to the part before it. */
function isCounted(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= REACH; i--) {
    if (does(tokens[i], 'share') || does(tokens[i], 'portion')) return true;
    if (tokens[i]!.kind === 'figure' && !does(tokens[index - 1], 'and')) return false;
  }
  return false;
}

/** 占|进出口总额|的|比重|达到42%: the base stands before the portion. */
function baseOfPortion(tokens: readonly Token[], index: number): Range | undefined {
  let to: number | undefined;
  for (let i = index - 1; i >= 0 && index - i <= REACH; i--) {
    const token = tokens[i]!;
    if (token.kind === 'figure') return undefined;
    if (does(token, 'portion')) to = does(tokens[i - 1], 'of') ? i - 1 : i;
    else if (does(token, 'share')) return to !== undefined && to > i + 1 ? { from: i + 1, to } : undefined;
  }
  return undefined;
}

const TOTAL = '总'.charCodeAt(0);

/** A base, without its 总值, and without the place or time that opens it: 长三角地区|进出口|总值, 进出口. */
function basesOf(tokens: readonly Token[], units: Uint16Array, { from, to }: Range): Span[] {
  const full = spanOf(tokens, { from, to });
  const bare = units[full.end - 2] === TOTAL ? { start: full.start, end: full.end - 2 } : full;
  let first = from;
  while (first < to && (isWhere(tokens[first]!) || (first > from && does(tokens[first], 'of')))) first++;
  const start = first < to ? tokens[first]!.start : full.start;
  return [full, bare, { start, end: full.end }].filter((span) => span.end - span.start >= 2);
}

const isWhere = (token: Token): boolean =>
  token.kind === 'name' || token.kind === 'time' || token.tag === 's' || (does(token, 'pronoun') && !token.compared);

/**
 * The last amount that one of the bases names, the fullest base first. The amount right before the share is the part of it
 * unless the base names that in full.
 */
function namedBy(
  units: Uint16Array,
  [full, ...shorter]: readonly Span[],
  amounts: readonly Frame[],
): FigureReading | undefined {
  if (!full) return undefined;
  const part = amounts.at(-1);
  const isFull = full.end - full.start >= LONG;
  const found = amounts.findLast((frame) => {
    const holds = frame !== part ? isHeldBy : isFull ? endsWith : () => false;
    return holds(units, full, nounOf(frame, units)) && mayHold(frame, part);
  });
  if (found) return found.figure;
  for (const base of shorter) {
    const whole = amounts.findLast(
      (frame) =>
        part &&
        part.figure.start - frame.figure.end >= NEAR &&
        isHeldBy(units, base, nounOf(frame, units)) &&
        mayHold(frame, part),
    );
    if (whole && part && sameMeasure(whole.figure, part.figure)) return whole.figure;
  }
  return undefined;
}

/** Whether an amount can be the whole of a part: of another measure, or no less. */
function mayHold({ figure }: Frame, part: Frame | undefined): boolean {
  if (!part || part.figure === figure || !sameMeasure(part.figure, figure)) return true;
  return leastOf(figure.amount) >= leastOf(part.figure.amount);
}

/** A figure nearer than this to the one before stands in a list with it. */
const NEAR = 3;

/** How far before a property what belongs to it may begin: 全国|实际使用|外资金额. */
const LONGEST_OWNER = 12;

/** What a frame measures, with what stands right before that in its clause. */
function nounOf({ property, figure }: Frame, units: Uint16Array): Span | undefined {
  if (!property || property.start > figure.start) return property;
  let { start } = property;
  while (start > 0 && property.start - start < LONGEST_OWNER && isInClause(units[start - 1]!)) start--;
  return { start, end: property.end };
}

const isInClause = (unit: number): boolean => !isClauseMark(unit) && unit !== OPEN_PARENTHESIS && unit > 32;

/** Whether a noun ends in a base, word for word. */
const endsWith = (units: Uint16Array, base: Span, noun: Span | undefined): boolean =>
  noun !== undefined && sameWords(units, base, { start: noun.end - (base.end - base.start), end: noun.end });

/** Whether a noun holds all characters of a base, in their order: 用户数 in 固定宽带用户总数. */
function isHeldBy(units: Uint16Array, base: Span, noun: Span | undefined): boolean {
  if (!noun) return false;
  let at = noun.start;
  for (let i = base.start; i < base.end; i++, at++) {
    while (at < noun.end && units[at] !== units[i]) at++;
    if (at === noun.end) return false;
  }
  return true;
}

/** How many figures back the part of a share stands. */
const NEARBY = 8;

/** The shares of a sentence with their parts: the amount before 占, over what is said of its growth (A，增长5%，占33%). */
export function sharesIn(steps: readonly Step[]): FigureRelation[] {
  return steps.flatMap((step, at) => {
    const { frame, gap } = step;
    const whole = frame.whole;
    const isTied = gap.some((token) => does(token, 'share') || does(token, 'portion'));
    if (frame.role !== 'share' || !whole || !isTied || gap.some(({ cue }) => cue?.value === 'each')) return [];
    const before = steps
      .slice(Math.max(0, at - NEARBY), at)
      .findLast(({ frame: { role, figure } }) => role !== 'change' || !isRatio(figure));
    const part = before?.frame.figure;
    return part && part !== whole && before.frame.role !== 'share' && sameMeasure(part, whole)
      ? [{ type: 'share' as const, figures: [part, whole, frame.figure] }]
      : [];
  });
}
