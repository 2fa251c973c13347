// Noun phrases among tokens: left of a figure or right of it. The grammar takes all that may stand inside one phrase, up to
// what never does (an adverb, a preposition, a time, another figure), and then looks for the verb that acts: the phrase is
// what is left of the stretch after it, or before it. Ranges count tokens, half open.

import type { Tag } from '../words.ts';
import { type Cue, EVENT_CLASSIFIERS, endsIn, endsInMeasure } from './cues.ts';
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
const LONGEST = 24;

/** 完成, 实现; but not 共, 分别, 累计, 为. */
const isDoing = (cue: Cue): boolean => cue.does === 'link' && cue.value === '';

const lengthOf = ({ start, end }: Token): number => end - start;

/** May stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && !token.compared && !isLocalizer(token) && isNounIn(token, NOUN_TAGS);
}

/** 上, 中, 内: closes a phrase of place or time. */
const isLocalizer = (token: Token): boolean => token.kind === 'word' && token.tag === 'f' && lengthOf(token) === 1;

/** May end a noun phrase: an attribute alone (现场, 以上) names nothing. */
const isHead = (token: Token | undefined): boolean =>
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
const isTail = (tokens: readonly Token[], units: Uint16Array, at: number): boolean => {
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
  while (to > floor && mayTrail(tokens[to - 1]!)) to--;
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
  // 冲突|前|水平
  if (isLocalizer(token)) return isQuality(tokens[at + 1]!, units) && isNominal(tokens[at - 1]);
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
  if (isTransitive(token) || isAspect(next)) return true;
  const listed = does(tokens[at - 1], 'and');
  const before = tokens[listed ? at - 2 : at - 1];
  // 完成|创新|项目, 种植|面积, 旅游|收入
  const isMeasured = isQuality(next, units) || (token.tag === 'vn' && isAmount(next, units));
  if (isTransitive(before) || isMeasured) return false;
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
  const dated = isDated(tokens[start]!) && isNominal(tokens[start + 1]);
  if (!isNominal(tokens[start]) && !dated) {
    // 上千名|演讲|嘉宾|搭建…的平台: a verb right before who acts is of theirs.
    const next = tokens[start + 1];
    const isCompound =
      isVerb(tokens[start]) &&
      !isTransitive(tokens[start]) &&
      next !== undefined &&
      isNominal(next) &&
      isAgent(next, units);
    const described = isCompound ? undefined : describedAfter(tokens, start, ceiling);
    if (described !== undefined) return phraseAfter(tokens, units, described, ceiling);
    if (!isVerb(tokens[start]) || start + 1 >= ceiling || !(isNominal(tokens[start + 1]) || isVerb(tokens[start + 1])))
      return undefined;
  }
  let to = dated ? start + 1 : start;
  while (to < ceiling && tokens[to]!.end - tokens[start]!.start <= LONGEST && mayStandAfter(tokens, units, start, to))
    to++;
  // 5种|不同|的|材料, 80个|人口|集中|的|社区, 400座|“小而美”|的|公园: an attribute goes on to its noun.
  const last = tokens[to - 1];
  if (
    to > start &&
    does(tokens[to], 'of') &&
    isNominal(tokens[to + 1]) &&
    (last!.tag === 'a' || (last!.kind === 'quote' && to === start + 1))
  )
    return phraseAfter(tokens, units, to + 1, ceiling);
  // 300条|群众|反映|的|问题: people are not counted so, but what they did.
  if (to > start && isAction(tokens[to]) && isAgent(last!, units) && !countsPeople(tokens, start)) {
    const described = describedAfter(tokens, to, ceiling);
    if (described !== undefined) return phraseAfter(tokens, units, described, ceiling);
  }
  // 10个陶瓷、化工|等|产品集装箱: what the examples are of.
  const listed = tokens.slice(start, to).some((token) => does(token, 'and'));
  const all =
    listed && units[tokens[to]?.start ?? 0] === AND_SO_ON ? phraseAfter(tokens, units, to + 1, ceiling) : undefined;
  if (all) return all;
  // 40吨金矿、平凉|7亿吨: what stands before the next figure is of that figure.
  if (tokens[to]?.kind === 'figure') for (let i = to - 1; i > start; i--) if (does(tokens[i], 'and')) to = i;
  // 一次|大规模|打击, 三个|上学|的|孩子
  if (!tokens.slice(start, to).some(isHead)) {
    if (does(tokens[to], 'of') && isNominal(tokens[to + 1])) return phraseAfter(tokens, units, to + 1, ceiling);
    return to > start + 1 && isAction(tokens[to - 1]) ? { from: start, to } : undefined;
  }
  // 两次全县|停电, 七类…的违规招生|操作: a verb may be the noun that the phrase ends in.
  const isNoun = happens(tokens, start) || (does(tokens[start - 1], 'of') && to > start + 1);
  if (to === ceiling && isVerb(tokens[to - 1]) && isNoun) return { from: start, to };
  while (to > start && !isHead(tokens[to - 1]!) && !(to - 1 > start && isTail(tokens, units, to - 1))) to--;
  return to > start ? { from: start, to } : undefined;
}

/** 7个|未来|产业, 8条|夏季|线路, 两份|报告: time words and words of saying are nouns right after a count. */
const isDated = (token: Token): boolean => token.kind === 'time' || (token.tag === 't' && !token.cue);

const AND_SO_ON = '等'.charCodeAt(0);

/** Whether the noun phrase that began at `start` goes on with the token at `at`. */
export function mayStandAfter(tokens: readonly Token[], units: Uint16Array, start: number, at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (does(token, 'and')) return at > start && joinsCounted(tokens, start, at + 1);
  if (at > start && isTail(tokens, units, at) && !isNominal(next) && !isVerb(next)) return true;
  // 6座|水电站|“连珠成串”
  if (token.kind === 'quote' && at > start && isHead(tokens[at - 1]) && !isNominal(next)) return false;
  // 600名|代表|现场|宣誓: where, not what.
  if (token.tag === 's' && at > start && isHead(tokens[at - 1]) && isAction(next)) return false;
  // 50个|人工智能|具体|应用场景
  if (does(token, 'none') && at > start && lengthOf(token) > 1) return isNominal(next) && !isAction(next);
  if ((isNominal(token) && !isAction(token)) || (token.tag === 't' && isDated(token) && isNominal(next))) return true;
  // 千亿斤|粮食|产能|提升|行动
  if (does(token, 'change')) return at > start && isNominal(next) && isWork(tokens, units, at + 1);
  return isAction(token) && (at === start || !actsAfter(tokens, units, start, at));
}

/** After 和: no other quantity (7期全国营|和|若干专题营), no name among nouns (10个国家|和|欧盟). */
function joinsCounted(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'name' && tokens[start]!.kind !== 'name') return false;
  // 100个国家|与|地区; but 14个国家|与|伊斯兰合作组织
  if (tokens[at - 1]!.tag === 'p' && token?.tag === 'nz') return false;
  return (isNominal(token) && token!.tag !== 'm') || (isVerb(token) && isNominal(tokens[at + 1]));
}

/** Whether the verb at `at` is the predicate of the nouns from `start`; else it is one of them. */
function actsAfter(tokens: readonly Token[], units: Uint16Array, start: number, at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const before = tokens[at - 1]!;
  if (does(before, 'and')) return false;
  const goesOn = isNominal(next) && next!.kind === 'word' && !does(next, 'pronoun');
  const after = tokens[at + 2];
  // 收割|机, 对话|会; but 启动|灾|后|排查
  if (goesOn && lengthOf(next!) === 1 && (token.tag !== 'vt' || !(isNominal(after) || after?.tag === 'f')))
    return false;
  if (isTail(tokens, units, at + 1) && !isNominal(after)) return false;
  // 客|渡|航线
  if (goesOn && lengthOf(token) === 1 && token.tag !== 'vt') return false;
  // 两架直升机|训练|时
  if (isTransitive(token) || isAspect(next) || (does(next, 'none') && lengthOf(next!) === 1)) return true;
  if (isAgent(before, units) || before.kind === 'name') return !(goesOn && isQuality(next!, units));
  if (!next && happens(tokens, start)) return false;
  if (token.tag === 'vs') return !goesOn || isAction(next);
  if (next?.kind === 'figure' || next?.kind === 'name' || next?.kind === 'quote' || does(next, 'pronoun')) return true;
  // 设备|更新|和|技术改造|项目
  if (isWork(tokens, units, does(next, 'and') ? at + 2 : at + 1)) return false;
  // 65种药品|采购|成功, 三只基金|设计|运行, 在80个城市|调研, 6枚导弹|袭击
  if (token.tag === 'vn') {
    if (isGoverned(tokens, start) && goesOn) return true;
    if (isAction(next) && next!.tag !== 'vt' && next!.tag !== 'vs')
      return !isNominal(after) && !countsEvents(tokens, start);
    return !goesOn && (next?.tag === 'a' || (!next && (isGoverned(tokens, start) || !countsEvents(tokens, start))));
  }
  // 大规模|枪击|事件, 2亿元的|军事|支持: without a noun before it, or as what 的 leads to
  const hasNoun = tokens.slice(start, at).some(isHead);
  return hasNoun && (goesOn || !does(tokens[start - 1], 'of'));
}

/** Whether what the nouns from `start` are counted by can count what happens (两起, 3次, 5项), not only things (6枚). */
function countsEvents(tokens: readonly Token[], start: number): boolean {
  const reading = tokens[start - 1]?.reading;
  return reading?.type !== 'quantity' || !reading.classifier || EVENT_CLASSIFIERS.has(reading.classifier);
}

/** Whether what is counted happens (两次|全国停电): its last word may be any verb. */
function happens(tokens: readonly Token[], start: number): boolean {
  const reading = tokens[start - 1]?.reading;
  return reading?.type === 'quantity' && ['次', '起', '轮', '场'].includes(reading.classifier ?? '');
}

/** Whether the measure word before `start` may count people or bodies. */
function countsPeople(tokens: readonly Token[], start: number): boolean {
  const reading = tokens[start - 1]?.reading;
  return reading?.type !== 'quantity' || !['条', '件', '项', '份', '篇', '次', '起'].includes(reading.classifier ?? '');
}

/** Whether a preposition stands before the figure that counts the nouns from `start`: its clause needs a verb after them. */
const isGoverned = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1]?.kind === 'figure' ? tokens[start - 2] : undefined;
  return before !== undefined && (does(before, 'preposition') || (does(before, 'reach') && lengthOf(before) === 1));
};

/** Whether the nouns from `at` end in what people do or set up (转移|项目). */
export function isWork(tokens: readonly Token[], units: Uint16Array, at: number): boolean {
  let end = at;
  while (isNominal(tokens[end]) || isVerb(tokens[end])) end++;
  const last = tokens[end - 1]!;
  return last.kind === 'word' && endsIn(units, last.start, last.end, 'work');
}

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
