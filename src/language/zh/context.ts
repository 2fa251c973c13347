// What every Chinese rule is given: the folded text and the one number reader.

import type { Match } from '../../engine/lexicon.ts';
import type { Amount, Relation } from '../../engine/reading.ts';
import type { Source } from '../../engine/source.ts';
import type { TimeWord } from './times/time-words.ts';

export interface ChineseContext {
  readonly source: Source;
  /** `source.units`: folded code units, zeros after the end. */
  readonly units: Uint16Array;
  /** BCP 47 tag of the text. */
  readonly tag: string;
  /** The number that starts at `at` and is read as far as it goes; read once, remembered for the rules that follow. */
  numberAt(at: number): NumberRun | undefined;
  /** The words of times.tsv at `at`, the longest first; looked up once for the rules that start there. */
  timeWordsAt(at: number): readonly Match<TimeWord>[];
}

/** A bare number: digits, numerals, scales and what is said inside it (7000多万 is gt), no unit. */
export interface NumberRun {
  readonly end: number;
  readonly amount: Amount;
  /** `gt` for 多, 余, 几 inside, 数千 and 十几; else `eq`. */
  readonly relation: Relation;
  /** As it is written: decides what a unit after it may be (年 after four Arabic digits is a year). */
  readonly form: 'arabic' | 'chinese' | 'mixed';
  /** Whether a scale (万, 亿) stands in it. */
  readonly scaled: boolean;
  /** The power of ten of the scale that ends it (8 in 3.5亿, 12 in 1.4万亿), 0 where digits end it. */
  readonly scale: number;
  /** Digits of the text before any scale or point, for years, codes and clock times; 0 where there are none. */
  readonly digits: number;
}
