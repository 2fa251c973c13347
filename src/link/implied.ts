// What a time implies and does not say, for those who want bounds of every time. Facts keep to what is said.

import type { TimeReading } from '../engine/reading.ts';
import { type CalendarPoint, type Clock, clockOf } from '../engine/time-expression.ts';
import { type Bounds, boundsOf, parseDate } from '../value/calendar.ts';
import { clockText, dayOf, isDay } from './calendar-time.ts';
import type { ResolvedTime } from './times.ts';
import { windowBounds } from './windows.ts';

/** The hours that a part of the day takes at most. A 夜 may run past midnight, so no hours are its own. */
const DAY_PARTS: Readonly<Partial<Record<NonNullable<Clock['dayPart']>, readonly [number, number]>>> = {
  dawn: [0, 6],
  morning: [4, 12],
  noon: [11, 14],
  afternoon: [12, 19],
  evening: [18, 24],
};

/** 八点半 of no known day: the minute as ISO 8601 writes it without one, T08:30 to T08:31. */
function clockBounds(point: CalendarPoint): Bounds | undefined {
  const said = Object.keys(point).length === 2 && point.clock ? clockText(point.clock) : undefined;
  const day = '2000-01-01';
  const instant = said === undefined ? undefined : parseDate(day + said);
  const { until } = instant ? boundsOf({ to: instant }) : {};
  return said === undefined || until === undefined ? undefined : { from: said, until: until.slice(day.length) };
}

/**
 * The hours of 3月5日早上, whose EDTF stays the day, the story's own date for 目前, and the very days of 过去四年; undefined where
 * nothing more is implied.
 */
export function impliedBounds(
  { expression }: TimeReading,
  { edtf }: ResolvedTime,
  published: string | undefined,
): Bounds | undefined {
  if (expression.kind === 'window' || (expression.kind === 'vague' && expression.direction === 'present')) {
    const story = published === undefined ? undefined : parseDate(published);
    if (!story) return undefined;
    return expression.kind === 'window' ? windowBounds(expression, story) : boundsOf({ from: story, to: story });
  }
  const clock = clockOf(expression);
  if (edtf === undefined && expression.kind === 'calendar') return clockBounds(expression);
  const hours = clock?.hour === undefined && clock?.dayPart ? DAY_PARTS[clock.dayPart] : undefined;
  const day = hours && edtf !== undefined ? parseDate(edtf) : undefined;
  if (!hours || !day || !isDay(day)) return undefined;
  return boundsOf({ from: { ...dayOf(day), hour: hours[0] }, to: { ...dayOf(day), hour: hours[1] - 1 } });
}
