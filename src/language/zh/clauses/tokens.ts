// A sentence as the clause grammar sees it: figures, times, names and quoted words as they were read, and the rest cut
// into words. The cut is the likeliest one over the word list and the cue words.

import type { Reading } from '../../../engine/reading.ts';
import { START, step } from '../../../engine/trie.ts';
import type { Span } from '../../../model/span.ts';
import { type Tag, wordAt, wordCost, words, wordTag } from '../words.ts';
import { CUES, type Cue, type CueKind } from './cues.ts';
import { LISTED_COST, VOCABULARY } from './vocabulary.ts';

export type TokenKind = 'figure' | 'time' | 'name' | 'quote' | 'word' | 'mark';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Word class of a word; 'x' where the list has none. */
  readonly tag: Tag;
  readonly cue: Cue | undefined;
  readonly reading: Reading | undefined;
  /** Part of a comparator (比上年, 与去年相比): skipped by every rule. */
  compared: boolean;
}

export const does = (token: Token | undefined, kind: CueKind): boolean => token?.cue?.does === kind;

/** Whether two spans hold the same characters. */
export function sameWords(units: Uint16Array, a: Span, b: Span): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let i = 0; i < a.end - a.start; i++) if (units[a.start + i] !== units[b.start + i]) return false;
  return true;
}

/** Cuts `sentence` into tokens. `readings` are those inside it, in order; `isFigure` says which of them are figures. */
export function tokensOf(
  units: Uint16Array,
  sentence: Span,
  readings: readonly Reading[],
  isFigure: (reading: Reading) => boolean,
): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const reading of readings) {
    if (reading.start < at) continue;
    cut(tokens, units, at, reading.start);
    const tag = reading.type === 'quantity' ? 'm' : reading.type === 'other' ? listedTag(units, reading) : 'nz';
    const cue =
      reading.type === 'other' ? CUES.all(units, reading.start).find((match) => match.end === reading.end) : undefined;
    tokens.push(token(kindOf(reading, isFigure), reading.start, reading.end, tag, cue?.entry, reading));
    at = reading.end;
  }
  cut(tokens, units, at, sentence.end);
  return joinQuotes(tokens, units);
}

/** The class of words such as 一直, 一定 that are read because they hold a numeral. */
function listedTag(units: Uint16Array, { start, end }: Span): Tag {
  const own = VOCABULARY.all(units, start).find((match) => match.end === end)?.entry;
  const word = own ?? wordAt(units, start, end);
  return word < 0 ? 'nz' : wordTag(word);
}

function kindOf(reading: Reading, isFigure: (reading: Reading) => boolean): TokenKind {
  if (reading.type === 'time') return 'time';
  if (isFigure(reading)) return 'figure';
  return reading.type === 'person' || reading.type === 'organisation' || reading.type === 'place' ? 'name' : 'word';
}

const token = (kind: TokenKind, start: number, end: number, tag: Tag, cue?: Cue, reading?: Reading): Token => ({
  kind,
  start,
  end,
  tag,
  cue,
  reading,
  compared: false,
});

export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isLatin = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Marks are single tokens, Latin letters and digits run together, Han characters are cut into words. */
function cut(tokens: Token[], units: Uint16Array, from: number, to: number): void {
  for (let at = from; at < to; ) {
    let end = at + 1;
    if (isHan(units[at]!)) {
      while (end < to && isHan(units[end]!)) end++;
      cutWords(tokens, units, at, end);
    } else if (isLatin(units[at]!)) {
      while (end < to && isLatin(units[end]!)) end++;
      tokens.push(token('word', at, end, 'nz'));
    } else if (units[at]! > 32) {
      const cue = CUES.longest(units, at);
      tokens.push(token('mark', at, end, 'x', cue && cue.end === end ? cue.entry : undefined));
    }
    at = end;
  }
}

/** Cost of a character that no word covers: about that of a rare word. */
const UNKNOWN_COST = 17;

function cutWords(tokens: Token[], units: Uint16Array, from: number, to: number): void {
  const length = to - from;
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(length + 1);
  const packed = new Int32Array(length + 1);
  const cues: (Cue | undefined)[] = [];
  best[0] = 0;
  const trie = words();
  const offer = (begin: number, end: number, cost: number, word: number, cue: Cue | undefined) => {
    const total = best[begin]! + cost;
    if (total >= best[end]!) return;
    best[end] = total;
    start[end] = begin;
    packed[end] = word;
    cues[end] = cue;
  };
  for (let i = 0; i < length; i++) {
    const found = CUES.all(units, from + i);
    const own = VOCABULARY.all(units, from + i);
    offer(i, i + 1, UNKNOWN_COST, -1, undefined);
    let state = START;
    for (let j = i; j < length; j++) {
      state = step(trie, state, units[from + j]!);
      if (state === 0) break;
      const word = trie.value[state]!;
      if (word < 0) continue;
      const end = from + j + 1;
      const listed = own.find((match) => match.end === end)?.entry ?? word;
      offer(i, j + 1, wordCost(word), listed, found.find((cue) => cue.end === end)?.entry);
    }
    for (const cue of found) {
      if (cue.end > to) continue;
      const listed = own.find((match) => match.end === cue.end)?.entry ?? wordAt(units, from + i, cue.end);
      offer(i, cue.end - from, LISTED_COST, listed, cue.entry);
    }
    for (const word of own) if (word.end <= to) offer(i, word.end - from, LISTED_COST, word.entry, undefined);
  }
  const cutAt: Token[] = [];
  for (let end = length; end > 0; end = start[end]!)
    cutAt.push(
      token('word', from + start[end]!, from + end, packed[end]! < 0 ? 'x' : wordTag(packed[end]!), cues[end]),
    );
  for (let i = cutAt.length - 1; i >= 0; i--) {
    const word = cutAt[i]!;
    tokens.push(isInName(word, cutAt[i + 1]) ? token('word', word.start, word.end, 'n') : word);
  }
}

/** 晋|能|控股, 蓄|能|电站: after one character that is no word of its own kind, 能 and 可 do not say what can be. */
function isInName(word: Token, before: Token | undefined): boolean {
  if (word.cue?.value !== 'capacity' || word.end - word.start > 1) return false;
  return before !== undefined && !before.cue && before.end - before.start === 1 && NAME_PARTS.has(before.tag);
}

const NAME_PARTS: ReadonlySet<Tag> = new Set<Tag>(['x', 'n', 'ng', 'nz', 'j', 'v', 'vg', 'a', 'z']);

const PAIRS = new Map(
  [...'“”‘’「」『』《》〈〉'].flatMap((c, i, all) =>
    i % 2 ? [] : [[c.charCodeAt(0), all[i + 1]!.charCodeAt(0)] as const],
  ),
);
const CLOSERS = new Set(PAIRS.values());
/** A longer quotation is speech, not a name. */
const LONGEST_QUOTE = 24;

/** A short quotation of a number and a word is a term (“新三样”, “两新”). */
const LONGEST_COUNTED_TERM = 5;

/** Quoted words without punctuation inside become one token: a name, a term. A figure may only be part of a short one. */
function joinQuotes(tokens: readonly Token[], units: Uint16Array): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const open = tokens[i]!;
    const closer = open.kind === 'mark' ? PAIRS.get(units[open.start]!) : undefined;
    const close = closer === undefined ? -1 : closing(tokens, units, i + 1, closer);
    if (close < 0) {
      joined.push(open);
      continue;
    }
    joined.push(token('quote', open.start, tokens[close]!.end, 'nz'));
    i = close;
  }
  return joined;
}

function closing(tokens: readonly Token[], units: Uint16Array, from: number, closer: number): number {
  for (let i = from; i < tokens.length; i++) {
    const here = tokens[i]!;
    if (here.kind === 'mark' && units[here.start] === closer) return i > from ? i : -1;
    if (here.kind === 'figure' && !isCountedTerm(tokens, units, i, from, closer)) return -1;
    if (here.end - tokens[from]!.start > LONGEST_QUOTE) return -1;
    if (here.kind === 'mark' && isClauseMark(units[here.start]!)) return -1;
  }
  return -1;
}

/** Whether the figure at `at` is with one word all that a quotation from `from` holds. */
function isCountedTerm(
  tokens: readonly Token[],
  units: Uint16Array,
  at: number,
  from: number,
  closer: number,
): boolean {
  const word = tokens[at === from ? at + 1 : from];
  const close = tokens[from + 2];
  return (
    (at === from || at === from + 1) &&
    word?.kind === 'word' &&
    close?.kind === 'mark' &&
    units[close.start] === closer &&
    close.start - tokens[from]!.start <= LONGEST_COUNTED_TERM
  );
}

const CLAUSE_MARKS = new Set([...',;:。!?…'].map((c) => c.charCodeAt(0)));
export const isClauseMark = (unit: number): boolean => CLAUSE_MARKS.has(unit);
export const isQuoteMark = (unit: number): boolean => PAIRS.has(unit) || CLOSERS.has(unit);
export const OPEN_PARENTHESIS = 40;
export const CLOSE_PARENTHESIS = 41;
