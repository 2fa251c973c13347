// Whole numbers as dates have them: 27, 二十七, 二〇二三. Short, without scales, and without the point that the number
// reader would take from 2023.3.27.

import { digitOf, isArabicDigit, powerOf } from './numerals.ts';

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
const MARKS = new Set([...'年月日号时'].map((c) => c.charCodeAt(0)));
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
