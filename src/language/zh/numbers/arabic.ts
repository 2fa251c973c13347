// Numbers in Arabic digits: separators, the point, and the scales that Latin letters write (2e5, 40k, 5 million).

import { parseDecimal, shift } from '../../../value/decimal.ts';
import type { NumberRun } from '../context.ts';
import { gapEnd, isArabicDigit } from './numeral-characters.ts';

const [COMMA, DOT, PLUS, ZERO] = [...',.+0'].map((c) => c.charCodeAt(0)) as [number, number, number, number];
const MINUS = new Set([...'-−'].map((c) => c.charCodeAt(0)));
const LARGEST_EXPONENT = 99;
/** Thousands in one number; the bound keeps the work linear on a text of nothing else. */
const MOST_THOUSANDS = 32;
const LETTER_E = 'e'.charCodeAt(0);

const isLatin = (u: number): boolean => (u >= 65 && u <= 90) || (u >= 97 && u <= 122);
const lower = (u: number): number => u | 32;

/** The end of plain digits with thousands separators and a decimal point. */
export function endOfArabic(source: Uint16Array, at: number, text: string | undefined): number {
  let end = at;
  while (isArabicDigit(source[end]!)) end++;
  if (end - at <= 3)
    for (let groups = 0; groups < MOST_THOUSANDS && isThousands(source, end, text, groups > 0); groups++) end += 4;
  if (source[end] === DOT && isArabicDigit(source[end + 1]!)) {
    end++;
    while (isArabicDigit(source[end]!)) end++;
  }
  return end;
}

/**
 * A comma and three digits. A full-width comma separates thousands among full-width digits, or by a slip in the middle
 * of a number that is separated before and behind it: 233,333，333,434.
 */
function isThousands(source: Uint16Array, at: number, text: string | undefined, separated: boolean): boolean {
  if (
    source[at] !== COMMA ||
    !isArabicDigit(source[at + 1]!) ||
    !isArabicDigit(source[at + 2]!) ||
    !isArabicDigit(source[at + 3]!) ||
    isArabicDigit(source[at + 4]!)
  )
    return false;
  if (text === undefined || text.charCodeAt(at) === COMMA || text.charCodeAt(at + 1) > 127) return true;
  return separated && text.charCodeAt(at + 4) === COMMA && isArabicDigit(source[at + 5]!);
}

/** A number of more digits than a double counts exactly: no scale follows it. */
export function longArabic(source: Uint16Array, at: number, end: number): NumberRun {
  // Not in one call: a text may hold more digits than a call takes arguments.
  let digits = '';
  for (let i = at; i < end; i++) if (source[i] !== COMMA) digits += String.fromCharCode(source[i]!);
  const value = parseDecimal(digits)!;
  return { end, amount: { value }, relation: 'eq', form: 'arabic', scaled: false, scale: 0, digits: end - at };
}

/** Digits with a scale in Latin letters behind them, or undefined: `end` is where the digits end. */
export function latinScaled(source: Uint16Array, at: number, end: number): NumberRun | undefined {
  const scale = exponentAt(source, end) ?? letterScaleAt(source, at, end) ?? wordScaleAt(source, gapEnd(source, end));
  if (scale === undefined) return undefined;
  const digits = parseDecimal(String.fromCharCode(...source.subarray(at, end)).replaceAll(',', ''));
  if (digits === undefined) return undefined;
  return {
    end: scale.end,
    amount: { value: shift(digits, scale.power) },
    relation: 'eq',
    form: 'mixed',
    scaled: true,
    scale: Math.max(scale.power, 0),
    digits: end - at,
  };
}

interface LatinScale {
  readonly end: number;
  readonly power: number;
}

/** e5, E-3, e+14 behind digits. */
function exponentAt(source: Uint16Array, at: number): LatinScale | undefined {
  if (lower(source[at]!) !== LETTER_E) return undefined;
  const negative = MINUS.has(source[at + 1]!);
  const start = negative || source[at + 1] === PLUS ? at + 2 : at + 1;
  let power = 0;
  let end = start;
  for (; isArabicDigit(source[end]!); end++) power = power * 10 + source[end]! - ZERO;
  if (end === start || end > start + 2 || power > LARGEST_EXPONENT || isLatin(source[end]!)) return undefined;
  return { end, power: negative ? -power : power };
}

const [SMALL_K, LARGE_K, LARGE_M, SQUARE_METRE] = [...'kKM㎡'].map((c) => c.charCodeAt(0));

/** 40k; K and M only where the number tells them from names: 100K, 2.5M, but 4K and 3M are none. */
function letterScaleAt(source: Uint16Array, start: number, digitsEnd: number): LatinScale | undefined {
  const at = source[digitsEnd] === SMALL_K ? digitsEnd : gapEnd(source, digitsEnd);
  const letter = source[at]!;
  if (isLatin(source[at + 1]!) || isArabicDigit(source[at + 1]!) || source[at + 1] === SQUARE_METRE) return undefined;
  if (letter === SMALL_K) return { end: at + 1, power: 3 };
  const pointed = source.subarray(start, digitsEnd).includes(DOT);
  if (letter === LARGE_K && (pointed || digitsEnd - start > 1)) return { end: at + 1, power: 3 };
  if (letter === LARGE_M && pointed) return { end: at + 1, power: 6 };
  return undefined;
}

const WORDS: readonly (readonly [word: readonly number[], power: number])[] = (
  [
    ['thousand', 3],
    ['million', 6],
    ['billion', 9],
    ['trillion', 12],
  ] as const
).map(([word, power]) => [[...word].map((c) => c.charCodeAt(0)), power]);

function wordScaleAt(source: Uint16Array, at: number): LatinScale | undefined {
  if (!isLatin(source[at]!)) return undefined;
  for (const [word, power] of WORDS)
    if (word.every((u, i) => lower(source[at + i]!) === u) && !isLatin(source[at + word.length]!))
      return { end: at + word.length, power };
  return undefined;
}

/** The whole number that digits write, without separators, and how many places stand behind the point. */
export function arabicValue(source: Uint16Array, at: number, end: number): { mantissa: number; places: number } {
  let mantissa = 0;
  let places = 0;
  let point = false;
  for (let k = at; k < end; k++) {
    if (source[k] === DOT) point = true;
    else if (source[k] !== COMMA) {
      mantissa = mantissa * 10 + source[k]! - ZERO;
      if (point) places++;
    }
  }
  return { mantissa, places };
}
