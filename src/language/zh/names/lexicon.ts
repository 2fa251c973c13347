// The words that names are read with, table by table, in one trie; suffixes stand in a second one, spelt backwards.

import { buildLexicon, type Row, readTable } from '../../../engine/lexicon.ts';
import type { OrganisationType } from '../../../engine/reading.ts';
import { foldWord } from '../../../engine/source.ts';
import { buildTrie, START, step } from '../../../engine/trie.ts';
import { FOLD } from '../script.ts';

const table = (name: string): readonly Row[] => readTable(new URL(`../lexicon/${name}.tsv`, import.meta.url)).rows;

/** Words of a line are separated by spaces; where a word stands in two lines the first counts. */
function words<Entry>(rows: readonly Row[], entryOf: (row: Row) => Entry | undefined): [string, Entry][] {
  const found = new Map<string, Entry>();
  for (const row of rows) {
    const entry = entryOf(row);
    if (entry === undefined) continue;
    for (const word of row.words!.split(' ')) if (!found.has(word)) found.set(word, entry);
  }
  return [...found];
}

export interface PlaceEntry {
  readonly canonical: string;
  readonly kind: 'country' | 'territory' | 'province' | 'city' | 'county' | 'region';
}

export interface OrganisationEntry {
  readonly canonical: string;
  readonly type: OrganisationType;
}

export interface SuffixEntry {
  readonly word: string;
  readonly type: OrganisationType;
  readonly strength: 'strong' | 'named' | 'unit' | 'facility' | 'ordinal' | 'brand' | 'none';
}

/** office: held at a body; head: of a place's government; calling: what a person does; kin: who somebody is to others. */
export type TitleClass = 'office' | 'head' | 'calling' | 'kin';
/** What a word may be in an organisation's name. */
export type OrganisationPart = 'inside' | 'soft' | 'never' | 'opener' | 'level';

export interface NameSlots {
  place: PlaceEntry;
  clipped: PlaceEntry;
  organisation: OrganisationEntry;
  title: TitleClass;
  address: 'address';
  prefix: 'prefix';
  after: 'after';
  before: 'before';
  part: OrganisationPart;
  generic: 'generic';
  surname: 'surname';
  japanese: 'japanese';
}

const placeEntry = (row: Row): PlaceEntry => ({ canonical: row.canonical!, kind: row.kind as PlaceEntry['kind'] });
const titles = table('titles');
const titleClasses: readonly TitleClass[] = ['office', 'head', 'calling', 'kin'];
const titleClass = (row: Row): TitleClass | undefined => titleClasses.find((name) => name === row.class);
const cues = table('name-cues');
const organisationWords = table('organisation-words');

/** 常务副市长 wherever there is a 副市长. */
function withStandingDeputies(list: readonly [string, TitleClass][]): [string, TitleClass][] {
  const deputies = list.filter(([word]) => word.startsWith('副'));
  return [...list, ...deputies.map(([word, entry]): [string, TitleClass] => [`常务${word}`, entry])];
}

export const lexicon = buildLexicon<NameSlots>(
  {
    place: words([...table('divisions'), ...table('places')], placeEntry),
    clipped: words(table('clipped-places'), placeEntry),
    organisation: words(table('organisations'), (row) => ({
      canonical: row.canonical!,
      type: row.type as OrganisationType,
    })),
    title: withStandingDeputies(words(titles, titleClass)),
    address: words(titles, (row) => (row.class === 'address' ? 'address' : undefined)),
    prefix: words(titles, (row) => (row.class === 'prefix' ? 'prefix' : undefined)),
    after: words(cues, (row) => (row.side === 'after' ? 'after' : undefined)),
    before: words(cues, (row) => (row.side === 'before' ? 'before' : undefined)),
    part: words(organisationWords, (row) => (row.class === 'generic' ? undefined : (row.class as OrganisationPart))),
    generic: words(organisationWords, (row) => (row.class === 'generic' ? 'generic' : undefined)),
    surname: words(table('surnames'), () => 'surname'),
    japanese: words(table('surnames-japanese'), (row) => (row.part === 'surname' ? 'japanese' : undefined)),
  },
  FOLD,
);

/** The natural logarithm of how rarely a character stands in each place of a name. */
export interface NameCosts {
  readonly surname: Float64Array;
  readonly middle: Float64Array;
  readonly last: Float64Array;
  readonly only: Float64Array;
  readonly foreign: Float64Array;
}

/** The cost of a character that was never counted in its place. */
export const UNSEEN = 11.5;

/** Shares of the characters of given names, by their grade. */
const GIVEN_SHARE = { a: 700, b: 120 } as const;
/** What is counted and stands in no table of given names is mostly of foreign names and places. */
const COUNTED_ONLY = 1;
const MOST_COMMON_SURNAME = 7000;
const FIRST_SURNAME = 20000;
/** From this rank on surnames are rarer still. */
const RARE_RANK = 250;

/** A character of transliterations has at least this share among them. */
const LEAST_FOREIGN = 30;

export const nameCosts: NameCosts = (() => {
  const rows = table('name-characters');
  const column = (key: keyof NameCosts): Float64Array => {
    const costs = new Float64Array(1 << 16).fill(UNSEEN);
    for (const row of rows) {
      const share = Number(row[key]);
      if (share > 0) costs[foldWord(row.character!, FOLD)[0]!] = Math.log(1e5 / share);
    }
    return costs;
  };
  const foreign = column('foreign');
  for (const [word] of words(table('transliteration'), () => 'foreign')) {
    const unit = foldWord(word, FOLD)[0]!;
    foreign[unit] = Math.min(foreign[unit]!, Math.log(1e5 / LEAST_FOREIGN));
  }
  return {
    surname: surnameCosts(),
    middle: withGiven(column('middle'), 'first'),
    last: withGiven(column('last'), 'second'),
    only: withGiven(column('only'), 'only'),
    foreign,
  };
})();

/** The counted costs, where no table of given names knows the character better. */
function withGiven(counted: Float64Array, place: string): Float64Array {
  const costs = counted.map((cost) => Math.min(UNSEEN, cost + COUNTED_ONLY));
  for (const row of table('given-characters')) {
    if (row.place !== place) continue;
    for (const word of row.words!.split(' ')) {
      const unit = foldWord(word, FOLD)[0]!;
      costs[unit] = Math.min(counted[unit]!, Math.log(1e5 / GIVEN_SHARE[row.grade as 'a' | 'b']));
    }
  }
  return costs;
}

/** Shares of the people, by the law that the share of a surname falls with its rank in the table. */
function surnameCosts(): Float64Array {
  const costs = new Float64Array(1 << 16).fill(UNSEEN);
  words(table('surnames'), () => 'surname')
    .filter(([word]) => word.length === 1)
    .forEach(([word], rank) => {
      const share = Math.min(MOST_COMMON_SURNAME, FIRST_SURNAME / (rank + 1));
      costs[foldWord(word, FOLD)[0]!] = Math.log(1e5 / (rank < RARE_RANK ? share : share / 3));
    });
  return costs;
}

/** 1 for characters that Japanese given names are made of. */
export const japaneseGiven: Uint8Array = (() => {
  const marks = new Uint8Array(1 << 16);
  for (const [word] of words(table('surnames-japanese'), (row) => (row.part === 'given' ? 'given' : undefined)))
    marks[foldWord(word, FOLD)[0]!] = 1;
  return marks;
})();

const suffixes = table('organisation-suffixes').flatMap((row) =>
  row.words!.split(' ').map(
    (word): SuffixEntry => ({
      word,
      type: row.type as OrganisationType,
      strength: row.strength as SuffixEntry['strength'],
    }),
  ),
);
const whole = suffixes.filter(({ strength }) => strength !== 'unit');
const units = new Set(suffixes.filter(({ strength }) => strength === 'unit').map(({ word }) => word));
const backwards = buildTrie(
  [...whole, ...suffixes.filter((s) => s.strength === 'unit' && !whole.some((w) => w.word === s.word))].map(
    ({ word }) => foldWord(word, FOLD).reverse(),
  ),
);
const suffixList = [
  ...whole,
  ...suffixes.filter((s) => s.strength === 'unit' && !whole.some((w) => w.word === s.word)),
];

/** Whether a suffix may also be a part of a body: 处, 司, 办公室. */
export const isUnit = (suffix: SuffixEntry): boolean => units.has(suffix.word);

/** The longest suffix that ends at `end` and starts no earlier than `from`. */
export function suffixBefore(text: Uint16Array, end: number, from: number): SuffixEntry | undefined {
  let found: SuffixEntry | undefined;
  let state = START;
  for (let i = end - 1; i >= from; i--) {
    state = step(backwards, state, text[i]!);
    if (state === 0) break;
    const number = backwards.value[state]!;
    if (number >= 0) found = suffixList[number];
  }
  return found;
}
