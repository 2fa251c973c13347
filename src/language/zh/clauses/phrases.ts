// Noun phrases left of a figure, and what words they are made of. The grammar takes all that may stand inside one phrase, up
// to what never does (an adverb, a preposition, a time, another figure), and then looks for the verb that acts: the phrase
// is what is left of the stretch after it. Ranges count tokens, half open.

import type { Tag } from '../words.ts';
import { type Cue, endsIn, endsInMeasure } from './cues.ts';
import { does, type Token } from './tokens.ts';

/** A run of tokens: [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const tags = (list: string): ReadonlySet<Tag> => new Set(list.split(' ') as Tag[]);
const NOUN_TAGS = tags('n nz vn an ng j x b a ag z l k h m q s f tg');
const HEAD_TAGS = tags('n nz vn an ng j x l k q');
const VERB_TAGS = tags('v vg i vt vs');
const NOMINAL_CUES = new Set(['noun', 'rate', 'portion', 'changed', 'pronoun', 'perNoun', 'event']);
/** A phrase longer than this has swallowed a clause. */
export const LONGEST = 24;

/** 完成, 实现; but not 共, 分别, 累计, 为. */
const isDoing = (cue: Cue): boolean => cue.does === 'link' && cue.value === '';

export const lengthOf = ({ start, end }: Token): number => end - start;

/** May stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && !token.compared && !isLocalizer(token) && isNounIn(token, NOUN_TAGS);
}

/** 上, 中, 内: closes a phrase of place or time. */
const isLocalizer = (token: Token): boolean => token.kind === 'word' && token.tag === 'f' && lengthOf(token) === 1;

/** May end a noun phrase: an attribute alone (现场, 以上) names nothing. */
export const isHead = (token: Token | undefined): boolean =>
  token !== undefined && !token.compared && !isDemonstrative(token) && isNounIn(token, HEAD_TAGS);

function isNounIn(token: Token, among: ReadonlySet<Tag>): boolean {
  if (token.kind === 'name' || token.kind === 'quote') return true;
  if (token.kind !== 'word') return false;
  return token.cue ? NOMINAL_CUES.has(token.cue.does) : among.has(token.tag);
}

export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && !token.cue && VERB_TAGS.has(token.tag);

/** A word that the list knows as a verb and a noun (投资, 生产): at the head of a clause it acts. */
export const isAction = (token: Token | undefined): boolean =>
  isVerb(token) || (token?.kind === 'word' && !token.cue && token.tag === 'vn');

/** The same of words that a cue makes a noun (投入, 消费). */
export const mayAct = (token: Token): boolean =>
  isAction(token) || (token.kind === 'word' && does(token, 'noun') && (VERB_TAGS.has(token.tag) || token.tag === 'vn'));

/** A verb that takes an object wherever it stands (提供, 完成). */
export const isTransitive = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.cue ? isDoing(token.cue) : token.tag === 'vt');

/** 对话|会, 景观|带, 撤离|令: one character after a noun or a verb that only there is a noun, whatever its class. */
export const isTail = (tokens: readonly Token[], units: Uint16Array, at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    token?.kind === 'word' &&
    lengthOf(token) === 1 &&
    (isNominal(before) || isVerb(before)) &&
    before!.kind === 'word' &&
    endsIn(units, token.start, token.end, 'tail')
  );
};

/** After the head: 世界|上, 图书馆|以内. */
const mayTrail = (token: Token): boolean => isLocalizer(token) || (isNominal(token) && !isHead(token));

/**
 * The noun phrase that ends before token `end`, not reaching left of `floor`. A verb may be part of it. `topical`: a
 * predicate stands between it and its figure, so that a verb which opens it describes it.
 */
export function phraseBefore(
  tokens: readonly Token[],
  units: Uint16Array,
  end: number,
  floor: number,
  topical = false,
): Range | undefined {
  if (isDimension(tokens, units, end, floor)) {
    // 总|重
    const whole =
      end - 1 > floor && isNominal(tokens[end - 2]) && lengthOf(tokens[end - 2]!) === 1 && tokens[end - 2]!.tag !== 'q';
    return { from: whole ? end - 2 : end - 1, to: end };
  }
  let to = end;
  while (to > floor && mayTrail(tokens[to - 1]!) && !isTail(tokens, units, to - 1)) to--;
  const head = tokens[to - 1];
  if (to <= floor || !head) return undefined;
  if (!isHead(head) && !isTail(tokens, units, to - 1)) {
    if (!isVerb(head)) return undefined;
    // 致|3人, 建交|30多年: no noun of the nouns before it.
    const acts = head.tag === 'vt' || head.tag === 'vs' || (to - 1 > floor && isAgent(tokens[to - 2]!, units));
    if (!topical && acts) return { from: to - 1, to };
  }
  let first = to - 1;
  while (
    first > floor &&
    head.end - tokens[first - 1]!.start <= LONGEST &&
    mayStandBefore(tokens, units, first - 1, to)
  )
    first--;
  let from = to - 1;
  while (from > first && !actsBefore(tokens, units, from - 1, { first, to }, topical)) from--;
  // 首|条|高铁, 其中|一次|震级: what a measure word counts begins after it.
  for (let at = from; at < to - 1; at++)
    if (tokens[at]!.reading?.type === 'quantity' || (tokens[at]!.tag === 'q' && tokens[at - 1]?.tag === 'm'))
      from = at + 1;
  while (from < to - 1 && (does(tokens[from], 'and') || tokens[from]!.tag === 'd')) from++;
  return { from, to };
}

/** 这座|高|19.27米 */
const isDimension = (tokens: readonly Token[], units: Uint16Array, end: number, floor: number): boolean =>
  end > floor &&
  lengthOf(tokens[end - 1]!) === 1 &&
  endsIn(units, tokens[end - 1]!.start, tokens[end - 1]!.end, 'dimension');

/** Whether the token at `at` may be inside the noun phrase that goes on after it. */
function mayStandBefore(tokens: readonly Token[], units: Uint16Array, at: number, to: number): boolean {
  const token = tokens[at]!;
  if (isNominal(token) || isVerb(token)) return true;
  if (does(token, 'and')) return isNominal(tokens[at - 1]) || isAction(tokens[at - 1]);
  // 毛利|每股|收益, 茶产业|年|总产值
  if (does(token, 'per'))
    return lengthOf(token) > 1
      ? isNominal(tokens[at - 1]) && tokens[at - 1]!.kind !== 'name'
      : isQuality(tokens[at + 1]!, units) || isAmount(tokens[at + 1]!, units);
  // 增长|水平
  if (does(token, 'change')) return at === to - 2 && isQuality(tokens[at + 1]!, units) && isNominal(tokens[at - 1]);
  // 水土|保持|率: a verb that passes a value on is one word with a rate of one character.
  if (token.cue && isDoing(token.cue))
    return does(tokens[at + 1], 'rate') && lengthOf(tokens[at + 1]!) === 1 && isNominal(tokens[at - 1]);
  // 农业|整体|规模
  if (does(token, 'none') && lengthOf(token) > 1) return isHead(tokens[at + 1]) && isHead(tokens[at - 1]);
  // 冲突|前|水平
  if (isLocalizer(token))
    return isQuality(tokens[at + 1]!, units) && !does(tokens[at + 1], 'portion') && isNominal(tokens[at - 1]);
  // 冬季|供暖|面积
  if (token.tag === 't') return token.kind === 'word' && !token.cue && isNominal(tokens[at + 1]);
  // 跨省|直接|结算
  if (token.tag === 'ad') return at === to - 2 && isAction(tokens[at + 1]) && isNominal(tokens[at - 1]);
  // 太阳|同步|轨道: an adverb before a noun is none.
  return token.tag === 'd' && !token.cue && lengthOf(token) > 1 && isHead(tokens[at + 1]) && isHead(tokens[at - 1]);
}

/** Nouns and verbs that may be one phrase, [first, to). */
interface Stretch {
  readonly first: number;
  readonly to: number;
}

/** Whether the verb at `at` acts on the noun after it in its stretch; else it describes it. */
function actsBefore(
  tokens: readonly Token[],
  units: Uint16Array,
  at: number,
  stretch: Stretch,
  topical: boolean,
): boolean {
  const { first, to } = stretch;
  const token = tokens[at]!;
  if (!mayAct(token) || token.tag === 'vs') return false;
  const next = tokens[at + 1]!;
  // 冲突|前|水平, 批发|和|零售业
  if (isLocalizer(next) || (does(next, 'and') && !isTransitive(token))) return false;
  // 收获|机, 解剖|式
  if (next.kind === 'word' && lengthOf(next) === 1 && (isHead(next) || isTail(tokens, units, at + 1))) return false;
  // 开行|数量
  if (token.tag === 'vt' && isQuality(next, units) && (topical || at > first)) return false;
  const listed = does(tokens[at - 1], 'and');
  const before = tokens[listed ? at - 2 : at - 1];
  // 机器|购置|投资|增长: an amount that changes is of what was done to the noun before.
  const isSpent = topical && at > first && at + 2 === to && isAmount(next, units);
  if (isSpent && isHead(before) && !isOwner(before!) && !isAgent(before!, units)) return false;
  if (isTransitive(token) || isAspect(next)) return true;
  // 完成|创新|项目, 种植|面积, 旅游|收入
  const isMeasured = isQuality(next, units) || (token.tag === 'vn' && isAmount(next, units));
  // 建设|面积|3000平方米|的|养殖场
  const describes = at === first && tokens[to]?.kind === 'figure' && does(tokens[to + 1], 'of');
  if (isTransitive(before) || (isMeasured && !describes)) return false;
  if (at === first) {
    // 改造养老站300个、托育|机构: the verb before the figure acts still.
    if (does(before, 'of') || (listed && tokens[at - 2]?.kind === 'figure')) return false;
    // 服务|贸易|逆差, 更新|补贴|申请
    const isCompound = isMeasure(tokens, units, { from: to - 1, to }) || isAction(tokens[to - 1]);
    if (token.tag === 'vn' && isCompound) return false;
    return !topical || before?.tag === 'd' || does(before, 'modality') || does(before, 'skip');
  }
  // 各省|投入|教育|资金
  if (does(token, 'noun') && token.tag === 'v') return isNominal(next);
  if (before && mayAct(before))
    return token.tag !== 'vn' && actsBefore(tokens, units, listed ? at - 2 : at - 1, stretch, topical);
  return !listed && (isOwner(before!) || isAgent(before!, units));
}

/** A name or what stands for one. */
export const isOwner = (token: Token): boolean => token.kind === 'name' || does(token, 'pronoun');

/** 了, 着, 过 */
export const isAspect = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.tag === 'u' && does(token, 'skip');

/** Names a measure that takes a verb before it as its attribute. */
export const isQuality = (token: Token, units: Uint16Array): boolean =>
  token.kind === 'word' &&
  isNominal(token) &&
  (endsIn(units, token.start, token.end, 'quality') || endsIn(units, token.start, token.end, 'dimension'));

const isAmount = (token: Token, units: Uint16Array): boolean =>
  token.kind === 'word' && endsIn(units, token.start, token.end, 'amount');

/** 此, 该: what follows is one noun, whatever its words (此|认购|权证). */
export const isDemonstrative = (token: Token | undefined): boolean =>
  does(token, 'pronoun') && token!.cue!.value === 'this';

/** Names who acts: a verb after it is a predicate (企业|提供). */
export const isAgent = (token: Token, units: Uint16Array): boolean =>
  token.kind === 'word' && !isVerb(token) && endsIn(units, token.start, token.end, 'agent');

export const isMeasure = (tokens: readonly Token[], units: Uint16Array, { from, to }: Range): boolean => {
  const head = tokens[to - 1]!;
  return head.kind === 'word' && !isVerb(head) && endsInMeasure(units, tokens[from]!.start, head.end);
};
