// The calendar: dates as far as a text states them, ranges of them, and the arithmetic on both. The only importer of date-fns.

import { UTCDate } from '@date-fns/utc';
import { add, getISODay } from 'date-fns';

/** A date to the grain that is known: a year, a month, a day, or a clock time. Proleptic Gregorian, local time. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

export interface CalendarDay extends CalendarDate {
  readonly month: number;
  readonly day: number;
}

export type DateGrain = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** From the first to the last date, both included; an absent end is open. One date is a range from itself to itself. */
export interface DateRange {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** The bounds of a range, ISO 8601 local: `from` is inclusive, `until` exclusive; an open end is absent. */
export interface Bounds {
  readonly from?: string;
  readonly until?: string;
}

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1]!;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether the date is one of the calendar: 2019-02-30 and a 25th hour are not. 24:00 is. */
export function exists({ year, month, day, hour, minute, second }: CalendarDate): boolean {
  if (year < 1 || year > 9999) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (month === undefined || day < 1 || day > daysInMonth(year, month))) return false;
  if (hour !== undefined && hour > 23 && !(hour === 24 && !minute && !second)) return false;
  return (minute ?? 0) <= 59 && (second ?? 0) <= 60;
}

/** 1-7, Monday first. */
export const weekdayOf = (day: CalendarDay): number => getISODay(utc(day));

/** Moves a date by a number of grains and keeps its own grain; a day past the end of a month is its last (03-31 less a month is 02-28). */
export function shiftDate<D extends CalendarDate>(date: D, amount: number, grain: DateGrain): D {
  const moved = add(utc(date), { [`${grain}s`]: amount });
  return cut(moved, grainOf(date)) as D;
}

/** The date to a coarser grain: its year, its month … */
export function truncate(
  { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 }: CalendarDate,
  grain: DateGrain,
): CalendarDate {
  switch (grain) {
    case 'year':
      return { year };
    case 'month':
      return { year, month };
    case 'week':
    case 'day':
      return { year, month, day };
    case 'hour':
      return { year, month, day, hour };
    case 'minute':
      return { year, month, day, hour, minute };
    default:
      return { year, month, day, hour, minute, second };
  }
}

export function grainOf(date: CalendarDate): DateGrain {
  if (date.second !== undefined) return 'second';
  if (date.minute !== undefined) return 'minute';
  if (date.hour !== undefined) return 'hour';
  if (date.day !== undefined) return 'day';
  return date.month !== undefined ? 'month' : 'year';
}

/** Negative, zero or positive as `a` begins before, with or after `b`. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number =>
  a.year - b.year ||
  (a.month ?? 1) - (b.month ?? 1) ||
  (a.day ?? 1) - (b.day ?? 1) ||
  (a.hour ?? 0) - (b.hour ?? 0) ||
  (a.minute ?? 0) - (b.minute ?? 0) ||
  (a.second ?? 0) - (b.second ?? 0);

/** Monday to Sunday of the week that is `offset` weeks from the day's. */
export function weekOf(day: CalendarDay, offset = 0): DateRange {
  const from = shiftDate(day, 1 - weekdayOf(day) + 7 * offset, 'day');
  return { from, to: shiftDate(from, 6, 'day') };
}

/** Week 1-53 of a year, as ISO 8601 counts them: the first is the one with 4 January. */
export const weekOfYear = (year: number, week: number): DateRange => weekOf({ year, month: 1, day: 4 }, week - 1);

/** The week of a month: its first is the one of its first Monday. */
export function weekOfMonth(year: number, month: number, week: number): DateRange {
  const first = { year, month, day: 1 };
  return weekOf({ ...first, day: 1 + ((8 - weekdayOf(first)) % 7) }, week - 1);
}

/** The months of a part of a year: quarters, halves; seasons from March on, so that winter ends in the next February. */
export function partOfYear(year: number, part: 'quarter' | 'half' | 'season', number: number): DateRange {
  const length = part === 'half' ? 6 : 3;
  const from = { year, month: 1 + length * (number - 1) };
  const first = part === 'season' ? shiftDate(from, 2, 'month') : from;
  return { from: first, to: shiftDate(first, length - 1, 'month') };
}

/** The ten days (旬) of a month: the third runs to its end. */
export function tenDays(year: number, month: number, number: number): DateRange {
  return {
    from: { year, month, day: 10 * number - 9 },
    to: { year, month, day: number === 3 ? daysInMonth(year, month) : 10 * number },
  };
}

/** EDTF of a range: `2023-03`, `2023-03-28/2023-03-31`, `../2023-03-23`, `2021/..`. An hour is written with its minutes. */
export function edtfOf({ from, to }: DateRange): string | undefined {
  const start = from && textOf(from);
  const end = to && textOf(to);
  if (start === undefined && end === undefined) return undefined;
  return start === end ? start : `${start ?? '..'}/${end ?? '..'}`;
}

/** Reads EDTF as this file writes it; undefined for anything else. */
export function parseEdtf(edtf: string): DateRange | undefined {
  const [start = '', end, more] = edtf.split('/');
  if (more !== undefined) return undefined;
  if (end === undefined) {
    const date = parseDate(start);
    return date && { from: date, to: date };
  }
  const from = parseDate(start);
  const to = parseDate(end);
  if ((!from && start !== '..') || (!to && end !== '..') || (!from && !to)) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

/** Reads `2023`, `2023-03`, `2023-03-27`, `2023-03-27T17:00`, `…:00:30`; a zone or an offset at the end is not looked at. */
export function parseDate(text: string): CalendarDate | undefined {
  const parts = DATE.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
  const date: CalendarDate = {
    year: year!,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
  };
  return exists(date) ? date : undefined;
}

const DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

/** The bounds of a range: the first instant of its first date, and the one after the last of its last. */
export function boundsOf({ from, to }: DateRange): Bounds {
  return {
    ...(from && { from: instantOf(from) }),
    ...(to && { until: instantOf(following(to)) }),
  };
}

/** The date after, of the same grain. Nearly every time asks for it: where nothing is carried, no Date is made. */
function following(date: CalendarDate): CalendarDate {
  const { year, month, day, hour } = date;
  if (month === undefined) return { year: year + 1 };
  if (day === undefined) return month < 12 ? { year, month: month + 1 } : { year: year + 1, month: 1 };
  if (hour === undefined && day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return shiftDate(date, 1, grainOf(date));
}

/** The first instant of a date: a day for dates, with the clock for clock times. */
export function instantOf(date: CalendarDate): string {
  return textOf({ ...date, month: date.month ?? 1, day: date.day ?? 1 });
}

function textOf(date: CalendarDate): string {
  // 24:00 is the next day's first instant.
  const { year, month, day, hour, minute, second } = date.hour === 24 ? cut(utc(date), grainOf(date)) : date;
  let text = String(year).padStart(4, '0');
  if (month !== undefined) text += `-${two(month)}`;
  if (day !== undefined) text += `-${two(day)}`;
  if (hour !== undefined) text += `T${two(hour)}:${two(minute ?? 0)}`;
  if (second !== undefined) text += `:${two(second)}`;
  return text;
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

function utc({ year, month = 1, day = 1, hour = 0, minute = 0, second = 0 }: CalendarDate): UTCDate {
  // Set, not constructed: the constructor takes years below 100 for 19xx.
  const date = new UTCDate(0);
  date.setFullYear(year, month - 1, day);
  date.setHours(hour, minute, second);
  return date;
}

const cut = (date: UTCDate, grain: DateGrain): CalendarDate =>
  truncate(
    {
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      day: date.getDate(),
      hour: date.getHours(),
      minute: date.getMinutes(),
      second: date.getSeconds(),
    },
    grain,
  );
