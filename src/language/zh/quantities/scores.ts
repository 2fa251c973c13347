// The rule of scores: 3比0, 3:1.

import type { Reading } from '../../../engine/reading.ts';
import type { Rule } from '../../../engine/rule.ts';
import { toNumber } from '../../../value/decimal.ts';
import { DIGIT, NUMERAL } from '../classes.ts';
import type { ChineseContext } from '../context.ts';
import { digitOf, isArabicDigit, readNumber } from '../numbers/numerals.ts';

const unit = (c: string): number => c.charCodeAt(0);
const TO = unit('比');
/** ∶ is the sign of ratios. */
const COLONS = new Set([...':∶'].map(unit));
const ZERO = unit('0');
/** After 比 and a number, these compare: 3比2多. */
const COMPARES = new Set([...'多少大小高低强个人年月日亿万%'].map(unit));
const HIGHEST_SCORE = 300;

/** Whether what follows makes a comparison or a number of it; 6:2大胜 is a score. */
const goesOn = (sign: number, units: Uint16Array, end: number): boolean =>
  COMPARES.has(units[end]!) && (sign === TO || units[end] !== GREAT);
const GREAT = unit('大');

const isDigit = (u: number): boolean => isArabicDigit(u) || digitOf(u) >= 0;

/** A side of a score: a whole number of at most three digits. */
function side(units: Uint16Array, at: number, text: string): number | undefined {
  const run = readNumber(units, at, text);
  if (run === undefined || run.scaled || run.relation !== 'eq' || !('value' in run.amount)) return undefined;
  const value = toNumber(run.amount.value);
  if (!Number.isInteger(value) || value > HIGHEST_SCORE) return undefined;
  if (run.digits > 1 && units[at] === ZERO) return undefined;
  return run.end;
}

/** The rule of the sides of a score. */
export const SCORE = 'number: <number> in a score';

/** 3比0, 3:1: each side is a figure of its own. */
export const scoreRule: Rule<ChineseContext> = {
  name: SCORE,
  starts: DIGIT | NUMERAL,
  read({ units, source: { text }, numberAt }, at): Reading | undefined {
    const before = units[at - 1]!;
    const second = at > 1 && (before === TO || COLONS.has(before)) && isDigit(units[at - 2]!);
    if (isArabicDigit(units[at]!) && isArabicDigit(before)) return undefined;
    const end = side(units, at, text);
    if (end === undefined) return undefined;
    if (second) {
      if (COLONS.has(units[end]!) || goesOn(before, units, end)) return undefined;
    } else {
      if (units[end] !== TO && !COLONS.has(units[end]!)) return undefined;
      const other = side(units, end + 1, text);
      if (other === undefined || COLONS.has(units[other]!) || goesOn(units[end]!, units, other)) return undefined;
    }
    return { type: 'number', start: at, end, rule: SCORE, amount: numberAt(at)!.amount, relation: 'eq' };
  },
  examples: [
    ['主队以3比0取胜', '3'],
    ['客队2:1胜出', '1'],
    ['以7∶6险胜', '6'],
    ['6:2大胜对手', '2'],
  ],
};
