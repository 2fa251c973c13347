// The words of Chinese, table by table, in one trie. What an entry means stands with the rules that use it.

import { buildLexicon, type Match, type Row, readTable } from '../../engine/lexicon.ts';
import type { Unit } from '../../value/unit.ts';
import {
  currencyPrefixes,
  type Ending,
  endings,
  type MeasureWord,
  type Modifier,
  measureWords,
  modifiers,
} from './measure-words.ts';
import { FOLD } from './script.ts';
import { readTimeAfterWord, readTimeWord, type TimeAfterWord, type TimeWord } from './times/time-words.ts';

export const table = (name: string): readonly Row[] =>
  readTable(new URL(`./lexicon/${name}.tsv`, import.meta.url)).rows;

/** Slots of the lexicon; each is filled from one table. Words of a line are separated by spaces. */
export interface ChineseSlots {
  /** Before a number: 超过, 近, 约 … */
  modifier: Modifier;
  /** Behind a number and its unit: 以上, 左右, 多 … */
  ending: Ending;
  /** Units, classifiers and currencies after a number. */
  measure: MeasureWord;
  /** The same, only after 万 or 亿: 亿度. */
  scaledMeasure: MeasureWord;
  /** Currencies before an amount: 港币2960元, US$5亿. */
  currency: Unit;
  /** 今年, 近日, 上半年 … */
  time: TimeWord;
  /** Behind a time or a length of time: 以来, 底, 个月 … */
  timeAfter: TimeAfterWord;
  /** Looks like a figure, a date or a name and is none. */
  other: Row;
}

const words = (rows: readonly Row[], column = 'words'): [string, Row][] =>
  rows.flatMap((row) => row[column]!.split(' ').map((word): [string, Row] => [word, row]));

const currencies = table('currencies');

export const lexicon = buildLexicon<ChineseSlots>(
  {
    modifier: modifiers(table('modifiers')),
    ending: endings(table('endings')),
    measure: measureWords(table('units'), table('classifiers'), currencies, false),
    scaledMeasure: measureWords(table('units'), [], [], true),
    currency: currencyPrefixes(currencies),
    time: words(table('times')).map(([word, row]) => [word, readTimeWord(row)] as const),
    timeAfter: words(table('times-after')).map(([word, row]) => [word, readTimeAfterWord(row)] as const),
    other: words(table('others')),
  },
  FOLD,
);

const TIME_WORDS = lexicon.slot('time');

/** The time words at `at`, the longest first, but for those that are cut out of another word there. */
export function timeWordsAt(units: Uint16Array, at: number): readonly Match<TimeWord>[] {
  const words = TIME_WORDS.all(units, at);
  return words.length === 0
    ? words
    : words
        .filter(({ end, entry }) => !entry.notAfter?.has(units[at - 1]!) && !entry.notBefore?.has(units[end]!))
        .reverse();
}
