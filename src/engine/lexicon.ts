// A language's words: lines of TSV tables merged into one trie. One word may stand in several tables (两 is a numeral
// and a unit), so each trie word carries a slot for each table that has it.

import { readFileSync } from 'node:fs';
import { foldWord } from './source.ts';
import { buildTrie, START, step, type Trie } from './trie.ts';

/** One line of a table: the columns by name. The first column holds the word, or words separated by spaces. */
export type Row = Readonly<Record<string, string>>;

export interface Table {
  readonly name: string;
  /** From the `# source:` and `# licence:` comment lines. */
  readonly source: string;
  readonly licence: string;
  readonly rows: readonly Row[];
}

/**
 * Parses a lexicon table. Lines starting with `#` are comments; the first other line names the columns; an empty cell is ''.
 * @throws Error that names the file and the line where a row has more cells than columns: the tables are part of the program.
 */
export function parseTable(name: string, text: string): Table {
  const comment = (key: string) => new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  let columns: string[] | undefined;
  const rows: Row[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (!columns) {
      columns = cells;
      return;
    }
    if (cells.length > columns.length)
      throw new Error(`${name}:${index + 1}: ${cells.length} cells under ${columns.length} columns`);
    rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
  });
  return { name, source: comment('source'), licence: comment('licence'), rows };
}

export function readTable(url: URL): Table {
  return parseTable(url.pathname.split('/').at(-1)!, readFileSync(url, 'utf8'));
}

/** A lexicon: `Slots` maps a table's slot name to what an entry of it carries. */
export interface Lexicon<Slots extends object> {
  slot<K extends keyof Slots>(name: K): WordList<Slots[K]>;
}

/** The words of one slot. */
export interface WordList<Entry> {
  /** The longest word at `at`, else undefined. */
  longest(units: Uint16Array, at: number): Match<Entry> | undefined;
  /** Every word at `at`, the shortest first. */
  all(units: Uint16Array, at: number): readonly Match<Entry>[];
  /** Units that start a word: for the class table. */
  readonly starts: ReadonlySet<number>;
  /** The entries with their words as the table spells them, in its order: for tests and counts. */
  readonly entries: readonly (readonly [word: string, entry: Entry])[];
}

export interface Match<Entry> {
  readonly end: number;
  readonly entry: Entry;
}

/** Words with their entries, slot by slot: what `buildLexicon` takes. */
export type SlotEntries<Slots extends object> = {
  readonly [K in keyof Slots]: Iterable<readonly [word: string, entry: Slots[K]]>;
};

/**
 * Merges the slots into one trie. Words are folded as texts are.
 * @throws Error where a word stands twice in one slot: one line, one concept.
 */
export function buildLexicon<Slots extends object>(slots: SlotEntries<Slots>, fold: Uint16Array): Lexicon<Slots> {
  const numbers = new Map<string, number>();
  const words: number[][] = [];
  const columns = Object.entries<Iterable<readonly [string, unknown]>>(slots).map(([slot, list]) => {
    const entries = [...list];
    const column: unknown[] = [];
    for (const [word, entry] of entries) {
      const units = foldWord(word, fold);
      const key = String.fromCharCode(...units);
      let number = numbers.get(key);
      if (number === undefined) {
        number = words.length;
        numbers.set(key, number);
        words.push(units);
      }
      if (column[number] !== undefined) throw new Error(`${slot}: ${word} stands twice in the lexicon`);
      column[number] = entry;
    }
    return [slot, { entries, column }] as const;
  });
  const trie = buildTrie(words);
  const lists = new Map(columns.map(([slot, { entries, column }]) => [slot, wordList(trie, entries, column, fold)]));
  return { slot: <K extends keyof Slots>(name: K) => lists.get(name as string) as WordList<Slots[K]> };
}

const NONE: readonly never[] = [];

function wordList<Entry>(
  trie: Trie,
  entries: readonly (readonly [string, Entry])[],
  column: readonly (Entry | undefined)[],
  fold: Uint16Array,
): WordList<Entry> {
  return {
    entries,
    starts: new Set(entries.map(([word]) => foldWord(word, fold)[0]!)),
    longest(units, at) {
      let found: Entry | undefined;
      let end = at;
      let state = START;
      for (let i = at; ; i++) {
        state = step(trie, state, units[i]!);
        if (state === 0) break;
        const number = trie.value[state]!;
        if (number >= 0 && column[number] !== undefined) {
          found = column[number];
          end = i + 1;
        }
      }
      return found === undefined ? undefined : { end, entry: found };
    },
    all(units, at) {
      let found: Match<Entry>[] | undefined;
      let state = START;
      for (let i = at; ; i++) {
        state = step(trie, state, units[i]!);
        if (state === 0) return found ?? NONE;
        const number = trie.value[state]!;
        const entry = number >= 0 ? column[number] : undefined;
        if (entry === undefined) continue;
        found ??= [];
        found.push({ end: i + 1, entry });
      }
    },
  };
}
