// A number with its sign (-3.2, 负0.1, 零下10), and the places where a number may not start.

import type { Amount } from '../../../engine/reading.ts';
import type { ChineseContext, NumberRun } from '../context.ts';
import { isLatin } from '../measures.ts';
import { gapEnd } from '../numbers/numeral-characters.ts';
import { isArabicDigit, powerOf, readNumber } from '../numbers/numerals.ts';
import { negateAmount } from './figure.ts';

const unit = (c: string): number => c.charCodeAt(0);
const MINUS = new Set([...'-−–'].map(unit));
const [NEGATIVE, ZERO, BELOW, ABOVE, POINT, HYPHEN, SLASH] = [...'负零下上.-/'].map(unit) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export interface SignedNumber {
  /** Where the digits start, after the sign. */
  readonly start: number;
  readonly end: number;
  readonly run: NumberRun;
  readonly amount: Amount;
  readonly negative: boolean;
  /** 零下 and 零上 are said of temperatures. */
  readonly temperature: boolean;
}

/**
 * The number at `at` with the sign before it. A minus counts only where nothing before it makes it a hyphen.
 * @param opened whether what stands before is known to open the number (USD200), so that it is no code.
 */
export function signedNumberAt(context: ChineseContext, at: number, opened = false): SignedNumber | undefined {
  const { units } = context;
  const first = units[at]!;
  let start = at;
  let negative = false;
  let temperature = false;
  if (MINUS.has(first)) {
    if (!isArabicDigit(units[at + 1]!) || (at > 0 && hyphenates(units[at - 1]!))) return undefined;
    negative = true;
    start = at + 1;
  } else if (first === NEGATIVE) {
    negative = true;
    start = gapEnd(units, at + 1);
  } else if (first === ZERO && (units[at + 1] === BELOW || units[at + 1] === ABOVE)) {
    negative = units[at + 1] === BELOW;
    temperature = true;
    start = at + 2;
  } else if (!opened && (insideToken(units, at) || isNth(units, at) || isStockName(units, at))) return undefined;
  const run = start === at ? context.numberAt(at) : readNumber(units, start, context.source.text);
  if (run === undefined) return undefined;
  const amount = negative ? negateAmount(run.amount) : run.amount;
  return { start, end: run.end, run, amount, negative, temperature };
}

/** A hyphen stands after a letter, a digit, a closing mark or another: C-919, 2022-23. */
const hyphenates = (u: number): boolean =>
  isLatin(u) || isArabicDigit(u) || MINUS.has(u) || u === unit(')') || u === unit('"');

/** Whether the number belongs to 第 or to a fraction before it: 第三, 四分之三. */
const isNth = (units: Uint16Array, at: number): boolean =>
  units[at - 1] === unit('第') || (units[at - 1] === unit('之') && units[at - 2] === unit('分'));

/** 张三, 李四, 王五, 赵六: the names of anybody. */
const STOCK_NAMES: ReadonlyMap<number, number> = new Map(
  ['三张', '四李', '五王', '六赵'].map((name) => [name.charCodeAt(0), name.charCodeAt(1)]),
);
const isStockName = (units: Uint16Array, at: number): boolean =>
  at > 0 && STOCK_NAMES.get(units[at]!) === units[at - 1];

/** Whether a digit at `at` goes on with a code, a fraction or a number before it: C919, 歼-20, 1.2.3. */
export function insideToken(units: Uint16Array, at: number): boolean {
  if (at === 0 || !isArabicDigit(units[at]!)) return false;
  const before = units[at - 1]!;
  if (isLatin(before) || before === unit('_')) return true;
  if (before === POINT || before === SLASH) return at > 1 && (isArabicDigit(units[at - 2]!) || isLatin(units[at - 2]!));
  return before === HYPHEN && at > 1 && isLatin(units[at - 2]!);
}

/** Whether scales are all there is of a number: 百亿, 千, but not 百三, 千三百. */
export function isScaleOnly(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (powerOf(units[i]!) < 2) return false;
  return true;
}

/** Whether a number starts with a scale that has no coefficient: 万, 百亿, 千. */
export const isBareScale = (units: Uint16Array, at: number): boolean => powerOf(units[at]!) > 1;
