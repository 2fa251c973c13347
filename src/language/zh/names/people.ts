// People and the titles that stand with them: a chain of organisation, titles and name is one reading.

import type { PersonReading, TitleReading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import { wordAt as commonWord, type Tag } from '../words.ts';
import { lexicon, nameCosts } from './lexicon.ts';
import type { Body } from './scene.ts';
import { isListed, NAMESAKES, type Support, supportOf, type Words } from './support.ts';
import type { Token } from './tokens.ts';

export const NAME_RULE = 'person: <surname> <given name>';
export const FOREIGN_RULE = 'person: <transliterated name>';
export const SURNAME_RULE = 'person: <surname> <title>';
export const LENT_RULE = 'person: <name> <主义|奖 …>';

/** Verbs of taking up and leaving an office. */
const CHANGES = new Map<string, 'appointed' | 'removed'>([
  ...['任命', '当选', '当选为', '出任', '就任', '接任', '被任命', '选举', '推选', '晋升', '升任'].map(
    (verb) => [verb, 'appointed'] as const,
  ),
  ...['免去', '辞去', '卸任', '免除', '撤销', '罢免'].map((verb) => [verb, 'removed'] as const),
]);
/** Verbs of holding one. */
const HELD = new Set(['担任', '任', '现任', '兼任', '曾任', '历任']);
/** Word classes of words that look like surnames: 于, 向, 和. */
const FUNCTION_TAGS = new Set<Tag>(['p', 'c', 'd', 'u']);
const FILLERS = new Set(['被', '已', '将', '正式', '再次', '同志', '先生', '女士']);

const callings = lexicon.slot('title');
const surnames = lexicon.slot('surname');
const prefixes = lexicon.slot('prefix');
const addresses = lexicon.slot('address');
const after = lexicon.slot('after');

/** Titles of those who serve another's office: 总统新闻秘书 is one title. */
const AIDE = /(?:秘书|顾问|特使|代表|助理|发言人|办公[厅室]主任)$/;

/** 驻华 before 大使; 驻 before the name of a country says the same. */
const POSTED = /^常?驻.$/;

/** A word that holds a foreign name is at least so long, and each character of the name so common in them. */
const SHORTEST_LENT = 4;
const MOST_LENT = 8.2;
/** The cost of a surname among the first thirty: 老王, 王家. */
const COMMON_SURNAME = 5;

const isOffice = (token: Token): boolean => token.title === 'office' || token.title === 'head';

/** A person with what speaks for the name. */
export interface Found {
  readonly reading: PersonReading;
  readonly support: Support;
}

/** A title, and a verb. */
const STANDS_FOR = '代表';

/** The people of one sentence, with their titles. */
export function findPeople(
  units: Uint16Array,
  tokens: readonly Token[],
  text: string,
  bodies: readonly Body[],
  isPlace: (token: Token) => Span | undefined,
): Found[] {
  const bodyOf = new Map<number, Body>();
  for (const body of bodies) for (let i = body.first; i <= body.last; i++) bodyOf.set(i, body);
  const people: Found[] = [];
  const scene: Words = { units, text, tokens };
  let previous: PersonReading | undefined;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    const body = bodyOf.get(k);
    if (body && body.end >= token.end) continue;
    const lent = lentEnd(k);
    const rule = lent ? LENT_RULE : personRule(k);
    if (!rule || isPlace(token)) continue;
    if (lent) {
      const reading: PersonReading = {
        type: 'person',
        start: token.start,
        end: lent,
        name: text.slice(token.start, lent),
        rule,
      };
      people.push({ reading, support: 'lent' });
      continue;
    }
    const titles = titlesOf(k);
    if (titles.length === 0 && rule === NAME_RULE && breaksOff(k)) continue;
    const person: PersonReading = {
      type: 'person',
      start: token.start,
      end: token.end,
      name: text.slice(token.start, token.end),
      ...(titles.length > 0 ? { titles } : {}),
      rule,
    };
    people.push({
      reading: person,
      support: titles.length > 0 || rule === SURNAME_RULE ? 'sure' : supportOf(scene, k),
    });
    previous = person;
  }
  return people;

  /** Where the name ends that a word is made with: 马克思|主义. */
  function lentEnd(k: number): number | undefined {
    const { kind, start, end } = tokens[k]!;
    if (kind !== 'word' || end - start < SHORTEST_LENT) return undefined;
    for (const thing of NAMESAKES) {
      const stem = end - thing.length;
      if (stem - start < 3 || !text.startsWith(thing, stem) || commonWord(units, start, stem) >= 0) continue;
      for (let i = start; i < stem; i++) if (nameCosts.foreign[units[i]!]! > MOST_LENT) return undefined;
      return stem;
    }
    return undefined;
  }

  function personRule(k: number): string | undefined {
    const token = tokens[k]!;
    if (token.kind === 'person') return NAME_RULE;
    if (token.kind === 'foreign') return FOREIGN_RULE;
    const next = tokens[k + 1];
    if (token.end - token.start !== 1 || !(token.kind === 'word' || token.kind === 'unknown')) return undefined;
    if (surnames.longest(units, token.start)?.end !== token.end || nameCosts.surname[units[token.start]!]! > 7)
      return undefined;
    const isCommon = nameCosts.surname[units[token.start]!]! < COMMON_SURNAME;
    if (isCommon && /^[老小姓]$/.test(wordAt(k - 1))) return SURNAME_RULE;
    if (token.kind === 'word' && FUNCTION_TAGS.has(token.tag)) return undefined;
    if (isCommon && next?.end === token.end + 1 && '家氏'.includes(text[token.end]!)) return SURNAME_RULE;
    if (text[token.end] === '某' || (text[token.end] === '老' && next?.end === token.end + 1)) return SURNAME_RULE;
    const addressed = addresses.longest(units, token.end);
    if (addressed && addressed.end - token.end >= 2 && next && next.end <= addressed.end && !bodyOf.has(k + 1))
      return SURNAME_RULE;
    if (next && isOffice(next)) return SURNAME_RULE;
    return undefined;
  }

  /** A name that nothing speaks for and that a stray noun goes on from (海桥焊|材) is none. */
  function breaksOff(k: number): boolean {
    const { end } = tokens[k]!;
    const next = tokens[k + 1];
    if (
      isListed(text, tokens, k) ||
      !next ||
      after.longest(units, end) ||
      addresses.longest(units, end) ||
      next.end - next.start !== 1
    )
      return false;
    return next.kind === 'unknown' || (next.kind === 'word' && /^(n|nz|ng|x|b|j|ag|an|z)$/.test(next.tag));
  }

  function wordAt(index: number): string {
    const token = tokens[index];
    return token ? text.slice(token.start, token.end) : '';
  }

  function titlesOf(k: number): TitleReading[] {
    const found: TitleReading[] = [];
    let i = k - 1;
    let waiting = 0; // titles that still look for their organisation, from the right
    for (;;) {
      const title = tokens[i];
      if (title?.kind !== 'title' || (bodyOf.has(i) && bodyOf.get(i)!.end >= title.end)) break;
      let start = title.start;
      i--;
      while (
        i >= 0 &&
        tokens[i]!.kind === 'word' &&
        prefixes.longest(units, tokens[i]!.start)?.end === tokens[i]!.end
      ) {
        if (
          /^(副|常务|常务副|代|代理|名誉|执行|高级|首席|第一|特约|荣誉)$/.test(
            text.slice(tokens[i]!.start, tokens[i]!.end),
          )
        )
          start = tokens[i]!.start;
        i--;
      }
      if (title.title === 'kin') break;
      for (
        ;
        AIDE.test(text.slice(title.start, title.end)) && tokens[i]?.kind === 'title' && tokens[i]!.end === start;
        i--
      )
        start = tokens[i]!.start;
      let own = ownerBefore(i, title);
      const posting = POSTED.test(wordAt(i)) ? i : own && wordAt(own.first - 1).endsWith('驻') ? own.first - 1 : -1;
      if (posting >= 0) {
        start = tokens[posting]!.start;
        i = posting - 1;
        own = ownerBefore(i, title);
      }
      found.unshift({ start, end: title.end });
      waiting++;
      if (own) {
        for (let n = 0; n < waiting; n++) {
          const held = found[n]!;
          if (n === 0 || takesOrganisation(held)) found[n] = { ...held, organisation: own.span };
        }
        waiting = 0;
        i = own.first - 1;
      }
      const mark = tokens[i];
      if (mark && mark.end - mark.start === 1 && /[、兼]/.test(text[mark.start]!) && tokens[i - 1]?.kind === 'title')
        i--;
      else if (own || mark?.kind !== 'title') break;
    }
    if (found.length === 0) {
      const later = [...titlesAfter(k), ...titlesTaken(k)];
      return later.length > 0 ? later : sharedTitles(k);
    }
    if (waiting === found.length && previous?.titles && listed(i, previous)) {
      const inherited = previous.titles.find((title) => title.organisation)?.organisation;
      if (inherited)
        return found.map((title) => (takesOrganisation(title) ? { ...title, organisation: inherited } : title));
    }
    return found;
  }

  /** 航天员甲、乙和丙: a calling before a list belongs to each name of it. */
  function sharedTitles(k: number): TitleReading[] {
    const mark = tokens[k - 1];
    if (
      !previous?.titles ||
      !mark ||
      mark.start !== previous.end ||
      !/^[、和与及]$/.test(text.slice(mark.start, mark.end))
    )
      return [];
    return previous.titles.filter(
      (title) => title.end <= previous!.start && callings.longest(units, title.start)?.entry === 'calling',
    );
  }

  /** 任命甲为乙局局长, 甲当选为主席, 甲辞去乙局局长职务. */
  function titlesTaken(k: number): TitleReading[] {
    let i = k + 1;
    let event = CHANGES.get(wordAt(k - 1));
    let said = event !== undefined;
    while (FILLERS.has(wordAt(i))) i++;
    if (CHANGES.has(wordAt(i)) || HELD.has(wordAt(i))) {
      event = CHANGES.get(wordAt(i));
      said = true;
      i++;
    }
    if (!said) return [];
    if (wordAt(i) === '为') i++;
    const owner = i;
    while (tokens[i] && i - owner < 8 && (bodyOf.has(i) || isPlace(tokens[i]!)) && tokens[i]!.kind !== 'title') i++;
    const title = tokens[i];
    if (title?.kind !== 'title') return [];
    const own = i > owner ? ownerBefore(i - 1, title) : undefined;
    return [
      { start: title.start, end: title.end, ...(own ? { organisation: own.span } : {}), ...(event ? { event } : {}) },
    ];
  }

  /** Only 、 between the earlier name and these titles: 行长刘金、副行长张小东. */
  function listed(i: number, earlier: PersonReading): boolean {
    const mark = tokens[i];
    return mark !== undefined && mark.start === earlier.end && /[、和,，]/.test(text[mark.start]!);
  }

  /** 市长 names its own body, and a head of state heads none. */
  function takesOrganisation(title: Span): boolean {
    return !/(?:[省市县区州乡镇村盟旗]长|总统|总理|首相|国王|女王|外长)$/.test(text.slice(title.start, title.end));
  }

  /** The organisation or place that ends right before a title (or shares its first character). */
  function ownerBefore(i: number, title: Token): { span: Span; first: number } | undefined {
    const shared = bodyOf.get(i + 1);
    const body =
      shared && shared.end > title.start && shared.end < title.end ? shared : i >= 0 ? bodyOf.get(i) : undefined;
    if (body && body.end >= title.start - 3 && body.start < title.start)
      return { span: { start: body.start, end: body.end }, first: body.first };
    const token = tokens[i];
    const place = token && isOffice(title) ? isPlace(token) : undefined;
    return place && { span: place, first: i };
  }

  /** 李铁辰校长, 吴弦光院长: a title right behind the name. */
  function titlesAfter(k: number): TitleReading[] {
    const next = tokens[k + 1];
    if (next?.kind !== 'title' || next.title === 'kin' || bodyOf.has(k + 1)) return [];
    const beyond = tokens[k + 2];
    if (beyond?.kind === 'person' || beyond?.kind === 'foreign') return [];
    // 高远代表市政府致辞: for whom, no title; 高远代表认为 has one.
    if (text.slice(next.start, next.end) === STANDS_FOR && !after.longest(units, next.end)) return [];
    const body = bodyOf.get(k - 1);
    const organisation = body && isOffice(next) ? { start: body.start, end: body.end } : undefined;
    return [{ start: next.start, end: next.end, ...(organisation ? { organisation } : {}) }];
  }
}
