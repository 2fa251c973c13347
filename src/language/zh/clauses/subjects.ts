// Whose a figure is: a name or an owner before its property, else the topic of its clause, of the sentence, of the paragraph.

import type { Reading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import { endsInMeasure } from './cues.ts';
import type { Clause } from './division.ts';
import { isNominal, phraseBefore, type Range } from './phrases.ts';
import { does, isQuoteMark, type Token } from './tokens.ts';

/** A topic and whether it only says where (在天津, …). */
export interface Topic extends Span {
  readonly place: boolean;
}

/** What a clause is about: its first noun, or a name in the phrase of place that opens it. */
export function topicOf({ tokens }: Clause, units: Uint16Array): Topic | undefined {
  if (isSaying(tokens)) return undefined;
  let place: Topic | undefined;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    if (token.kind === 'figure') return place;
    if (isPreposition(token) || (i === 0 && does(token, 'link'))) {
      const end = nounsEnd(tokens, i + 1);
      place ??= placeIn(tokens, i + 1, end);
      i = Math.max(end, i + 1);
    } else if (isNominal(token)) {
      return topicFrom(tokens, units, i) ?? place;
    } else if (mayOpen(token, units)) {
      i++;
    } else {
      return place;
    }
  }
  return place;
}

const isPreposition = (token: Token): boolean =>
  does(token, 'preposition') || (!token.cue && token.kind === 'word' && token.tag === 'p');

/** 据统计, 专家表示: who says it is not what it is about. */
function isSaying(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)!;
  return does(last, 'speech');
}

const OPENERS = new Set(['skip', 'basis', 'part', 'stop', 'modality', 'and', 'per']);
function mayOpen(token: Token, units: Uint16Array): boolean {
  if (token.compared || token.kind === 'time') return true;
  if (token.kind === 'mark') return isQuoteMark(units[token.start]!) || token.cue !== undefined;
  if (token.cue) return OPENERS.has(token.cue.does);
  return token.tag === 'd' || token.tag === 'c' || token.tag === 'r' || token.tag === 't';
}

/** Where the nouns that begin at `from` end, 的 and conjunctions included. */
function nounsEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    end < tokens.length &&
    (isNominal(tokens[end]) || ((does(tokens[end], 'of') || does(tokens[end], 'and')) && isNominal(tokens[end + 1])))
  )
    end++;
  return end;
}

function placeIn(tokens: readonly Token[], from: number, to: number): Topic | undefined {
  for (let i = from; i < to; i++)
    if (tokens[i]!.kind === 'name') return { start: tokens[i]!.start, end: tokens[i]!.end, place: true };
  return undefined;
}

/** The topic among the nouns that begin at `from`. An indicator is no topic, but whose it is may stand before it. */
function topicFrom(tokens: readonly Token[], units: Uint16Array, from: number): Topic | undefined {
  const end = nounsEnd(tokens, from);
  let owner = from;
  for (let i = from; i < end; i++) if (does(tokens[i], 'of')) owner = i + 1;
  const head = tokens[end - 1]!;
  const range = ownerIn(tokens, units, { from: owner, to: end });
  if (range) return { ...bare(tokens, range), place: false };
  if (owner > from && endsInMeasure(units, head.start, head.end))
    return { ...bare(tokens, { from, to: owner - 1 }), place: false };
  return endsInMeasure(units, head.start, head.end)
    ? undefined
    : { ...bare(tokens, { from: owner, to: end }), place: false };
}

/** The names that open a noun phrase and do not end it: 三星 in 三星股价. */
export function ownerIn(tokens: readonly Token[], units: Uint16Array, { from, to }: Range): Range | undefined {
  let end = from;
  while (
    end < to &&
    (isOwner(tokens[end]!) || (does(tokens[end], 'and') && end > from && end + 1 < to && isOwner(tokens[end + 1]!)))
  )
    end++;
  if (end === from) return undefined;
  const head = tokens[to - 1]!;
  return end < to &&
    !endsInMeasure(units, head.start, head.end) &&
    tokens[from]!.kind === 'name' &&
    isPlaceName(tokens[from]!)
    ? undefined
    : { from, to: end };
}

const isOwner = (token: Token): boolean => token.kind === 'name' || does(token, 'pronoun');
const isPlaceName = (token: Token): boolean => token.reading?.type === 'place';

/** A phrase without the adjectives and measure words that open it (小小一根|拉链). */
function bare(tokens: readonly Token[], { from, to }: Range): Span {
  let start = from;
  while (
    start < to - 1 &&
    ['z', 'm', 'q', 'f', 's', 'ad'].includes(tokens[start]!.tag) &&
    tokens[start]!.kind === 'word' &&
    !tokens[start]!.cue
  )
    start++;
  return { start: tokens[start]!.start, end: tokens[to - 1]!.end };
}

/** The owner before the 的 that stands left of a property. */
export function possessorOf(tokens: readonly Token[], units: Uint16Array, property: Range): Span | undefined {
  if (!does(tokens[property.from - 1], 'of')) return undefined;
  const range = phraseBefore(tokens, units, property.from - 1, 0);
  return range && bare(tokens, range);
}

/** The name that stands for the whole story: the organisation named most, else the place. */
export function mainEntity(readings: readonly Reading[], text: string): Span | undefined {
  for (const type of ['organisation', 'place'] as const) {
    const counts = new Map<string, { span: Span; count: number }>();
    for (const reading of readings) {
      if (
        reading.type !== type ||
        (reading.type === 'organisation' && (reading.generic || reading.organisationType === 'media'))
      )
        continue;
      if (reading.type === 'place' && reading.clipped) continue;
      const name = (reading.type === type && reading.canonical) || text.slice(reading.start, reading.end);
      const entry = counts.get(name);
      if (entry) entry.count++;
      else counts.set(name, { span: reading, count: 1 });
    }
    let best: { span: Span; count: number } | undefined;
    for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
    if (best) return { start: best.span.start, end: best.span.end };
  }
  return undefined;
}
