// Clock times: 下午3时45分, 20时16分, 23:08, 晚8点半; and the parts of the day they stand with.

import type { Clock } from '../../../engine/time-expression.ts';
import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { isArabicDigit } from '../numbers/numerals.ts';
import { type CalendarNumber, calendarNumberAt, pairAt } from './calendar-number.ts';
import type { DayPart } from './time-words.ts';

export interface ClockRun {
  readonly end: number;
  readonly clock: Clock;
  /** The second hour of 9~11点. */
  readonly to?: Clock;
}

const AFTER = lexicon.slot('timeAfter');

const unit = (c: string): number => c.charCodeAt(0);
const SPACE = unit(' ');
const COLON = unit(':');
/** 下午约5时 */
const ABOUT = unit('约');
const HOUR = unit('时');
const POINT = unit('点');
const MINUTE = unit('分');
const SECOND = unit('秒');
const HALF = unit('半');
const CLOCK = unit('钟');
const QUARTER = unit('刻');
const SHARP = new Set([...'整正许多钟'].map(unit));
/** Behind a bare 8点, these say that it is the clock. */
const CLOCK_CUES = new Set([...'半整正许钟前后起至到左开'].map(unit));
const MINUTE_NOUNS = new Set([...'之钟'].map(unit));

/** 下午, or 晚 where a day stands before it; then the clock, if one follows. */
export function dayTimeAt(context: ChineseContext, at: number, afterDay: boolean): ClockRun | undefined {
  const from = afterDay && context.units[at] === SPACE ? at + 1 : at;
  const part = dayPartAt(context, from, afterDay);
  if (part === undefined)
    return clockAt(context, afterDay && context.units[from] === ABOUT ? from + 1 : from, undefined, afterDay);
  return (
    clockAt(context, context.units[part.end] === ABOUT ? part.end + 1 : part.end, part.dayPart, afterDay) ??
    (part.alone ? { end: part.end, clock: { dayPart: part.dayPart } } : undefined)
  );
}

function dayPartAt(
  context: ChineseContext,
  at: number,
  afterDay: boolean,
): { end: number; dayPart: DayPart; alone: boolean } | undefined {
  for (const { end, entry } of context.timeWordsAt(at))
    if (entry.type === 'dayPart') {
      if (end - at > 1) return { end, dayPart: entry.dayPart, alone: afterDay };
      // 晚 alone is part of a day only behind one, and where it does not open another word (晚会).
      const after = AFTER.longest(context.units, at);
      const alone = afterDay && after?.entry.type === 'dayPart' && !after.entry.not.has(context.units[end]!);
      return { end, dayPart: entry.dayPart, alone };
    }
  return undefined;
}

/**
 * A clock time. Behind a part of the day or a day any form is one; alone, 三点 may be points and 21:19 a score, so it
 * must show that it is the time of day.
 */
function clockAt(
  context: ChineseContext,
  at: number,
  dayPart: DayPart | undefined,
  afterDay: boolean,
): ClockRun | undefined {
  const { units } = context;
  const pair = pairAt(units, at);
  if (!pair) return undefined;
  const neighbours = dayPart === undefined ? undefined : neighbouringHours(units, pair.first, dayPart);
  if (neighbours) return neighbours;
  if (!isHour(pair.first)) return undefined;
  const { first: hour, last } = pair;
  const known = dayPart !== undefined || afterDay;
  const short = hour.arabic ? withMeridiem(units, hour, hour.end, {}, false) : undefined;
  if (short) return short;
  const mark = units[hour.end];
  if (
    last !== hour &&
    isHour(last) &&
    last.value > hour.value &&
    (units[last.end] === HOUR || (known && units[last.end] === POINT))
  )
    return {
      end: last.end + 1,
      clock: clockOf(hour.value, undefined, undefined, dayPart),
      to: clockOf(last.value, undefined, undefined, dayPart),
    };
  if (mark === COLON) return digitalAt(units, at, hour, dayPart, known);
  if (mark !== HOUR && mark !== POINT) return undefined;
  let end = hour.end + 1;
  const minute = calendarNumberAt(units, end);
  const isMinute =
    minute !== undefined &&
    minute.value < 60 &&
    (units[minute.end] === MINUTE || (known && mark === POINT && minute.digits !== 1));
  if (minute && isMinute && !MINUTE_NOUNS.has(units[minute.end + 1]!)) {
    end = minute.end + (units[minute.end] === MINUTE ? 1 : 0);
    const second = calendarNumberAt(units, end);
    if (second && second.value < 60 && units[second.end] === SECOND)
      return { end: second.end + 1, clock: clockOf(hour.value, minute.value, second.value, dayPart) };
    return { end, clock: clockOf(hour.value, minute.value, undefined, dayPart) };
  }
  if (minute && units[minute.end] === QUARTER && minute.value <= 3)
    return { end: minute.end + 1, clock: clockOf(hour.value, 15 * minute.value, undefined, dayPart) };
  if (!known && !showsClock(units, at, hour, mark)) return undefined;
  if (mark === POINT && isArabicDigit(units[end]!)) return undefined;
  if (units[end] === HALF) return { end: end + 1, clock: clockOf(hour.value, 30, undefined, dayPart) };
  while (SHARP.has(units[end]!)) end++;
  return { end, clock: clockOf(hour.value, undefined, undefined, dayPart) };
}

/** 晚上七八点: from seven to eight. */
function neighbouringHours(
  units: Uint16Array,
  { value, digits, arabic, end }: CalendarNumber,
  dayPart: DayPart,
): ClockRun | undefined {
  const [first, second] = [Math.floor(value / 10), value % 10];
  if (arabic || digits !== 2 || first < 1 || second !== first + 1 || units[end] !== POINT) return undefined;
  return {
    end: units[end + 1] === CLOCK ? end + 2 : end + 1,
    clock: clockOf(first, undefined, undefined, dayPart),
    to: clockOf(second, undefined, undefined, dayPart),
  };
}

const isHour = ({ value, digits }: CalendarNumber): boolean => value <= 24 && digits <= 2;

/** Whether a whole hour with nothing before it is one: 20时, 零点, 10点前 are, 三点 and the 10点 of an index may not be. */
function showsClock(units: Uint16Array, at: number, hour: CalendarNumber, mark: number): boolean {
  if (mark === HOUR) return hour.arabic || hour.value >= 11 || hour.value === 0;
  const after = units[hour.end + 1]!;
  if (CLOCK_CUES.has(after)) return true;
  if (at === 0 && after === 0) return true;
  const alone = at === 0 || OPENS_CLOCK.has(units[at - 1]!);
  return (hour.arabic || hour.value === 0) && alone && (after === 0 || CLOSES_CLOCK.has(after));
}

const OPENS_CLOCK = new Set([...'在于从自到至,。、;(:'].map(unit));
const CLOSES_CLOCK = new Set([...'的在,。、;)!?'].map(unit));

/** 3pm, 3:15 PM, 11:30:10 p.m., where `end` is behind the figures; a lone p only where a minute is said (3:15p). */
function withMeridiem(
  units: Uint16Array,
  hour: CalendarNumber,
  end: number,
  inHour: Pick<Clock, 'minute' | 'second'>,
  lone: boolean,
): ClockRun | undefined {
  const at = units[end] === SPACE ? end + 1 : end;
  const half = lower(units[at]!);
  if ((half !== LETTER_A && half !== LETTER_P) || hour.value < 1 || hour.value > 12) return undefined;
  let after = units[at + 1] === DOT ? at + 2 : at + 1;
  const full = lower(units[after]!) === LETTER_M;
  if (!full && (!lone || after > at + 1)) return undefined;
  if (full) after = units[after + 1] === DOT && units[at + 1] === DOT ? after + 2 : after + 1;
  if (isArabicDigit(units[after]!) || isLetter(units[after]!)) return undefined;
  const value = (hour.value % 12) + (half === LETTER_P ? 12 : 0);
  return { end: after, clock: { hour: value, ...inHour } };
}

const LETTER_A = unit('a');
const LETTER_M = unit('m');
const LETTER_P = unit('p');
const DOT = unit('.');
const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
const isLetter = (c: number): boolean => lower(c) >= 97 && lower(c) <= 122;

/** 23:08, 23:08:15, 3:15pm. A lone 21:19 may be a score, unless it is all there is. */
function digitalAt(
  units: Uint16Array,
  at: number,
  hour: CalendarNumber,
  dayPart: DayPart | undefined,
  known: boolean,
): ClockRun | undefined {
  const minute = calendarNumberAt(units, hour.end + 1);
  if (!hour.arabic || !minute?.arabic || minute.digits !== 2 || minute.value > 59) return undefined;
  if (units[minute.end] === COLON) {
    const second = calendarNumberAt(units, minute.end + 1);
    if (second?.arabic && second.digits === 2 && second.value < 60)
      return (
        withMeridiem(units, hour, second.end, { minute: minute.value, second: second.value }, true) ?? {
          end: second.end,
          clock: clockOf(hour.value, minute.value, second.value, dayPart),
        }
      );
  }
  const short = withMeridiem(units, hour, minute.end, { minute: minute.value }, true);
  if (short) return short;
  const alone = at === 0 && units[minute.end] === 0;
  if (!known && !alone && minute.value !== 0 && minute.value !== 30) return undefined;
  const end = units[minute.end] === MINUTE ? minute.end + 1 : minute.end;
  return { end, clock: clockOf(hour.value, minute.value, undefined, dayPart) };
}

function clockOf(
  hour: number,
  minute: number | undefined,
  second: number | undefined,
  dayPart: DayPart | undefined,
): Clock {
  return {
    hour,
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
    ...(dayPart !== undefined && { dayPart }),
  };
}
