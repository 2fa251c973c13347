// Names of people, organisations and places: known ones from tables, new ones from titles, heads and the hints of tags.ts.

import type { OrganisationType, TitleReading } from '../../engine/reading.ts';
import type { Rule } from '../../engine/rule.ts';
import { CAPITAL, LETTERS } from './classes.ts';
import { type EnglishContext, spanOf } from './context.ts';
import { phrasesOf, table } from './phrases.ts';
import { ADJECTIVE, FIRST_NAME, NOUN, ORGANISATION, PERSON, PLACE, VERB } from './tags.ts';
import { isCapital, isGlued, WORD } from './tokens.ts';

interface Known {
  readonly words: string;
  readonly canonical: string;
  readonly type?: OrganisationType;
}

const known = (row: Readonly<Record<string, string>>): Known => ({
  words: row.words!,
  canonical: row.canonical!,
  ...(row.type && { type: row.type as OrganisationType }),
});
const PLACES = phrasesOf(table('places'), known);
const ORGANISATIONS = phrasesOf(table('organisations'), known);
const HEADS = phrasesOf(table('organisation-heads'), (row) => row.type as OrganisationType);
const PLACE_HEADS = new Set(phrasesOf(table('place-heads'), () => true).entries.map(([word]) => word.toLowerCase()));
const TITLES = phrasesOf(table('titles'), () => true);
const HONORIFICS = new Set(phrasesOf(table('honorifics'), () => true).entries.map(([word]) => word.toLowerCase()));

/** Whether the phrase is written as the table has it: US is no us. */
function isSpelled(context: EnglishContext, at: number, next: number, { words }: Known): boolean {
  const { text, start, end } = context;
  return words.split(';').includes(text.slice(start[at]!, end[next - 1]!).replaceAll('’', "'"));
}

const place: Rule<EnglishContext> = {
  name: 'place: <name>',
  starts: CAPITAL | LETTERS,
  read(context, at) {
    const found = PLACES.longest(context, at);
    const { lower } = context;
    if (found && isSpelled(context, at, found.next, found.entry)) {
      // A name's last word (Paris Hilton, Jack London) and a hyphenated adjective are no places.
      if (
        (context.tag(at) & PERSON) !== 0 &&
        isCapital(context, found.next) &&
        (context.tag(found.next) & PERSON) !== 0
      )
        return undefined;
      const { start, end } = spanOf(context, lower[at] === 'the' ? at + 1 : at, found.next);
      return { type: 'place', start, end, rule: place.name, canonical: found.entry.canonical };
    }
    if (found || !isCapital(context, at) || !/^(in|at|near|to|from|outside)$/.test(lower[at - 1] ?? ''))
      return undefined;
    if (!(context.tag(at) & PLACE) || context.tag(at) & (PERSON | ORGANISATION)) return undefined;
    let next = at + 1;
    while (isCapital(context, next) && context.tag(next) & PLACE) next++;
    const { start, end } = spanOf(context, at, next);
    return { type: 'place', start, end, rule: place.name };
  },
  examples: [
    ['trade with the US fell', 'US'],
    ['he lives in Hong Kong now', 'Hong Kong'],
  ],
};

const geographic: Rule<EnglishContext> = {
  name: 'place: <capitals> <head>',
  starts: CAPITAL,
  read(context, at) {
    if (isCapital(context, at - 1) || /^(the|a|an|in|on|at|but|and|for)$/.test(context.lower[at]!)) return undefined;
    let next = at + 1;
    while (next < at + 5 && isCapital(context, next) && !PLACE_HEADS.has(context.lower[next]!)) next++;
    if (!isCapital(context, next) || !PLACE_HEADS.has(context.lower[next]!) || isCapital(context, next + 1))
      return undefined;
    const { start, end } = spanOf(context, at, next + 1);
    return { type: 'place', start, end, rule: geographic.name };
  },
  examples: [['we met by Alder Grove Park today', 'Alder Grove Park']],
};

const organisation: Rule<EnglishContext> = {
  name: 'organisation: <known name>',
  starts: CAPITAL | LETTERS,
  read(context, at) {
    const found = ORGANISATIONS.longest(context, at);
    if (!found || !isSpelled(context, at, found.next, found.entry)) return undefined;
    if (isCapital(context, at - 1) && context.tag(at - 1) & FIRST_NAME) return undefined;
    const { start, end } = spanOf(context, at, found.next);
    return {
      type: 'organisation',
      start,
      end,
      rule: organisation.name,
      organisationType: found.entry.type!,
      canonical: found.entry.canonical,
    };
  },
  examples: [['members of the World Trade Organisation met', 'World Trade Organisation']],
};

/** The tokens of a run of capitals from `at`: of, for, and, & and the may stand inside. */
function capitalRun(context: EnglishContext, at: number): number {
  const { lower } = context;
  let next = at;
  for (let i = at; i < at + 12; i++) {
    if (isCapital(context, i)) next = i + 1;
    else if (!(next === i && /^(of|for|and|&|-)$/.test(lower[i]!)) && !(next === i - 1 && lower[i] === 'the')) break;
  }
  return next;
}

const headed: Rule<EnglishContext> = {
  name: 'organisation: <capitals> <head>',
  starts: CAPITAL,
  read(context, at) {
    if (
      !isCapital(context, at) ||
      (isCapital(context, at - 1) && context.kind[at - 1] === WORD && context.lower[at - 1] !== 'the')
    )
      return undefined;
    const from = /^(the|a|an|in|on|at|but|and|for|its|he|she|it|this|that)$/.test(context.lower[at]!) ? at + 1 : at;
    const limit = capitalRun(context, from);
    let found: { next: number; type: OrganisationType } | undefined;
    for (let i = from; i < limit; i++) {
      const head = HEADS.longest(context, i);
      if (!head || head.next > limit || !isCapital(context, i)) continue;
      const before = i > from && !/^(of|for|and|&|the|-)$/.test(context.lower[i - 1]!);
      const opens = context.lower[head.next] === 'of' || context.lower[head.next] === 'for';
      if (opens && (before || i === from)) {
        // Ministry of Finance, Reserve Bank of Australia, University of X: up to the end of the run.
        const end = ofEnd(context, head.next, limit);
        if (end > head.next) found = { next: end, type: head.entry };
        else if (before) found = { next: head.next, type: head.entry };
      } else if (before && !(head.entry === 'team' && !(context.tag(i) & (PLACE | ORGANISATION | NOUN))))
        found = { next: head.next, type: head.entry };
    }
    if (!found || found.next - from < 2) return undefined;
    const { start, end } = spanOf(context, from, found.next);
    return { type: 'organisation', start, end, rule: headed.name, organisationType: found.type };
  },
  examples: [
    ['said the Finance Ministry on Monday', 'Finance Ministry'],
    ['the Reserve Bank of Freedonia cut rates', 'Reserve Bank of Freedonia'],
  ],
};

/** The end of "of Foreign Affairs": the capitals behind of, and one "and" between them. */
function ofEnd(context: EnglishContext, at: number, limit: number): number {
  let next = at + 1;
  if (context.lower[next] === 'the') next++;
  const first = next;
  while (next < limit && (isCapital(context, next) || (context.lower[next] === 'and' && isCapital(context, next + 1))))
    next++;
  return next > first ? next : at;
}

const PARTICLES = /^(van|von|de|der|den|bin|al|el|da|di|du|la|le|ter)$/;

/** The end of a person's name that starts at the token: capitals, initials and particles. */
function nameEnd(context: EnglishContext, at: number): number {
  const { lower } = context;
  let next = at;
  for (let i = at; i < at + 5; i++) {
    if (
      isCapital(context, i) &&
      !HONORIFICS.has(lower[i]!) &&
      !(i > at && TITLES.longest(context, i)) &&
      !(i > at && (HEADS.longest(context, i) || PLACE_HEADS.has(lower[i]!)))
    )
      next = i + 1;
    else if (lower[i] === '.' && isGlued(context, i) && lower[i - 1]!.length === 1 && isCapital(context, i + 1))
      continue;
    else if (lower[i] === '-' && isGlued(context, i) && isCapital(context, i + 1) && isGlued(context, i + 1)) continue;
    else if (!(PARTICLES.test(lower[i]!) && i > at)) break;
  }
  return next;
}

const person: Rule<EnglishContext> = {
  name: 'person: <name>',
  starts: CAPITAL,
  read(context, at) {
    const { lower, text } = context;
    if (HONORIFICS.has(lower[at]!) || lower[at] === 'the') return undefined;
    const dot = lower[at - 1] === '.' ? at - 2 : at - 1;
    const addressed = HONORIFICS.has(lower[dot] ?? '');
    const title = titleBefore(context, at);
    if (isCapital(context, at - 1) && !addressed && !title) return undefined;
    const next = nameEnd(context, at);
    const hinted =
      (context.tag(at) & FIRST_NAME) !== 0 &&
      (context.tag(at) & PERSON) !== 0 &&
      !(context.tag(at) & VERB) &&
      next - at >= 2;
    const afterTitle = title !== undefined && next - at >= 2 && next - at <= 4;
    if (!addressed && !hinted && !afterTitle) return undefined;
    if (
      next === at ||
      (!addressed && (ORGANISATIONS.longest(context, at) || PLACES.longest(context, at)?.next === next))
    )
      return undefined;
    const { start, end } = spanOf(context, at, next);
    const name = text.slice(start, end);
    const full = next - at === 1 ? (context.surnames.get(name) ?? name) : name;
    if (next - at > 1)
      for (const word of [lastWord(name)]) if (!context.surnames.has(word)) context.surnames.set(word, name);
    const titles = [title, titleAfter(context, next)].filter((t): t is TitleReading => t !== undefined);
    return { type: 'person', start, end, rule: person.name, name: full, ...(titles.length > 0 && { titles }) };
  },
  examples: [
    ['the minister Kevin Yeung said', 'Kevin Yeung'],
    ['but Mr Wong disagreed', 'Wong'],
  ],
};

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** A surname alone, after the full name. */
const surname: Rule<EnglishContext> = {
  name: 'person: <surname of a person named before>',
  starts: CAPITAL,
  read(context, at) {
    const { start, end } = spanOf(context, at, at + 1);
    const name = context.surnames.get(context.text.slice(start, end));
    if (name === undefined || isCapital(context, at - 1) || isCapital(context, at + 1)) return undefined;
    return { type: 'person', start, end, rule: surname.name, name };
  },
  examples: [['David Jones scored. Jones then left', 'Jones']],
};

/** The title that ends before the name: Deputy Financial Secretary, Culture and tourism minister, BT chief executive. */
function titleBefore(context: EnglishContext, at: number): TitleReading | undefined {
  const { lower, kind } = context;
  let from = -1;
  for (let i = Math.max(0, at - 4); i < at; i++)
    if (TITLES.longest(context, i)?.next === at) {
      from = i;
      break;
    }
  if (from < 0) return undefined;
  const titleFrom = from;
  let owner: { from: number; next: number } | undefined;
  for (let i = from - 1; i >= 0 && i > at - 9; i--) {
    if (lower[i] === '\n' || kind[i] !== WORD || context.sentenceAt(i) !== context.sentenceAt(at)) break;
    const known = knownEndingAt(context, i + 1);
    if (known !== undefined) {
      owner = { from: known, next: i + 1 };
      break;
    }
    const word = lower[i]!;
    const joins =
      word === 'and' &&
      from === i + 1 &&
      from < titleFrom &&
      ((context.tag(i - 1) & NOUN) !== 0 || isCapital(context, i - 1)) &&
      !(context.tag(i - 1) & VERB);
    const nominal =
      (context.tag(i) & (NOUN | ADJECTIVE)) !== 0 && !(context.tag(i) & VERB) && !/^(he|she|it|they|who)$/.test(word);
    if (
      !joins &&
      !isCapital(context, i) &&
      !nominal &&
      !/^(deputy|former|senior|chief|acting|vice|executive|assistant)$/.test(word)
    )
      break;
    if (/^(the|a|an|but|and|said|former|ex|new|late|his|her|its|their|our|my)$/.test(word) && !joins) break;
    from = i;
  }
  return { ...spanOf(context, from, at), ...(owner && { organisation: spanOf(context, owner.from, owner.next) }) };
}

/** The token where a known organisation starts that ends before `next`. */
function knownEndingAt(context: EnglishContext, next: number): number | undefined {
  for (let i = next - 1; i >= 0 && i > next - 5; i--) {
    const found = ORGANISATIONS.longest(context, i);
    if (found?.next === next && isSpelled(context, i, next, found.entry)) return i;
  }
  return undefined;
}

/** , president of the European Central Bank: the title behind a comma, with what it is held at. */
function titleAfter(context: EnglishContext, at: number): TitleReading | undefined {
  const { lower } = context;
  if (lower[at] !== ',') return undefined;
  const from = /^(the|a|an)$/.test(lower[at + 1]!) ? at + 2 : at + 1;
  for (let i = from; i < from + 4; i++) {
    const found = TITLES.longest(context, i);
    if (found) {
      const title = spanOf(context, from, found.next);
      if (!/^(of|at|for)$/.test(lower[found.next]!)) return title;
      const start = lower[found.next + 1] === 'the' ? found.next + 2 : found.next + 1;
      const end = capitalRun(context, start);
      return end > start ? { ...title, organisation: spanOf(context, start, end) } : title;
    }
    if (context.kind[i] !== WORD || /^(who|which|said|and|but|in|on|at|of)$/.test(lower[i]!)) return undefined;
  }
  return undefined;
}

/** The clipped form in brackets behind a name, and where it stands again: Reserve Bank of Freedonia (RBF). */
const acronym: Rule<EnglishContext> = {
  name: 'organisation: (<initials>) behind its name',
  starts: CAPITAL,
  read(context, at) {
    const { text } = context;
    const { start, end } = spanOf(context, at, at + 1);
    const word = text.slice(start, end);
    if (!/^[A-Z][A-Za-z]?[A-Z]{1,5}$/.test(word)) return undefined;
    const bracketed = context.lower[at - 1] === '(' && context.lower[at + 1] === ')';
    const spelled = bracketed ? spelledBefore(context, at - 1, word) : context.acronyms.get(word);
    if (!spelled) return undefined;
    if (bracketed) context.acronyms.set(word, spelled);
    return {
      type: 'organisation',
      start,
      end,
      rule: acronym.name,
      organisationType: spelled.type,
      canonical: spelled.canonical,
    };
  },
  examples: [['the Freedonia Trade Council (FTC) met', 'FTC']],
};

/** The capitals before the bracket whose initials are the word, if a head or a table says it is an organisation. */
function spelledBefore(
  context: EnglishContext,
  bracket: number,
  word: string,
): { canonical: string; type: OrganisationType } | undefined {
  const initials = word.toUpperCase();
  for (let from = bracket - 2; from >= 0 && from > bracket - 9; from--) {
    if (context.kind[from] !== WORD) return undefined;
    let letters = '';
    for (let i = from; i < bracket; i++) if (isCapital(context, i)) letters += context.lower[i]![0]!.toUpperCase();
    if (letters !== initials || !isCapital(context, from)) continue;
    const { start, end } = spanOf(context, from, bracket);
    for (let i = from; i < bracket; i++) {
      const head = HEADS.longest(context, i);
      if (head) return { canonical: context.text.slice(start, end), type: head.entry };
    }
    return undefined;
  }
  return undefined;
}

export const nameRules: readonly Rule<EnglishContext>[] = [
  organisation,
  headed,
  acronym,
  place,
  geographic,
  person,
  surname,
];
