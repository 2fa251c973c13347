// Whose something is, from the words of its own noun phrase: the names that open it, the owner before 的, the noun that a
// clause with the figure describes, the name right before a count.

import type { Span } from '../../../model/span.ts';
import { toNumber } from '../../../value/decimal.ts';
import type { Tag } from '../words.ts';
import { phraseAfter } from './phrase-after.ts';
import {
  isAction,
  isAgent,
  isDemonstrative,
  isMeasure,
  isNominal,
  isVerb,
  phraseBefore,
  type Range,
} from './phrases.ts';
import { does, type Token } from './tokens.ts';

/** 其, 当地, 他: stands for the name or place before it. */
export const isDeictic = (token: Token): boolean =>
  does(token, 'pronoun') && token.cue!.value !== '' && token.cue!.value !== 'this';
/** 对, 向, 为: leads to whom something is done. */
export const isTowards = (token: Token | undefined): boolean =>
  does(token, 'preposition') && token!.cue!.value !== 'at';
export const isOwner = (token: Token | undefined): boolean => token?.kind === 'name' || does(token, 'pronoun');

/**
 * Whose the measure is that a noun phrase names: the names that open it (三星|股价), or its words up to 集团, 公司
 * (方案业务集团|收入). A place before a noun that is no measure belongs to that noun (新疆林果产业).
 */
export function ownerIn(tokens: readonly Token[], units: Uint16Array, { from, to }: Range): Range | undefined {
  // 全国|人大代表|张三: the person, not what the office is of.
  if (to - 1 > from && isPerson(tokens[to - 1]!) && tokens[to - 2]!.kind === 'word' && !does(tokens[to - 2], 'and'))
    return { from: to - 1, to };
  let end = from;
  while (
    end < to &&
    (isOwner(tokens[end]) || (does(tokens[end], 'and') && end > from && end + 1 < to && isOwner(tokens[end + 1])))
  )
    end++;
  if (end === from) {
    for (let i = to - 1; i > from && end === from; i--)
      if (does(tokens[i], 'pronoun')) end = isDemonstrative(tokens[i]) ? i : i + 1;
    return end > from && (end === to || isMeasure(tokens, units, { from: end, to })) ? { from, to: end } : undefined;
  }
  // 伊犁|社区|人口, 大渡河|水电站|装机: with the noun that says what is so named.
  for (let i = end; tokens[from]!.kind === 'name' && i < to - 1 && i < end + NAMED_WITHIN; i++)
    if (isNamed(tokens[i]!, units) && isMeasure(tokens, units, { from: i + 1, to })) end = i + 1;
  // 此|认购权证, 该|媒体: the pronoun stands with its noun.
  if (end < to && isDemonstrative(tokens[end - 1])) return undefined;
  const ownsNoun = end < to && !isMeasure(tokens, units, { from: end, to }) && tokens[from]!.reading?.type === 'place';
  return ownsNoun ? undefined : { from, to: end };
}

/** A person; but a surname alone is a part of one (小|李). */
const isPerson = ({ reading, start, end }: Token): boolean => reading?.type === 'person' && end - start > 1;

/** How many words a name may have after what was read of it. */
const NAMED_WITHIN = 3;
const NAMED_ENDINGS = new Set([...'站厂园区院校港山岛湖桥村镇乡寺馆场库坝矿'].map((c) => c.charCodeAt(0)));
const EARTH = '地'.charCodeAt(0);

/** Whether a noun says what sort of thing or place a name is of (社区, 火山); but 地区生产总值 is a measure. */
const isNamed = ({ kind, cue, start, end }: Token, units: Uint16Array): boolean =>
  kind === 'word' && !cue && NAMED_ENDINGS.has(units[end - 1]!) && !(end - start === 2 && units[start] === EARTH);

const isAttribute = ({ tag }: Token): boolean => tag === 'a' || tag === 'i' || tag === 'z' || tag === 'l';

/** The owner before the 的 that stands left of a property; what was done to it (计算的, 新建的) or measured of it owns nothing. */
export function possessorOf(tokens: readonly Token[], units: Uint16Array, property: Range): Span | undefined {
  if (!does(tokens[property.from - 1], 'of')) return undefined;
  const range = phraseBefore(tokens, units, property.from - 1, 0);
  if (!range || isAction(tokens[range.to - 1]) || isMeasure(tokens, units, range)) return undefined;
  if (isDeictic(tokens[range.from]!) || tokens.slice(range.from, range.to).some(isVerb)) return undefined;
  // 在研发方面的|支出: of what kind, not whose.
  if (tokens[range.to - 1]!.cue?.value === 'respect') return undefined;
  // 针对|学校|的|袭击, 面临|饥饿|的|人口, 造型|各异|的|花灯: a clause describes the property.
  const describes = isVerb(tokens[range.from - 1]) || tokens.slice(range.to, property.from - 1).some(isAttribute);
  // 这里到|拉萨|的|车程: how far, not whose. 对|邻国|的|依赖度: to whom.
  if (describes || does(tokens[range.from - 1], 'reach') || isTowards(tokens[range.from - 1])) return undefined;
  return tokens[range.from - 1]?.kind === 'figure' ? countedIn(tokens, range) : bare(tokens, range);
}

/** 东京|两个|机场: those counted, with the name right before the count. */
function countedIn(tokens: readonly Token[], { from, to }: Range): Span {
  let first = from - 1;
  while (tokens[first - 1]?.kind === 'name') first--;
  return { start: tokens[first]!.start, end: tokens[to - 1]!.end };
}

/**
 * The noun that a clause ending in the figure describes: 总投资104亿元的|灌区工程, 有着300年历史的|古镇. The figure's measure
 * (or what it reaches: 总规模达到5亿元的|基金) or a verb of having stands right before it; what it sets (8亿吨的|目标) is nobody.
 */
export function describedBy(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  property: Range,
): Span | undefined {
  const before = tokens[index - 1];
  const has = does(before, 'link') && before!.cue!.value !== 'be' && property.from === index + 1;
  let end = index;
  while (end > property.to && does(tokens[end - 1], 'reach')) end--;
  if (!has && !(property.to === end && isMeasure(tokens, units, property))) return undefined;
  const at = Math.max(index + 1, property.to);
  if (!does(tokens[at], 'of') || !isNominal(tokens[at + 1])) return undefined;
  const noun = phraseAfter(tokens, units, at + 1, tokens.length);
  return noun && tokens[noun.to - 1]!.cue?.value !== 'aim' ? bare(tokens, noun) : undefined;
}

/**
 * The noun right before a figure owns the one after it: 浙江|30家|企业. What the clause does something to does not
 * (覆盖|全国|35个城市), nor does a list of what is counted (高尔夫、射箭|2个|项目).
 */
export function appositionIn(
  tokens: readonly Token[],
  units: Uint16Array,
  phrase: Range,
  index: number,
): Range | undefined {
  const { from, to } = phrase;
  const last = tokens[to - 1]!;
  if (isAction(last) || isAction(tokens[from]) || isMeasure(tokens, units, phrase) || countsList(tokens, from, index))
    return undefined;
  // 这座|12层高的酒店: the demonstrative waits for its noun.
  if (isDemonstrative(tokens[from]) && last.end - tokens[from]!.start <= 2) return undefined;
  const free = isFree(tokens, from - 1);
  if (free && last.kind !== 'name') return isOwner(tokens[from]) || isPlain(tokens, phrase) ? phrase : undefined;
  let start = to;
  while (
    start > from &&
    (isOwner(tokens[start - 1]) || (linksOwners(tokens[start - 1]!) && isOwner(tokens[start - 2])))
  )
    start--;
  return start < to && (start === from ? free : isFree(tokens, start - 1)) ? { from: start, to } : undefined;
}

/** 河北|和|山东, 也门|西南部|塔伊兹省 */
const linksOwners = (token: Token): boolean => does(token, 'and') || token.tag === 'f' || token.tag === 's';

/** Nouns alone, of three characters or more: shorter ones are too often verbs (时隔, 通航). */
const isPlain = (tokens: readonly Token[], { from, to }: Range): boolean =>
  tokens[to - 1]!.end - tokens[from]!.start > 2 &&
  tokens.slice(from, to).every(({ kind, tag, cue }) => kind === 'quote' || (kind === 'word' && !cue && PLAIN.has(tag)));

const PLAIN = new Set<Tag>(['n', 'nz', 'ng', 'j', 'x']);

/** 高尔夫、射箭、击剑|3个|项目: whether the figure after a list counts its members. */
export function countsList(tokens: readonly Token[], from: number, figure: number): boolean {
  const reading = tokens[figure]?.kind === 'figure' ? tokens[figure]!.reading : undefined;
  if (!reading || !('amount' in reading) || !('value' in reading.amount)) return false;
  let members = 1;
  for (let i = from; i < figure; i++) if (does(tokens[i], 'and')) members++;
  return members > 1 && toNumber(reading.amount.value) === members;
}

/** Whether the token at `at` leaves the noun after it alone: nothing of the clause acts on that noun. */
function isFree(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'figure') return false;
  if (token === undefined || token.compared || token.kind !== 'word') return true;
  if (token.cue?.value === 'at') return at <= 1;
  // 建成|了|全球43%的工厂
  if (token.tag === 'u' && does(token, 'skip')) return false;
  return token.cue ? FREE.has(token.cue.does) || token.cue.value === 'be' : token.tag === 'd' || token.tag === 'c';
}

const FREE = new Set(['of', 'skip', 'stop', 'part', 'and', 'modality', 'per', 'basis']);

/** 前10家|企业|原煤产量: where those counted end whose measure it is. */
export function countedOwner(tokens: readonly Token[], units: Uint16Array, { from, to }: Range): number | undefined {
  if (tokens[from - 1]?.kind !== 'figure' || !isMeasure(tokens, units, { from, to })) return undefined;
  for (let i = to - 2; i >= from; i--) if (isAgent(tokens[i]!, units)) return i + 1;
  return undefined;
}

/** A phrase without the adjectives and measure words that open it (小小一座|古城). */
export function bare(tokens: readonly Token[], { from, to }: Range): Span {
  let start = from;
  while (start < to - 1 && isOrnament(tokens[start]!)) start++;
  return { start: tokens[start]!.start, end: tokens[to - 1]!.end };
}

const ORNAMENT_TAGS = new Set<Tag>(['z', 'm', 'q', 'ad']);
const isOrnament = (token: Token): boolean => token.kind === 'word' && !token.cue && ORNAMENT_TAGS.has(token.tag);
