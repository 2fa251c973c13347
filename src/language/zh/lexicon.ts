// The words of Chinese, table by table, in one trie. What an entry means stands with the rules that use it.

import { buildLexicon, type Row, readTable } from '../../engine/lexicon.ts';
import { FOLD } from './script.ts';

export const table = (name: string): readonly Row[] =>
  readTable(new URL(`./lexicon/${name}.tsv`, import.meta.url)).rows;

/** Slots of the lexicon; each is filled from one table. Words of a line are separated by spaces. */
export interface ChineseSlots {
  /** Before a number: 超过, 近, 约 … */
  modifier: Row;
  /** 今年, 近日, 上半年 … */
  time: Row;
  /** Looks like a figure, a date or a name and is none. */
  other: Row;
}

const words = (rows: readonly Row[], column = 'words'): [string, Row][] =>
  rows.flatMap((row) => row[column]!.split(' ').map((word): [string, Row] => [word, row]));

export const lexicon = buildLexicon<ChineseSlots>(
  { modifier: words(table('modifiers')), time: words(table('times')), other: words(table('others')) },
  FOLD,
);
