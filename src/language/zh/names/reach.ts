// How far an organisation's name reaches left of its suffix: over words that may stand in names, up to a place, another
// body, an opener (国家, 中央), or a brand that no word list knows.

import type { OrganisationType } from '../../../engine/reading.ts';
import { clippedFirst, isClippedCountry, listedFirst } from './countries.ts';
import { isUnit, lexicon, type SuffixEntry } from './lexicon.ts';
import type { Reach, Scene } from './scene.ts';

/** So many tokens may stand between what opens a name and its suffix. */
const MOST_MODIFIERS = 7;
/** Word classes that stand in names. */
const INSIDE_TAGS = new Set(['n', 'nz', 'vn', 'an', 'b', 'j', 'ng', 'vg', 'ag', 'x', 's']);
/** … and those that stand there only where a place or a body opens the name: verbs often serve as nouns (中国象棋协会). */
const LOOSE_TAGS = new Set(['v', 'l', 'i', 'z', 'a']);
/** Word classes that make no part of an unknown word. */
const FUNCTION_TAGS = new Set(['p', 'c', 'u', 'd', 'r', 'm', 'q', 'y', 'f', 't', 'k']);
const CONJUNCTIONS = new Set(['和', '与', '及', '暨']);
/** Bodies that a person may give a name to: 李宁公司. */
const PERSONAL = new Set<OrganisationType>(['company', 'university', 'hospital', 'research']);
/** Bodies that states have: 俄|外交部. */
const OF_STATES = new Set<OrganisationType>(['government', 'military']);
/** A brand of single characters before 集团 and 公司 holds none of these. */
const NO_BRAND = new Set([
  ...'的了在由和与等是对较着著随做办促旧原前令进啲嘅喺咗嘢唔佢哋冇係俾咁睇嗰呢向把被从为将以及该本其这那各家个一我他她某有到请经据让给并或内外前后上下但而也就都还又则若如虽因所当比于按使用要应需指称说想找买卖不没无',
]);
const LONGEST_BRAND = 4;
/** So many places stand in a row: 湖南省|长沙市|岳麓区. */
const MOST_PLACES = 3;
/** What is named by common words more often than by a name. */
const COMMON_ENDS = /(?:中心|部队|实验室|党|国会|议会|联盟|监狱)$/;
/** So many tokens stand between the quotation marks in a name. */
const LONGEST_QUOTE = 8;
/** So many words at most stand between a number and its suffix: 第三|人民|医院. */
const MOST_NUMBERED = 3;
/** Parts of a body that name the place they are for. */
const BRANCHES = /办事处|代表处|总部|分部|中心|委员会|协调厅$/;
const ORDINAL = /^第[〇零一二三四五六七八九十百]+$/;
const SESSION = /^第?[〇零一二三四五六七八九十百]+届$/;
const NUMERALS = /^[〇零一二三四五六七八九十百]+$/;
const LEVELS = new Set([...'省市县区州镇乡']);
const BRANDED = /集团|有限|股份|责任|总公司|药业|酒业/;

const parts = lexicon.slot('part');
const places = lexicon.slot('place');

/**
 * Goes left from the suffix held by the token at `at`; `inner` where that token begins before the suffix. Where its head
 * stands behind it (局长), the name reaches over all words that may stand in one.
 */
export function reachLeft(scene: Scene, at: number, inner: boolean, suffix: SuffixEntry, headed: boolean): Reach {
  const { tokens, text, ending } = scene;
  const holder = tokens[at]!;
  const reach: Reach = { first: at, start: inner ? holder.start : -1, modifiers: 0, conjunction: false };
  if (reach.start < 0) reach.start = holder.kind === 'title' ? holder.start : Math.max(holder.start, 0);
  if (inner && holder.kind === 'organisation') {
    const { first, start } = ending.get(at) ?? { first: at, start: holder.start };
    return { ...reach, first, start, opening: 'body' };
  }
  if (inner && holder.kind === 'place') return { ...reach, ...behindPlace(scene, at, suffix) };
  if (inner && (holder.kind === 'foreign' || holder.kind === 'unknown' || holder.tag === 'nz'))
    return { ...reach, opening: 'name' };
  const sharing = inner ? undefined : placeSharing(scene, at, suffix);
  if (sharing) return { ...reach, ...sharing, opening: 'place' };
  let open = reach;
  let named: Reach | undefined;
  let looseAt = -1;
  let ordinal: Reach | undefined;
  let session = false;
  let tight: Reach | undefined;
  for (let j = at - 1; j >= 0 && at - j <= MOST_MODIFIERS * 2; j--) {
    const token = tokens[j]!;
    const body = ending.get(j);
    // 甲公司|和|乙集团, 甲公司|买下|乙集团: two bodies, and not one within the other.
    const isBody = body ? body.end === token.end : token.kind === 'organisation';
    if ((isBody || token.kind === 'place') && isConjunction(scene, j + 1)) break;
    if (
      isBody &&
      ((looseAt === j + 1 && tokens[looseAt]!.tag === 'v') || (tokens[j + 1] && wordOf(scene, j + 1) === '组织'))
    )
      break;
    if (isBody) {
      // The place before a company goes along: 北京|燕京啤酒|股份有限公司.
      const own = body?.first ?? j;
      const first = token.organisation?.type === 'company' && tokens[own - 1]?.kind === 'place' ? own - 1 : own;
      return { ...open, first, start: tokens[first]!.start, opening: 'body' };
    }
    if (token.kind === 'place') return { ...open, ...behindPlace(scene, j, suffix) };
    if (j === at - 1 && !inner && OF_STATES.has(suffix.type) && suffix.word.length > 1 && isClippedCountry(scene, j))
      return { ...open, first: j, start: token.start, opening: 'place' };
    const sessionAt = sessionFirst(scene, j);
    if (sessionAt >= 0) {
      open = { ...open, first: sessionAt, start: tokens[sessionAt]!.start, modifiers: open.modifiers + 1 };
      session = true;
      j = sessionAt;
      continue;
    }
    const countries = clippedFirst(scene, j);
    if (countries >= 0) return { ...open, first: countries, start: tokens[countries]!.start, opening: 'place' };
    const role = roleOf(scene, j, j === at - 1 && !inner, suffix);
    if (role === undefined) {
      const brand = suffix.type === 'company' && BRANDED.test(suffix.word) ? brandFirst(scene, j) : -1;
      if (brand >= 0 && !tight) return brandReach(scene, open, brand, suffix);
      break;
    }
    if (role === 'loose') {
      if (suffix.word.length === 1 || looseAt >= 0) break;
      looseAt = j;
      tight ??= named ?? open;
      open = { ...open, first: j, start: token.start, modifiers: open.modifiers + 1 };
      continue;
    }
    if (role === 'ordinal') {
      if (token.kind === 'number') j--;
      open = { ...open, first: j, start: tokens[j]!.start, modifiers: open.modifiers + 1, numbered: true };
      if (looseAt < 0 && open.modifiers < MOST_NUMBERED) ordinal = { ...open, opening: 'ordinal' };
      continue;
    }
    if (role === 'conjunction') {
      if (open.conjunction || suffix.type === 'company' || j === at - 1) break;
      open = { ...open, conjunction: true };
      continue;
    }
    if (role === 'opener' || role === 'level') {
      const before = tokens[j - 1];
      // 总|区, 校|区 is no level.
      if (
        role === 'level' &&
        before?.kind === 'word' &&
        before.end - before.start === 1 &&
        /^(?:b|n|ng|a)$/.test(before.tag)
      ) {
        open = { ...open, first: j, start: token.start, modifiers: open.modifiers + 1 };
        continue;
      }
      if (before?.kind === 'place') return { ...open, ...behindPlace(scene, j - 1, suffix, role === 'level') };
      if (role === 'opener' && isClippedCountry(scene, j - 1))
        return { ...open, first: j - 1, start: before!.start, opening: 'place' };
      const parentAt = sessionFirst(scene, j - 1) >= 0 ? sessionFirst(scene, j - 1) - 1 : j - 1;
      const parent = ending.get(parentAt);
      if (parent && parent.end === tokens[parentAt]!.end)
        return { ...open, first: parent.first, start: parent.start, opening: 'body' };
      if (role === 'level' && before && before.end === token.start) {
        if (before.kind === 'number' || before.tag === 'm' || wordOf(scene, j) === '地区') break;
        if (before.kind === 'unknown' || before.kind === 'foreign' || before.kind === 'person') {
          open = { ...open, first: j, start: token.start, modifiers: open.modifiers + 1 };
          continue;
        }
      }
      if (role === 'opener' && before?.kind === 'foreign' && before.end === token.start) {
        const place = tokens[j - 2]?.kind === 'place' ? j - 2 : j - 1;
        return { ...open, first: place, start: tokens[place]!.start, opening: 'name' };
      }
      return tight ?? { ...open, first: j, start: token.start, opening: role };
    }
    if (open.modifiers >= MOST_MODIFIERS) break;
    if (typeof role === 'object') {
      // A name may have a place or a body before it: 日本三井信托银行, 科技部人才与科普司.
      open = { ...open, first: role.first, start: tokens[role.first]!.start, modifiers: open.modifiers + 1 };
      if (tokens[role.first]!.kind === 'person' && !headed && !PERSONAL.has(suffix.type)) break;
      if (!role.plain && !'（('.includes(text[open.start]!)) if (!tight) named ??= { ...open, opening: 'name' };
      j = role.first;
      continue;
    }
    open = { ...open, first: j, start: token.start, modifiers: open.modifiers + 1 };
  }
  if (ordinal) return ordinal;
  if (session) return reach;
  if (tight) return tight;
  if (headed && !tight) return named ? { ...open, opening: 'name' } : open;
  if (named) return BRANDED.test(suffix.word) ? brandReach(scene, named, named.first, suffix) : named;
  return open.conjunction ? reach : open;
}

type Head = Pick<Reach, 'first' | 'start'> & { readonly opening: 'place' | 'body' };

/**
 * Where a name begins that the place at `j` opens: with the body before the place (共青团|四川|省委, 建行|长沙市|支行), or with
 * whose it is (美国|驻|黎巴嫩|大使馆). The place before a short one goes along, unless `full` (河北|怀安|县|民政局).
 */
function behindPlace(scene: Scene, j: number, suffix: SuffixEntry, full = false): Head {
  const opening = 'place';
  const { tokens, text, ending } = scene;
  const place = tokens[j]!;
  let outermost = j;
  while (tokens[outermost - 1]?.kind === 'place' && j - outermost < MOST_PLACES) outermost--;
  const owner = ending.get(outermost - 1);
  if (owner && owner.end === tokens[outermost]!.start && owner.type !== 'media' && !owner.generic)
    if (owner.type !== 'international' || BRANCHES.test(suffix.word))
      return { first: owner.first, start: owner.start, opening: isUnit(suffix) ? 'body' : opening };
  const before = tokens[j - 1];
  if (!before) return { first: j, start: place.start, opening };
  if (text.slice(before.start, before.end) === '驻' && tokens[j - 2]?.kind === 'place')
    return { first: j - 2, start: tokens[j - 2]!.start, opening };
  const listed = listedFirst(scene, j);
  if (listed < j) return { first: listed, start: tokens[listed]!.start, opening };
  const short = !full && place.place!.kind === 'county' && !/[市县区旗]$/.test(text.slice(place.start, place.end));
  const first = short && before.kind === 'place' ? j - 1 : j;
  return { first, start: tokens[first]!.start, opening };
}

/** A place whose last character the suffix shares: 平原县|委. */
function placeSharing(
  { units, tokens }: Scene,
  at: number,
  suffix: SuffixEntry,
): Pick<Reach, 'first' | 'start'> | undefined {
  if (suffix.word.length < 2 || !LEVELS.has(suffix.word[0]!)) return undefined;
  const shared = tokens[at]!.start + 1;
  for (let first = at - 1; first >= 0 && first >= at - 3; first--) {
    const { start, kind } = tokens[first]!;
    if (kind !== 'word') return undefined;
    if (places.all(units, start).some(({ end }) => end === shared)) return { first, start };
  }
  return undefined;
}

const wordOf = ({ tokens, text }: Scene, j: number): string =>
  tokens[j] ? text.slice(tokens[j].start, tokens[j].end) : '';

const isConjunction = (scene: Scene, j: number): boolean => CONJUNCTIONS.has(wordOf(scene, j));

/** The first token of 第十四届 that ends at `j`, in one piece or in several; -1 where none does. */
function sessionFirst(scene: Scene, j: number): number {
  if (scene.text[(scene.tokens[j]?.end ?? 0) - 1] !== '届') return -1;
  const word = wordOf(scene, j);
  if (SESSION.test(word)) return !word.startsWith('第') && wordOf(scene, j - 1) === '第' ? j - 1 : j;
  if (word !== '届') return -1;
  const number = scene.tokens[j - 1];
  if (number?.kind !== 'number' && !ORDINAL.test(wordOf(scene, j - 1))) return -1;
  return wordOf(scene, j - 2) === '第' ? j - 2 : j - 1;
}

/** Single characters in a row are a word that no list knows: the first of those that end at `j`. */
function unknownFirst({ tokens, text }: Scene, j: number): number {
  let first = j + 1;
  while (first > 0 && j - first + 1 < LONGEST_BRAND) {
    const token = tokens[first - 1]!;
    const single =
      token.end - token.start === 1 &&
      (token.kind === 'unknown' || (token.kind === 'word' && !FUNCTION_TAGS.has(token.tag)));
    if (!single || NO_BRAND.has(text[token.start]!)) break;
    first--;
  }
  return first;
}

/** 育|秧|中心, 受|阅|部队: known characters that make a word which the list lacks, and no name where such ends are common. */
const isPlainWord = ({ tokens }: Scene, first: number, last: number, suffix: SuffixEntry): boolean =>
  (COMMON_ENDS.test(suffix.word) || first === last || tokens.slice(first, last + 1).every(({ tag }) => tag === 'v')) &&
  tokens.slice(first, last + 1).every(({ kind, tag }) => kind === 'word' && tag !== 'x');

/** The first of the single characters that end at `j` and make a brand, or -1. */
function brandFirst({ tokens, text }: Scene, j: number): number {
  let first = j + 1;
  while (first > 0 && j - first + 1 < LONGEST_BRAND) {
    const token = tokens[first - 1]!;
    const single = token.end - token.start === 1 && (token.kind === 'word' || token.kind === 'unknown');
    if (!single || NO_BRAND.has(text[token.start]!)) break;
    first--;
  }
  return first <= j ? first : -1;
}

function brandReach(scene: Scene, open: Reach, from: number, suffix: SuffixEntry): Reach {
  const { tokens, text } = scene;
  let first = from;
  for (let j = from - 1; j >= 0 && tokens[from]!.end - tokens[j]!.start <= LONGEST_BRAND + 2; j--) {
    const token = tokens[j]!;
    const single = token.end - token.start === 1 && (token.kind === 'unknown' || token.kind === 'word');
    const known = token.kind === 'word' && token.tag === 'nz' && token.end - token.start === 2;
    if (token.kind !== 'person' && token.kind !== 'foreign' && !known && !(single && !NO_BRAND.has(text[token.start]!)))
      break;
    first = j;
  }
  const modifiers = open.modifiers + 1;
  if (tokens[first - 1]?.kind === 'place') return { ...open, modifiers, ...behindPlace(scene, first - 1, suffix) };
  return { ...open, modifiers, first, start: tokens[first]!.start, opening: 'name' };
}

type PartRole =
  | 'inside'
  | 'loose'
  | 'opener'
  | 'level'
  | 'ordinal'
  | 'conjunction'
  | { readonly first: number; readonly plain?: boolean };

/** What the token at `j` is to a name that goes on to its right; undefined where no name reaches over it. */
function roleOf(scene: Scene, j: number, beside: boolean, suffix: SuffixEntry): PartRole | undefined {
  const { tokens, text, units } = scene;
  const token = tokens[j]!;
  switch (token.kind) {
    case 'person':
    case 'foreign':
    case 'latin':
      return { first: j };
    case 'unknown': {
      let first = j;
      while (tokens[first - 1]?.kind === 'unknown') first--;
      return { first };
    }
    case 'number':
      if (wordOf(scene, j - 1) === '第') return 'ordinal';
      return token.end - token.start <= 4 && (beside || isDesignation(scene, j)) ? 'inside' : undefined;
    case 'title':
      return token.title === 'calling' || token.title === 'kin' ? 'inside' : undefined;
    case 'mark':
      return quoted(scene, j);
    case 'word': {
      const word = text.slice(token.start, token.end);
      if (CONJUNCTIONS.has(word)) return 'conjunction';
      const before = tokens[j - 1];
      if (before && parts.all(units, before.start).some((match) => match.end === token.end && match.entry === 'opener'))
        return { first: j - 1 };
      const part = parts.all(units, token.start).find(({ end }) => end === token.end)?.entry;
      if (part) return part === 'never' ? undefined : part === 'soft' ? 'inside' : part;
      if (ORDINAL.test(word)) return 'ordinal';
      if (token.tag === 'm') return beside && NUMERALS.test(word) ? 'inside' : undefined;
      const first = unknownFirst(scene, j);
      if (first < j) return { first, plain: isPlainWord(scene, first, j, suffix) };
      if (INSIDE_TAGS.has(token.tag)) return 'inside';
      return word.length > 1 && LOOSE_TAGS.has(token.tag) ? 'loose' : undefined;
    }
    default:
      return undefined;
  }
}

/** 大庆油田|1202|钻井队: a number right behind a body, and no amount. */
const isDesignation = ({ tokens, ending }: Scene, j: number): boolean =>
  ending.get(j - 1)?.end === tokens[j]!.start && tokens[j]!.end - tokens[j]!.start > 2 && tokens[j + 1]?.tag !== 'q';

/** “…” and （place） inside a name. */
function quoted({ tokens, text }: Scene, j: number): PartRole | undefined {
  const closer = text[tokens[j]!.start];
  if (closer === '）' || closer === ')')
    return tokens[j - 1]?.kind === 'place' && '（('.includes(text[tokens[j - 2]?.start ?? -1] ?? ' ')
      ? { first: j - 2 }
      : undefined;
  if (closer !== '”') return undefined;
  for (let i = j - 1; i >= 0 && i >= j - LONGEST_QUOTE; i--) {
    if (text[tokens[i]!.start] === '“') return { first: i };
    if (text[tokens[i]!.start] === '的') return undefined;
  }
  return undefined;
}
