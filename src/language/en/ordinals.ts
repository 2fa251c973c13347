// Ordinals (first, 21st) and the two sides of a score (2-1).

import type { Rule } from '../../engine/rule.ts';
import { DIGITS, NUMERAL } from './classes.ts';
import { type EnglishContext, spanOf } from './context.ts';
import { readOrdinal } from './numbers.ts';
import { isGlued, NUMBER } from './tokens.ts';

const ordinal: Rule<EnglishContext> = {
  name: 'ordinal: <ordinal>',
  starts: DIGITS | NUMERAL,
  read(context, at) {
    const found = readOrdinal(context, at);
    if (!found) return undefined;
    const { lower } = context;
    // 30 seconds, a second: lengths of time; a quarter and a third are fractions elsewhere.
    if (lower[at] === 'second' && context.kind[at - 1] === NUMBER) return undefined;
    const { start, end } = spanOf(context, at, found.next);
    return { type: 'ordinal', start, end, rule: ordinal.name, amount: { value: found.value }, relation: 'eq' };
  },
  examples: [
    ['it came second with 19%', 'second'],
    ['the twenty-first time', 'twenty-first'],
    ['finished 5th overall', '5th'],
  ],
};

const score: Rule<EnglishContext> = {
  name: 'number: one side of <number>-<number>',
  starts: DIGITS,
  read(context, at) {
    const { lower } = context;
    if (!isSide(lower[at]!)) return undefined;
    const left =
      lower[at + 1] === '-' && isGlued(context, at + 1) && isGlued(context, at + 2) && isSide(lower[at + 2]!);
    const right = lower[at - 1] === '-' && isGlued(context, at) && isGlued(context, at - 1) && isSide(lower[at - 2]!);
    if (left === right) return undefined;
    const beyond = left ? at + 3 : at + 1;
    const before = left ? at - 1 : at - 3;
    if (
      (lower[beyond] === '-' && isGlued(context, beyond)) ||
      (lower[before] === '-' && isGlued(context, left ? at : at - 2))
    )
      return undefined;
    const run = context.numberAt(at);
    if (!run?.plain) return undefined;
    const { start, end } = spanOf(context, at, at + 1);
    return { type: 'number', start, end, rule: score.name, amount: { value: run.value }, relation: 'eq' };
  },
  examples: [['they won 3-1 on Friday', '3']],
};

/** Goals, sets, points: up to three digits without a leading zero. */
const isSide = (word: string | undefined): boolean => /^(0|[1-9]\d{0,2})$/.test(word ?? '');

export const SCORE = score.name;
export const ordinalRules: readonly Rule<EnglishContext>[] = [ordinal, score];
