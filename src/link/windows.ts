// Windows of time around the story's date: 过去四年 with the present one, 上两周 and 后三天 without it.

import type { TimeWindow } from '../engine/time-expression.ts';
import {
  type Bounds,
  boundsOf,
  type CalendarDate,
  type CalendarDay,
  type DateGrain,
  type DateRange,
  instantOf,
  shiftDate,
  truncate,
  weekOf,
} from '../value/calendar.ts';
import { toNumber } from '../value/decimal.ts';
import { dayOf, isDay } from './calendar-time.ts';

export const CLOCK_GRAINS: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

/** The years, months or days that a window covers, the story's own included. */
export function windowRange(window: TimeWindow, story: CalendarDate | undefined): DateRange | undefined {
  const { direction, length, grain, beside } = window;
  if (!story) return undefined;
  if (beside && grain === 'week') return isDay(story) ? weeksBeside(story, direction, toNumber(length)) : undefined;
  const steps = stepsFrom(window, story);
  if (!steps) return undefined;
  const here = truncate(story, steps.grain);
  const there = shiftDate(here, steps.count, steps.grain);
  if (beside) {
    const next = shiftDate(here, Math.sign(steps.count), steps.grain);
    return direction === 'past' ? { from: there, to: next } : { from: next, to: there };
  }
  return direction === 'past' ? { from: there, to: here } : { from: here, to: there };
}

/**
 * A window counted from the story's own instant: 过去四年 begins four years before it, to the day, 过去50分钟 to the minute.
 * What is longer than it says (三个多月), or counted in halves (三年半), begins with its month.
 */
export function windowBounds(window: TimeWindow, story: CalendarDate): Bounds | undefined {
  const steps = window.beside ? undefined : stepsFrom(window, story);
  if (!steps || !isDay(story)) return undefined;
  const there = shiftDate(CLOCK_GRAINS.has(steps.grain) ? story : dayOf(story), steps.count, steps.grain);
  const far = instantOf(window.more || !isWhole(window) ? truncate(there, steps.grain) : there);
  const near = story.hour === undefined ? boundsOf({ from: story, to: story }) : undefined;
  return window.direction === 'past'
    ? { from: far, until: near?.until ?? instantOf(story) }
    : { from: near?.from ?? instantOf(story), until: far };
}

const isWhole = ({ length }: TimeWindow): boolean => Number.isInteger(toNumber(length));

/** How far a window reaches, below zero into the past; undefined where the story's date is not known to that grain. */
function stepsFrom({ direction, length, grain }: TimeWindow, story: CalendarDate): Steps | undefined {
  const unit = WINDOW_GRAINS[grain];
  const whole = unit && stepsOf(toNumber(length) * unit.times, unit.grain);
  if (!whole) return undefined;
  const known =
    whole.grain === 'year' ||
    (whole.grain === 'month'
      ? story.month !== undefined
      : whole.grain === 'day'
        ? isDay(story)
        : story.hour !== undefined);
  const count = direction === 'past' ? -whole.count : whole.count;
  if (known) return { grain: whole.grain, count };
  // 过去24小时 in a story whose hour is not known is a day.
  const days = whole.grain === 'hour' ? count / 24 : 0.5;
  return isDay(story) && Number.isInteger(days) ? { grain: 'day', count: days } : undefined;
}

interface Steps {
  readonly grain: DateGrain;
  readonly count: number;
}

/** Whole grains: half a year is six months, half a day twelve hours. */
function stepsOf(count: number, grain: DateGrain): Steps | undefined {
  if (Number.isInteger(count)) return { grain, count };
  if (grain === 'year') return { grain: 'month', count: Math.round(count * 12) };
  return grain === 'day' ? { grain: 'hour', count: Math.round(count * 24) } : undefined;
}

/** Whole weeks, Monday to Sunday. */
function weeksBeside(story: CalendarDay, direction: 'past' | 'future', count: number): DateRange | undefined {
  const ends = direction === 'past' ? [-count, -1] : [1, count];
  const [from, to] = ends.map((offset) => weekOf(dayOf(story), offset));
  return { from: from!.from!, to: to!.to! };
}

const WINDOW_GRAINS: Readonly<Partial<Record<string, { grain: DateGrain; times: number }>>> = {
  year: { grain: 'year', times: 1 },
  quarter: { grain: 'month', times: 3 },
  month: { grain: 'month', times: 1 },
  week: { grain: 'day', times: 7 },
  day: { grain: 'day', times: 1 },
  hour: { grain: 'hour', times: 1 },
  minute: { grain: 'minute', times: 1 },
  second: { grain: 'second', times: 1 },
};
