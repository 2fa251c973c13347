// Character classes of Chinese text: bits that say what may start at a character. Rules name the bits they start on.

import { lexicon } from './lexicon.ts';
import { FOLD } from './script.ts';

export const DIGIT = 1;
/** 零一二…十百千万亿, 两, 半, 几, 数, 廿 …: what a number in characters may start with. */
export const NUMERAL = 2;
/** The first character of what stands before a number: a modifier (超 近 约 不 至 …), a currency, 第, 前, 翻, 摄氏. */
export const MODIFIER = 4;
/** The first character of a time word: 今 去 上 目 … */
export const TIME = 8;
/** The first character of a word that only looks like a figure, a date or a name. */
export const OTHER = 16;
/** Currency signs, minus signs (负 too) and Latin letters: what else may open a quantity or a model name. */
export const SIGN = 32;
/** The first character of a name or title, or the last ones of an organisation: where name rules start. */
export const NAME = 64;

export const CLASSES: Uint8Array = build();

function build(): Uint8Array {
  const table = new Uint8Array(1 << 16);
  const mark = (characters: Iterable<string | number>, bit: number) => {
    for (const c of characters) {
      const unit = typeof c === 'number' ? c : FOLD[c.charCodeAt(0)]!;
      table[unit] = table[unit]! | bit;
    }
  };
  mark('0123456789', DIGIT);
  mark('零〇一二三四五六七八九十百千万亿兆两半几数廿卅卌参壹贰叁肆伍陆柒捌玖拾佰仟幺', NUMERAL);
  mark('½⅓⅔¼¾', NUMERAL);
  mark('$¥€£+-−–—ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', SIGN);
  mark(lexicon.slot('modifier').starts, MODIFIER);
  mark(lexicon.slot('currency').starts, MODIFIER);
  mark('负', SIGN);
  mark('第前头首翻摄华打米俩仨', MODIFIER);
  mark(lexicon.slot('time').starts, TIME);
  mark(lexicon.slot('other').starts, OTHER);
  return table;
}
