// Times counted from the story's date or from the time before: last year, two years ago, the past six months.

import type { CalendarPoint, Grain, RelativePoint, TimeExpression } from '../../engine/time-expression.ts';
import { decimal, toNumber } from '../../value/decimal.ts';
import type { EnglishContext } from './context.ts';
import { readPart, type TimeRun, weekdayAt, yearAt } from './time-points.ts';
import { DAYS, GRAINS, MONTHS, SEASONS, STEPS } from './time-words.ts';
import { isCapital } from './tokens.ts';

const relative = (
  grain: Grain,
  offset: number,
  anchor: 'story' | 'text',
  within?: Omit<CalendarPoint, 'kind'>,
): RelativePoint => ({
  kind: 'relative',
  grain,
  offset,
  anchor,
  ...(within && { within: { kind: 'calendar', ...within } as CalendarPoint }),
});

/** A relative time at the token, as long as it goes. */
export function readRelative(context: EnglishContext, at: number): TimeRun | undefined {
  const day = DAYS.longest(context, at);
  if (day) {
    const { offset, part } = day.entry;
    return { next: day.next, expression: relative('day', offset, 'story', part && { clock: { dayPart: part } }) };
  }
  return (
    readPartOf(context, at) ??
    readMonthsOf(context, at) ??
    readAgo(context, at) ??
    readWindow(context, at) ??
    readStep(context, at)
  );
}

/** the first half of next year, the fourth quarter of last year, the first quarter of the year. */
function readPartOf(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const found = readPart(context, at);
  if (!found) return undefined;
  const year = readYear(context, lower[found.next] === 'of' ? found.next + 1 : found.next);
  if (!year) return undefined;
  return { next: year.next, expression: relative('year', year.offset, year.anchor, { part: found.part }) };
}

/** last year, the year, this year. */
function readYear(
  context: EnglishContext,
  at: number,
): { next: number; offset: number; anchor: 'story' | 'text' } | undefined {
  const { lower } = context;
  const start = lower[at] === 'the' ? at + 1 : at;
  const step = STEPS.get(lower[start]!);
  if (step && lower[start + 1] === 'year') return { next: start + 2, ...step };
  return lower[at] === 'the' && lower[start] === 'year' ? { next: start + 1, offset: 0, anchor: 'story' } : undefined;
}

/** the first nine months of 2004, the last three months of the year. */
function readMonthsOf(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const start = lower[at] === 'the' ? at + 1 : at;
  const last = lower[start] === 'last' || lower[start] === 'final';
  if (!last && lower[start] !== 'first') return undefined;
  const run = context.numberAt(start + 1);
  if (!run || !/^months?$/.test(lower[run.next]!) || lower[run.next + 1] !== 'of') return undefined;
  const months = toNumber(run.value);
  if (!(Number.isInteger(months) && months >= 1 && months <= 12)) return undefined;
  const calendarYear = yearAt(context, run.next + 2);
  const year = calendarYear === undefined ? readYear(context, run.next + 2) : undefined;
  if (calendarYear === undefined && !year) return undefined;
  const month = (number: number): TimeExpression =>
    year
      ? relative('year', year.offset, year.anchor, { month: number })
      : { kind: 'calendar', year: calendarYear!, month: number };
  return {
    next: year?.next ?? run.next + 3,
    expression: { kind: 'interval', from: month(last ? 13 - months : 1), to: month(last ? 12 : months) },
  };
}

/** two years ago, a month earlier, three days later, a year before. */
function readAgo(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const run = lower[at] === 'the' ? undefined : context.numberAt(at);
  const offset = run ? toNumber(run.value) : lower[at] === 'the' ? 1 : Number.NaN;
  const unit = run?.next ?? at + 1;
  const grain = GRAINS.get(lower[unit]!);
  if (!grain || !Number.isInteger(offset) || grain.grain === 'half') return undefined;
  const after = lower[unit + 1]!;
  const next = unit + 2;
  if (after === 'ago' && run) return { next, expression: relative(grain.grain, -offset, 'story') };
  if (after === 'earlier' || (after === 'before' && !opensClause(context, next)))
    return { next, expression: relative(grain.grain, -offset, 'text') };
  if (after === 'later' || (after === 'after' && lower[at] === 'the' && !opensClause(context, next)))
    return { next, expression: relative(grain.grain, offset, 'text') };
  return undefined;
}

/** In "two days before the vote" the words behind say before what. */
const opensClause = ({ kind }: EnglishContext, at: number): boolean => kind[at] === 1 || kind[at] === 2;

/** the past six months, the next five years, the last decade. */
function readWindow(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const start = lower[at] === 'the' ? at + 1 : at;
  const back = lower[start] === 'past' || lower[start] === 'last' || lower[start] === 'previous';
  const forth = lower[start] === 'next' || lower[start] === 'coming';
  if (!back && !forth) return undefined;
  const run = context.numberAt(start + 1);
  const unit = run && run.form !== 'article' ? run.next : start + 1;
  const grain = GRAINS.get(lower[unit]!);
  if (!grain || grain.grain === 'half' || grain.grain === 'season') return undefined;
  // "last year" is a year of the calendar, "the past year" the twelve months before the story.
  const one = unit === start + 1;
  if (one && !(lower[start] === 'past' || (lower[at] === 'the' && lower[start] === 'last') || grain.grain === 'decade'))
    return undefined;
  if (one && lower[unit]!.endsWith('s')) return undefined;
  const length = one ? decimal(1) : run!.value;
  return {
    next: unit + 1,
    expression: { kind: 'window', direction: back ? 'past' : 'future', length, grain: grain.grain },
  };
}

/** last year, next March, this week, last Tuesday, last summer, the same day. */
function readStep(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const the = lower[at] === 'the';
  const start = the ? at + 1 : at;
  const step = STEPS.get(lower[start]!);
  if (!step) return samePeriod(context, at);
  const { offset, anchor } = step;
  const word = lower[start + 1]!;
  const next = start + 2;
  if (lower[start] === 'same' && lower[start + 1] === 'period') return samePeriod(context, at);
  const grain = GRAINS.get(word);
  if (grain && !word.endsWith('s') && grain.grain !== 'half' && !CLOCK_GRAINS.has(grain.grain)) {
    if (grain.grain === 'season') return undefined;
    if (lower[start] === 'that' && word !== 'year' && word !== 'month' && word !== 'day') return undefined;
    return { next, expression: relative(grain.grain, offset, anchor) };
  }
  if (word === 'weekend')
    return {
      next,
      expression: {
        kind: 'interval',
        from: relative('week', offset, anchor, { weekday: 6 }),
        to: relative('week', offset, anchor, { weekday: 7 }),
      },
    };
  if (anchor === 'text') return undefined;
  const weekday = weekdayAt(context, start + 1);
  if (weekday !== undefined) return { next, expression: relative('week', offset, anchor, { weekday }) };
  const month = MONTHS.get(word);
  if (month !== undefined && isCapital(context, start + 1)) {
    if (offset < 0) return { next, expression: { kind: 'calendar', month } };
    return { next, expression: relative('year', offset, anchor, { month }) };
  }
  const season = SEASONS.get(word);
  if (season !== undefined)
    return { next, expression: relative('year', offset, anchor, { part: { grain: 'season', number: season } }) };
  return undefined;
}

const CLOCK_GRAINS: ReadonlySet<Grain> = new Set(['hour', 'minute', 'second']);

/** the same period last year: the time last named, a year back. */
function samePeriod(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const start = lower[at] === 'the' ? at + 1 : at;
  if (lower[start] !== 'same' || !/^(period|time|month|week|quarter|day|half)$/.test(lower[start + 1]!))
    return undefined;
  const joint = /^(of|in)$/.test(lower[start + 2]!) ? start + 3 : start + 2;
  const year = readYear(context, joint);
  return year && { next: year.next, expression: relative('year', year.offset, year.anchor) };
}
