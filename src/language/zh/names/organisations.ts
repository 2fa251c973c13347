// Organisations: a suffix with what may stand before it. From a suffix the search goes left over words that may stand in
// a name, up to a place, another body, an opener (国家, 中央) or what no word list knows.

import type { OrganisationReading, OrganisationType, PlaceReading } from '../../../engine/reading.ts';
import { isUnit, lexicon, type SuffixEntry, suffixBefore } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A body found among the tokens: it covers `first` to `last`, and ends inside `last` where a title shares a character (司法部长). */
export interface Body {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: OrganisationType;
  readonly canonical?: string;
  readonly generic?: boolean;
  /** A building, which is a place: 博物馆, 体育馆. */
  readonly facility?: boolean;
  readonly rule: string;
}

export const KNOWN_RULE = 'organisation: <known body>';
export const SUFFIX_RULE = 'organisation: <place or name> <suffix>';
export const LEVEL_RULE = 'organisation: <省|市|县> <suffix>';
export const STRONG_RULE = 'organisation: <words> <协会|研究院|有限公司 …>';
export const FACILITY_RULE = 'place: <place or name> <馆|剧院 …>';
export const GENERIC_RULE = 'organisation: <generic body>';

/** So many tokens may stand between what opens a name and its suffix. */
const MOST_MODIFIERS = 7;
/** … and so many where nothing opens it. */
const MOST_BARE = 4;
/** Word classes that stand in names. */
const INSIDE_TAGS = new Set(['n', 'nz', 'vn', 'an', 'b', 'j', 'ng', 'vg', 'ag', 'x', 's']);
/** … and those that stand there only where a place or a body opens the name: verbs often serve as nouns (中国象棋协会). */
const LOOSE_TAGS = new Set(['v', 'l', 'i', 'z', 'a']);
/** Word classes that make no part of an unknown word. */
const FUNCTION_TAGS = new Set(['p', 'c', 'u', 'd', 'r', 'm', 'q', 'y', 'f', 't', 'k']);
const CONJUNCTIONS = new Set(['和', '与', '及', '暨']);
/** Ends of one character that a longer word may carry: 纺织厂, 商务局; but not 干部, 俱乐部. */
const OPEN_SINGLES = new Set(['厂', '局', '厅', '署', '队', '党']);
/** … and those that need a word of their own before: 北京厂 may be one, 北京部 is none. */
const BARE_SINGLES = new Set(['厂', '队', '党']);

/** Names that say themselves whose they are. */
const OWN_PLACE = /^(?:中[国央共华]|国家|国务院|全国|北京|上海|香港|美国|英国|解放军|新华社)/;
/** Known bodies of these kinds take no place along: 韩国三星电子 is a place and a company. */
const PLACELESS = new Set<OrganisationType>(['international', 'media', 'company', 'university']);
/** Bodies that a person may give a name to: 李宁公司. */
const PERSONAL = new Set<OrganisationType>(['company', 'university', 'hospital', 'research']);
/** A brand of single characters before 集团 and 公司 holds none of these. */
const NO_BRAND = new Set([
  ...'的了在由和与等是对向把被从为将以及该本其这那各家个一我他她某有到请经据让给并或内外前后上下但而也就都还又则若如虽因所当比于按使用要应需指称说想找买卖不没无',
]);
const LONGEST_BRAND = 4;
const BRANDED = /集团|有限|股份|责任|总公司|药业|酒业/;

/** Countries whose clipped name is mostly another word: 新, 老, 加, 比, 以. */
const COMMON_CLIPS = new Set([
  '新加坡',
  '老挝',
  '加拿大',
  '比利时',
  '以色列',
  '古巴',
  '土耳其',
  '沙特阿拉伯',
  '西班牙',
  '南斯拉夫',
  '非洲',
  '亚洲',
  '希腊',
  '意大利',
]);

const clipped = lexicon.slot('clipped');
const parts = lexicon.slot('part');
const generics = lexicon.slot('generic');
const organisations = lexicon.slot('organisation');

/** The tokens of a sentence with its text, folded for look-ups and as it is. */
interface Scene {
  readonly units: Uint16Array;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Bodies found so far, by the index of their last token. */
  readonly ending: ReadonlyMap<number, Body>;
  /** The type of the body found so far that starts at a token. */
  readonly starting: ReadonlyMap<number, OrganisationType>;
}

/** All bodies among the tokens of one sentence, the longest where they overlap. */
export function findBodies(units: Uint16Array, tokens: readonly Token[], text: string): Body[] {
  const ending = new Map<number, Body>();
  const starting = new Map<number, OrganisationType>();
  const scene: Scene = { units, text, tokens, ending, starting };
  const found: Body[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    const body =
      token.kind === 'title'
        ? text[token.start + 1] === '长' && endingAt(scene, k, token.start + 1)
        : endingAt(scene, k, token.end);
    if (!body) continue;
    while (found.length > 0 && found.at(-1)!.start >= body.start) found.pop();
    const last = found.at(-1);
    if (!last || last.end <= body.start) found.push(body);
    else if (body.end - body.start > last.end - last.start) found[found.length - 1] = body;
    else continue;
    ending.set(k, body);
    if (!starting.has(body.first)) starting.set(body.first, body.type);
  }
  return found;
}

function endingAt(scene: Scene, k: number, end: number): Body | undefined {
  const token = scene.tokens[k]!;
  const known = token.organisation ? token : undefined;
  const suffix = suffixBefore(scene.units, end, scene.tokens[0]!.start);
  // 研究所|所长 shares nothing, 日报社|社长 either; 日报|社长 does.
  const shares = end < token.end && scene.ending.has(k - 1);
  if (shares && (suffix?.word.length ?? 0) < 2) return undefined;
  if (suffix && !known) {
    const found = bySuffix(scene, k, end, suffix);
    if (found) return found;
  }
  if (known) return knownBody(scene, k);
  return token.end === end ? undefined : knownAcross(scene, k, end);
}

/** A known body with the place before it: 美国国防部 is not ours, 法国兴业银行 is; where it is nobody's own, the place goes along. */
function knownBody(scene: Scene, k: number): Body {
  const token = scene.tokens[k]!;
  const { type, canonical } = token.organisation!;
  const place = scene.tokens[k - 1];
  const name = scene.text.slice(token.start, token.end);
  const government = type === 'government' || type === 'party' || type === 'military';
  if (government && !OWN_PLACE.test(name) && isClippedCountry(scene, k - 1))
    return { first: k - 1, last: k, start: place!.start, end: token.end, type, rule: KNOWN_RULE };
  const takesPlace =
    place?.place &&
    place.end === token.start &&
    (!PLACELESS.has(type) || /(?:公司|集团|银行|大学)$/.test(name)) &&
    !OWN_PLACE.test(name);
  if (!takesPlace) return { first: k, last: k, start: token.start, end: token.end, type, canonical, rule: KNOWN_RULE };
  const ours = place.place!.canonical === '中国' || !government;
  return {
    first: k - 1,
    last: k,
    start: place.start,
    end: token.end,
    type,
    ...(ours ? { canonical } : {}),
    rule: KNOWN_RULE,
  };
}

/** 俄|外交部, 美|国防部: the clipped name of a foreign country as a word of its own. */
function isClippedCountry({ units, tokens }: Scene, j: number): boolean {
  const token = tokens[j];
  if (!token || token.end - token.start !== 1 || token.kind === 'mark') return false;
  const match = clipped.longest(units, token.start);
  return (
    match?.entry.kind === 'country' && match.entry.canonical !== '中国' && !COMMON_CLIPS.has(match.entry.canonical)
  );
}

/** A known body whose last character the title after it shares: 司法|部长. */
function knownAcross({ units, tokens }: Scene, k: number, end: number): Body | undefined {
  for (let i = k - 1; i >= 0 && i >= k - 4; i--) {
    const match = organisations.all(units, tokens[i]!.start).find((m) => m.end === end);
    if (!match) continue;
    const { type, canonical } = match.entry;
    const country = tokens[i - 1];
    if (country?.place?.kind === 'country' && country.place.canonical !== '中国')
      return { first: i - 1, last: k, start: country.start, end, type, rule: KNOWN_RULE };
    return { first: i, last: k, start: tokens[i]!.start, end, type, canonical, rule: KNOWN_RULE };
  }
  return undefined;
}

/** How far a name reaches left of its suffix. */
interface Reach {
  first: number;
  start: number;
  /** What opens it; absent where only common words stand before the suffix. */
  opening?: 'place' | 'body' | 'name' | 'opener' | 'level';
  /** Words between the opening and the suffix. */
  modifiers: number;
  conjunction: boolean;
}

function bySuffix(scene: Scene, k: number, end: number, suffix: SuffixEntry): Body | undefined {
  const { tokens, text } = scene;
  const suffixStart = end - suffix.word.length;
  const single = suffix.word.length === 1;
  let at = k;
  while (at > 0 && tokens[at]!.start > suffixStart) at--;
  const holder = tokens[at]!;
  const inner = suffixStart > holder.start;
  const carried = OPEN_SINGLES.has(suffix.word) && holder.kind === 'word' && holder.end - holder.start > 2;
  const part =
    isUnit(suffix) &&
    holder.kind === 'word' &&
    scene.ending.has(at - 1) &&
    !'某本全该各两总'.includes(text[holder.start]!);
  if (inner && single && !carried && !part) return undefined;
  const reach = reachLeft(scene, at, inner, suffix);
  // A part is of the type of its body, unless its own suffix says more (北京大学…研究中心).
  const parent = reach.opening === 'body' ? bodyStartingAt(scene, reach.first) : undefined;
  const type = parent && (suffix.type === 'other' || isUnit(suffix)) ? parent : suffix.type;
  const make = (rule: string, generic = false): Body => ({
    first: reach.first,
    last: k,
    start: reach.start,
    end,
    type,
    ...(generic ? { generic } : {}),
    ...(suffix.strength === 'facility' ? { facility: true } : {}),
    rule: suffix.strength === 'facility' ? FACILITY_RULE : rule,
  });
  const bare = reach.modifiers === 0 && !inner;
  const generic = isGeneric(scene, suffixStart, end);
  switch (reach.opening) {
    case 'body':
      return single && (bare || parent === 'international') ? undefined : make(SUFFIX_RULE);
    case 'place':
      if (suffix.strength === 'unit' || (single && bare && !BARE_SINGLES.has(suffix.word))) return undefined;
      return make(SUFFIX_RULE, generic && suffix.type !== 'party');
    case 'name':
      return suffix.strength === 'unit' || (single && '委办署厅局部'.includes(suffix.word))
        ? undefined
        : make(SUFFIX_RULE);
    case 'opener':
      return suffix.strength === 'unit' || (single && bare) ? undefined : make(SUFFIX_RULE);
    case 'level':
      if (suffix.strength === 'unit' || (single && !(reach.modifiers > 0 && '局厅委办'.includes(suffix.word))))
        return undefined;
      return make(LEVEL_RULE, isGeneric(scene, reach.start, end));
    default:
      if (
        suffix.strength === 'strong' &&
        !bare &&
        !reach.conjunction &&
        reach.modifiers <= MOST_BARE &&
        !opensWeakly(scene, reach.first)
      )
        return make(STRONG_RULE);
      return generic
        ? { first: at, last: k, start: suffixStart, end, type: suffix.type, generic, rule: GENERIC_RULE }
        : undefined;
  }

  function opensWeakly({ tokens: all }: Scene, first: number): boolean {
    const token = all[first]!;
    return (
      token.kind === 'title' || parts.longest(scene.units, token.start)?.entry === 'soft' || text[token.start] === '“'
    );
  }
}

function bodyStartingAt({ tokens, starting }: Scene, first: number): OrganisationType | undefined {
  return starting.get(first) ?? tokens[first]?.organisation?.type;
}

const isGeneric = ({ units }: Scene, start: number, end: number): boolean =>
  generics.all(units, start).some((match) => match.end === end);

/** Goes left from the suffix held by the token at `at`; `inner` where that token begins before the suffix. */
function reachLeft(scene: Scene, at: number, inner: boolean, suffix: SuffixEntry): Reach {
  const { tokens, text, ending } = scene;
  const holder = tokens[at]!;
  const reach: Reach = { first: at, start: inner ? holder.start : -1, modifiers: 0, conjunction: false };
  if (reach.start < 0) reach.start = holder.kind === 'title' ? holder.start : Math.max(holder.start, 0);
  if (inner && (holder.kind === 'place' || holder.kind === 'foreign' || holder.kind === 'unknown')) {
    reach.opening = holder.kind === 'place' ? 'place' : 'name';
    return reach;
  }
  let open = reach;
  let named: Reach | undefined;
  let loose = false;
  let tight: Reach | undefined;
  for (let j = at - 1; j >= 0 && at - j <= MOST_MODIFIERS * 2; j--) {
    const token = tokens[j]!;
    const body = ending.get(j);
    if (body && body.end === token.end) return { ...open, first: body.first, start: body.start, opening: 'body' };
    if (token.kind === 'organisation') return { ...open, first: j, start: token.start, opening: 'body' };
    if (token.kind === 'place') return { ...open, ...behindPlace(scene, j), opening: 'place' };
    const role = roleOf(scene, j, j === at - 1 && !inner);
    if (role === undefined) {
      const brand = suffix.type === 'company' && BRANDED.test(suffix.word) ? brandFirst(scene, j) : -1;
      if (brand >= 0 && !tight) return brandReach(scene, open, brand);
      break;
    }
    if (role === 'loose') {
      if (suffix.word.length === 1 || loose) break;
      loose = true;
      tight ??= named ?? open;
      open = { ...open, first: j, start: token.start, modifiers: open.modifiers + 1 };
      continue;
    }
    if (role === 'conjunction') {
      if (open.conjunction || suffix.type === 'company' || j === at - 1) break;
      open = { ...open, conjunction: true };
      continue;
    }
    if (role === 'opener' || role === 'level') {
      const before = tokens[j - 1];
      if (before?.kind === 'place') return { ...open, ...behindPlace(scene, j - 1), opening: 'place' };
      const parent = ending.get(j - 1);
      if (parent && parent.end === token.start)
        return { ...open, first: parent.first, start: parent.start, opening: 'body' };
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
      if (tokens[role.first]!.kind === 'person' && !PERSONAL.has(suffix.type)) break;
      if (!'（('.includes(text[open.start]!)) if (!tight) named ??= { ...open, opening: 'name' };
      j = role.first;
      continue;
    }
    open = { ...open, first: j, start: token.start, modifiers: open.modifiers + 1 };
  }
  if (tight) return tight;
  if (named) return BRANDED.test(suffix.word) ? brandReach(scene, named, named.first) : named;
  return open.conjunction ? reach : open;
}

/** Where a name begins that a place opens: with the body before the place (共青团|四川|省委), or with whose it is (美国|驻|黎巴嫩|大使馆). */
function behindPlace({ tokens, text, ending }: Scene, j: number): Pick<Reach, 'first' | 'start'> {
  const place = tokens[j]!;
  const before = tokens[j - 1];
  if (!before || before.end !== place.start) return { first: j, start: place.start };
  const body = ending.get(j - 1);
  if (body && body.end === before.end && body.type !== 'media' && body.type !== 'international')
    return { first: body.first, start: body.start };
  if (text.slice(before.start, before.end) === '驻' && tokens[j - 2]?.kind === 'place')
    return { first: j - 2, start: tokens[j - 2]!.start };
  const short = place.place!.kind === 'county' && !/[市县区旗]$/.test(text.slice(place.start, place.end));
  return short && before.kind === 'place' ? { first: j - 1, start: before.start } : { first: j, start: place.start };
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

function brandReach(scene: Scene, open: Reach, from: number): Reach {
  const { tokens, text } = scene;
  let first = from;
  for (let j = from - 1; j >= 0 && tokens[from]!.end - tokens[j]!.start <= LONGEST_BRAND + 2; j--) {
    const token = tokens[j]!;
    const single = token.end - token.start === 1 && (token.kind === 'unknown' || token.kind === 'word');
    if (token.kind !== 'person' && token.kind !== 'foreign' && !(single && !NO_BRAND.has(text[token.start]!))) break;
    first = j;
  }
  const modifiers = open.modifiers + 1;
  if (tokens[first - 1]?.kind === 'place')
    return { ...open, modifiers, ...behindPlace(scene, first - 1), opening: 'place' };
  return { ...open, modifiers, first, start: tokens[first]!.start, opening: 'name' };
}

type PartRole = 'inside' | 'loose' | 'opener' | 'level' | 'conjunction' | { readonly first: number };

/** What the token at `j` is to a name that goes on to its right; undefined where no name reaches over it. */
function roleOf(scene: Scene, j: number, beside: boolean): PartRole | undefined {
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
      return token.end - token.start <= 4 && beside ? 'inside' : undefined;
    case 'title':
      return token.title === 'calling' ? 'inside' : undefined;
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
      if (token.tag === 'm') return word.startsWith('第') || beside ? 'inside' : undefined;
      const first = unknownFirst(scene, j);
      if (first < j) return { first };
      if (INSIDE_TAGS.has(token.tag)) return 'inside';
      return word.length > 1 && LOOSE_TAGS.has(token.tag) ? 'loose' : undefined;
    }
    default:
      return undefined;
  }
}

/** “…” and （place） inside a name. */
function quoted({ tokens, text }: Scene, j: number): PartRole | undefined {
  const closer = text[tokens[j]!.start];
  if (closer === '）' || closer === ')')
    return tokens[j - 1]?.kind === 'place' && '（('.includes(text[tokens[j - 2]?.start ?? -1] ?? ' ')
      ? { first: j - 2 }
      : undefined;
  if (closer !== '”') return undefined;
  for (let i = j - 1; i >= 0 && i >= j - 8; i--) if (text[tokens[i]!.start] === '“') return { first: i };
  return undefined;
}

export function toReading(body: Body): OrganisationReading | PlaceReading {
  const { start, end, rule } = body;
  if (body.facility) return { type: 'place', start, end, rule };
  return {
    type: 'organisation',
    start,
    end,
    organisationType: body.type,
    ...(body.canonical === undefined ? {} : { canonical: body.canonical }),
    ...(body.generic ? { generic: true } : {}),
    rule,
  };
}
