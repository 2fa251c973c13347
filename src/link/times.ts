// Times resolved: what was said of each against the story's date and the times named before it, with the news's bias to
// the past. What neither gives stays unresolved.

import type { Reading, TimeReading } from '../engine/reading.ts';
import {
  type CalendarPoint,
  clockOf,
  type RelativePoint,
  type TimeExpression,
  type TimeInterval,
} from '../engine/time-expression.ts';
import type { TextReading } from '../language/language.ts';
import type { Timex } from '../model/story.ts';
import {
  type Bounds,
  boundsOf,
  type CalendarDate,
  type CalendarDay,
  compareDates,
  type DateRange,
  daysInMonth,
  edtfOf,
  exists,
  parseDate,
  parseEdtf,
  shiftDate,
  truncate,
  weekOf,
} from '../value/calendar.ts';
import {
  clockText,
  dayOf,
  type Fields,
  fullYear,
  isDay,
  lastWeekday,
  narrow,
  notBefore,
  single,
  weekdayIn,
  yearsOf,
} from './calendar-time.ts';
import { CLOCK_GRAINS, windowRange } from './windows.ts';

export interface ResolvedTime {
  readonly timex: Timex;
  /** Absent where no calendar resolves it: 近日, or 去年 in a story without a date. */
  readonly edtf?: string;
  /** Inclusive, ISO 8601 local. */
  readonly from?: string;
  /** Exclusive, ISO 8601 local. */
  readonly until?: string;
  /** ISO 8601: how long, or how often. */
  readonly duration?: string;
}

export interface ResolveOptions {
  /** The story's date: an EDTF day, or a date-time, whose clock serves 三小时前. */
  readonly published?: string;
}

/** The times of a text, in its order. Never throws; a date that the calendar does not have (2月30日) has no EDTF. */
export function resolveTimes(
  { readings, sentences, paragraphs }: Pick<TextReading, 'readings' | 'sentences' | 'paragraphs'>,
  { published }: ResolveOptions,
): Map<Reading, ResolvedTime> {
  const story = published === undefined ? undefined : parseDate(published);
  const resolved = new Map<Reading, ResolvedTime>();
  let named: Named = {};
  let sentence = 0;
  let paragraph = 0;
  for (const reading of readings) {
    if (reading.type !== 'time') continue;
    while (sentence < sentences.length && sentences[sentence]!.end <= reading.start) {
      sentence++;
      named = { ...named, inSentence: undefined };
    }
    while (paragraph < paragraphs.length && paragraphs[paragraph]!.end <= reading.start) {
      paragraph++;
      named = { ...named, inParagraph: undefined };
    }
    const range = onCalendar(rangeOf(reading.expression, { named, ...(story && { story }) }));
    resolved.set(reading, timeOf(reading, range));
    if (range) named = nameNext(named, reading.expression, range);
  }
  return resolved;
}

/** The range where its years have four digits; the past 125,000 years have no dates. */
function onCalendar(range: DateRange | undefined): DateRange | undefined {
  return range && [range.from, range.to].every((end) => !end || (end.year > 0 && end.year < 9999)) ? range : undefined;
}

/** `from` and `until` of an EDTF date. */
export function dayEnds(edtf: string): Bounds {
  const range = parseEdtf(edtf);
  return range ? boundsOf(range) : {};
}

/** The instant that a clock time names, for those who count clock times as instants: 2026-05-24T23:08, T08:30 on no known day. */
export function instantOf({ timex, edtf }: ResolvedTime, expression?: TimeExpression): string | undefined {
  if (timex !== 'TIME') return undefined;
  if (edtf !== undefined) return edtf.includes('/') ? undefined : edtf;
  return expression?.kind === 'calendar' && expression.clock ? clockText(expression.clock) : undefined;
}

function timeOf({ expression }: TimeReading, range: DateRange | undefined): ResolvedTime {
  if (expression.kind === 'set') return { timex: 'SET', duration: expression.duration };
  if (expression.kind === 'duration') return { timex: 'DURATION', duration: expression.duration };
  const timex = hasClock(expression) ? 'TIME' : 'DATE';
  const settled = range && throughDay(range);
  const edtf = settled && edtfOf(settled);
  return edtf === undefined ? { timex } : { timex, edtf, ...boundsOf(settled!) };
}

/** 截至9月24日24时: what ends at 24:00 ends with its day. */
const throughDay = (range: DateRange): DateRange =>
  range.to?.hour === 24 && range.to !== range.from && isDay(range.to) ? { ...range, to: dayOf(range.to) } : range;

function hasClock(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case 'calendar':
      return expression.clock?.hour !== undefined;
    case 'relative':
      return CLOCK_GRAINS.has(expression.grain) || expression.within?.clock?.hour !== undefined;
    case 'interval':
      return hasClock(expression.from) || hasClock(expression.to);
    case 'open':
      return hasClock(expression.of);
    case 'window':
      return CLOCK_GRAINS.has(expression.grain);
    default:
      return false;
  }
}

/** The times named so far that later ones lean on: 当日, 同年, 27日. */
interface Named {
  /** The last date, to its grain. */
  readonly last?: CalendarDate;
  /** The last day. */
  readonly day?: CalendarDay;
  /** The last date with a year of its own, in this sentence; and in this paragraph, where it has a month. */
  readonly inSentence?: CalendarDate | undefined;
  readonly inParagraph?: CalendarDate | undefined;
}

function nameNext(named: Named, expression: TimeExpression, range: DateRange): Named {
  const of = expression.kind === 'open' ? expression.of : expression;
  if (of.kind === 'window' || of.kind === 'period' || of.kind === 'vague') return named;
  // 春节前夕 is no date that 当晚 or 下午4时 would lean on.
  if (of.kind === 'calendar' && isFeast(of) && of.year === undefined && of.clock === undefined) return named;
  const last = range.to ?? range.from!;
  // 较去年 only compares: a relative year says nothing of the months named after it.
  const compares = of.kind === 'relative' && last.month === undefined;
  return {
    last,
    ...(isDay(last) ? { day: dayOf(last) } : named.day && { day: named.day }),
    inSentence: compares ? named.inSentence : last,
    inParagraph: last.month === undefined ? named.inParagraph : last,
  };
}

interface Scope {
  /** The story's date, to the grain that is known. */
  readonly story?: CalendarDate;
  readonly named: Named;
}

function rangeOf(expression: TimeExpression, scope: Scope): DateRange | undefined {
  switch (expression.kind) {
    case 'calendar':
      return calendarRange(expression, scope, undefined);
    case 'relative':
      return relativeRange(expression, scope);
    case 'interval':
      return intervalRange(expression, scope);
    case 'open': {
      const { from, to } = rangeOf(expression.of, scope) ?? {};
      const since = expression.side === 'since' || expression.side === 'after';
      return since ? from && { from } : to && { to };
    }
    case 'window':
      return windowRange(expression, scope.story);
    case 'period': {
      const range = parseEdtf(expression.edtf);
      const date = expression.edge === 'begin' ? range?.from : expression.edge && range?.to;
      return date ? single(date) : range;
    }
    default:
      return undefined;
  }
}

/** A calendar date; `lastMonth` is the month in which the interval that it opens ends. */
function calendarRange(point: Fields, scope: Scope, lastMonth: number | undefined): DateRange | undefined {
  const { story, named } = scope;
  const near = story?.year ?? 2000;
  if (point.decade !== undefined || point.century !== undefined) return yearsOf(point, near);
  if (point.year !== undefined)
    return narrow({ year: point.shortYear ? fullYear(point.year, near) : point.year }, point);
  if (isFeast(point) && !(point.holiday && saysPast(named, story)))
    return story && narrow({ year: feastYear(point, story) }, point);
  if (point.month !== undefined || point.term !== undefined || (point.part && point.part.grain !== 'tenday')) {
    const year = yearFor(firstMonth(point), lastMonth, scope);
    return year === undefined ? undefined : narrow({ year: withLeapDay(year, point) }, point);
  }
  if (point.weekday !== undefined) {
    if (!story || !isDay(story)) return undefined;
    const last = lastWeekday(story, point.weekday);
    const day = point.ahead && compareDates(last, dayOf(story)) < 0 ? shiftDate(last, 7, 'day') : last;
    return narrow(day, point.clock ? { clock: point.clock } : {});
  }
  if (point.day !== undefined) {
    const month = monthFor(point.day, scope);
    const passed = point.ahead && !named.inParagraph && (story?.day ?? 0) > point.day;
    return month && narrow(passed ? shiftDate(month, 1, 'month') : month, point);
  }
  const day = named.day ?? story;
  return day && isDay(day) ? narrow(dayOf(day), point) : undefined;
}

/** A year of the past stands in the sentence, and is that of its feasts. */
const saysPast = ({ inSentence }: Named, story: CalendarDate | undefined): boolean =>
  inSentence !== undefined && (!story || inSentence.year < story.year);

/** What comes every year, so that the one just ahead may be meant: feasts, solar terms, lunar dates. */
const isFeast = ({ holiday, lunar, term }: Fields): boolean => (holiday ?? lunar ?? false) || term !== undefined;

/** 29 February stands in a leap year: the last one. */
function withLeapDay(year: number, { month, day, lunar }: Fields): number {
  if (month !== 2 || day !== 29 || lunar) return year;
  let leap = year;
  while (leap > year - 8 && daysInMonth(leap, 2) < 29) leap--;
  return leap;
}

/** The story's year, but for a feast just across the turn of the year: 元旦 in December, 圣诞节 in January. */
function feastYear(point: Fields, story: CalendarDate): number {
  const month = firstMonth(point);
  const ahead = month - (story.month ?? month);
  return story.year + (ahead > ACROSS ? -1 : ahead < -ACROSS ? 1 : 0);
}

const ACROSS = 8;

/** The month in which a date begins; a lunar month begins in the next one, near enough. */
function firstMonth({ month, part, term, lunar }: Fields): number {
  if (term !== undefined) return Math.ceil(term / 2);
  if (month !== undefined) return lunar ? month + 1 : month;
  if (!part) return 1;
  return part.grain === 'quarter'
    ? 3 * part.number - 2
    : part.grain === 'half'
      ? 6 * part.number - 5
      : part.grain === 'season'
        ? 3 * part.number
        : 1;
}

/** The year of a month named without one: that of the date just named, else the story's, unless that lies far ahead. */
function yearFor(month: number, lastMonth: number | undefined, { story, named }: Scope): number | undefined {
  const before = named.inSentence ?? named.inParagraph;
  // 2025年春运从1月14日起, told in December 2024.
  const ahead =
    before === named.inSentence && before?.year === (story?.year ?? 0) + 1 && (story?.month ?? 0) - month > HALF_YEAR;
  // 2022年12月17日起…，截至3月17日: what is told next is later, where the story's year has come so far.
  const next = before?.month !== undefined && month < before.month && before.year + 1 === story?.year;
  if (next && month <= (story.month ?? 0)) return story.year;
  if (before && (!story || before.year <= story.year || ahead)) return before.year;
  if (!story?.month) return story?.year;
  const reportedBeforeItsEnd = month === 1 && lastMonth !== undefined && lastMonth > story.month;
  return month - story.month > HALF_YEAR || reportedBeforeItsEnd ? story.year - 1 : story.year;
}

const HALF_YEAR = 6;

/** The month of a day named without one: that of the date just named, else the story's; 28日 on the 3rd was last month. */
function monthFor(day: number, { story, named }: Scope): CalendarDate | undefined {
  const { inParagraph } = named;
  if (inParagraph) return truncate(inParagraph, 'month');
  if (!story?.month) return named.day && truncate(named.day, 'month');
  const month = { year: story.year, month: story.month };
  if (story.day === undefined || day <= story.day) return month;
  const previous = shiftDate(month, -1, 'month');
  if (!exists({ ...month, day })) return previous;
  const agoInPrevious = story.day + 31 - day;
  return agoInPrevious <= RECENT_DAYS && agoInPrevious < day - story.day ? previous : month;
}

const RECENT_DAYS = 8;

function relativeRange(
  { grain, offset, anchor, within }: RelativePoint,
  { story, named }: Scope,
): DateRange | undefined {
  const last = anchor === 'story' ? undefined : named.last;
  const nearest = anchor !== 'story' ? (named.day ?? story) : story;
  const day = nearest && isDay(nearest) ? nearest : undefined;
  const date = last ?? story;
  if (!date) return undefined;
  switch (grain) {
    case 'century': {
      const century = Math.floor(date.year / 100) + offset + 1;
      return yearsOf({ ...within, century }, date.year);
    }
    case 'year':
      // 当年 with no time before it tells of old days.
      return anchor === 'text' && !last && offset === 0
        ? undefined
        : narrow({ year: date.year + offset }, within ?? {});
    case 'quarter': {
      const base = date.month === undefined ? story : date;
      if (!base?.month) return undefined;
      const quarter = Math.ceil(base.month / 3) + offset;
      return narrow(
        { year: base.year + Math.floor((quarter - 1) / 4) },
        {
          ...within,
          part: { grain, number: ((((quarter - 1) % 4) + 4) % 4) + 1 },
        },
      );
    }
    case 'month': {
      const base = date.month === undefined ? story : date;
      return base?.month ? narrow(shiftDate(truncate(base, 'month'), offset, 'month'), within ?? {}) : undefined;
    }
    case 'week':
      if (!day) return undefined;
      if (within?.weekday === undefined) return weekOf(dayOf(day), offset);
      return narrow(weekdayIn(dayOf(day), within.weekday, offset), within.clock ? { clock: within.clock } : {});
    case 'day':
      return day && narrow(shiftDate(dayOf(day), offset, 'day'), within ?? {});
    case 'hour':
    case 'minute':
    case 'second':
      // The hour must be known to count from it.
      return story?.hour === undefined ? undefined : single(shiftDate(story, offset, grain));
    default:
      return undefined;
  }
}

/** Both ends; the second takes from the first what it leaves unsaid, and never lies before it. */
function intervalRange({ from, to }: TimeInterval, scope: Scope): DateRange | undefined {
  const start = from.kind === 'calendar' ? openingRange(from, to, scope) : rangeOf(from, scope);
  if (!start?.from) return undefined;
  const end =
    to.kind === 'calendar' ? closingRange(sameHalf(to, from), start.from, scope) : rangeOf(to, behind(start, scope));
  if (!end?.to || compareDates(start.from, end.to) > 0) return undefined;
  return wholeDay(start.from, end.to) ?? { from: start.from, to: end.to };
}

/** 8月22日晚至翌日凌晨: what the end counts from is the start. */
function behind({ to, from }: DateRange, scope: Scope): Scope {
  const last = to ?? from!;
  return { ...scope, named: { ...scope.named, last, ...(isDay(last) && { day: dayOf(last) }) } };
}

/** 0—24时 is the day. */
const wholeDay = (from: CalendarDate, to: CalendarDate): DateRange | undefined =>
  isDay(from) && isDay(to) && from.hour === 0 && to.hour === 24 && !from.minute && from.day === to.day
    ? single(dayOf(from))
    : undefined;

/** 下午5:00到6:00: the second hour is of the same part of the day. */
function sameHalf(to: CalendarPoint, from: TimeExpression): CalendarPoint {
  const said = clockOf(from);
  if (!said?.dayPart || !to.clock || to.clock.dayPart || to.day !== undefined) return to;
  const later = (to.clock.hour ?? 0) >= (said.hour ?? 0) && (to.clock.hour ?? 0) <= 12;
  return later ? { ...to, clock: { ...to.clock, dayPart: said.dayPart } } : to;
}

function openingRange(from: CalendarPoint, to: TimeExpression, scope: Scope): DateRange | undefined {
  if (to.kind !== 'calendar') return calendarRange(from, scope, undefined);
  // 12月20日至2024年1月5日: the year that stands with the end.
  if (from.year === undefined && to.year !== undefined && from.month !== undefined) {
    const later = to.month !== undefined && from.month > to.month;
    return narrow({ year: later ? to.year - 1 : to.year }, from);
  }
  const last = to.part ? firstMonth(to) + (to.part.grain === 'quarter' ? 2 : 5) : to.month;
  return calendarRange(from, scope, last);
}

function closingRange(to: CalendarPoint, start: CalendarDate, scope: Scope): DateRange | undefined {
  const before = (range: DateRange): boolean => compareDates(range.to!, start) < 0;
  if (to.year !== undefined || to.decade !== undefined || to.century !== undefined)
    return calendarRange(to, scope, undefined);
  if (to.weekday !== undefined) {
    if (!isDay(start)) return undefined;
    const day = weekdayIn(dayOf(start), to.weekday, 0);
    return single(compareDates(day, start) < 0 ? shiftDate(day, 7, 'day') : day);
  }
  const base: CalendarDate =
    to.month !== undefined || to.part
      ? { year: start.year, ...(to.part?.grain === 'tenday' && start.month !== undefined && { month: start.month }) }
      : to.day !== undefined
        ? truncate(start, 'month')
        : isDay(start)
          ? dayOf(start)
          : start;
  const range = narrow(base, to);
  return range && notBefore(range, to, before);
}
