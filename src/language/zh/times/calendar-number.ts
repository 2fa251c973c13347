// Whole numbers as dates have them: 27, 二十七, 二〇二三, and two with a range sign between: 1—9. Short, without scales, and without the point that the number
// reader would take from 2023.3.27.

import { digitOf, isArabicDigit, powerOf } from '../numbers/numerals.ts';

export interface CalendarNumber {
  readonly value: number;
  readonly end: number;
  readonly arabic: boolean;
  /** Digits written one by one; 0 where 十 stands in it. */
  readonly digits: number;
}

const TWENTY = '廿'.charCodeAt(0);
const THIRTY = '卅'.charCodeAt(0);

/** A space may part a number from its 年, 月 or 日. */
const MARKS = new Set([...'年月日号时点'].map((c) => c.charCodeAt(0)));
const atMark = (units: Uint16Array, end: number): number =>
  units[end] === 32 && MARKS.has(units[end + 1]!) ? end + 1 : end;

/** The number of at most four digits at `at`; undefined where none stands there or a scale (百, 万) follows. */
export function calendarNumberAt(units: Uint16Array, at: number): CalendarNumber | undefined {
  if (isArabicDigit(units[at]!)) {
    let value = 0;
    let end = at;
    for (; isArabicDigit(units[end]!); end++) value = value * 10 + units[end]! - 48;
    return end - at <= 4 ? { value, end: atMark(units, end), arabic: true, digits: end - at } : undefined;
  }
  let value = 0;
  let end = at;
  for (let digit = digitOf(units[end]!); digit >= 0; digit = digitOf(units[++end]!)) value = value * 10 + digit;
  const digits = end - at;
  if (digits > 4) return undefined;
  const tens = units[end] === TWENTY ? 2 : units[end] === THIRTY ? 3 : powerOf(units[end]!) === 1 ? 1 : 0;
  if (tens > 0 && digits <= 1) {
    value = 10 * (digits === 1 ? value * tens : tens);
    end++;
    const last = digitOf(units[end]!);
    if (last > 0) {
      value += last;
      end++;
    }
    return powerOf(units[end]!) > 0 ? undefined : { value, end, arabic: false, digits: 0 };
  }
  return digits === 0 || powerOf(units[end]!) > 0 ? undefined : { value, end, arabic: false, digits };
}

const SPACE = 32;
const DASHES = new Set([...'—–-~―'].map((c) => c.charCodeAt(0)));
const TO = new Set([...'至到'].map((c) => c.charCodeAt(0)));
const FROM = '起'.charCodeAt(0);

/** The end of a sign or word that leads from one number or time to the next, or 0: 至, 起至, 到, —, -. */
export function rangeSignAt(text: Uint16Array, at: number): number {
  let end = text[at] === SPACE ? at + 1 : at;
  const word = text[end] === FROM && TO.has(text[end + 1]!) ? end + 2 : TO.has(text[end]!) ? end + 1 : 0;
  if (word > 0) return text[word] === SPACE ? word + 1 : word;
  if (!DASHES.has(text[end]!)) return 0;
  while (DASHES.has(text[end]!)) end++;
  return text[end] === SPACE ? end + 1 : end;
}

export interface Pair {
  readonly first: CalendarNumber;
  readonly last: CalendarNumber;
}

const JOINS = new Set([...'、和与及'].map((c) => c.charCodeAt(0)));

/** One number, or two of one kind with a range sign between, or neighbours in a list: the 1—9 of 1—9月, the 3、4 of 3、4月. */
export function pairAt(text: Uint16Array, at: number): Pair | undefined {
  const first = calendarNumberAt(text, at);
  if (!first) return undefined;
  if (JOINS.has(text[first.end]!)) {
    const next = calendarNumberAt(text, first.end + 1);
    const neighbours = next && next.value === first.value + 1 && next.arabic === first.arabic;
    return { first, last: neighbours ? next : first };
  }
  const sign = rangeSignAt(text, first.end);
  const last = sign > 0 ? calendarNumberAt(text, sign) : undefined;
  return { first, last: last ?? first };
}
