// Windows of time around the story's date: 过去四年 with the present one, 上两周 and 后三天 without it.

import type { TimeWindow } from '../engine/time-expression.ts';
import {
  type CalendarDate,
  type CalendarDay,
  type DateGrain,
  type DateRange,
  shiftDate,
  truncate,
  weekOf,
} from '../value/calendar.ts';
import { toNumber } from '../value/decimal.ts';
import { dayOf, isDay } from './calendar-time.ts';

export const CLOCK_GRAINS: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

/** The years, months or days that a window covers, the story's own included. */
export function windowRange(
  { direction, length, grain, beside }: TimeWindow,
  story: CalendarDate | undefined,
): DateRange | undefined {
  const unit = WINDOW_GRAINS[grain];
  if (beside && grain === 'week')
    return story && isDay(story) ? weeksBeside(story, direction, toNumber(length)) : undefined;
  if (!story || !unit) return undefined;
  const count = toNumber(length) * unit.times;
  if (!Number.isInteger(count))
    return grain === 'year' ? monthsWindow(direction, Math.round(count * 12), story) : undefined;
  if (unit.grain !== 'year' && story.month === undefined) return undefined;
  if (unit.grain === 'day' && !isDay(story)) return undefined;
  if (CLOCK_GRAINS.has(unit.grain) && story.hour === undefined) return undefined;
  const here = truncate(story, unit.grain);
  const there = shiftDate(here, direction === 'past' ? -count : count, unit.grain);
  if (beside) {
    const next = shiftDate(here, direction === 'past' ? -1 : 1, unit.grain);
    return direction === 'past' ? { from: there, to: next } : { from: next, to: there };
  }
  return direction === 'past' ? { from: there, to: here } : { from: here, to: there };
}

/** Whole weeks, Monday to Sunday. */
function weeksBeside(story: CalendarDay, direction: 'past' | 'future', count: number): DateRange | undefined {
  const ends = direction === 'past' ? [-count, -1] : [1, count];
  const [from, to] = ends.map((offset) => weekOf(dayOf(story), offset));
  return { from: from!.from!, to: to!.to! };
}

function monthsWindow(direction: 'past' | 'future', months: number, story: CalendarDate): DateRange {
  const here = truncate(story, 'month');
  const there = shiftDate(here, direction === 'past' ? -months : months, 'month');
  return direction === 'past' ? { from: there, to: here } : { from: here, to: there };
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
