// A text cut into words and names by maximum probability: common words, known places and bodies, titles, and names of
// people as their characters allow, all compete in one lattice, sentence by sentence.

import { START, step } from '../../../engine/trie.ts';
import { wordAt, wordCost, words, wordTag } from '../words.ts';
import { gainBefore } from './beside.ts';
import { lexicon } from './lexicon.ts';
import { isJoint, offerJoined, offerPeople } from './spelling.ts';
import { isHan, type Relax, type Token, type TokenKind } from './token.ts';

export type { Token } from './token.ts';

/** What a known name costs against the common words: about as much as a frequent word. */
const PLACE_COST = { country: 7, territory: 7.5, province: 7, city: 8.5, county: 8.5, region: 8.5 } as const;
const ORGANISATION_COST = 8;
/** … but for a short one whose first or last character makes a commoner word with what stands beside it: 人|民建|设. */
const CROSSED_COST = 4;
const LONGEST_CROSSED = 3;
const CLEARLY_COMMONER = 1.5;
/** What a body would cost as a word where the list has none. */
const UNCOUNTED = 15;
const TITLE_COST = 8;
const UNKNOWN_COST = 17;
const RUN_COST = 6;
const places = lexicon.slot('place');
const organisations = lexicon.slot('organisation');
const titles = lexicon.slot('title');

/** Which lists have a word that starts with a unit. */
const STARTS_PLACE = 1;
const STARTS_ORGANISATION = 2;
const STARTS_TITLE = 4;
const STARTS: Uint8Array = (() => {
  const table = new Uint8Array(1 << 16);
  const mark = (list: { readonly starts: ReadonlySet<number> }, bit: number) => {
    for (const unit of list.starts) table[unit] = table[unit]! | bit;
  };
  mark(places, STARTS_PLACE);
  mark(organisations, STARTS_ORGANISATION);
  mark(titles, STARTS_TITLE);
  return table;
})();

const HEAD = '长'.charCodeAt(0);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLatin = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Cuts `units[from, to)` into tokens that cover it without a gap. */
export function tokenize(units: Uint16Array, from: number, to: number): Token[] {
  const size = to - from;
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const best: (Token | undefined)[] = new Array(size + 1).fill(undefined);
  cost[0] = 0;
  const relax: Relax = (start, end, price, kind, tag = 'n', entry = undefined) => {
    const total = cost[start - from]! + price;
    if (total >= cost[end - from]!) return;
    cost[end - from] = total;
    best[end - from] = { start, end, kind, tag, ...entry };
  };
  const gainAt = (start: number): number => {
    const previous = best[start - from];
    return gainBefore(units, previous, previous && best[previous.start - from]);
  };
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    if (cost[at - from] === Number.POSITIVE_INFINITY) continue;
    if (!isHan(unit)) {
      const end = runEnd(units, at, to);
      relax(at, end, end - at > 1 || isDigit(unit) ? RUN_COST : 0, runKind(unit), 'x');
      if (isLatin(unit)) known(units, from, at, to, relax);
      if (isJoint(unit) && isHan(units[at + 1]!)) offerJoined(units, at, from, to, gainAt, relax);
      continue;
    }
    relax(at, at + 1, UNKNOWN_COST, 'unknown', 'x');
    common(units, at, to, relax);
    known(units, from, at, to, relax);
    const previous = best[at - from];
    offerPeople(units, at, to, previous, previous && best[previous.start - from], relax);
  }
  const tokens: Token[] = [];
  for (let at = to; at > from; ) {
    const token = best[at - from]!;
    tokens.push(token);
    at = token.start;
  }
  return tokens.reverse();
}

function runEnd(units: Uint16Array, at: number, to: number): number {
  const same = isDigit(units[at]!) ? isDigit : isLatin(units[at]!) ? isLatin : undefined;
  let end = at + 1;
  if (same) while (end < to && same(units[end]!)) end++;
  return end;
}

const runKind = (unit: number): TokenKind => (isDigit(unit) ? 'number' : isLatin(unit) ? 'latin' : 'mark');

function common(units: Uint16Array, at: number, to: number, relax: Relax): void {
  const trie = words();
  let state = START;
  for (let i = at; i < to; i++) {
    state = step(trie, state, units[i]!);
    if (state === 0) return;
    const packed = trie.value[state]!;
    if (packed >= 0) relax(at, i + 1, wordCost(packed), 'word', wordTag(packed));
  }
}

function known(units: Uint16Array, from: number, at: number, to: number, relax: Relax): void {
  const starts = STARTS[units[at]!]!;
  if (starts & STARTS_PLACE)
    for (const { end, entry } of places.all(units, at))
      if (end <= to) relax(at, end, PLACE_COST[entry.kind], 'place', 'n', { place: entry });
  if (starts & STARTS_ORGANISATION)
    for (const { end, entry } of organisations.all(units, at))
      if (end <= to && !(isLatin(units[end - 1]!) && isLatin(units[end]!)))
        relax(at, end, organisationCost(units, from, at, end), 'organisation', 'n', {
          organisation: entry,
        });
  if (starts & STARTS_TITLE)
    for (const { end, entry } of titles.all(units, at))
      if (end <= to) relax(at, end, titleCost(units, at, end), 'title', 'n', { title: entry });
}

/** A body before 长 gives its last character to the title: 财政|部长. */
function organisationCost(units: Uint16Array, from: number, at: number, end: number): number {
  if (isLatin(units[at]!)) return RUN_COST - 1;
  if (units[end] === HEAD && titles.longest(units, end - 1)) return ORGANISATION_COST + UNKNOWN_COST;
  if (end - at > LONGEST_CROSSED) return ORGANISATION_COST;
  const own = wordAt(units, at, end);
  const limit = (own < 0 ? UNCOUNTED : wordCost(own)) - CLEARLY_COMMONER;
  const crossed = (at > from && isPair(units, at - 1, limit)) || isPair(units, end - 1, limit);
  return crossed ? ORGANISATION_COST + CROSSED_COST : ORGANISATION_COST;
}

/** Whether two characters are a word cheaper than the limit. */
function isPair(units: Uint16Array, at: number, limit: number): boolean {
  const packed = wordAt(units, at, at + 2);
  return packed >= 0 && wordCost(packed) < limit;
}

/** A title costs no more than the same common word. */
function titleCost(units: Uint16Array, at: number, end: number): number {
  const packed = wordAt(units, at, end);
  return packed < 0 ? TITLE_COST : Math.min(TITLE_COST, wordCost(packed) - 0.1);
}
