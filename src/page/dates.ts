// The day in a credit line: 2023.3.27, 2024年5月6日, 2024-05-06, 27 March 2023; or a month and a day without a year.

import type { Span } from '../model/span.ts';
import { exists } from '../value/calendar.ts';

export interface CreditDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

const FULL = /(?<!\d)(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?!\d)\s*日?/u;
const PARTIAL = /(?<![\d年.\-/])(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?![\d.\-/%:])\s*日?/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = /(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Z][a-z]{2,8})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})/u;

/** Finds the first day in a folded credit line (short by nature); `at` is where the line starts in the document. */
export function dateIn(folded: string, at: number): CreditDate | undefined {
  const full = FULL.exec(folded);
  if (full) return dateOf(full, at, Number(full[1]), Number(full[2]), Number(full[3]));
  const english = ENGLISH.exec(folded);
  if (english) {
    const month = MONTHS.indexOf(english[2]!.slice(0, 3).toLowerCase()) + 1;
    return dateOf(english, at, Number(english[4]), month, Number(english[1] ?? english[3]));
  }
  const partial = PARTIAL.exec(folded);
  return partial ? dateOf(partial, at, undefined, Number(partial[1]), Number(partial[2])) : undefined;
}

function dateOf(
  match: RegExpExecArray,
  at: number,
  year: number | undefined,
  month: number,
  day: number,
): CreditDate | undefined {
  if (!Number.isInteger(day) || !exists({ year: year ?? 2000, month, day })) return undefined;
  const start = at + match.index;
  return { ...(year && { year }), month, day, span: { start, end: start + match[0].trimEnd().length } };
}

/** The EDTF day; a date without a year is the last one that is not after `near` (itself EDTF), or undefined without it. */
export function dayOf(date: CreditDate, near?: string): string | undefined {
  const inYear = (year: number): string =>
    `${String(year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  if (date.year) return inYear(date.year);
  if (!near) return undefined;
  const year = Number(near.slice(0, 4));
  return inYear(inYear(year) <= near ? year : year - 1);
}
