// Organisations: bodies known by name, with the place before them, and suffixes with what may stand before them.

import type { OrganisationReading, OrganisationType, PlaceReading } from '../../../engine/reading.ts';
import { brandBefore } from './brands.ts';
import { isClippedCountry } from './countries.ts';
import { isUnit, lexicon, type SuffixEntry, suffixBefore } from './lexicon.ts';
import { reachLeft } from './reach.ts';
import type { Body, Scene } from './scene.ts';
import { seatName } from './seats.ts';
import { playsSport } from './sport.ts';
import { titledPaper } from './titled.ts';
import type { Token } from './tokens.ts';

export const KNOWN_RULE = 'organisation: <known body>';
export const SUFFIX_RULE = 'organisation: <place or name> <suffix>';
export const LEVEL_RULE = 'organisation: <省|市|县> <suffix>';
export const STRONG_RULE = 'organisation: <words> <协会|研究院|有限公司 …>';
export const BRAND_RULE = 'organisation: <unknown name> <重工|科技 …>';
export const FACILITY_RULE = 'place: <place or name> <馆|剧院 …>';
export const GENERIC_RULE = 'organisation: <generic body>';

/** So many words at most stand before a strong suffix where nothing opens the name. */
const MOST_BARE = 4;
const CLOSE = '》';
/** Ends of one character that a longer word may carry: 纺织厂, 商务局; but not 干部, 俱乐部. */
const OPEN_SINGLES = new Set(['厂', '局', '厅', '署', '队', '党']);
/** … and those that need a word of their own before: 北京厂 may be one, 北京部 is none. */
const BARE_SINGLES = new Set(['厂', '队']);

/** Names that say themselves whose they are. */
const OWN_PLACE = /^(?:中[国央共华]|国家|国务院|全国|北京|上海|香港|美国|英国|解放军|新华社)/;
/** … but for these, which 中国 may stand before: 中国国家教委. */
const WHOLE_COUNTRY = /^(?:国家|全国|中央)/;
const CENTRAL = /^中央/;
/** What the names and short names of parties end in: 致公党|中央, but not 党校|中央. */
const PARTIES = new Set([...'党盟进建革社共会']);
const OUR_PARTY = '中国共产党';
/** Known bodies of these kinds take no place along: 韩国三星电子 is a place and a company. */
const PLACELESS = new Set<OrganisationType>(['international', 'media', 'company', 'university']);

/** What makes one body of the state out of a bare ministry: 国家|电力部, 瑞士|联邦|最高法院. */
const STATE = new Set(['国家', '联邦', '全国', '公共']);
/** Known bodies that are part of the one right before them: 解放军|总政治部, 乔治敦大学|战略研究中心. */
const OWN_PARTS: readonly (readonly [OrganisationType, OrganisationType])[] = [
  ['military', 'military'],
  ['research', 'university'],
];
/** The ministries of many countries are none of them. */
const MANY = new Set(['各国', '两国', '三国', '多国', '双方', '各地', '各省', '各级']);
/** What teams play for. */
const EVENTS = '锦标赛 联赛 大奖赛 公开赛 邀请赛 对抗赛 友谊赛 冠军赛 冠军杯 世界杯 亚洲杯 甲级 超级 职业联赛'.split(
  ' ',
);
/** What every place has many of: 西藏部队, 上海公司; */
const COMMON_EVERYWHERE = new Set('公司 集团 部队 学校 中心 子公司 实业 证券 财团 企业 工厂 实验室'.split(' '));
/** … and what every country has many of: 美国医院, but 北京饭店 is one. */
const COMMON_IN_COUNTRIES = new Set(
  (
    '农场 林场 牧场 渔场 商店 商场 超市 书店 饭店 酒店 宾馆 煤矿 油田 矿山 电视台 电台 杂志 周刊 学报 俱乐部 医院 诊所 学院 监狱 中学 小学 ' +
    '幼儿园 药店 旅行社 合作社 保险公司 电力公司 石油公司 投资公司 矿业公司 厂'
  ).split(' '),
);
const OF_COUNTRIES = new Set(['country', 'region', 'territory']);
/** What looks like a part of a body and says where or who: 微软内部. */
const SIDES = /^(?:(?:[内外东西南北中上下局头尾]|老?干|东[南北]|西[南北])部|网站)$/;
/** Ends of one character that their own head vouches for: 保安局|局长. */
const HEADED = new Set([...'局厅署部处司委院']);

const parts = lexicon.slot('part');
const prefixes = lexicon.slot('prefix');
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
  if (scene.text[token.start] === CLOSE || scene.text[token.start - 1] === CLOSE) {
    const titled = titledPaper(scene, k);
    if (titled) return titled;
  }
  const known = token.organisation ? token : undefined;
  const suffix = suffixBefore(scene.units, end, scene.tokens[0]!.start);
  // 研究所|所长 shares nothing, 日报社|社长 and 代理|部长 neither; 日报|社长 does.
  if (end < token.end && (suffix?.word.length ?? 0) < 2) {
    const own = scene.ending.has(k - 1) || isPrefix(scene, k - 1);
    if (own || scene.text[token.start - 1] === scene.text[token.start]) return undefined;
  }
  if (suffix && !known) {
    const found = suffix.strength === 'none' ? undefined : bySuffix(scene, k, end, suffix);
    if (found || suffix.strength === 'none') return found && isEvent(scene, found) ? undefined : found;
  }
  if (known) return knownBody(scene, k);
  return token.end === end ? undefined : knownAcross(scene, k, end);
}

const isPrefix = ({ units, tokens }: Scene, j: number): boolean =>
  tokens[j] !== undefined && prefixes.longest(units, tokens[j].start)?.end === tokens[j].end;

/** 世界女排|大奖赛: what the teams play for is none of them. */
const isEvent = ({ text }: Scene, { type, end }: Body): boolean =>
  type === 'team' && EVENTS.some((event) => text.startsWith(event, end));

/** A known body with the place before it: 美国国防部 is not ours, 法国兴业银行 is; where it is nobody's own, the place goes along. */
function knownBody(scene: Scene, k: number): Body | undefined {
  const { tokens, text } = scene;
  const token = tokens[k]!;
  const { type, canonical } = token.organisation!;
  const name = text.slice(token.start, token.end);
  const government = type === 'government' || type === 'party' || type === 'military';
  const before = tokens[k - 1];
  const known: Body = { first: k, last: k, start: token.start, end: token.end, type, canonical, rule: KNOWN_RULE };
  if (type === 'company' && isProduct(scene, k)) return undefined;
  if (before?.end !== token.start) return known;
  const word = text.slice(before.start, before.end);
  if (government && MANY.has(word)) return undefined;
  const from = (first: number, own: boolean): Body => {
    const { canonical: _, ...foreign } = known;
    return { ...(own ? known : foreign), first, start: tokens[first]!.start };
  };
  const parent = scene.ending.get(k - 1);
  if (parent?.end === token.start && OWN_PARTS.some(([part, whole]) => part === type && whole === parent.type))
    return { ...known, first: parent.first, start: parent.start };
  const national = WHOLE_COUNTRY.test(name) && before.place?.kind === 'country';
  // 越共|中央政治局 is not ours.
  if (
    type === 'party' &&
    CENTRAL.test(name) &&
    parent?.type === 'party' &&
    parent.canonical !== OUR_PARTY &&
    parent.end === token.start
  )
    return from(parent.first, false);
  if (OWN_PLACE.test(name) && !national) return known;
  if (government && isClippedCountry(scene, k - 1)) return from(k - 1, false);
  if (government && STATE.has(word)) return from(tokens[k - 2]?.place ? k - 2 : k - 1, !tokens[k - 2]?.place);
  if (!before.place || (PLACELESS.has(type) && !/(?:公司|集团|银行|大学)$/.test(name))) return known;
  return from(k - 1, before.place.canonical === '中国' || !(government || national));
}

/** 雪峰C6, 雪峰737: what follows is the model of a product. */
function isProduct({ tokens }: Scene, k: number): boolean {
  const letters = tokens[k + 1];
  return (
    letters?.kind === 'latin' &&
    letters.start === tokens[k]!.end &&
    letters.end - letters.start <= 2 &&
    tokens[k + 2]?.kind === 'number' &&
    tokens[k + 2]!.start === letters.end
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
  const plain = holder.kind === 'word' && !/^[ilv]$/.test(holder.tag);
  const carried = OPEN_SINGLES.has(suffix.word) && plain && holder.end - holder.start > 2;
  const part =
    isUnit(suffix) &&
    plain &&
    scene.ending.has(at - 1) &&
    !'某本全该各两总'.includes(text[holder.start]!) &&
    !SIDES.test(text.slice(holder.start, holder.end));
  if (inner && single && !carried && !part) return undefined;
  // 山海关 is a place, 前|所|未|有 holds no office, and 时|报 ends in a verb.
  if (inner && at === k && holder.kind === 'place') return undefined;
  // 教协|会长: the title keeps its own.
  if (inner && holder.kind === 'organisation' && tokens[at + 1]?.kind === 'title') return undefined;
  if (
    single &&
    ((!inner && suffix.strength !== 'ordinal' && tokens[at - 1]?.kind === 'number') ||
      (suffix.word === '所' && tokens[k + 1]?.tag === 'v'))
  )
    return undefined;
  if (at < k && suffix.type === 'media' && tokens[k]!.tag === 'v') return undefined;
  if (suffix.strength === 'brand') {
    // 金桥|焊材 may look like a person called 金桥焊.
    const covers = inner && holder.kind === 'person' && suffixStart - holder.start === 2;
    const first = covers ? at : inner ? -1 : brandBefore(scene, at, k, suffix.word);
    return first < 0
      ? undefined
      : { first, last: k, start: tokens[first]!.start, end, type: suffix.type, rule: BRAND_RULE };
  }
  const headed = single && HEADED.has(suffix.word) && isHeaded(scene, k);
  const reach = reachLeft(scene, at, inner, suffix, headed);
  // A part is of the type of its body, unless its own suffix says more (北京大学…研究中心).
  const parent = reach.opening === 'body' ? bodyStartingAt(scene, reach.first) : undefined;
  const type = parent && (suffix.type === 'other' || isUnit(suffix)) ? parent : suffix.type;
  const make = (rule: string, generic = false): Body => ({
    first: reach.first,
    last: k,
    start: reach.start,
    end,
    type,
    ...named(seatName(scene.units, reach.start, end, text.slice(reach.start, end), type)),
    ...(generic ? { generic } : {}),
    ...(suffix.strength === 'facility' ? { facility: true } : {}),
    rule: suffix.strength === 'facility' ? FACILITY_RULE : rule,
  });
  const bare = reach.modifiers === 0 && !inner;
  const generic = isGeneric(scene, suffixStart, end);
  if (suffix.strength === 'ordinal' && !reach.numbered) return undefined;
  switch (reach.opening) {
    case 'body':
      if (single && bare && suffix.word !== '队') return undefined;
      if (suffix.word === '中央' && !(parent === 'party' && PARTIES.has(text[suffixStart - 1]!))) return undefined;
      return single && parent === 'international' && suffix.word !== '署' ? undefined : make(SUFFIX_RULE);
    case 'place':
      if (isCommonNoun(scene, reach.first, suffixStart, suffix)) return undefined;
      if (suffix.strength === 'unit' || (single && bare && !BARE_SINGLES.has(suffix.word))) return undefined;
      return make(SUFFIX_RULE, generic && suffix.type !== 'party');
    case 'name':
      return suffix.strength === 'unit' ||
        (single && !headed && '委办署厅局部'.includes(suffix.word)) ||
        (single && text[reach.start] === '“')
        ? undefined
        : make(SUFFIX_RULE);
    case 'opener':
      return suffix.strength === 'unit' ||
        (suffix.word === '党' && text[end] === '的') ||
        (bare && (single || COMMON_EVERYWHERE.has(suffix.word)))
        ? undefined
        : make(SUFFIX_RULE);
    case 'level':
      if (suffix.strength === 'unit' || (single && !(reach.modifiers > 0 && '局厅委办'.includes(suffix.word))))
        return undefined;
      return make(LEVEL_RULE, isGeneric(scene, reach.start, end));
    case 'ordinal':
      return suffix.strength === 'ordinal' || isNumbered(suffix) || reach.modifiers > 1 ? make(SUFFIX_RULE) : undefined;
    default:
      if (headed && !bare && !opensWeakly(scene, reach.first)) return make(SUFFIX_RULE);
      if (suffix.word === '队' && reach.modifiers === 1 && playsSport(scene, reach.first, k)) {
        const place = tokens[reach.first - 1];
        if (place?.place && place.end === reach.start)
          return { ...make(SUFFIX_RULE), first: reach.first - 1, start: place.start };
        return make(SUFFIX_RULE);
      }
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
      token.kind === 'title' ||
      (token.tag === 'v' && reach.modifiers === 1) ||
      parts.longest(scene.units, token.start)?.entry === 'soft' ||
      text[token.start] === '“'
    );
  }
}

const named = (canonical: string | undefined): { readonly canonical?: string } =>
  canonical === undefined ? {} : { canonical };

/** 局|局长, 署|副署长: the head of the body stands right behind it. */
function isHeaded({ tokens, text }: Scene, k: number): boolean {
  const title = tokens[k + 1];
  if (title?.kind !== 'title' || title.start !== tokens[k]!.end) return false;
  const at = text[title.start] === '副' ? title.start + 1 : title.start;
  return text[at] === text[tokens[k]!.end - 1] && text[at + 1] === '长';
}

/** 第三|中学, 第二|人民医院: what stands in a city under a number. */
const isNumbered = ({ type, word }: SuffixEntry): boolean =>
  type === 'hospital' || type === 'military' || /(?:中学|小学|中|小|监狱|幼儿园|看守所|设计院)$/.test(word);

/** 美国|公司, 西藏|部队 name none. */
function isCommonNoun({ tokens }: Scene, first: number, suffixStart: number, { word }: SuffixEntry): boolean {
  const token = tokens[first];
  if (!token?.place || token.end !== suffixStart) return false;
  const { kind } = token.place;
  return COMMON_EVERYWHERE.has(word) || (OF_COUNTRIES.has(kind) && COMMON_IN_COUNTRIES.has(word));
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
