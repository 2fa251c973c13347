// Organisations: bodies known by name, with the place before them, and suffixes with what may stand before them.

import type { OrganisationReading, OrganisationType, PlaceReading } from '../../../engine/reading.ts';
import { isUnit, lexicon, type SuffixEntry, suffixBefore } from './lexicon.ts';
import { type Body, reachLeft, type Scene } from './reach.ts';
import type { Token } from './tokens.ts';

export const KNOWN_RULE = 'organisation: <known body>';
export const SUFFIX_RULE = 'organisation: <place or name> <suffix>';
export const LEVEL_RULE = 'organisation: <省|市|县> <suffix>';
export const STRONG_RULE = 'organisation: <words> <协会|研究院|有限公司 …>';
export const FACILITY_RULE = 'place: <place or name> <馆|剧院 …>';
export const GENERIC_RULE = 'organisation: <generic body>';

/** So many words at most stand before a strong suffix where nothing opens the name. */
const MOST_BARE = 4;
/** Ends of one character that a longer word may carry: 纺织厂, 商务局; but not 干部, 俱乐部. */
const OPEN_SINGLES = new Set(['厂', '局', '厅', '署', '队', '党']);
/** … and those that need a word of their own before: 北京厂 may be one, 北京部 is none. */
const BARE_SINGLES = new Set(['厂', '队', '党']);

/** Names that say themselves whose they are. */
const OWN_PLACE = /^(?:中[国央共华]|国家|国务院|全国|北京|上海|香港|美国|英国|解放军|新华社)/;
/** … but for these, which 中国 may stand before: 中国国家教委. */
const WHOLE_COUNTRY = /^(?:国家|全国|中央)/;
/** Known bodies of these kinds take no place along: 韩国三星电子 is a place and a company. */
const PLACELESS = new Set<OrganisationType>(['international', 'media', 'company', 'university']);

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
    ((place.place.canonical === '中国' && WHOLE_COUNTRY.test(name)) || !OWN_PLACE.test(name)) &&
    (!PLACELESS.has(type) || /(?:公司|集团|银行|大学)$/.test(name));
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
