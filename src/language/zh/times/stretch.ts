// What the readers of dates hand each other: fields from one place to another, and the expression that they make.

import type { CalendarPoint, RelativePoint, TimeExpression } from '../../../engine/time-expression.ts';
import type { CalendarNumber } from './calendar-number.ts';
import type { ClockRun } from './clock.ts';
import type { Fields } from './time-words.ts';

/** What stands at a place, or from one to another of its kind. */
export interface Stretch {
  readonly end: number;
  readonly from: Fields;
  readonly to?: Fields;
}

export interface Point {
  readonly end: number;
  readonly expression: TimeExpression;
}

/** The same inside a year or a month. */
export const within = (outer: Fields, { end, from, to }: Stretch): Stretch =>
  to ? { end, from: { ...outer, ...from }, to } : { end, from: { ...outer, ...from } };

/** The clock inside a day; the end of 9~11点 stands in the same day. */
export const clockStretch = ({ end, clock, to }: ClockRun, day: Fields): Stretch => ({
  end,
  from: { ...day, clock },
  ...(to && { to: { clock: to } }),
});

export const isYear = (value: number): boolean => value >= 1000 && value <= 2200;

export const isWrittenYear = ({ value, digits }: CalendarNumber): boolean => digits === 4 && isYear(value);

export const pointOf = ({ end, from, to }: Stretch): Point => ({
  end,
  expression: interval({ kind: 'calendar', ...from }, to),
});

export const interval = (from: CalendarPoint | RelativePoint, to: Fields | undefined): TimeExpression =>
  to ? { kind: 'interval', from, to: { kind: 'calendar', ...to } } : from;
