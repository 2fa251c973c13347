// Whose a figure is: a name or an owner before its property, else the topic of its clause, of the sentence, of the paragraph.

import type { Reading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { Tag } from '../words.ts';
import type { Clause } from './division.ts';
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
import { does, isQuoteMark, type Token } from './tokens.ts';

/** A topic, by how it was found: a name or pronoun holds longer than a noun, either longer than a place
 * (在天津, …); a deictic (其, 当地) stands for the name or place before it. */
export interface Topic extends Span {
  readonly kind: 'name' | 'noun' | 'place' | 'deictic';
}

/** What a clause is about: its first noun, or a name in the phrase of place that opens it. */
export function topicOf({ tokens }: Clause, units: Uint16Array): Topic | undefined {
  if (does(tokens.at(-1), 'speech')) return undefined;
  let place: Topic | undefined;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    // 有借款人|借款6015元: what there is acts.
    const there =
      units[token.start] === THERE_IS &&
      token.end - token.start === 1 &&
      isAction(tokens[nounsEnd(tokens, i + 1, units)]);
    if (there) {
      i++;
    } else if (isPreposition(token) || (i === 0 && does(token, 'link'))) {
      const end = nounsEnd(tokens, i + 1, units);
      if (token.cue?.value === 'at') place ??= placeIn(tokens, i + 1, end);
      i = Math.max(end, i + 1);
    } else if (token.kind === 'figure') {
      return countedTopic(tokens, units, i) ?? place;
    } else if (isDemonstrative(token) && !isNominal(tokens[i + 1])) {
      i++;
    } else if (isNominal(token) && token.reading?.type !== 'quantity') {
      const said = afterSpeech(tokens, nounsEnd(tokens, i, units));
      if (said === undefined) return topicFrom(tokens, units, i) ?? place;
      i = said;
    } else if (mayOpen(token, units)) {
      i++;
    } else {
      return place;
    }
  }
  return place;
}

/** Where what is said begins, when the nouns that end at `end` say it (该省宣布|全省…). */
function afterSpeech(tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  while (at < tokens.length && (tokens[at]!.kind === 'time' || tokens[at]!.tag === 'd')) at++;
  return does(tokens[at], 'speech') && at + 1 < tokens.length && !does(tokens[at + 1], 'of') ? at + 1 : undefined;
}

/**
 * The noun that opens a clause without figures, a predicate after it: what the clause after may state a change of
 * (国际航线表现亮眼，同比增长<figure>).
 */
export function indicatorOf({ tokens }: Clause, units: Uint16Array): Span | undefined {
  if (does(tokens.at(-1), 'speech') || tokens.some((token) => token.kind === 'figure')) return undefined;
  let from = 0;
  while (from < tokens.length && !isNominal(tokens[from]) && mayOpen(tokens[from]!, units)) from++;
  const end = nounsEnd(tokens, from, units);
  if (end === from || end === tokens.length) return undefined;
  const owner = ownerIn(tokens, units, { from, to: end });
  return bare(tokens, { from: owner && owner.to < end ? owner.to : from, to: end });
}

const isPreposition = (token: Token): boolean =>
  does(token, 'preposition') || does(token, 'from') || (!token.cue && token.kind === 'word' && token.tag === 'p');

const THERE_IS = '有'.charCodeAt(0);
const OPENERS = new Set(['rank', 'skip', 'basis', 'part', 'stop', 'modality', 'and', 'per', 'none']);
const OPENER_TAGS = new Set<Tag>(['d', 'c', 'r', 't', 'ad', 'f', 'z']);

function mayOpen(token: Token, units: Uint16Array): boolean {
  if (token.compared || token.kind === 'time' || token.reading?.type === 'quantity') return true;
  if (token.kind === 'mark') return isQuoteMark(units[token.start]!) || token.cue !== undefined;
  return token.cue ? OPENERS.has(token.cue.does) : OPENER_TAGS.has(token.tag);
}

/** Where the nouns that begin at `from` end, 的 and conjunctions included; a verb after who acts ends them (江苏|调配). */
function nounsEnd(tokens: readonly Token[], from: number, units: Uint16Array): number {
  let end = from;
  for (; end < tokens.length; end++) {
    const token = tokens[end]!;
    if (
      isNominal(token) &&
      !(end > from && isAction(token) && (isOwner(tokens[end - 1]!) || isAgent(tokens[end - 1]!, units)))
    )
      continue;
    if ((does(token, 'of') || does(token, 'and')) && isNominal(tokens[end + 1]) && end > from) continue;
    // 秋粮|种植|面积: a verb inside a measure.
    if (end > from && isVerb(token) && isMeasureAt(tokens, units, end + 1) && !isAgent(tokens[end - 1]!, units))
      continue;
    break;
  }
  return end;
}

function placeIn(tokens: readonly Token[], from: number, to: number): Topic | undefined {
  for (let i = from; i < to; i++)
    if (tokens[i]!.kind === 'name') return { start: tokens[i]!.start, end: tokens[i]!.end, kind: 'place' };
  return undefined;
}

const isMeasureAt = (tokens: readonly Token[], units: Uint16Array, at: number): boolean =>
  isNominal(tokens[at]) && isMeasure(tokens, units, { from: at, to: at + 1 });

/** 四大演艺活动|共演出: a counted noun. */
function countedTopic(tokens: readonly Token[], units: Uint16Array, figure: number): Topic | undefined {
  let end = nounsEnd(tokens, figure + 1, units);
  for (let i = end - 1; i > figure; i--) if (does(tokens[i], 'of')) end = i;
  // 前10家|企业|原煤产量: those counted, not what is measured of them.
  if (end > figure + 1 && isMeasure(tokens, units, { from: figure + 1, to: end }))
    while (end > figure + 1 && !isAgent(tokens[end - 1]!, units)) end--;
  if (end === figure + 1) return undefined;
  return { start: tokens[figure]!.start, end: tokens[end - 1]!.end, kind: 'noun' };
}

/** The topic among the nouns that begin at `from`. An indicator is no topic, but whose it is may stand before it. */
function topicFrom(tokens: readonly Token[], units: Uint16Array, from: number): Topic | undefined {
  const end = nounsEnd(tokens, from, units);
  const next = tokens[end];
  // 北京、上海等|12个省市: the counted ones are the topic, those named are some of them.
  if (next && units[next.start] === AND_SO_ON && tokens[end + 1]?.kind === 'figure')
    return countedTopic(tokens, units, end + 1);
  let last = from;
  for (let i = from; i < end; i++) if (does(tokens[i], 'of')) last = i + 1;
  const phrase = { from: last, to: end };
  const owner = ownerIn(tokens, units, phrase);
  if (owner && !isDemonstrative(tokens[owner.to - 1]!))
    return { ...bare(tokens, owner), kind: isDeictic(tokens[owner.from]!) ? 'deictic' : 'name' };
  if (isMeasure(tokens, units, phrase)) {
    const possessor = last > from && !isMeasure(tokens, units, { from, to: last - 1 });
    return possessor && !isAction(tokens[last - 2])
      ? { ...bare(tokens, { from, to: last - 1 }), kind: isDeictic(tokens[from]!) ? 'deictic' : 'noun' }
      : undefined;
  }
  // 动员|2000余名, 惠及|26个: what stands right before a figure is its verb or its noun.
  const head = tokens[end - 1]!;
  if (isSlogan(head, units) || (end - last === 1 && isAspect(next, units))) return undefined;
  // 这座|12层高的酒店: a demonstrative with its classifier waits for its noun. 会见|某人: the verb has its object.
  if (isDemonstrative(tokens[from]!) && tokens[end - 1]!.end - tokens[from]!.start <= 2) return undefined;
  if (isAction(tokens[from]) && tokens[from + 1]?.kind === 'name') return undefined;
  if (next?.kind === 'figure' && isAction(head)) return undefined;
  if (next?.kind === 'figure' && end + 1 < tokens.length) return countedTopic(tokens, units, end);
  if (next?.kind === 'figure' || (end - last === 1 && isAction(tokens[last]))) return undefined;
  // 长安公司|的|工人: with the name that owns it.
  const span = bare(tokens, { from: tokens[from]!.kind === 'name' ? from : last, to: end });
  if (
    span.end - span.start < 2 ||
    isDemonstrative(head) ||
    // 这一数字 is the figure itself.
    (head.cue?.value === 'figure' && end - from < LONGEST_REFERENCE) ||
    (head.kind === 'word' && !head.cue && !TOPIC_TAGS.has(head.tag))
  )
    return undefined;
  return {
    ...span,
    kind: tokens.slice(last, end).some((token) => isOwner(token) || token.kind === 'quote') ? 'name' : 'noun',
  };
}

/** 这|一|数字, 上述|数据 */
const LONGEST_REFERENCE = 4;

const AND_SO_ON = '等'.charCodeAt(0);
const ASPECTS = new Set([...'了着过'].map((c) => c.charCodeAt(0)));
/** 了, 着, 过 after a word: it is a verb. */
const isAspect = (token: Token | undefined, units: Uint16Array): boolean =>
  token?.kind === 'word' && token.end - token.start === 1 && ASPECTS.has(units[token.start]!);

const BOOK_MARKS = new Set([...'《〈'].map((c) => c.charCodeAt(0)));
/** A longer quotation is a slogan, not a name, unless it is a title. */
const LONGEST_QUOTED_NAME = 8;
const isSlogan = (token: Token, units: Uint16Array): boolean =>
  token.kind === 'quote' && token.end - token.start > LONGEST_QUOTED_NAME && !BOOK_MARKS.has(units[token.start]!);

const TOPIC_TAGS = new Set<Tag>(['n', 'nz', 'ng', 'j', 'x', 'l', 'an', 'vn', 'k']);

/**
 * Whose the measure is that a noun phrase names: the names that open it (三星|股价), or its words up to 集团, 公司
 * (方案业务集团|收入). A place before a noun that is no measure belongs to that noun (新疆林果产业).
 */
export function ownerIn(tokens: readonly Token[], units: Uint16Array, { from, to }: Range): Range | undefined {
  let end = from;
  while (
    end < to &&
    (isOwner(tokens[end]!) || (does(tokens[end], 'and') && end > from && end + 1 < to && isOwner(tokens[end + 1]!)))
  )
    end++;
  if (end === from) {
    for (let i = to - 1; i > from && end === from; i--) if (does(tokens[i], 'pronoun')) end = i + 1;
    return end > from && (end === to || isMeasure(tokens, units, { from: end, to })) ? { from, to: end } : undefined;
  }
  // 此|认购权证, 该|媒体: the pronoun stands with its noun.
  if (end < to && isDemonstrative(tokens[end - 1]!)) return undefined;
  const ownsNoun = end < to && !isMeasure(tokens, units, { from: end, to }) && tokens[from]!.reading?.type === 'place';
  return ownsNoun ? undefined : { from, to: end };
}

export const isDeictic = (token: Token): boolean => does(token, 'pronoun') && token.cue!.value === 'that';
const isOwner = (token: Token): boolean => token.kind === 'name' || does(token, 'pronoun');

/** A phrase without the adjectives and measure words that open it (小小一根|拉链). */
function bare(tokens: readonly Token[], { from, to }: Range): Span {
  let start = from;
  while (start < to - 1 && isOrnament(tokens[start]!)) start++;
  return { start: tokens[start]!.start, end: tokens[to - 1]!.end };
}

const ORNAMENT_TAGS = new Set<Tag>(['z', 'm', 'q', 'ad']);
const isOrnament = (token: Token): boolean => token.kind === 'word' && !token.cue && ORNAMENT_TAGS.has(token.tag);

/** The owner before the 的 that stands left of a property; what was done to it (计算的, 新建的) or measured of it owns nothing. */
export function possessorOf(tokens: readonly Token[], units: Uint16Array, property: Range): Span | undefined {
  if (!does(tokens[property.from - 1], 'of')) return undefined;
  const range = phraseBefore(tokens, units, property.from - 1, 0);
  if (!range || isAction(tokens[range.to - 1]) || isMeasure(tokens, units, range)) return undefined;
  if (isDeictic(tokens[range.from]!)) return undefined;
  return bare(tokens, range);
}

/** The name that stands for the whole story, where most of its names are this one: an organisation, else a place. */
export function mainEntity(readings: readonly Reading[], text: string): Span | undefined {
  return mostNamed(readings, text, 'organisation') ?? mostNamed(readings, text, 'place');
}

const LEAST_MENTIONS = 2;

function mostNamed(readings: readonly Reading[], text: string, type: 'organisation' | 'place'): Span | undefined {
  const counts = new Map<string, { readonly span: Span; count: number }>();
  let best: { readonly span: Span; count: number } | undefined;
  let all = 0;
  for (const reading of readings) {
    if (reading.type !== type || !standsFor(reading)) continue;
    const name = reading.canonical ?? text.slice(reading.start, reading.end);
    const entry = counts.get(name) ?? { span: { start: reading.start, end: reading.end }, count: 0 };
    entry.count++;
    all++;
    counts.set(name, entry);
    if (!best || entry.count > best.count) best = entry;
  }
  return best && best.count >= LEAST_MENTIONS && best.count * 2 > all ? best.span : undefined;
}

/** A paper prints the story, a generic body or clipped name names nothing. */
function standsFor(reading: Reading): boolean {
  if (reading.type === 'organisation') return !reading.generic && reading.organisationType !== 'media';
  return reading.type === 'place' && !reading.clipped;
}
