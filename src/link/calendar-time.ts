// What the parts of a date come to once the year, month or day they stand in is known.

import type { CalendarPoint, Clock, Edge } from '../engine/time-expression.ts';
import {
  type CalendarDate,
  type CalendarDay,
  type DateRange,
  daysInMonth,
  exists,
  grainOf,
  partOfYear,
  shiftDate,
  tenDays,
  weekdayOf,
  weekOf,
  weekOfMonth,
  weekOfYear,
} from '../value/calendar.ts';
import { lunarRange, solarTerm } from '../value/chinese-calendar.ts';

export type Fields = Omit<CalendarPoint, 'kind'>;

export const single = (date: CalendarDate): DateRange | undefined =>
  exists(date) ? { from: date, to: date } : undefined;

export const isDay = (date: CalendarDate): date is CalendarDay => date.day !== undefined;

/** The day of a date that has one, without its clock. */
export const dayOf = ({ year, month, day }: CalendarDay): CalendarDay => ({ year, month, day });

/** Narrows a year, a month or a day by what is said inside it: 12月 of a year, 底 of a month, 8时 of a day. */
export function narrow(base: CalendarDate, fields: Fields): DateRange | undefined {
  const { part, edge, clock } = fields;
  if (fields.lunar || fields.term !== undefined || fields.nth !== undefined) return movable(base, fields);
  const month = fields.month ?? base.month;
  if (part?.grain === 'tenday') return month === undefined ? undefined : tenDays(base.year, month, part.number);
  if (part?.grain === 'week')
    return month === undefined ? weekOfYear(base.year, part.number) : weekOfMonth(base.year, month, part.number);
  if (part) return atEdge(partOfYear(base.year, part.grain, part.number), edge);
  const said = fields.day ?? base.day;
  const day = said !== undefined && said < 0 && month !== undefined ? daysInMonth(base.year, month) + 1 + said : said;
  const date: CalendarDate = {
    year: base.year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
  if (edge) return exists(date) ? edgeOf(date, edge) : undefined;
  if (clock?.hour === undefined) return single(date);
  return isDay(date) ? single({ ...date, ...clockTime(clock) }) : undefined;
}

/** Days that lie elsewhere each year: lunar dates, solar terms, the second Sunday of May. */
function movable(base: CalendarDate, fields: Fields): DateRange | undefined {
  const range = movableRange(base, fields);
  const { from } = range ?? {};
  if (!from || !isDay(from)) return undefined;
  const day = fields.eve ? shiftDate(from, -1, 'day') : from;
  if (fields.clock?.hour !== undefined) return single({ ...day, ...clockTime(fields.clock) });
  return fields.eve ? single(day) : range;
}

function movableRange({ year, month = 1 }: CalendarDate, fields: Fields): DateRange | undefined {
  if (fields.term !== undefined) {
    const day = solarTerm(year, fields.term);
    return day && single(day);
  }
  if (fields.nth !== undefined) return nthWeekday(year, fields.month ?? month, fields.weekday ?? 1, fields.nth);
  return lunarRange({ ...fields, year });
}

/** The nth such weekday of a month, -1 = the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): DateRange | undefined {
  if (nth < 0) return single(lastWeekday({ year, month, day: daysInMonth(year, month) }, weekday));
  const first = weekdayOf({ year, month, day: 1 });
  return single({ year, month, day: 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1) });
}

/** The year's first or last month; the month's first or last ten days, or its last day. */
function edgeOf({ year, month }: CalendarDate, edge: Edge): DateRange | undefined {
  if (month === undefined) return single({ year, month: edge === 'begin' ? 1 : 12 });
  if (edge !== 'end') return tenDays(year, month, edge === 'begin' ? 1 : 3);
  return single({ year, month, day: daysInMonth(year, month) });
}

/** A quarter's first month or last day. */
function atEdge(range: DateRange, edge: Edge | undefined): DateRange | undefined {
  if (!edge) return range;
  return edge === 'begin' ? single(range.from!) : edgeOf(range.to!, 'end');
}

/** The weekday of the week of a day, `offset` weeks on. */
export function weekdayIn(day: CalendarDay, weekday: number, offset: number): CalendarDay {
  return shiftDate(weekOf(day, offset).from as CalendarDay, weekday - 1, 'day');
}

/** The last such weekday up to the day: news looks back. */
export const lastWeekday = (day: CalendarDay, weekday: number): CalendarDay =>
  shiftDate(day, -((weekdayOf(day) - weekday + 7) % 7), 'day');

/** The decade or the century as years. */
export function yearsOf({ decade, century, edge }: Fields, near: number): DateRange | undefined {
  if (decade === undefined) return century === undefined ? undefined : inCentury((century - 1) * 100, edge);
  if (decade >= 10) return span(decade * 10, 10);
  if (century !== undefined) return span((century - 1) * 100 + decade * 10, 10);
  const inThisCentury = Math.floor(near / 100) * 100 + decade * 10;
  return span(inThisCentury > near ? inThisCentury - 100 : inThisCentury, 10);
}

/** 世纪初 and 世纪末 are its first and last twenty years. */
const inCentury = (year: number, edge: Fields['edge']): DateRange =>
  edge === undefined ? span(year, 100) : span(edge === 'begin' ? year : year + 80, 20);

const span = (year: number, length: number): DateRange => ({ from: { year }, to: { year: year + length - 1 } });

/** A year of two digits: the one nearest before `near` and at most ten years after it. */
export const fullYear = (short: number, near: number): number => {
  const year = Math.floor(near / 100) * 100 + short;
  return year > near + 10 ? year - 100 : year;
};

/** A clock time of no known day, as ISO 8601 writes it: T08:30; undefined where no hour of a day is said. */
export function clockText(clock: Clock): string | undefined {
  const { hour = 24, minute = 0, second } = clockTime(clock);
  if (clock.hour === undefined || hour > 23) return undefined;
  const parts = second === undefined ? [hour, minute] : [hour, minute, second];
  return `T${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The hour as the day counts it: 下午3时 is 15, 晚12点 is 24, 凌晨12点 is 0. */
function clockTime({ hour = 0, minute, second, dayPart }: Clock): Omit<CalendarDate, 'year'> {
  return {
    hour: hourOf(hour, dayPart),
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
  };
}

function hourOf(hour: number, dayPart: Clock['dayPart']): number {
  switch (dayPart) {
    case 'afternoon':
      return hour < 12 ? hour + 12 : hour;
    case 'evening':
      return hour <= 12 && hour > 0 ? hour + 12 : hour;
    case 'night':
      return hour >= 6 && hour <= 12 ? hour + 12 : hour;
    case 'noon':
      return hour < 6 ? hour + 12 : hour;
    case 'dawn':
      return hour === 12 ? 0 : hour;
    default:
      return hour;
  }
}

/** Moves a date that must not lie before `from` on by the next larger grain than the one that was said. */
export function notBefore(date: DateRange, said: Fields, before: (range: DateRange) => boolean): DateRange {
  if (!before(date)) return date;
  const grain = said.month !== undefined || said.part ? 'year' : said.day !== undefined ? 'month' : 'day';
  if (said.year !== undefined || (grain === 'day' && grainOf(date.from!) === 'day')) return date;
  return {
    ...(date.from && { from: shiftDate(date.from, 1, grain) }),
    ...(date.to && { to: shiftDate(date.to, 1, grain) }),
  };
}
