// What a figure counts or measures: the noun after it, the noun before it, or the indicator it continues.

import type { FigureReading } from '../../../engine/frame.ts';
import type { Span } from '../../../model/span.ts';
import { type CueKind, endsIn } from './cues.ts';
import { pairedBefore } from './pairs.ts';
import { isWork, phraseAfter } from './phrase-after.ts';
import {
  isAction,
  isAgent,
  isHead,
  isMeasure,
  isNominal,
  isOwner,
  isQuality,
  isTransitive,
  isVerb,
  mayAct,
  phraseBefore,
  type Range,
} from './phrases.ts';
import type { LeftSide } from './sides.ts';
import { does, isQuoteMark, type Token } from './tokens.ts';

export interface PropertyFinding {
  /** Absent where the figure goes on with the indicator before it. */
  readonly range?: Range;
  readonly side: 'after' | 'before' | 'none';
  readonly why: string;
}

export const isCount = (figure: FigureReading): boolean =>
  figure.type !== 'quantity' || (figure.unit.code === '1' && figure.unit.dimension === 'count');
export const isRatio = (figure: FigureReading): boolean =>
  figure.type === 'quantity' && ['%', 'pp', 'bp', 'x'].includes(figure.unit.code);
export const isDuration = (figure: FigureReading): boolean =>
  figure.type === 'quantity' && figure.unit.dimension === 'time' && !figure.age;

/** Finds the property of the figure at `index` in its clause. */
export function propertyOf(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  left: LeftSide,
  figure: FigureReading,
): PropertyFinding {
  const paired = pairedBefore(tokens, units, index);
  if (paired) return { range: paired, side: 'before', why: 'property: <nouns> 分别 <figures>' };
  const lasting = isDuration(figure) ? durationOf(tokens, units, index, left, figure) : undefined;
  if (lasting) return lasting;
  const right = counted(tokens, units, rightOf(tokens, units, index, figure, left), figure);
  const before = actorsBefore(tokens, units, left, figure);
  const distance = isLength(figure) ? distanceBefore(tokens, index) : undefined;
  if (distance) return { range: distance, side: 'before', why: 'property: <distance> from … <figure>' };
  // 两三米|高; but 一尺|长|23厘米
  const next = tokens[index + 1];
  const isSaidAfter = isLength(figure) && next?.kind === 'word' && tokens[index + 2]?.kind !== 'figure';
  if (isSaidAfter && next.end - next.start === 1 && endsIn(units, next.start, next.end, 'dimension'))
    return { range: { from: index + 1, to: index + 2 }, side: 'after', why: 'property: <figure> <dimension>' };
  // 27个城市中有|25个|处于…: of those among whom they are.
  if (before && isCount(figure) && isAmong(tokens, units, before, index))
    return { range: before, side: 'before', why: 'property: <noun> 中 <figure>' };
  const predicate = isCount(figure) ? predicateOf(tokens, index, figure) : undefined;
  // 产出|1000吨|原煤, 投入|3亿元|资金
  const acts = before && before.to - before.from === 1 && !left.tied && mayAct(tokens[before.from]!);
  // 指数高于|100|的|基准点: a bare number is of the measure before it.
  const isValue = figure.type === 'number' && before !== undefined && isMeasure(tokens, units, before);
  if (right && !isValue && (isCount(figure) || (acts && tokens[index + 1]!.tag !== 'vt')))
    return { range: right, side: 'after', why: 'property: <figure> <noun>' };
  if (before && isMeasure(tokens, units, before))
    return { range: before, side: 'before', why: 'property: <measure> <figure>' };
  if (left.continues && left.tied && !isJoined(tokens, index))
    return { side: 'none', why: 'property: continues <figure>' };
  if (right) return { range: right, side: 'after', why: 'property: <figure> <noun>' };
  // 造成45人|死亡, 击退敌军18次|进攻, 全州260万户|断电
  const isOwned =
    before &&
    ((isPeople(figure) && !left.tied && !isAgent(tokens[before.to - 1]!, units)) ||
      tokens.slice(before.from, before.to).every((token) => isOwner(token) || does(token, 'and')));
  if (predicate && (!before || isOwned || isTimes(figure) || isAction(tokens[before.to - 1])))
    return { range: predicate, side: 'after', why: 'property: <figure> <verb>' };
  // 拦截了其中|21枚: of what the figure before counts.
  const isPart = does(tokens[index - 1], 'part') && before && isAction(tokens[before.to - 1]);
  if (before && !isPart)
    return {
      range: before,
      side: 'before',
      why: left.tied ? 'property: <noun> <predicate> <figure>' : 'property: <noun> <figure>',
    };
  const measure = measureBefore(tokens, units, left.stop);
  if (measure) return { range: measure, side: 'before', why: 'property: <measure> … <figure>' };
  return { side: 'none', why: 'property: of the figure before' };
}

const isLength = (figure: FigureReading): boolean => figure.type === 'quantity' && figure.unit.dimension === 'length';

/** 1500万亩冬小麦|长势, 10家企业|产量, 16种船型|新接|订单量|居第一: what is measured of those counted is not counted. */
function counted(
  tokens: readonly Token[],
  units: Uint16Array,
  range: Range | undefined,
  figure: FigureReading,
): Range | undefined {
  if (!range || figure.type !== 'quantity') return range;
  const { from } = range;
  const isMeasureAt = (at: number) => isMeasure(tokens, units, { from: at, to: at + 1 });
  const isArea = figure.unit.dimension === 'area';
  const isTopic = isCount(figure) && figure.classifier !== undefined && isPredicate(tokens[range.to]);
  let { to } = range;
  if (!isMeasureAt(to - 1) || !(isArea || isTopic || isAgent(tokens[to - 2] ?? tokens[to - 1]!, units))) return range;
  while (to > from && (isMeasureAt(to - 1) || isAction(tokens[to - 1]))) to--;
  return to > from && isNominal(tokens[to - 1]) && tokens[to - 1]!.tag !== 'b' ? { from, to } : range;
}

/** Says how high a measure is or how it changed. */
const isPredicate = (token: Token | undefined): boolean =>
  ['rank', 'change', 'reach', 'basis', 'differ', 'link'].some((kind) => does(token, kind as CueKind));

const AMONG = '中'.charCodeAt(0);
/** Whether 中 stands after the noun before and no noun after the figure. */
const isAmong = (tokens: readonly Token[], units: Uint16Array, { to }: Range, index: number): boolean =>
  to < index && isOne(tokens[to]!, units, AMONG) && !isNominal(tokens[index + 1]) && !does(tokens[index + 1], 'of');

/** 距离县城约|100公里 */
function distanceBefore(tokens: readonly Token[], index: number): Range | undefined {
  for (let at = index - 1; at >= 0 && tokens[at]!.kind !== 'figure'; at--)
    if (tokens[at]!.cue?.value === 'distance') return { from: at, to: at + 1 };
  return undefined;
}

/** The noun before; where one verb without an object stands between, those who did it (采购商|到会|10万人, 高铁|投产|3万公里). */
function actorsBefore(
  tokens: readonly Token[],
  units: Uint16Array,
  { phrase, passed }: LeftSide,
  figure: FigureReading,
): Range | undefined {
  const isTied = passed.some((token) => !does(token, 'skip') && !does(token, 'modality') && token.tag !== 'd');
  if (!phrase || isTied || isDuration(figure) || phrase.to - phrase.from > 1) return phrase;
  // 班列累计|开行|2000列: what stands before the verb may be its object, if it cannot act.
  const isStock = (token: Token | undefined) => token?.cue?.value === 'stock';
  // 已|开工|和|筹集
  const joined = does(tokens[phrase.from - 1], 'and') && isVerb(tokens[phrase.from - 2]);
  const opener = tokens[joined ? phrase.from - 3 : phrase.from - 1];
  const isObject = isCount(figure) && tokens[phrase.from]!.tag === 'vt' && (isStock(opener) || isAdverbial(opener));
  if (!isObject && tokens[phrase.from]!.tag !== 'vs') return phrase;
  let to = joined ? phrase.from - 1 : phrase.from;
  while (to > 0 && (isVerb(tokens[to - 1]) || isAdverbial(tokens[to - 1]) || isStock(tokens[to - 1]))) to--;
  const actor = tokens[to - 1];
  const mayBe = isObject
    ? actor?.kind === 'word' && isNominal(actor) && !isOwner(actor) && !isAgent(actor, units) && !isPeople(figure)
    : actor && (isPeople(figure) ? isAgent(actor, units) : isNominal(actor));
  return (mayBe ? phraseBefore(tokens, units, to, 0) : undefined) ?? phrase;
}

/** 人, 人次 name what they count: a verb after them is what these do (45人|死亡), no part of a noun. */
const isPeople = (figure: FigureReading): boolean =>
  figure.type === 'quantity' && (figure.classifier === '人' || figure.classifier === '人次');

/** What those counted did or what was done to them: the verb after, of people with its object (6人被|逮捕, 一亿人|摆脱贫困). */
function predicateOf(tokens: readonly Token[], index: number, figure: FigureReading): Range | undefined {
  let from = index + 1;
  const says = isTimes(figure) && does(tokens[from], 'speech');
  const isPlaced = isTimes(figure) && does(tokens[from], 'preposition');
  // 3万个|扩容|至|5万个: how the figure moves on, not what is counted.
  if (isVerb(tokens[from]) && does(tokens[from + 1], 'reach')) return undefined;
  if (!isPeople(figure) && !isPlaced) return isVerb(tokens[from]) || says ? { from, to: from + 1 } : undefined;
  while (isAdverbial(tokens[from])) from++;
  // 18人在拘留设施中|死亡, 两次对机场|打击
  if (from > index + 1 && !isAction(tokens[from])) {
    let end = from;
    while (end < tokens.length && tokens[end]!.kind !== 'figure' && tokens[end]!.kind !== 'mark') end++;
    return isAction(tokens[end - 1]) ? { from: end - 1, to: end } : undefined;
  }
  if (!isAction(tokens[from])) return undefined;
  let to = from + 1;
  while (to - from < LONGEST_PREDICATE && (isNominal(tokens[to]) || isVerb(tokens[to]))) to++;
  // 缺乏|安全|的|饮用水
  if (does(tokens[to], 'of') && tokens[to - 1]!.tag === 'a')
    for (to++; isNominal(tokens[to]) && to - from < LONGEST_PREDICATE; ) to++;
  return does(tokens[to], 'of') ? undefined : { from, to };
}

const isTimes = (figure: FigureReading): boolean => figure.type === 'quantity' && figure.classifier === '次';

/** Between those counted and their verb: 已, 继续, 被. */
const isAdverbial = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (['d', 'ad'].includes(token.tag) || does(token, 'skip') || does(token, 'preposition') || does(token, 'modality'));

/** After 和 or 、 a figure is one more, not the same one going on. */
const isJoined = (tokens: readonly Token[], index: number): boolean => does(tokens[index - 1], 'and');

/** A word of saying that is a noun: a verb, a mark or nothing stands after it. */
const isSaid = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.tag !== 'v' && !isNominal(tokens[at + 1]) && tokens[at + 1]?.kind !== 'figure';

/** The noun to the right. A percentage takes one only over 的 or 是 (73％的游客, 65％是外地游客). */
function rightOf(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  figure: FigureReading,
  left: LeftSide,
): Range | undefined {
  let at = (isCount(figure) ? index : lastOf(tokens, index)) + 1;
  const next = tokens[at];
  if (isPeople(figure) && !does(next, 'of') && (!isNominal(next) || isVerb(next))) return undefined;
  if (isDuration(figure) && isTime(next, units)) return undefined;
  if (next?.kind === 'mark' && isQuoteMark(units[next.start]!)) at++;
  // 2个|超千亿元|产业集群: both figures are of the one noun.
  if (next?.kind === 'figure' && next.start === tokens[index]!.end && isCount(figure)) {
    at++;
    // 两座|40米|口径|望远镜
    const range = phraseAfter(tokens, units, at, tokens.length);
    if (range?.from === at && isQuality(tokens[at]!, units)) return { from: index + 1, to: range.to };
  }
  // 4个国家级|和|17个|省级|产业集群: both are of the one noun.
  const shares = next?.tag === 'b' && does(tokens[at + 1], 'and') && tokens[at + 2]?.kind === 'figure';
  if (shares && isCount(figure)) at += tokens[at + 3]?.tag === 'b' ? 4 : 3;
  if (does(tokens[at], 'of')) {
    // 7方面的|主要|目标, 5%的|年均|增速, 15%的|全面|关税
    const noun = ['none', 'per', 'skip'].some((kind) => does(tokens[at + 1], kind as CueKind)) ? at + 2 : at + 1;
    // 10%的|显示|面板
    if (does(tokens[noun], 'speech') && isNominal(tokens[noun + 1])) {
      const said = phraseAfter(tokens, units, noun + 1, tokens.length);
      return said && { from: noun, to: said.to };
    }
    return phraseAfter(tokens, units, noun, tokens.length);
  }
  // 12个|主要|城市, 3台（套）|各类|农业机械
  const passes = does(tokens[at], 'none') || (tokens[at]?.tag === 'r' && !tokens[at]!.cue);
  if (passes && isNominal(tokens[at + 1]) && tokens[at + 1]!.kind === 'word') at++;
  // 四个|大台阶, 两个|大|的|台阶: no noun elsewhere, but here they are counted.
  const step = tokens[at]?.tag === 'a' && does(tokens[at + 1], 'of') ? at + 2 : at;
  if (isCount(figure) && does(tokens[step], 'none') && tokens[step]!.cue!.value === '' && isClosing(tokens[step + 1]))
    return { from: step, to: step + 1 };
  // 两份|报告
  if (does(tokens[at], 'speech') && isCount(figure) && isSaid(tokens, at)) return { from: at, to: at + 1 };
  // 43位|在韩|志愿军烈士, 10名|被|扣押|人员
  const isHere = tokens[at]?.cue?.value === 'at' && tokens[at + 1]?.kind === 'name';
  if (isHere || (does(tokens[at], 'preposition') && isAction(tokens[at + 1]))) {
    const placed = phraseAfter(tokens, units, at + 2, tokens.length);
    if (placed?.from === at + 2) return { from: at, to: placed.to };
  }
  // 155|棒|火炬手: a measure word that the figure did not take
  if (figure.type === 'number' && tokens[at]?.tag === 'q') at++;
  // 第二|大|经济体
  if (figure.type === 'ordinal' && next?.tag === 'a' && next.end - next.start === 1) at++;
  if (isRatio(figure)) {
    const isA = does(next, 'link') || does(next, 'speech');
    if (isA) return phraseAfter(tokens, units, at + 1, tokens.length);
    // 30倍市盈率
    const measure = phraseAfter(tokens, units, at, tokens.length);
    // 六成|花田, 只有10%|火势: of what stands at once after it, where no predicate ties it to a noun before.
    const isOf =
      left.passed.every(({ kind, cue }) => kind === 'time' || cue?.value === 'stock') &&
      isNominal(tokens[at]) &&
      tokens[at]!.kind === 'word';
    return measure && (isOf || isMeasure(tokens, units, measure)) ? measure : undefined;
  }
  // 7天|期|逆回购操作
  if (isDuration(figure) && isTermAt(tokens[at], units)) at++;
  // 拿出5000万元|支持…: what is done with an amount is not what it is of.
  if (!isCount(figure) && tokens[at]?.tag === 'vt') return undefined;
  return phraseAfter(tokens, units, at, tokens.length);
}

/** Nothing of the clause goes on: a mark, or its end. */
const isClosing = (token: Token | undefined): boolean => token === undefined || token.kind === 'mark';

/** The figure that closes a list of amounts of one noun: 4亿公里 in 近一年、4亿公里的飞行, 20% in 15%或20%的关税. */
const lastOf = (tokens: readonly Token[], index: number): number =>
  does(tokens[index + 1], 'and') && tokens[index + 2]?.kind === 'figure' && does(tokens[index + 3], 'of')
    ? index + 2
    : index;

const WEEK = '周'.charCodeAt(0);
const isAnniversary = (figure: FigureReading, units: Uint16Array): boolean => units[figure.end - 2] === WEEK;

/** What lasts: after 连续 the predicate (连续16个季度|高于平均), else the noun before (历时3小时), else what comes after. */
function durationOf(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  left: LeftSide,
  figure: FigureReading,
): PropertyFinding | undefined {
  const runs = left.passed.some((token) => does(token, 'duration') && token.cue!.value === 'predicate');
  // 三年|行动|计划
  const plan =
    isNominal(tokens[index + 1]) && !isAnniversary(figure, units)
      ? phraseAfter(tokens, units, index + 1, tokens.length)
      : undefined;
  if (plan && isWork(tokens, units, plan.to - 1))
    return { range: plan, side: 'after', why: 'property: <figure> <noun>' };
  const last = lastOf(tokens, index);
  const isOf = does(tokens[last + 1], 'of');
  const predicate = predicateAfter(tokens, units, index + 1);
  // 24小时|开机 after a noun; but 建交|50周年, 从事这个行业|30多年.
  const bare =
    left.phrase && !left.tied && !isAction(tokens[left.phrase.to - 1]) && !isMeasure(tokens, units, left.phrase);
  const object = bare && isVerb(tokens[left.stop - 1]) && tokens[left.stop - 2]?.kind !== 'figure';
  // 五千年|的|发展历程; but 开店20年|的|陈某
  const noun = isOf && bare && !object ? phraseAfter(tokens, units, last + 2, tokens.length) : undefined;
  if (noun && tokens[noun.to - 1]!.kind !== 'name')
    return { range: noun, side: 'after', why: 'property: <figure> 的 <noun>' };
  if (predicate && (runs || (bare && !object && !isOf && !isAnniversary(figure, units))))
    return { range: predicate, side: 'after', why: 'property: <figure> <predicate>' };
  // 启动为期|两天|的|登记, 这座拥有|300年|历史|的…: what the verb is of lasts, not the verb.
  const [nearest] = left.passed;
  const has = nearest?.cue?.does === 'link' && nearest.tag === 'vt' && isHead(tokens[index + 1]);
  const forLong =
    (isOf || has) &&
    left.passed.some((token) => token.cue?.value === 'noun' || (does(token, 'link') && token.cue!.value === ''));
  const acts = left.phrase
    ? left.phrase.to - left.phrase.from === 1 &&
      isVerb(tokens[left.phrase.from]) &&
      tokens[left.phrase.from]!.tag !== 'vs'
    : left.passed.some((token) => does(token, 'link'));
  if (forLong || acts) {
    // 为期三天的|第60|届|会议
    let at = last + (isOf ? 2 : 1);
    if (tokens[at]?.reading?.type === 'ordinal') at += isNominal(tokens[at + 1]) ? 1 : 2;
    // 一年|期|在轨驻留
    const isTerm = at === index + 1 && isTermAt(tokens[at], units);
    if (isTime(tokens[at], units) || isTerm) at++;
    const noun = phraseAfter(tokens, units, at, tokens.length);
    if (noun && (isNominal(tokens[noun.from]) || tokens[noun.from]!.tag === 'vs'))
      return { range: noun, side: 'after', why: 'property: <verb> <figure> <noun>' };
  }
  if (left.phrase) {
    // 扎根|乡村|30多年: with the verb that it is the object of, unless that marks the day (庆祝|建党|100周年).
    const { from, to } = left.phrase;
    const isMarked = isAnniversary(figure, units) && isTransitive(tokens[from - 1]);
    const verb = !left.tied && !isVerb(tokens[to - 1]) && isAction(tokens[from - 1]) && !isMarked;
    return { range: { from: verb ? from - 1 : from, to }, side: 'before', why: 'property: <noun> lasts <figure>' };
  }
  if (does(tokens[index + 1], 'of')) {
    const noun = phraseAfter(tokens, units, index + 2, tokens.length);
    if (noun) return { range: noun, side: 'after', why: 'property: <figure> 的 <noun>' };
  }
  return predicate && { range: predicate, side: 'after', why: 'property: <figure> <predicate>' };
}

const LONGEST_PREDICATE = 8;

const TERM = '期'.charCodeAt(0);
const isTermAt = (token: Token | undefined, units: Uint16Array): boolean =>
  token !== undefined && isOne(token, units, TERM);
const isOne = ({ start, end }: Token, units: Uint16Array, unit: number): boolean =>
  end - start === 1 && units[start] === unit;

const TIME = [...'时间'].map((c) => c.charCodeAt(0));
/** 5天|时间 says no more than 5天. */
const isTime = (token: Token | undefined, units: Uint16Array): boolean =>
  token !== undefined &&
  token.end - token.start === TIME.length &&
  TIME.every((unit, i) => units[token.start + i] === unit);

/** 3天|就|能|配齐零件 */
const isOpener = (token: Token): boolean =>
  token.tag === 'f' || token.tag === 'u' || does(token, 'modality') || (does(token, 'skip') && token.tag === 'd');

/** 八十年|来, 三年|以来 */
const isSince = ({ cue, tag }: Token): boolean => cue?.does === 'skip' && tag !== 'd';

const isFigureOrMark = ({ kind }: Token): boolean => kind === 'figure' || kind === 'mark';

/** The words from `start` to the next figure or mark: a predicate, short. */
function predicateAfter(tokens: readonly Token[], units: Uint16Array, start: number): Range | undefined {
  // 10年|时间|里|培育
  let from = isTime(tokens[start], units) ? start + 1 : start;
  while (from < tokens.length && (isOpener(tokens[from]!) || isSince(tokens[from]!))) from++;
  let end = from;
  while (end < tokens.length && end - from < LONGEST_PREDICATE && !isFigureOrMark(tokens[end]!)) {
    // 两年|培肥|就可以达标, 十年|禁渔|自2021年…: 就 and a time open another predicate.
    const opens = tokens[end]!.kind === 'time' || (does(tokens[end], 'skip') && tokens[end]!.tag === 'd');
    if (end > from && opens) break;
    end++;
  }
  // 连续五年|使用量|第一
  if (tokens[end]?.reading?.type === 'ordinal' && end + 1 === tokens.length) end++;
  return end > from && tokens[end]?.kind !== 'figure' ? { from, to: end } : undefined;
}

/** The nearest measure to the left in the clause, over what the cues do not explain (大豆种植数量由之前的<figure>). */
function measureBefore(tokens: readonly Token[], units: Uint16Array, before: number): Range | undefined {
  for (let at = before; at > 0; at--) {
    const head = tokens[at - 1]!;
    if (head.kind === 'figure') return undefined;
    const alone = { from: at - 1, to: at };
    if (isNominal(head) && !isNominal(tokens[at]) && isMeasure(tokens, units, alone))
      return phraseBefore(tokens, units, at, 0);
  }
  return undefined;
}

const NEW = [...'新增'].map((c) => c.charCodeAt(0));

/** The words of a property: with 新增 before a measure, which is then of what is new (新增|装机). */
export function namedBy(tokens: readonly Token[], units: Uint16Array, range: Range): Span {
  const span = spanOf(tokens, range);
  const before = tokens[range.from - 1];
  const isNew =
    before !== undefined &&
    before.end - before.start === NEW.length &&
    NEW.every((unit, i) => units[before.start + i] === unit);
  return isNew && isMeasure(tokens, units, range) ? { start: before.start, end: span.end } : span;
}

export const spanOf = (tokens: readonly Token[], { from, to }: Range): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
