// A text cut into words and names by maximum probability: common words, known places and bodies, titles, and names of
// people as their characters allow, all compete in one lattice, sentence by sentence.

import { START, step } from '../../../engine/trie.ts';
import { type Tag, wordAt, wordCost, words, wordTag } from '../words.ts';
import {
  japaneseGiven,
  lexicon,
  nameCosts,
  type OrganisationEntry,
  type PlaceEntry,
  type TitleClass,
} from './lexicon.ts';

export type TokenKind =
  | 'word'
  | 'unknown'
  | 'mark'
  | 'number'
  | 'latin'
  | 'place'
  | 'organisation'
  | 'title'
  | 'person'
  | 'foreign';

/** One piece of the text: a word, a known name, or what looks like a person's name. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Word class of a common word. */
  readonly tag: Tag;
  readonly place?: PlaceEntry;
  readonly organisation?: OrganisationEntry;
  readonly title?: TitleClass;
}

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
/** A name of a person stands in about one place in seventy. */
const PERSON_COST = 7.9;
const FOREIGN_COST = 6.7;
/** Nothing beside a foreign name speaks for it. */
const UNSUPPORTED = 1.5;
const UNSUPPORTED_NAME = 1.8;
const UNSUPPORTED_SHORT = 3;
const UNSUPPORTED_RARE = 6;
/** Surnames that are borne by fewer than two in a thousand. */
const RARE_SURNAME = Math.log(1e5 / 200);
const JAPANESE_COST = 11;
const TWO_CHARACTERS = 1.6;
const THREE_CHARACTERS = 0.4;
/** Surnames of two characters, and single ones that were never counted. */
const RAREST_SURNAME = 8;
/** What a title or a verb beside a name takes off its cost. */
const TITLE_BEFORE = 6.2;
const CUE_BEFORE = 2;
/** 、 beside a name says little where no name stands on its other side. */
const MARK_BESIDE = 1;
const LIST_BEFORE = 3;
const CUE_AFTER = 4.5;
/** A name often opens a clause, and is followed by a function word. */
const CLAUSE_OPENS = 1.6;
const FUNCTION_AFTER = 0.8;
const TITLE_AFTER = 2;
const LONGEST_FOREIGN = 9;
/** A middle dot stands almost only in foreign names. */
/** The cost of a character that is common in transliterations: 马, 卡. */
const COMMON_FOREIGN = 6;
const DOT_WITHIN = 4;
/** 和 before a pause joins nothing: 部长魏凤和，. */
const NO_AND = 5;
const FUNCTION_TAGS = new Set<Tag>(['p', 'c', 'd', 'u', 'r']);
const FUNCTION_SURNAME = 2;
/** The most that a character of a name with a dot costs. */
const RAREST_JOINED = 9;
/** Characters of transliterations are at least this common among them. */
const FOREIGN_LIMIT = Math.log(1e5 / 4);

const places = lexicon.slot('place');
const organisations = lexicon.slot('organisation');
const titles = lexicon.slot('title');
const addresses = lexicon.slot('address');
const clipped = lexicon.slot('clipped');
const surnames = lexicon.slot('surname');
const japanese = lexicon.slot('japanese');
const after = lexicon.slot('after');
const before = lexicon.slot('before');

/** Which lists have a word that starts with a unit, and which cues one that stands beside a name. */
const STARTS_PLACE = 1;
const STARTS_ORGANISATION = 2;
const STARTS_TITLE = 4;
const STARTS_SURNAME = 8;
const STARTS_JAPANESE = 16;
const STARTS_PERSON = STARTS_SURNAME | STARTS_JAPANESE;
const STARTS_AFTER = 32;
const STARTS: Uint8Array = (() => {
  const table = new Uint8Array(1 << 16);
  const mark = (list: { readonly starts: ReadonlySet<number> }, bit: number) => {
    for (const unit of list.starts) table[unit] = table[unit]! | bit;
  };
  mark(places, STARTS_PLACE);
  mark(organisations, STARTS_ORGANISATION);
  mark(titles, STARTS_TITLE);
  mark(surnames, STARTS_SURNAME);
  mark(japanese, STARTS_JAPANESE);
  mark(after, STARTS_AFTER);
  mark(addresses, STARTS_AFTER);
  return table;
})();

const HYPHENS = new Set([...'-–—'].map((c) => c.charCodeAt(0)));
const MIDDLE_DOTS = new Set([...'·•・‧∙'].map((c) => c.charCodeAt(0)));
const code = (c: string): number => c.charCodeAt(0);
/** No foreign name holds these function words. */
const NO_FOREIGN = new Set(
  [
    ...'的了在是为和与及等某氏著也而且被把从到对由说称将已曾后就还以其之这那并或但则便才又都要会能可不没有均当带前铁省路',
  ].map(code),
);
/** No Chinese name ends in these. */
const NO_LAST = new Set([...'的了在是和与及等著也而说称将后就还以人杯赛战队庙寺化企性邦界卡度两们局署厅旅'].map(code));
/** What follows a surname and is no given name: 胡老, 郭某; */
const NO_GIVEN = new Set([...'老某氏姓两'].map(code));
/** … and what is none by itself: 陈家, 王总. */
const NO_ONLY = new Set([...'家总工'].map(code));
/** Function words that go on from a subject. */
const GOES_ON = new Set([...'在是的对把被从将还又也都就却向与和为以则曾已并便没不要会能可给让'].map(code));
const AND = new Set([...'和与及'].map(code));
const OF_COUNTRIES = new Set([...'方军媒籍侨'].map(code));
const PAUSES = new Set([...'，。；、,;'].map(code));
const isPause = (unit: number): boolean => PAUSES.has(unit) || unit === 0;
const HEAD = code('长');
/** 中马 are China and Malaysia. */
const MIDDLE = code('中');
const LIST_MARK = '、'.charCodeAt(0);

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
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
      if ((MIDDLE_DOTS.has(unit) || HYPHENS.has(unit)) && isHan(units[at + 1]!))
        joined(units, at, from, to, gainAt, relax);
      continue;
    }
    relax(at, at + 1, UNKNOWN_COST, 'unknown', 'x');
    common(units, at, to, relax);
    known(units, from, at, to, relax);
    const previous = best[at - from];
    people(units, at, to, previous, previous && best[previous.start - from], relax);
  }
  const tokens: Token[] = [];
  for (let at = to; at > from; ) {
    const token = best[at - from]!;
    tokens.push(token);
    at = token.start;
  }
  return tokens.reverse();
}

/** Offers a token; it is made only where it is the cheapest way to its end. */
type Relax = (start: number, end: number, price: number, kind: TokenKind, tag?: Tag, entry?: NameEntry) => void;
type NameEntry = Pick<Token, 'place' | 'organisation' | 'title'>;

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

/** 乌方, 伊军, 中马: a clipped country with what stands behind one. */
const isClippedPair = (units: Uint16Array, at: number): boolean =>
  clipped.longest(units, at) !== undefined &&
  (OF_COUNTRIES.has(units[at + 1]!) || clipped.longest(units, at + 1) !== undefined);

/** 马方, 乌方: what is common in transliterations stands for a country there. */
const standsForCountry = (units: Uint16Array, at: number): boolean =>
  clipped.longest(units, at) !== undefined || nameCosts.foreign[units[at]!]! < COMMON_FOREIGN;

/** Names of people that may start at `at`, each at the price of its characters and of what stands beside it. */
function people(
  units: Uint16Array,
  at: number,
  to: number,
  previous: Token | undefined,
  beforePrevious: Token | undefined,
  relax: Relax,
): void {
  const starts = STARTS[units[at]!]!;
  if ((starts & STARTS_PERSON) === 0 && nameCosts.foreign[units[at]!]! >= FOREIGN_LIMIT) return;
  const gain = gainBefore(units, previous, beforePrevious);
  /** A calling stands before many words: 教师|崇高. */
  const shortGain = (end: number): number =>
    previous?.title === 'calling' && end - at === 2 && wordAt(units, at, end) >= 0 ? Math.min(gain, CUE_BEFORE) : gain;
  const opening = !previous || (previous.kind === 'mark' && units[previous.start] !== LIST_MARK) ? CLAUSE_OPENS : 0;
  const { surname, middle, last, only } = nameCosts;
  const offer = (start: number, end: number, price: number, rare = false): void => {
    if (end > to) return;
    if (
      NO_LAST.has(units[end - 1]!) &&
      !(AND.has(units[end - 1]!) && (after.longest(units, end) || isPause(units[end]!)))
    )
      return;
    if (AND.has(units[end - 1]!) && isPause(units[end]!)) price -= NO_AND;
    const near = shortGain(end) + gainAfter(units, end);
    const lone =
      near >= CUE_BEFORE
        ? 0
        : (rare ? UNSUPPORTED_RARE : UNSUPPORTED_NAME) + (end - start === 2 ? UNSUPPORTED_SHORT : 0);
    relax(start, end, price - near - opening - (GOES_ON.has(units[end]!) ? FUNCTION_AFTER : 0) + lone, 'person');
  };
  if (starts & STARTS_SURNAME)
    for (const { end } of surnames.all(units, at)) {
      const family =
        Math.min(surname[units[at]!]!, RAREST_SURNAME) + (gain < TITLE_BEFORE ? functionCost(units, at, end) : 0);
      if (end >= to || !isHan(units[end]!) || NO_GIVEN.has(units[end]!) || addresses.longest(units, end)) continue;
      if (gain < TITLE_BEFORE && OF_COUNTRIES.has(units[end]!) && standsForCountry(units, at)) continue;
      const ofCountry = OF_COUNTRIES.has(units[end]!) || isClippedPair(units, at);
      if (!NO_ONLY.has(units[end]!) && !(gain < TITLE_BEFORE && ofCountry))
        offer(at, end + 1, PERSON_COST + family + only[units[end]!]! + TWO_CHARACTERS, family > RARE_SURNAME);
      if (end + 1 < to && isHan(units[end + 1]!))
        offer(
          at,
          end + 2,
          PERSON_COST + family + middle[units[end]!]! + last[units[end + 1]!]! + THREE_CHARACTERS,
          family > RARE_SURNAME,
        );
    }
  if (starts & STARTS_JAPANESE)
    for (const { end } of japanese.all(units, at)) {
      offer(at, end, JAPANESE_COST + 3);
      for (let i = end, price = JAPANESE_COST; i < end + 3 && i < to && japaneseGiven[units[i]!]; i++) {
        price += 4;
        offer(at, i + 1, price);
      }
    }
  let price = FOREIGN_COST - gain;
  for (let i = at; i < to && i < at + LONGEST_FOREIGN; i++) {
    const unit = units[i]!;
    const rarity = nameCosts.foreign[unit]!;
    if (NO_FOREIGN.has(unit) || rarity >= FOREIGN_LIMIT) break;
    price += rarity;
    if (i === at) continue;
    const near = gainAfter(units, i + 1) + shortGain(i + 1) - gain;
    if (i === at + 1 && (OF_COUNTRIES.has(unit) || unit === MIDDLE)) break;
    if (i === at + 1 && units[at] === MIDDLE) continue;
    if (i === at + 1 && gain < TITLE_BEFORE && near < CUE_AFTER && isClippedPair(units, at)) continue;
    relax(at, i + 1, price - near + (gain + near > 0 ? 0 : UNSUPPORTED), 'foreign');
  }
}

/** Foreign names around a middle dot (约翰·史密斯) or a hyphen (迪亚斯-卡内尔), which may hold characters that are rare in such names. */
function joined(
  units: Uint16Array,
  dot: number,
  from: number,
  to: number,
  before: (at: number) => number,
  relax: Relax,
): void {
  const hyphen = !MIDDLE_DOTS.has(units[dot]!);
  const cost = (unit: number): number =>
    hyphen && nameCosts.foreign[unit]! >= FOREIGN_LIMIT
      ? Number.POSITIVE_INFINITY
      : Math.min(nameCosts.foreign[unit]!, RAREST_JOINED);
  let left = FOREIGN_COST - (hyphen ? 0 : DOT_WITHIN);
  for (let start = dot - 1; start >= from && start >= dot - LONGEST_FOREIGN && isHan(units[start]!); start--) {
    if (NO_FOREIGN.has(units[start]!) && start !== dot - 1) break;
    left += cost(units[start]!);
    let price = left - before(start);
    for (let i = dot + 1; i < to && i < dot + 2 * LONGEST_FOREIGN; i++) {
      if (MIDDLE_DOTS.has(units[i]!)) continue;
      if (!isHan(units[i]!) || (NO_FOREIGN.has(units[i]!) && !MIDDLE_DOTS.has(units[i - 1]!))) break;
      price += cost(units[i]!);
      relax(start, i + 1, price - gainAfter(units, i + 1), 'foreign');
    }
  }
}

function gainBefore(units: Uint16Array, previous: Token | undefined, beforePrevious: Token | undefined): number {
  if (!previous) return 0;
  if (previous.kind === 'title') return TITLE_BEFORE;
  if (previous.kind === 'mark') {
    if (units[previous.start] !== LIST_MARK) return 0;
    return isPerson(beforePrevious) ? LIST_BEFORE : MARK_BESIDE;
  }
  if (previous.kind !== 'word') return 0;
  if (isPerson(beforePrevious) && AND.has(units[previous.start]!) && previous.end - previous.start === 1)
    return LIST_BEFORE;
  return before.longest(units, previous.start)?.end === previous.end ? CUE_BEFORE : 0;
}

const isPerson = (token: Token | undefined): boolean => token?.kind === 'person' || token?.kind === 'foreign';

function gainAfter(units: Uint16Array, end: number): number {
  const next = units[end]!;
  if (next === LIST_MARK) return MARK_BESIDE;
  const starts = STARTS[next]!;
  if (starts & STARTS_AFTER && cueAt(units, end)) return CUE_AFTER;
  return starts & STARTS_TITLE && titles.longest(units, end) ? TITLE_AFTER : 0;
}

/** The end of the word at `at` that says that a name stands before it: 问 in 问道, but not in 问题. */
export function cueAt(units: Uint16Array, at: number): number | undefined {
  const end = Math.max(after.longest(units, at)?.end ?? 0, addresses.longest(units, at)?.end ?? 0);
  return end - at > 1 || (end > 0 && !opensWord(units, at)) ? end : undefined;
}

/** Whether a common word of two characters starts at `at`. */
function opensWord(units: Uint16Array, at: number): boolean {
  return wordAt(units, at, at + 2) >= 0;
}

/** A surname that is a function word is mostly that: 向, 于, 和. */
function functionCost(units: Uint16Array, at: number, end: number): number {
  const packed = wordAt(units, at, end);
  return packed >= 0 && FUNCTION_TAGS.has(wordTag(packed)) ? FUNCTION_SURNAME : 0;
}
