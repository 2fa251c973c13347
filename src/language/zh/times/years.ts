// Years that stand beside others: 2025/26年度, the 2018 of 2018及2020年, the later one of 1985至89年.

import { type CalendarNumber, calendarNumberAt } from './calendar-number.ts';
import { isWrittenYear, type Stretch } from './stretch.ts';

const [YEAR, DEGREE] = [...'年度'].map((c) => c.charCodeAt(0));

/** 2025/26年度, 2025/2026年: a year that runs across the turn of two. */
export function fiscalYear(text: Uint16Array, first: CalendarNumber): Stretch | undefined {
  const last = isWrittenYear(first) ? calendarNumberAt(text, first.end + 1) : undefined;
  if (!last || text[last.end] !== YEAR || yearAfter(first, last) !== first.value + 1) return undefined;
  const end = text[last.end + 1] === DEGREE ? last.end + 2 : last.end + 1;
  return { end, from: { year: first.value }, to: { year: first.value + 1 } };
}

/** The 2018 of 2018及2020年. */
export function listedYear(text: Uint16Array, first: CalendarNumber): Stretch | undefined {
  const next = isModern(first) ? calendarNumberAt(text, first.end + 1) : undefined;
  return next && isModern(next) && text[next.end] === YEAR
    ? { end: first.end, from: { year: first.value } }
    : undefined;
}

export const YEAR_JOINS: ReadonlySet<number> = new Set([...'、和与及'].map((c) => c.charCodeAt(0)));

/** Of two such numbers alone, as in 《共同行动计划（2024—2027）》, each is a year. */
export const isModern = ({ value, digits, arabic }: CalendarNumber): boolean =>
  arabic && digits === 4 && value >= 1900 && value < 2100;

/** The later year of two, the 89 of 1985至89年 in the first one's century. */
export function yearAfter(first: CalendarNumber, last: CalendarNumber): number | undefined {
  const century = first.value - (first.value % 100);
  const year = last.digits === 2 ? century + last.value : isWrittenYear(last) ? last.value : 0;
  return year > first.value ? year : undefined;
}
