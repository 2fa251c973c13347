// Dates in figures alone: 2023.3.27, 2023-03-27, 2023/3/27, 2023-03, 20230327, 03-27 20:16, 1999.08-2002.02, 2008.03-2009.

import type { ChineseContext } from '../context.ts';
import { isLatin } from '../measures.ts';
import { isArabicDigit } from '../numbers/numerals.ts';
import { calendarNumberAt, rangeSignAt } from './calendar-number.ts';
import { dayTimeAt } from './clock.ts';
import { clockStretch, isYear, type Stretch } from './stretch.ts';

const unit = (c: string): number => c.charCodeAt(0);
const YEAR = unit('年');
const HYPHEN = unit('-');
const SLASH = unit('/');
const DOT = unit('.');
const SPACE = unit(' ');
const COLON = unit(':');
const LETTER_T = unit('T');

export function numericDateAt(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  if (at > 0 && (isArabicDigit(text[at - 1]!) || text[at - 1] === DOT)) return undefined;
  return yearFirst(context, at) ?? yearLast(text, at) ?? monthFirst(context, at) ?? compactDate(text, at);
}

/** Three parts, or a hyphen and a month of two digits; and a clock behind. */
function yearFirst(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  const year = calendarNumberAt(text, at);
  if (!year?.arabic || year.digits !== 4 || !isYear(year.value)) return undefined;
  const sign = text[year.end]!;
  if (sign !== DOT && sign !== HYPHEN && sign !== SLASH) return undefined;
  const month = monthPart(text, year.end + 1);
  if (!month) return undefined;
  const day =
    text[month.end] === sign ? (dayPart(text, month.end + 1) ?? dayBeforeClock(text, month.end + 1)) : undefined;
  if (!day) {
    const from = { year: year.value, month: month.value };
    if (sign === DOT && month.digits === 2) return monthsWithDots(text, month.end, from);
    if (sign !== HYPHEN || month.digits !== 2 || text[month.end] === sign || text[month.end] === YEAR) return undefined;
    return { end: month.end, from };
  }
  const from = { year: year.value, month: month.value, day: day.value };
  const clock = dayTimeAt(context, text[day.end] === LETTER_T ? day.end + 1 : day.end, true);
  return clock ? clockStretch(clock, from) : { end: day.end, from };
}

/** The 12 of 2018-12-1209:03, where the space before the clock was lost. */
function dayBeforeClock(text: Uint16Array, at: number): Part | undefined {
  const run = calendarNumberAt(text, at);
  if (!run?.arabic || run.digits !== 4 || text[run.end] !== COLON) return undefined;
  const value = Math.floor(run.value / 100);
  return value >= 1 && value <= 31 ? { value, end: at + 2, digits: 2 } : undefined;
}

/** 1999.08-2002.02, 2008.03-2009: one such number alone may be a decimal. */
function monthsWithDots(text: Uint16Array, at: number, from: { year: number; month: number }): Stretch | undefined {
  const sign = rangeSignAt(text, at);
  const year = sign > 0 ? calendarNumberAt(text, sign) : undefined;
  if (!year?.arabic || year.digits !== 4 || year.value < from.year || year.value > 2200) return undefined;
  if (text[year.end] !== DOT)
    return year.value > from.year && !isLatin(text[year.end]!)
      ? { end: year.end, from, to: { year: year.value } }
      : undefined;
  const month = monthPart(text, year.end + 1);
  return month?.digits === 2 && !isArabicDigit(text[month.end]!)
    ? { end: month.end, from, to: { year: year.value, month: month.value } }
    : undefined;
}

/** 10/31/1974, 31/10/1974: only where one of the two can be no month. */
function yearLast(text: Uint16Array, at: number): Stretch | undefined {
  const first = dayPart(text, at);
  const second = first && text[first.end] === SLASH ? dayPart(text, first.end + 1) : undefined;
  const year = second && text[second.end] === SLASH ? calendarNumberAt(text, second.end + 1) : undefined;
  if (!first || !second || !year?.arabic || (year.digits !== 4 && year.digits !== 2)) return undefined;
  const [month, day] = second.value > 12 ? [first.value, second.value] : [second.value, first.value];
  if (month > 12 || day <= 12 || (year.digits === 4 && !isYear(year.value))) return undefined;
  return { end: year.end, from: { year: year.value, ...(year.digits === 2 && { shortYear: true }), month, day } };
}

/** 09-01 20:01: without the clock it may be anything. */
function monthFirst(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  const month = monthPart(text, at);
  if (month?.digits !== 2 || text[month.end] !== HYPHEN) return undefined;
  const day = dayPart(text, month.end + 1);
  if (day?.digits !== 2 || text[day.end] !== SPACE) return undefined;
  const time = dayTimeAt(context, day.end, true);
  return time?.clock.minute === undefined || time.to
    ? undefined
    : clockStretch(time, { month: month.value, day: day.value });
}

/** 20240307, as ISO 8601 has it without signs: eight digits that are a day of these centuries, and nothing counted by them. */
function compactDate(text: Uint16Array, at: number): Stretch | undefined {
  const digits = compactDigits(text, at);
  if (digits === undefined) return undefined;
  const from = { year: Math.floor(digits / 10_000), month: Math.floor(digits / 100) % 100, day: digits % 100 };
  const isDay = from.month >= 1 && from.month <= 12 && from.day >= 1 && from.day <= 31;
  return isDay && from.year >= 1900 && from.year < 2100 ? { end: at + 8, from } : undefined;
}

/** Whether eight digits stand at `at`. */
export const isCompactDate = (text: Uint16Array, at: number): boolean => compactDigits(text, at) !== undefined;

function compactDigits(text: Uint16Array, at: number): number | undefined {
  if (text[at] !== ONE && text[at] !== TWO) return undefined;
  let value = 0;
  for (let end = at; end < at + 8; end++) {
    if (!isArabicDigit(text[end]!)) return undefined;
    value = 10 * value + text[end]! - 48;
  }
  return isArabicDigit(text[at + 8]!) || text[at + 8] === DOT ? undefined : value;
}

const ONE = unit('1');
const TWO = unit('2');

interface Part {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
}

const monthPart = (text: Uint16Array, at: number): Part | undefined => partAt(text, at, 12);
const dayPart = (text: Uint16Array, at: number): Part | undefined => partAt(text, at, 31);

function partAt(text: Uint16Array, at: number, most: number): Part | undefined {
  const part = calendarNumberAt(text, at);
  return part?.arabic && part.value >= 1 && part.value <= most && part.digits <= 2 ? part : undefined;
}
