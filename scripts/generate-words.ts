// Compiles the common words of Chinese for the word lattice, and the statistics of name characters, from the word list
// inside @node-rs/jieba (MIT). Names themselves are left out: people, places and organisations are read by rules.
// Run: npx tsx scripts/generate-words.ts

import { writeFileSync } from 'node:fs';
import { dict } from '@node-rs/jieba/dict.js';
import { readTable } from '../src/engine/lexicon.ts';
import { foldWord } from '../src/engine/source.ts';
import { buildTrie } from '../src/engine/trie.ts';
import { nameCosts } from '../src/language/zh/names/lexicon.ts';
import { FOLD } from '../src/language/zh/script.ts';
import { packWord, TAGS } from '../src/language/zh/words.ts';

/** Rarer words cost size and start-up and cut little better. */
const LEAST_FREQUENCY = 20;
/** … but those that could be read as names, as they begin with a surname or are spelt as foreign names are. */
const LEAST_NAMELIKE = 4;
/** What common-words.tsv has and the list has not, or hardly, is as frequent as this. */
const OUR_FREQUENCY = 100;
/** People, transliterated names, places, organisations. Common words among them stand in common-words.tsv. */
const NAME_TAG = /^(nr|ns|nt)/;
/** What the list marks as a person, begins with no surname and is as frequent as this, is a common word. */
const COMMON_FREQUENCY = 100;

/** A character stands in given names where it was counted so often. */
const LEAST_GIVEN = 3;

/** What is spelt with characters as common as this in transliterations is a foreign name: 布朗, 斯诺. */
const FOREIGN_COST = 7.5;

/** Ends of titles; 外交部长 is read as a body and its title. */
const TITLE_END = /.(?:[部局厅院校社所省市县]长|主席|总理|总统|书记|主任)$/;

const LEXICON = new URL('../src/language/zh/lexicon/', import.meta.url);
const lines = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map((line) => line.split(' '))
  .filter((cells) => cells.length === 3)
  .map(([word, frequency, tag]) => ({ word: word!, frequency: Number(frequency), tag: tag! }));

const surnames = readTable(new URL('surnames.tsv', LEXICON)).rows.flatMap((row) => row.words!.split(' '));
const common = new Map(
  readTable(new URL('common-words.tsv', LEXICON)).rows.flatMap((row) =>
    row.words!.split(' ').map((word): [string, string] => [word, row.class!]),
  ),
);
const japanese = readTable(new URL('surnames-japanese.tsv', LEXICON)).rows.flatMap((row) =>
  row.part === 'surname' ? row.words!.split(' ') : [],
);
const givenRows = readTable(new URL('given-characters.tsv', LEXICON)).rows;
const givenAt = (place: string): ReadonlySet<string> =>
  new Set(givenRows.flatMap((row) => (row.place === place ? row.words!.split(' ') : [])));
const given = { first: givenAt('first'), second: givenAt('second') };
const listed = new Set(
  lines.filter(({ frequency, tag }) => frequency >= LEAST_FREQUENCY && !NAME_TAG.test(tag)).map(({ word }) => word),
);
const middles = new Map<string, number>();
const lasts = new Map<string, number>();
for (const { word, tag } of lines) {
  if (tag !== 'nr' || word.length !== 3 || !surnames.includes(word[0]!)) continue;
  middles.set(word[1]!, (middles.get(word[1]!) ?? 0) + 1);
  lasts.set(word[2]!, (lasts.get(word[2]!) ?? 0) + 1);
}
const total = lines.reduce((sum, { frequency }) => sum + frequency, 0);
writeWords();
writeNameCharacters();

function writeWords(): void {
  const han = /^\p{Script=Han}+$/u;
  const kept = new Map<string, { units: number[]; value: number }>();
  const keep = (word: string, frequency: number, tag: string): void => {
    const units = foldWord(word, FOLD);
    const key = String.fromCharCode(...units);
    if (kept.has(key) && key !== word) return;
    kept.set(key, { units, value: packWord(tagOf(tag), Math.log(total / frequency) + surcharge(word, tag)) });
  };
  for (const { word, frequency, tag } of lines) {
    if (!han.test(word) || word.length > 8) continue;
    if (common.has(word)) continue;
    if (word.length > 1 && (frequency < leastFrequency(word, tag) || isName(word, frequency, tag))) continue;
    keep(word, frequency, tag);
  }
  const frequencies = new Map(lines.map(({ word, frequency }) => [word, frequency]));
  for (const [word, tag] of common) keep(word, Math.max(OUR_FREQUENCY, frequencies.get(word) ?? 0), tag);
  const words = [...kept.values()];
  const trie = buildTrie(words.map(({ units }) => units));
  const states = trie.base.length;
  const units: number[] = [];
  trie.codes.forEach((code, unit) => {
    if (code > 0) units[code - 1] = unit;
  });
  const file = new Int32Array(1 + states * 3 + units.length);
  file[0] = states;
  file.set(trie.base, 1);
  file.set(trie.check, 1 + states);
  file.set(
    trie.value.map((number) => (number < 0 ? -1 : words[number]!.value)),
    1 + states * 2,
  );
  file.set(units, 1 + states * 3);
  writeFileSync(new URL('words.bin', LEXICON), new Uint8Array(file.buffer));
  console.log(`${words.length} words, ${states} states, ${(file.byteLength / 1e6).toFixed(1)} MB`);
}

function leastFrequency(word: string, tag: string): number {
  if (tag === 'nz') return LEAST_FREQUENCY;
  return surnames.includes(word[0]!) || isSpeltForeign(word) ? LEAST_NAMELIKE : LEAST_FREQUENCY;
}

function isSpeltForeign(word: string): boolean {
  return [...word].every((character) => nameCosts.foreign[character.codePointAt(0)!]! < FOREIGN_COST);
}

/** Counts of single characters hold those of names cut to pieces: nouns, and surnames more so, stand alone more rarely. */
function surcharge(word: string, tag: string): number {
  if (word.length > 1 || /^(p|c|u|d|r|m|f|y)/.test(tag)) return 0;
  if (/^[qva]/.test(tag)) return surnames.includes(word) ? 1 : 0;
  return NAME_TAG.test(tag) ? 6 : surnames.includes(word) ? 4 : 2;
}

function isName(word: string, frequency: number, tag: string): boolean {
  if (common.has(word)) return false;
  if (word.length > 2 && TITLE_END.test(word)) return true;
  if (japanese.some((name) => word.startsWith(name) && (word.length === name.length || word.length > 3))) return true;
  if (!NAME_TAG.test(tag)) return word.length === 3 && looksLikeName(word);
  if (word.length > 2 || frequency < COMMON_FREQUENCY || tag !== 'nr' || surnames.includes(word[0]!)) return true;
  return isSpeltForeign(word);
}

/** A surname and two characters of given names that make no word, neither with one another nor with the surname. */
function looksLikeName(word: string): boolean {
  const [first, second, third] = [...word] as [string, string, string];
  if (!surnames.includes(first) || listed.has(first + second) || listed.has(second + third)) return false;
  return (
    ((middles.get(second) ?? 0) >= LEAST_GIVEN || given.first.has(second)) &&
    ((lasts.get(third) ?? 0) >= LEAST_GIVEN || given.second.has(third))
  );
}

function tagOf(tag: string): number {
  const index = TAGS.indexOf(tag as (typeof TAGS)[number]);
  return index >= 0 ? index : Math.max(0, TAGS.indexOf(tag[0] as (typeof TAGS)[number]));
}

/** How often a character stands in each place of a name, for 100,000 names. */
function writeNameCharacters(): void {
  const single = new Set(surnames.filter((name) => name.length === 1));
  const places = ['surname', 'middle', 'last', 'only', 'foreign'] as const;
  const counts = new Map<string, Record<(typeof places)[number], number>>();
  const totals = { surname: 0, middle: 0, last: 0, only: 0, foreign: 0 };
  const count = (character: string, place: (typeof places)[number], weight: number) => {
    const row = counts.get(character) ?? { surname: 0, middle: 0, last: 0, only: 0, foreign: 0 };
    row[place] += weight;
    totals[place] += weight;
    counts.set(character, row);
  };
  for (const { word, frequency, tag } of lines) {
    const characters = [...word];
    const weight = Math.log2(1 + frequency);
    if (tag === 'nr' && single.has(characters[0]!)) {
      if (characters.length === 3) {
        count(characters[0]!, 'surname', weight);
        count(characters[1]!, 'middle', weight);
        count(characters[2]!, 'last', weight);
      } else if (characters.length === 2) {
        count(characters[0]!, 'surname', weight);
        count(characters[1]!, 'only', weight);
      }
    } else if (tag === 'nrt' && characters.length >= 3 && characters.length <= 7 && characters.at(-1) !== '人') {
      for (const character of characters) count(character, 'foreign', weight);
    }
  }
  const rows = [...counts].map(([character, row]) => [
    character,
    ...places.map((place) => Math.round((row[place] / totals[place]) * 1e5)),
  ]);
  const kept = rows.filter((row) => row.slice(1).some((share) => (share as number) >= 2));
  kept.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  writeFileSync(
    new URL('name-characters.tsv', LEXICON),
    [
      '# How often a character stands in each place of a personal name, for 100,000 names: counted, no name is kept.',
      '# source: npm @node-rs/jieba 2.0.3 dict.txt, by scripts/generate-words.ts',
      '# licence: MIT',
      ['character', ...places].join('\t'),
      ...kept.map((row) => row.join('\t')),
      '',
    ].join('\n'),
  );
  console.log(`${kept.length} name characters`);
}
