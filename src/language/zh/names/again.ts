// The second look over a story: names that were surely read are found again where nothing else was, bodies under their
// later short forms too, and a surname with a title (张部长) gets the full name it stands for.

import type { OrganisationReading, PersonReading, Reading } from '../../../engine/reading.ts';
import { foldWord } from '../../../engine/source.ts';
import { FOLD } from '../script.ts';
import { wordAt } from '../words.ts';
import { familyNames } from './doubts.ts';
import { lexicon, suffixBefore } from './lexicon.ts';
import { SURNAME_RULE } from './people.ts';
import type { Support } from './support.ts';

export const AGAIN_RULE = 'person: <name seen before>';
export const ALIAS_RULE = 'organisation: <short form of a name seen before>';

const places = lexicon.slot('place');
const organisations = lexicon.slot('organisation');

/** （以下简称“…”） behind a body. */
const INTRODUCED = /^[（(](?:以下|下称|以下统称)?(?:简称|下称)?[为：:]?[“"「『]?([^”"」』）)，。]{2,12})[”"」』]?[）)]/;
const SAYS_SHORT = /简称|下称/;

type Seen = { readonly word: string; readonly make: (start: number, end: number) => Reading };

/** The readings of a text with what the second look adds; `found` sentence by sentence, the result in any order. */
export function lookAgain(text: string, found: readonly Reading[], supports: ReadonlyMap<Reading, Support>): Reading[] {
  const seen = new Map<string, Seen>();
  const add = (word: string, make: Seen['make']): void => {
    if (!seen.has(word)) seen.set(word, { word, make });
  };
  for (const reading of found) {
    if (reading.type === 'person') {
      if (isSure(reading, supports.get(reading)))
        add(reading.name, (start, end) => ({ type: 'person', start, end, name: reading.name, rule: AGAIN_RULE }));
    } else if (reading.type === 'organisation' && !reading.generic) {
      for (const word of shortForms(text, reading)) add(word, (start, end) => alias(text, reading, start, end));
    }
  }
  const fullName = fullNames(found);
  const wholes = new Map<string, string>();
  for (const reading of found) {
    if (reading.type !== 'person') continue;
    for (const part of familyNames(reading.name)) {
      wholes.set(part, reading.name);
      if (!isWord(part) && !isPlace(part))
        add(part, (start, end) => ({ type: 'person', start, end, name: reading.name, rule: AGAIN_RULE }));
    }
  }
  const named = found.map((reading): Reading => {
    if (reading.type === 'person' && reading.rule === SURNAME_RULE) return fullName(reading);
    if (reading.type === 'person') return { ...reading, name: wholes.get(reading.name) ?? reading.name };
    if (reading.type !== 'organisation' || reading.canonical !== undefined || reading.generic) return reading;
    return seen.get(text.slice(reading.start, reading.end))?.make(reading.start, reading.end) ?? reading;
  });
  if (seen.size === 0) return named;
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  return [...named, ...occurrences(text, [...seen.values()], taken)];
}

/** Every place where a word seen before stands free, the longest word first. */
function occurrences(text: string, seen: readonly Seen[], taken: Uint8Array): Reading[] {
  const byFirst = new Map<string, Seen[]>();
  for (const entry of seen) {
    const list = byFirst.get(entry.word[0]!);
    if (list) list.push(entry);
    else byFirst.set(entry.word[0]!, [entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  const more: Reading[] = [];
  for (let at = 0; at < text.length; at++) {
    if (taken[at]) continue;
    const entry = byFirst.get(text[at]!)?.find(({ word }) => text.startsWith(word, at) && !taken[at + word.length - 1]);
    if (!entry) continue;
    more.push(entry.make(at, at + entry.word.length));
    at += entry.word.length - 1;
  }
  return more;
}

/** Three characters are a name wherever they stand; two where no common word is spelt so and something vouched for them. */
const isSure = ({ name }: PersonReading, support: Support | undefined): boolean =>
  (name.length >= 3 && (support === 'sure' || support === 'likely')) ||
  (name.length === 2 && support === 'sure' && !isWord(name));

const isPlace = (word: string): boolean =>
  places.longest(Uint16Array.from([...foldWord(word, FOLD), 0]), 0) !== undefined;

const isWord = (word: string): boolean => wordAt(Uint16Array.from([...foldWord(word, FOLD), 0]), 0, word.length) >= 0;

/** 污水|处理 names no company: a word, or two of them. */
const isPlain = (form: string): boolean =>
  form.length === 4 ? isWord(form.slice(0, 2)) && isWord(form.slice(2)) : form.length < 4 && isWord(form);

/** Tells the full name that a surname stands for: the last one before it, else the first one after it. */
function fullNames(found: readonly Reading[]): (surname: PersonReading) => PersonReading {
  const bySurname = new Map<string, PersonReading[]>();
  for (const reading of found) {
    if (reading.type !== 'person' || reading.name.length < 2 || reading.name.length > 4) continue;
    for (const surname of [reading.name.slice(0, 1), reading.name.slice(0, 2)]) {
      const list = bySurname.get(surname);
      if (list) list.push(reading);
      else bySurname.set(surname, [reading]);
    }
  }
  return (surname) => {
    const full = lastBefore(bySurname.get(surname.name) ?? [], surname.start);
    return full ? { ...surname, name: full.name } : surname;
  };
}

/** The last of the readings, in the order of the text, that starts before a place; the first where none does. */
function lastBefore(readings: readonly PersonReading[], place: number): PersonReading | undefined {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readings[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return readings[Math.max(low - 1, 0)];
}

function alias(text: string, full: OrganisationReading, start: number, end: number): OrganisationReading {
  return {
    type: 'organisation',
    start,
    end,
    organisationType: full.organisationType,
    canonical: full.canonical ?? text.slice(full.start, full.end),
    rule: ALIAS_RULE,
  };
}

/** What a body may be called later: the form the text introduces, its part without the parent, its brand. */
function shortForms(text: string, body: OrganisationReading): string[] {
  const forms: string[] = [];
  const behind = text.slice(body.end, body.end + 24);
  const introduced = SAYS_SHORT.test(behind) ? INTRODUCED.exec(behind)?.[1] : undefined;
  if (introduced) forms.push(introduced);
  const name = text.slice(body.start, body.end);
  const units = Uint16Array.from([...foldWord(name, FOLD), 0]);
  const opening = Math.max(organisations.longest(units, 0)?.end ?? 0, places.longest(units, 0)?.end ?? 0);
  const rest = name.slice(opening);
  if (body.canonical !== undefined || opening === name.length) return forms;
  if (body.organisationType === 'company') {
    const brand = brandOf(units, opening, name);
    for (let length = isPlain(brand) ? 0 : brand.length; length >= 2; length--) {
      const form = brand.slice(0, length);
      if (length >= 4 || !isWord(form)) forms.push(form);
    }
  } else if (opening > 0 && rest.length >= 4) forms.push(rest);
  return forms;
}

/** What stands between the place and the suffix of a company. */
function brandOf(units: Uint16Array, from: number, name: string): string {
  let end = name.length;
  for (let suffix = suffixBefore(units, end, from); suffix; suffix = suffixBefore(units, end, from))
    end -= suffix.word.length;
  return end - from <= 6 ? name.slice(from, end) : name.slice(from, from + 4);
}
