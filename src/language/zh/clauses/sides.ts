// What stands left of a figure inside its clause: the cues up to the noun that they tie it to, and that noun.

import type { FigureReading } from '../../../engine/frame.ts';
import { isAction, isNominal, isVerb, phraseBefore, type Range } from './phrases.ts';
import { unitOf } from './steps.ts';
import { does, type Token } from './tokens.ts';

/** What the left side of a figure says. Numbers are token indexes. */
export interface LeftSide {
  /** Tokens passed between the figure and its noun, nearest first. */
  readonly passed: readonly Token[];
  /** The noun phrase they lead to. */
  readonly phrase?: Range;
  /** The first token of the phrase, or where the scan stopped: what stands before is at `stop - 1`. */
  readonly stop: number;
  /** A figure that this one continues (升20%至<figure>): nothing but cues between. */
  readonly continues?: Token;
  /** The base of a share: 总用户数 in 占总用户数的33%. */
  readonly base?: Range;
  /** Whether anything stands between the noun and the figure. */
  readonly tied: boolean;
}

const PASSED = new Set([
  'change',
  'reach',
  'link',
  'skip',
  'basis',
  'differ',
  'modality',
  'per',
  'duration',
  'rank',
  'part',
  'from',
  'none',
]);

/** Reads to the left of the figure at `index`, to the start of its clause. */
export function leftOf(tokens: readonly Token[], units: Uint16Array, index: number): LeftSide {
  // 占…的<figure>, 居全国<figure>, 高于全国<figure>: what stands after the cue is no property.
  const cue =
    cueBefore(tokens, index, 'share', 16) ??
    cueBefore(tokens, index, 'rank', 4) ??
    cueBefore(tokens, index, 'differ', 8);
  const base =
    cue === undefined
      ? possessedBase(tokens, units, index)
      : does(tokens[cue], 'share')
        ? baseOf(tokens, cue + 1, index)
        : undefined;
  let at = cue ?? base?.from ?? index;
  const passed = tokens.slice(at, index).reverse();
  let lasted = false;
  for (; at > 0; at--) {
    const token = tokens[at - 1]!;
    const isLong: boolean = !lasted && lasts(token) && does(tokens[at - 2], 'duration');
    lasted ||= isLong;
    if (token.kind === 'figure' && !token.compared && !isLong)
      return { passed, stop: at, continues: token, tied: at < index, ...(base && { base }) };
    if (!mayPass(tokens, at - 1) && !isLong && !isMore(tokens, index, at - 1) && !isAt(tokens, index, at - 1)) break;
    passed.push(token);
    // 壮大|到, 扩充|至
    if (
      does(token, 'reach') &&
      isAction(tokens[at - 2]) &&
      (isNominal(tokens[at - 3]) || tokens[at - 3]?.kind === 'figure')
    )
      passed.push(tokens[--at - 1]!);
  }
  const phrase =
    (cue !== undefined && does(tokens[cue], 'rank') && rankedBy(tokens, units, index, cue)) ||
    phraseBefore(tokens, units, at, 0, passed.some(isPredicative));
  return {
    passed,
    stop: phrase ? phrase.from : at,
    tied: at < index,
    ...(phrase && { phrase }),
    ...(base && { base }),
  };
}

/** Says of the noun before it what it is or does: that noun is the topic, not the object of a verb. */
const isPredicative = (token: Token): boolean =>
  does(token, 'change') || does(token, 'reach') || does(token, 'differ') || token.cue?.value === 'be';

/** 位列金牌榜第一: the noun after the cue is what ranks; a place is only where (居全国第一). */
function rankedBy(tokens: readonly Token[], units: Uint16Array, index: number, cue: number): Range | undefined {
  const phrase = phraseBefore(tokens, units, index, cue + 1);
  const isWhere = (token: Token) =>
    token.kind === 'name' || does(token, 'pronoun') || token.tag === 's' || token.tag === 'f';
  return phrase && tokens.slice(phrase.from, phrase.to).every((token) => !isWhere(token)) ? phrase : undefined;
}

function mayPass(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.compared || token.kind === 'time') return true;
  if (token.kind !== 'word' && token.kind !== 'mark') return false;
  // 由之前的<figure>, 由每天的<figure>: when, not whose.
  if (does(token, 'of')) return isWhen(tokens[at - 1]);
  if (token.cue) return PASSED.has(token.cue.does);
  return token.kind === 'word' && ['d', 'y', 'u', 't', 'ad'].includes(token.tag);
}

/** 产量连续|8年|超过100万吨: how long it lasts stands between a noun and its figure. */
const lasts = ({ kind, reading }: Token): boolean =>
  kind === 'figure' && reading?.type === 'quantity' && reading.unit.dimension === 'time' && !reading.age;

/** 气温|在|20摄氏度以上: a value, where a count would stand in a place. */
const isAt = (tokens: readonly Token[], index: number, at: number): boolean =>
  at === index - 1 &&
  tokens[at]!.cue?.value === 'at' &&
  !lasts(tokens[index]!) &&
  unitOf(tokens[index]!.reading as FigureReading) !== '1';

/** 比全国|高|5个百分点 */
const isMore = (tokens: readonly Token[], index: number, at: number): boolean =>
  at === index - 1 &&
  tokens[at]!.tag === 'a' &&
  (tokens[at - 1]?.compared === true || unitOf(tokens[index]!.reading as FigureReading) === 'pp');

const isWhen = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'time' ||
    token.compared ||
    does(token, 'per') ||
    (!token.cue && ['t', 'f', 'd'].includes(token.tag)));

/** The cue of a kind whose object runs up to the figure: no figure and no other predicate between. */
function cueBefore(
  tokens: readonly Token[],
  index: number,
  kind: 'share' | 'rank' | 'differ',
  farthest: number,
): number | undefined {
  for (let i = index - 1; i >= 0 && i >= index - farthest; i--) {
    const token = tokens[i]!;
    if (does(token, kind)) return i;
    const inside =
      isNominal(token) ||
      isVerb(token) ||
      token.kind === 'time' ||
      token.tag === 'd' ||
      // 占新增发电量的: which changed is part of what it is.
      (does(token, 'change') && isNominal(tokens[i + 1])) ||
      token.cue?.value === 'actual' ||
      (token.cue !== undefined &&
        ['of', 'and', 'link', 'per', 'skip', 'reach', 'portion', 'none', 'from'].includes(token.cue.does));
    if (!inside) return undefined;
  }
  return undefined;
}

/** 这个区域的3%: a percentage is of what owns it. */
function possessedBase(tokens: readonly Token[], units: Uint16Array, index: number): Range | undefined {
  const { reading } = tokens[index]!;
  const isPercentage = reading?.type === 'quantity' && reading.unit.code === '%';
  // 加征的|24%|关税: what was done owns nothing.
  return isPercentage && does(tokens[index - 1], 'of') && !isAction(tokens[index - 2])
    ? phraseBefore(tokens, units, index - 1, 0)
    : undefined;
}

function baseOf(tokens: readonly Token[], from: number, before: number): Range | undefined {
  let to = before;
  while (to > from && (!isNominal(tokens[to - 1]) || does(tokens[to - 1], 'portion'))) to--;
  return to > from ? { from, to } : undefined;
}
