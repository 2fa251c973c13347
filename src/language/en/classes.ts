// What a token may start: bits that rules name, so that a token meets only the rules that it can start.

import { CURRENCY_STARTS } from './money.ts';
import { NUMERAL_STARTS } from './numbers.ts';
import { MODIFIERS } from './relations.ts';
import { TIME_STARTS } from './time-words.ts';
import { isCapital, MARK, NUMBER, type Tokens } from './tokens.ts';

export const DIGITS = 1;
/** Number words, a, half, ordinals, a minus sign. */
export const NUMERAL = 2;
export const CURRENCY = 4;
export const MODIFIER = 8;
export const TIME = 16;
/** A word with a capital: names. */
export const CAPITAL = 32;
/** Any word or mark: for the few rules that start elsewhere. */
export const LETTERS = 64;

const WORDS: ReadonlyMap<string, number> = build();

function build(): Map<string, number> {
  const bits = new Map<string, number>();
  const mark = (words: Iterable<string>, bit: number) => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  mark(NUMERAL_STARTS, NUMERAL);
  mark(['-', '+', '½', '¼', '¾', '⅓', '⅔'], NUMERAL);
  mark(CURRENCY_STARTS, CURRENCY);
  mark(MODIFIERS.starts, MODIFIER);
  mark(['between', 'from'], MODIFIER | TIME);
  mark(TIME_STARTS, TIME);
  return bits;
}

export function classOf(tokens: Tokens, at: number): number {
  const kind = tokens.kind[at];
  if (kind === NUMBER) return DIGITS;
  const bits = WORDS.get(tokens.lower[at]!) ?? 0;
  return kind === MARK ? bits : bits | LETTERS | (isCapital(tokens, at) ? CAPITAL : 0);
}
