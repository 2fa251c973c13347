// Noun phrases among tokens: from a head to the left, from a figure to the right. Ranges count tokens, half open.

import type { Tag } from '../words.ts';
import { endsInMeasure } from './cues.ts';
import { does, type Token } from './tokens.ts';

/** A run of tokens: [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const tags = (list: string): ReadonlySet<Tag> => new Set(list.split(' ') as Tag[]);
const NOUN_TAGS = tags('n nz vn an ng j x b a ag z l k h m q s f');
const HEAD_TAGS = tags('n nz vn an ng j x l k q');
const VERB_TAGS = tags('v vg i');
const NOMINAL_CUES = new Set(['noun', 'rate', 'portion', 'changed', 'pronoun', 'perNoun', 'event']);
/** A phrase longer than this has swallowed a clause. */
const LONGEST = 24;

/** May stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && !token.compared && !isLocalizer(token) && isNounIn(token, NOUN_TAGS);
}

/** 上, 中, 内: closes a phrase of place or time. */
const isLocalizer = (token: Token): boolean =>
  token.kind === 'word' && token.tag === 'f' && token.end - token.start === 1;

/** May end a noun phrase: an attribute alone (现场, 以上) names nothing. */
const isHead = (token: Token): boolean => !token.compared && !isDemonstrative(token) && isNounIn(token, HEAD_TAGS);

function isNounIn(token: Token, among: ReadonlySet<Tag>): boolean {
  if (token.kind === 'name' || token.kind === 'quote') return true;
  if (token.kind !== 'word') return false;
  return token.cue ? NOMINAL_CUES.has(token.cue.does) : among.has(token.tag);
}

export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && (token.cue ? token.cue.does === 'verb' : VERB_TAGS.has(token.tag));

/** A word that the list knows as a verb and a noun (投资, 生产): at the head of a clause it acts. */
export const isAction = (token: Token | undefined): boolean =>
  isVerb(token) || (token?.kind === 'word' && !token.cue && token.tag === 'vn');

/** After the head: 世界|上, 图书馆|以内. */
const mayTrail = (token: Token): boolean => isLocalizer(token) || (isNominal(token) && !isHead(token));

/**
 * The noun phrase that ends before token `end`, not reaching left of `floor`. A verb may be part of it.
 */
export function phraseBefore(
  tokens: readonly Token[],
  units: Uint16Array,
  end: number,
  floor: number,
): Range | undefined {
  let to = end;
  while (to > floor && mayTrail(tokens[to - 1]!)) to--;
  const head = tokens[to - 1];
  if (to <= floor || !head || !(isHead(head) || isVerb(head))) return undefined;
  const measure = endsInMeasure(units, head.start, head.end);
  let from = to - 1;
  let listed = false;
  while (from > floor && head.end - tokens[from - 1]!.start <= LONGEST) {
    if (joins(tokens, from - 1, floor)) listed = true;
    else if (!isNominal(tokens[from - 1]) && (listed || !isAttribute(tokens, units, from - 1, floor, to, measure)))
      break;
    from--;
  }
  while (from < to - 1 && does(tokens[from], 'and')) from++;
  return { from, to };
}

/**
 * Whether the verb or denominator at `at` is part of the noun after it: of a head of one character (收获|机), of a measure
 * or a single noun after another noun that does not act (玉米|种植|面积, 肺炎|确诊|病例).
 */
function isAttribute(
  tokens: readonly Token[],
  units: Uint16Array,
  at: number,
  floor: number,
  to: number,
  measure: boolean,
): boolean {
  const token = tokens[at]!;
  const before = at > floor ? tokens[at - 1] : undefined;
  const afterNoun = isNominal(before) && before!.kind !== 'name';
  if (does(token, 'per')) return token.end - token.start > 1 && afterNoun;
  if (!isVerb(token)) return false;
  if (isSingle(tokens[at + 1]!, at + 1, to) || isDemonstrative(before)) return true;
  return afterNoun && (measure || (to - at === 2 && !isAgent(before!, units) && !does(before, 'pronoun')));
}

/** A head of one character needs the word before it. */
const isSingle = (token: Token, at: number, to: number): boolean =>
  at === to - 1 && token.kind === 'word' && token.end - token.start === 1;

/** Whether token `at` is a conjunction between two nouns of one phrase. */
function joins(tokens: readonly Token[], at: number, floor: number): boolean {
  if (!does(tokens[at], 'and') || at <= floor || !isNominal(tokens[at - 1])) return false;
  return isNominal(tokens[at + 1]) || (isVerb(tokens[at + 1]) && isNominal(tokens[at + 2]));
}

/** Nouns for those who act end so: a verb after them is a predicate (企业|提供). */
const AGENT_ENDINGS = new Set([...'人员者家生客民户司构校院队业团位部门众方府'].map((c) => c.charCodeAt(0)));

/**
 * The noun phrase that starts at token `start`, before `ceiling`. Where a verb stands there, it is the noun that its
 * clause describes (乘坐包机前来参观的|游客).
 */
export function phraseAfter(
  tokens: readonly Token[],
  units: Uint16Array,
  start: number,
  ceiling: number,
): Range | undefined {
  if (start >= ceiling) return undefined;
  if (!isNominal(tokens[start])) {
    const described = describedAfter(tokens, start, ceiling);
    if (described !== undefined) return phraseAfter(tokens, units, described, ceiling);
    if (!isVerb(tokens[start]) || start + 1 >= ceiling || !(isNominal(tokens[start + 1]) || isVerb(tokens[start + 1])))
      return undefined;
  }
  let to = start;
  while (to < ceiling && tokens[to]!.end - tokens[start]!.start <= LONGEST) {
    const token = tokens[to]!;
    const next = to + 1 < ceiling ? tokens[to + 1] : undefined;
    if (isNominal(token)) to++;
    else if (to > start && joins(tokens, to, start) && next) to++;
    else if (
      isVerb(token) &&
      next?.kind !== 'name' &&
      next?.kind !== 'quote' &&
      (isNominal(next) || (to === start && isVerb(next))) &&
      // 219名选手|参加|比赛 acts; 3台|玉米|收割|机, 2套|股|改|方案, 6个科学与|应用|项目 do not.
      (to === start || does(tokens[to - 1], 'and') || isCompound(token, next!)) &&
      !(to > start && isAgent(tokens[to - 1]!, units))
    )
      to++;
    else break;
  }
  // 5种|不同|的|材料: an attribute alone goes on to its noun.
  if (
    does(tokens[to], 'of') &&
    to + 1 < ceiling &&
    isNominal(tokens[to + 1]) &&
    to - start === 1 &&
    tokens[start]!.tag === 'a'
  )
    return phraseAfter(tokens, units, to + 1, ceiling);
  // 40吨金矿、平凉|7亿吨: what stands before the next figure is of that figure.
  if (tokens[to]?.kind === 'figure') for (let i = to - 1; i > start; i--) if (does(tokens[i], 'and')) to = i;
  while (to > start && !isHead(tokens[to - 1]!)) to--;
  return to > start ? { from: start, to } : undefined;
}

/** A verb and a noun of which one is a single character are one word. */
const isCompound = (verb: Token, noun: Token): boolean => verb.end - verb.start === 1 || noun.end - noun.start === 1;

/** 此, 该: what follows is one noun, whatever its words (此|认购|权证). */
export const isDemonstrative = (token: Token | undefined): boolean =>
  does(token, 'pronoun') && token!.cue!.value === 'this';

export const isAgent = (token: Token, units: Uint16Array): boolean =>
  token.kind === 'word' && AGENT_ENDINGS.has(units[token.end - 1]!);

/** Index of the noun after the 的 that closes the clause beginning at `start`. */
function describedAfter(tokens: readonly Token[], start: number, ceiling: number): number | undefined {
  for (let i = start + 1; i + 1 < Math.min(ceiling, start + LONGEST); i++) {
    if (tokens[i]!.kind === 'mark' && !does(tokens[i], 'and')) return undefined;
    const noun = tokens[i + 1]!.kind === 'time' ? i + 2 : i + 1;
    if (does(tokens[i], 'of') && isNominal(tokens[noun])) return noun;
  }
  return undefined;
}

export const isMeasure = (tokens: readonly Token[], units: Uint16Array, { from, to }: Range): boolean => {
  const head = tokens[to - 1]!;
  return head.kind === 'word' && !isVerb(head) && endsInMeasure(units, tokens[from]!.start, head.end);
};
