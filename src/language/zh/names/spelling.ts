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
  if (starts === 0 && nameCosts.foreign[units[at]!]! >= FOREIGN_LIMIT) return;
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
      if (end + 2 < to && end === at + 1 && (gain >= TITLE_BEFORE || gainAfter(units, end + 3) >= CUE_AFTER))
        offer(
          at,
          end + 3,
          PERSON_COST + family + surname[units[end]!]! + middle[units[end + 1]!]! + last[units[end + 2]!]! + MARRIED,
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
    if (OF_COUNTRIES.has(unit) || (i === at + 1 && unit === MIDDLE)) break;
    if (i === at + 1 && units[at] === MIDDLE) continue;
    if (i === at + 1 && gain < TITLE_BEFORE && near < CUE_AFTER && isClippedPair(units, at)) continue;
    relax(at, i + 1, price - near + (gain + near > 0 ? 0 : UNSUPPORTED), 'foreign');
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
  const isRare = (unit: number): boolean => nameCosts.foreign[unit]! >= FOREIGN_LIMIT;
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
