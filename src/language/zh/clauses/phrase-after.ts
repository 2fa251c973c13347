// Noun phrases right of a figure: the stretch of all that may stand inside one phrase, up to the verb that acts, or on to the
// noun that an attribute or a clause with 的 describes.

import { EVENT_CLASSIFIERS, endsIn } from './cues.ts';
import {
  isAction,
  isAgent,
  isAspect,
  isHead,
  isNominal,
  isQuality,
  isTail,
  isTransitive,
  isVerb,
  LONGEST,
  lengthOf,
  type Range,
} from './phrases.ts';
import { does, type Token } from './tokens.ts';

/** A noun is not looked for farther on than so many tokens. */
const REACH = 48;

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
  const limit = Math.min(ceiling, start + REACH);
  if (start >= limit || does(tokens[start], 'and')) return undefined;
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
    const described = isCompound ? undefined : describedAfter(tokens, start, limit);
    if (described !== undefined) return phraseAfter(tokens, units, described, limit);
    if (!isVerb(tokens[start]) || start + 1 >= limit || !(isNominal(tokens[start + 1]) || isVerb(tokens[start + 1])))
      return undefined;
  }
  let to = dated ? start + 1 : start;
  while (to < limit && tokens[to]!.end - tokens[start]!.start <= LONGEST && mayStandAfter(tokens, units, start, to))
    to++;
  // 5种|不同|的|材料, 80个|人口|集中|的|社区, 400座|“小而美”|的|公园: an attribute goes on to its noun.
  const last = tokens[to - 1];
  if (
    to > start &&
    does(tokens[to], 'of') &&
    isNominal(tokens[to + 1]) &&
    (last!.tag === 'a' || (last!.kind === 'quote' && to === start + 1))
  )
    return phraseAfter(tokens, units, to + 1, limit);
  // 300条|群众|反映|的|问题: people are not counted so, but what they did.
  if (to > start && isAction(tokens[to]) && isAgent(last!, units) && !countsPeople(tokens, start)) {
    const described = describedAfter(tokens, to, limit);
    if (described !== undefined) return phraseAfter(tokens, units, described, limit);
  }
  // 10个陶瓷、化工|等|产品集装箱: what the examples are of.
  const listed = tokens.slice(start, to).some((token) => does(token, 'and'));
  const all =
    listed && units[tokens[to]?.start ?? 0] === AND_SO_ON ? phraseAfter(tokens, units, to + 1, limit) : undefined;
  if (all) return all;
  // 40吨金矿、平凉|7亿吨: what stands before the next figure is of that figure.
  if (tokens[to]?.kind === 'figure') for (let i = to - 1; i > start; i--) if (does(tokens[i], 'and')) to = i;
  // 一次|大规模|打击, 三个|上学|的|孩子
  if (!tokens.slice(start, to).some(isHead)) {
    if (does(tokens[to], 'of') && isNominal(tokens[to + 1])) return phraseAfter(tokens, units, to + 1, limit);
    return to > start + 1 && isAction(tokens[to - 1]) ? { from: start, to } : undefined;
  }
  // 两次全县|停电, 七类…的违规招生|操作: a verb may be the noun that the phrase ends in.
  const isNoun = happens(tokens, start)
    ? !isNominal(tokens[to])
    : to === limit && to > start + 1 && does(tokens[start - 1], 'of');
  if (isNoun && isVerb(tokens[to - 1])) return { from: start, to };
  while (to > start && !isEnd(tokens[to - 1]!) && !(to - 1 > start && isTail(tokens, units, to - 1))) to--;
  return to > start ? { from: start, to } : undefined;
}

/** What a phrase may end in; words of saying are in it only where they are nouns (工作|报告). */
const isEnd = (token: Token): boolean => isHead(token) || does(token, 'speech');

/** 7个|未来|产业, 8条|夏季|线路, 两份|报告: time words and words of saying are nouns right after a count. */
const isDated = (token: Token): boolean => token.kind === 'time' || (token.tag === 't' && !token.cue);

const AND_SO_ON = '等'.charCodeAt(0);

/** Whether the noun phrase that began at `start` goes on with the token at `at`. */
export function mayStandAfter(tokens: readonly Token[], units: Uint16Array, start: number, at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (does(token, 'and')) return at > start && joinsCounted(tokens, start, at + 1);
  // 三个行业|新|一轮|增长方案: another count opens another noun.
  if (at > start && token.reading?.type === 'quantity' && tokens[at - 1]!.tag === 'a') return false;
  // 7个|工作|报告
  if (does(token, 'speech')) return at > start && token.tag === 'n' && isClosed(next);
  // 两条|机械臂|会|快速|移动
  if (token.tag === 'v' && (next?.tag === 'd' || next?.tag === 'ad')) return false;
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

/** Nothing goes on: a mark, 和, 的 or the end of the clause. */
const isClosed = (next: Token | undefined): boolean =>
  next === undefined || next.kind === 'mark' || does(next, 'and') || does(next, 'of');

/** After 和: no other quantity (7期全国营|和|若干专题营), no name among nouns (10个国家|和|欧盟). */
function joinsCounted(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'name' && tokens[start]!.kind !== 'name') return false;
  // 100个国家|与|地区; but 14个国家|与|伊斯兰合作组织
  if (tokens[at - 1]!.tag === 'p' && token?.tag === 'nz') return false;
  // 两大市场、|倡导|多样性…: one more clause
  return (
    (isNominal(token) && token!.tag !== 'm') || (isVerb(token) && !isTransitive(token) && isNominal(tokens[at + 1]))
  );
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
  if (
    goesOn &&
    next!.tag !== 'z' &&
    lengthOf(next!) === 1 &&
    (token.tag !== 'vt' || !(isNominal(after) || after?.tag === 'f'))
  )
    return false;
  if (isTail(tokens, units, at + 1) && !isNominal(after)) return false;
  // 客|渡|航线; but 代表|撞|响|大钟
  const byAgent = lengthOf(before) > 1 && isAgent(before, units);
  if (goesOn && !byAgent && lengthOf(token) === 1 && token.tag !== 'vt') return false;
  // 两架直升机|训练|时
  if (isTransitive(token) || isAspect(next) || (does(next, 'none') && lengthOf(next!) === 1)) return true;
  if (isAgent(before, units) || before.kind === 'name') return !(goesOn && isQuality(next!, units));
  if (!next && happens(tokens, start)) return false;
  if (token.tag === 'vs') return !goesOn || isAction(next);
  if (next?.kind === 'figure' || next?.kind === 'name' || does(next, 'pronoun')) return true;
  // 产业|创新|“揭榜挂帅”|任务
  if (next?.kind === 'quote') return !isNominal(after) || !isHead(before);
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

const HAPPENINGS = new Set(['次', '起', '轮', '场']);

/** Whether what is counted happens (两次|全国停电): its last word may be any verb. */
function happens(tokens: readonly Token[], start: number): boolean {
  const reading = tokens[start - 1]?.reading;
  return reading?.type === 'quantity' && HAPPENINGS.has(reading.classifier ?? '');
}

const NEVER_PEOPLE = new Set(['条', '件', '项', '份', '篇', '次', '起']);

/** Whether the measure word before `start` may count people or bodies. */
function countsPeople(tokens: readonly Token[], start: number): boolean {
  const reading = tokens[start - 1]?.reading;
  return reading?.type !== 'quantity' || !NEVER_PEOPLE.has(reading.classifier ?? '');
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

/** Index of the noun after the 的 that closes the clause beginning at `start`. */
function describedAfter(tokens: readonly Token[], start: number, ceiling: number): number | undefined {
  for (let i = start + 1; i + 1 < Math.min(ceiling, start + LONGEST); i++) {
    if (tokens[i]!.kind === 'mark' && !does(tokens[i], 'and')) return undefined;
    const noun = tokens[i + 1]!.kind === 'time' ? i + 2 : i + 1;
    if (does(tokens[i], 'of') && isNominal(tokens[noun])) return noun;
  }
  return undefined;
}
