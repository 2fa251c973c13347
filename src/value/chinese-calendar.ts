// The Chinese calendar: lunar years, months and days as Gregorian ranges (1901-2099), and the solar terms (2001-2099).
// Out of that range everything is undefined.

import { type CalendarDay, type DateRange, shiftDate } from './calendar.ts';
import { FIRST_YEAR, YEARS } from './chinese-calendar-table.ts';

/** A date of the Chinese calendar to the grain that is known; the year is the Gregorian one in which it begins. */
export interface LunarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** The month that is counted twice, the second time: 闰四月. */
  readonly leap?: boolean;
}

/** The Gregorian days of a lunar year, month or day; undefined for a leap month or a 30th that the year does not have. */
export function lunarRange({ year, month, day, leap = false }: LunarDate): DateRange | undefined {
  const line = YEARS[year - FIRST_YEAR];
  if (line === undefined) return undefined;
  const [start, leapText, lengths] = line.split(' ') as [string, string, string];
  const leapMonth = Number(leapText);
  const first: CalendarDay = { year, month: Number(start.slice(0, 2)), day: Number(start.slice(3)) };
  if (month === undefined) return days(first, 0, daysOf(lengths, lengths.length));
  if (month < 1 || month > 12 || (leap && month !== leapMonth)) return undefined;
  // The months before it, the leap month among them.
  const before = leap || (leapMonth > 0 && month > leapMonth) ? month : month - 1;
  const offset = daysOf(lengths, before);
  const length = 29 + Number(lengths[before]);
  if (day === undefined) return days(first, offset, length);
  return day >= 1 && day <= length ? days(first, offset + day - 1, 1) : undefined;
}

const daysOf = (lengths: string, count: number): number => {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += 29 + Number(lengths[index]);
  return sum;
};

const days = (first: CalendarDay, offset: number, length: number): DateRange => {
  const from = shiftDate(first, offset, 'day');
  return { from, to: shiftDate(from, length - 1, 'day') };
};

/** The day of a solar term: 1-24 from 小寒 in January on, two a month (7 = 清明, 24 = 冬至). */
export function solarTerm(year: number, term: number): CalendarDay | undefined {
  const day = YEARS[year - FIRST_YEAR]?.split(' ')[3]?.[term - 1];
  return day === undefined ? undefined : { year, month: Math.ceil(term / 2), day: Number.parseInt(day, 32) };
}
