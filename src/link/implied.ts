// What a time implies and does not say, for those who want bounds of every time. Facts keep to what is said.

import type { TimeReading } from '../engine/reading.ts';
import type { Clock } from '../engine/time-expression.ts';
import { type Bounds, boundsOf, parseDate } from '../value/calendar.ts';
import { dayOf, isDay } from './calendar-time.ts';
import type { ResolvedTime } from './times.ts';

/** The hours that a part of the day takes at most. A 夜 may run past midnight, so no hours are its own. */
const DAY_PARTS: Readonly<Partial<Record<NonNullable<Clock['dayPart']>, readonly [number, number]>>> = {
  dawn: [0, 6],
  morning: [4, 12],
  noon: [11, 14],
  afternoon: [12, 19],
  evening: [18, 24],
};

/** The hours of 3月5日早上, whose EDTF stays the day, and the story's own date for 目前; undefined where nothing more is implied. */
export function impliedBounds(
  { expression }: TimeReading,
  { edtf }: ResolvedTime,
  published: string | undefined,
): Bounds | undefined {
  if (expression.kind === 'vague' && expression.direction === 'present') {
    const story = published === undefined ? undefined : parseDate(published);
    return story && boundsOf({ from: story, to: story });
  }
  const clock =
    expression.kind === 'calendar'
      ? expression.clock
      : expression.kind === 'relative'
        ? expression.within?.clock
        : undefined;
  const hours = clock?.hour === undefined && clock?.dayPart ? DAY_PARTS[clock.dayPart] : undefined;
  const day = hours && edtf !== undefined ? parseDate(edtf) : undefined;
  if (!hours || !day || !isDay(day)) return undefined;
  return boundsOf({ from: { ...dayOf(day), hour: hours[0] }, to: { ...dayOf(day), hour: hours[1] - 1 } });
}
