// Names of people as their characters spell them, each offered to the lattice at a price: surname and given name, Japanese
// names, transliterations, and foreign names joined by a dot or a hyphen.

import { type Tag, wordAt, wordTag } from '../words.ts';
import { AND, CUE_AFTER, CUE_BEFORE, gainAfter, gainBefore, LIST_MARK, TITLE_BEFORE } from './beside.ts';
import { japaneseGiven, lexicon, nameCosts } from './lexicon.ts';
import { isHan, type Relax, type Token } from './token.ts';

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
const JAPANESE_ALONE = 3;
/** What each character of a Japanese given name costs. */
const JAPANESE_GIVEN = 4;
const TWO_CHARACTERS = 1.6;
const THREE_CHARACTERS = 0.4;
/** Surnames of two characters, and single ones that were never counted. */
const RAREST_SURNAME = 8;
/** A name often opens a clause, and is followed by a function word. */
const CLAUSE_OPENS = 1.6;
const FUNCTION_AFTER = 0.8;
const LONGEST_FOREIGN = 9;
/** The cost of a character that is common in transliterations: 马, 卡. */
const COMMON_FOREIGN = 6;
/** A wife's name behind her husband's: 陈方安生. */
const MARRIED = 4;
/** A middle dot stands almost only in foreign names. */
const DOT_WITHIN = 4;
/** 和 before a pause joins nothing: 部长魏凤和，. */
const NO_AND = 5;
const FUNCTION_TAGS = new Set<Tag>(['p', 'c', 'd', 'u', 'r']);
const FUNCTION_SURNAME = 2;
/** The most that a character of a name with a dot costs. */
const RAREST_JOINED = 9;
/** Characters of transliterations are at least this common among them. */
const FOREIGN_LIMIT = Math.log(1e5 / 4);

const addresses = lexicon.slot('address');
const clipped = lexicon.slot('clipped');
const surnames = lexicon.slot('surname');
const japanese = lexicon.slot('japanese');
const after = lexicon.slot('after');

/** Which lists of surnames have one that starts with a unit. */
const STARTS_SURNAME = 1;
const STARTS_JAPANESE = 2;
const STARTS: Uint8Array = (() => {
  const table = new Uint8Array(1 << 16);
  for (const unit of surnames.starts) table[unit] = STARTS_SURNAME;
  for (const unit of japanese.starts) table[unit] = table[unit]! | STARTS_JAPANESE;
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
const NO_LAST = new Set(
  [...'的了在是和与及等著也而说称将后就还以人杯赛战队庙寺化企性邦界卡度两们局署厅旅又都则仍亦却便并'].map(code),
);
/** What follows a surname and is no given name: 胡老, 郭某; */
const NO_GIVEN = new Set([...'老某氏姓两'].map(code));
/** … and what is none by itself: 陈家, 王总. */
const NO_ONLY = new Set([...'家总工'].map(code));
/** Function words that go on from a subject. */
const GOES_ON = new Set([...'在是的对把被从将还又也都就却向与和为以则曾已并便没不要会能可给让'].map(code));
const OF_COUNTRIES = new Set([...'方军媒籍侨'].map(code));
const PAUSES = new Set([...'，。；、,;'].map(code));
const isPause = (unit: number): boolean => PAUSES.has(unit) || unit === 0;
/** 中马 are China and Malaysia. */
const MIDDLE = code('中');

/** 乌方, 伊军, 中马: a clipped country with what stands behind one. */
const isClippedPair = (units: Uint16Array, at: number): boolean =>
  clipped.longest(units, at) !== undefined &&
  (OF_COUNTRIES.has(units[at + 1]!) || clipped.longest(units, at + 1) !== undefined);

/** 马方, 乌方: what is common in transliterations stands for a country there. */
const standsForCountry = (units: Uint16Array, at: number): boolean =>
  clipped.longest(units, at) !== undefined || nameCosts.foreign[units[at]!]! < COMMON_FOREIGN;

/** What stands before the place where names may start. */
interface Place {
  readonly units: Uint16Array;
  readonly at: number;
  readonly to: number;
  /** What a title, a cue or a list takes off the cost of a name. */
  readonly gain: number;
  /** What the head of a clause does. */
  readonly opening: number;
  /** A calling stands before many words: 教师|崇高. */
  readonly calling: boolean;
  readonly relax: Relax;
}

/** Names of people that may start at `at`, each at the price of its characters and of what stands beside it. */
export function offerPeople(
  units: Uint16Array,
  at: number,
  to: number,
  previous: Token | undefined,
  beforePrevious: Token | undefined,
  relax: Relax,
): void {
  const starts = STARTS[units[at]!]!;
  const foreign = nameCosts.foreign[units[at]!]! < FOREIGN_LIMIT && !NO_FOREIGN.has(units[at]!);
  if (starts === 0 && !foreign) return;
  const place: Place = {
    units,
    at,
    to,
    gain: gainBefore(units, previous, beforePrevious),
    opening: !previous || (previous.kind === 'mark' && units[previous.start] !== LIST_MARK) ? CLAUSE_OPENS : 0,
    calling: previous?.title === 'calling',
    relax,
  };
  if (starts & STARTS_SURNAME) offerChinese(place);
  if (starts & STARTS_JAPANESE) offerJapanese(place);
  if (foreign) offerForeign(place);
}

/** What stands before a name that ends at `end`: less before two characters that are a common word. */
const gainUpTo = ({ units, at, gain, calling }: Place, end: number): number =>
  calling && end - at === 2 && wordAt(units, at, end) >= 0 ? Math.min(gain, CUE_BEFORE) : gain;

function offer(place: Place, end: number, spelt: number, rare = false): void {
  const { units, at, to, opening, relax } = place;
  if (end > to) return;
  const last = units[end - 1]!;
  const paused = AND.has(last) && isPause(units[end]!);
  if (NO_LAST.has(last) && !paused && !(AND.has(last) && after.longest(units, end))) return;
  const near = gainUpTo(place, end) + gainAfter(units, end);
  let price = spelt - near - opening;
  if (paused) price -= NO_AND;
  if (GOES_ON.has(units[end]!)) price -= FUNCTION_AFTER;
  if (near < CUE_BEFORE)
    price += (rare ? UNSUPPORTED_RARE : UNSUPPORTED_NAME) + (end - at === 2 ? UNSUPPORTED_SHORT : 0);
  relax(at, end, price, 'person');
}

/** Surname and given name of one or two characters, or the surnames of husband and wife and a given name. */
function offerChinese(place: Place): void {
  const { units, at, to, gain } = place;
  const { surname, middle, last, only } = nameCosts;
  const titled = gain >= TITLE_BEFORE;
  for (const { end } of surnames.all(units, at)) {
    const next = units[end]!;
    if (end >= to || !isHan(next) || NO_GIVEN.has(next) || addresses.longest(units, end)) continue;
    if (!titled && OF_COUNTRIES.has(next) && standsForCountry(units, at)) continue;
    const family = Math.min(surname[units[at]!]!, RAREST_SURNAME) + (titled ? 0 : functionCost(units, at, end));
    const price = PERSON_COST + family;
    const rare = family > RARE_SURNAME;
    if (!NO_ONLY.has(next) && (titled || !(OF_COUNTRIES.has(next) || isClippedPair(units, at))))
      offer(place, end + 1, price + only[next]! + TWO_CHARACTERS, rare);
    if (end + 1 >= to || !isHan(units[end + 1]!)) continue;
    offer(place, end + 2, price + middle[next]! + last[units[end + 1]!]! + THREE_CHARACTERS, rare);
    if (end + 2 < to && end === at + 1 && (titled || gainAfter(units, end + 3) >= CUE_AFTER))
      offer(place, end + 3, price + surname[next]! + middle[units[end + 1]!]! + last[units[end + 2]!]! + MARRIED);
  }
}

function offerJapanese(place: Place): void {
  const { units, at, to } = place;
  for (const { end } of japanese.all(units, at)) {
    offer(place, end, JAPANESE_COST + JAPANESE_ALONE);
    let price = JAPANESE_COST;
    for (let i = end; i < end + 3 && i < to && japaneseGiven[units[i]!]; i++) {
      price += JAPANESE_GIVEN;
      offer(place, i + 1, price);
    }
  }
}

function offerForeign(place: Place): void {
  const { units, at, to, gain, relax } = place;
  let price = FOREIGN_COST + nameCosts.foreign[units[at]!]!;
  for (let i = at + 1; i < to && i < at + LONGEST_FOREIGN; i++) {
    const unit = units[i]!;
    const rarity = nameCosts.foreign[unit]!;
    if (NO_FOREIGN.has(unit) || rarity >= FOREIGN_LIMIT || OF_COUNTRIES.has(unit)) break;
    price += rarity;
    const near = gainAfter(units, i + 1) + gainUpTo(place, i + 1);
    if (i === at + 1) {
      if (unit === MIDDLE) break;
      if (units[at] === MIDDLE) continue;
      if (gain < TITLE_BEFORE && near - gain < CUE_AFTER && isClippedPair(units, at)) continue;
    }
    relax(at, i + 1, price - near + (near > 0 ? 0 : UNSUPPORTED), 'foreign');
  }
}

/**
 * Foreign names around a middle dot (约翰·史密斯) or a hyphen (迪亚斯-卡内尔) at `dot`, which may hold characters that are
 * rare in such names; `gainAt` tells what stands before a place.
 */
export function offerJoined(
  units: Uint16Array,
  dot: number,
  from: number,
  to: number,
  gainAt: (at: number) => number,
  relax: Relax,
): void {
  const hyphen = !MIDDLE_DOTS.has(units[dot]!);
  const isRare = (unit: number): boolean => nameCosts.foreign[unit]! >= RAREST_JOINED;
  const cost = (unit: number): number => Math.min(nameCosts.foreign[unit]!, RAREST_JOINED);
  let left = FOREIGN_COST - (hyphen ? 0 : DOT_WITHIN);
  let rareLeft = 0;
  for (let start = dot - 1; start >= from && start >= dot - LONGEST_FOREIGN && isHan(units[start]!); start--) {
    const first = units[start]!;
    if ((NO_FOREIGN.has(first) && start !== dot - 1) || (hyphen && isRare(first))) break;
    left += cost(first);
    if (isRare(first)) rareLeft++;
    const gain = gainAt(start);
    let price = left - gain;
    let rare = rareLeft;
    for (let i = dot + 1; i < to && i < dot + 2 * LONGEST_FOREIGN; i++) {
      const unit = units[i]!;
      if (MIDDLE_DOTS.has(unit)) continue;
      if (!isHan(unit) || (NO_FOREIGN.has(unit) && !MIDDLE_DOTS.has(units[i - 1]!)) || (hyphen && isRare(unit))) break;
      price += cost(unit);
      if (isRare(unit)) rare++;
      // 写作・远方 joins two words: at least half of a name that no title stands before is spelt as names are.
      if (gain >= TITLE_BEFORE || rare * 2 <= i - start)
        relax(start, i + 1, price - gainAfter(units, i + 1), 'foreign');
    }
  }
}

/** Whether a dot or a hyphen may join the parts of a foreign name. */
export const isJoint = (unit: number): boolean => MIDDLE_DOTS.has(unit) || HYPHENS.has(unit);

/** A surname that is a function word is mostly that: 向, 于, 和. */
function functionCost(units: Uint16Array, at: number, end: number): number {
  const packed = wordAt(units, at, end);
  return packed >= 0 && FUNCTION_TAGS.has(wordTag(packed)) ? FUNCTION_SURNAME : 0;
}
