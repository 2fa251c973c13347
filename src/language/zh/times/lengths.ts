// Lengths of time that count from the story's date: 过去四年, 上两周, 三年来, 三天前, 一年半后.

import type { Grain, TimeExpression } from '../../../engine/time-expression.ts';
import { add, compare, type Decimal, decimal, multiply, toNumber } from '../../../value/decimal.ts';
import type { ChineseContext, NumberRun } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { calendarNumberAt } from './calendar-number.ts';
import { dayTimeAt } from './clock.ts';
import type { Point } from './stretch.ts';
import { sideAt, wordOf } from './word-lookup.ts';

const AFTER = lexicon.slot('timeAfter');

const unit = (c: string): number => c.charCodeAt(0);
const MEASURE = unit('个');
const MONTH = unit('月');
const MORE = unit('多');
const BETWEEN = new Set([...'半多'].map(unit));
const OF = unit('的');
const SINCE = unit('来');
const ALREADY = unit('以');
const INSIDE_OF = unit('内');
const INSIDE = new Set([...'间里内'].map(unit));
/** Elsewhere than at the head of a clause 近三年 is a quantity, 来 behind it or not. */
const NEAR = unit('近');

export interface Length {
  readonly end: number;
  readonly grain: Grain;
  /** Absent where it is not said how many: 几年, 多年. */
  readonly length?: Decimal;
  /** 三年多, 三个多月: longer than `length`. */
  readonly more?: boolean;
}

const LONGEST = decimal(200);
const HALF = decimal(5, -1);
/** What 半 and 多 may stand behind. */
const WHOLE: ReadonlySet<Grain> = new Set(['year', 'day', 'hour', 'minute']);

/** The end of the 月 of 两个半月, or 0. */
const monthAfter = (units: Uint16Array, at: number): number => (units[at] === MONTH ? at + 1 : 0);

/** 四年, 三个月, 24小时, 半年, 一年半, 两个半月. */
export function lengthAt(context: ChineseContext, at: number): Length | undefined {
  const { units } = context;
  const fused = FUSED.has(units[at]!);
  const number = fused ? fusedNumber(units, at) : context.numberAt(at);
  if (!number || number.scaled) return undefined;
  const { amount } = number;
  // 两个半月, 三个多月 have their word between.
  const between = units[number.end] === MEASURE && BETWEEN.has(units[number.end + 1]!) ? units[number.end + 1] : 0;
  const month = between ? monthAfter(units, number.end + 2) : fused ? monthAfter(units, number.end) : 0;
  const found = month > 0 ? undefined : AFTER.longest(units, between ? number.end + 2 : number.end);
  if (month === 0 && found?.entry.type !== 'grain') return undefined;
  const grain = found?.entry.type === 'grain' ? found.entry.grain : 'month';
  const after = found ? found.end : month;
  const behind = between === 0 && WHOLE.has(grain) && BETWEEN.has(units[after]!) ? units[after] : 0;
  const exact = 'value' in amount && number.relation === 'eq' && compare(amount.value, LONGEST) <= 0;
  const more = exact && (between === MORE || behind === MORE);
  const half = exact && !more && (between !== 0 || behind !== 0);
  const length = half ? add(amount.value, HALF) : exact ? amount.value : undefined;
  return { end: behind ? after + 1 : after, grain, ...(length && { length }), ...(more && { more }) };
}

/** 俩礼拜, 仨月: a numeral and 个 in one. */
const fusedNumber = (units: Uint16Array, at: number): NumberRun => ({
  end: at + 1,
  amount: { value: decimal(FUSED.get(units[at]!)!) },
  relation: 'eq',
  form: 'chinese',
  scaled: false,
  scale: 0,
  digits: 0,
});

export const isFused = (u: number): boolean => FUSED.has(u);

const FUSED: ReadonlyMap<number, number> = new Map([
  [unit('俩'), 2],
  [unit('仨'), 3],
]);

/** 过去四年, 未来十年, 最近三年来. */
export function windowAt(context: ChineseContext, at: number): Point | undefined {
  const near = wordOf(context, at, 'near');
  if (near) return nearWindow(context, at, near.end);
  const word = wordOf(context, at, 'window') ?? wordOf(context, at, 'vague');
  const length = word && lengthAt(context, word.end);
  if (!length || word.entry.direction === 'present') return undefined;
  const end = endOfWindow(context, length.end);
  return { end, expression: windowOf(length, word.entry.direction) };
}

/** 近五年来 at the head of its clause; elsewhere 近五年 is nearly five years. */
function nearWindow(context: ChineseContext, at: number, from: number): Point | undefined {
  const { units } = context;
  if (at > 0 && !OPENERS.has(units[at - 1]!)) return undefined;
  const length = lengthAt(context, from) ?? monthsAt(context, from);
  if (!length?.length) return undefined;
  const end = endOfWindow(context, length.end);
  const closed = end > length.end || units[end] === 0 || CLOSERS.has(units[end]!);
  return closed ? { end, expression: windowOf(length, 'past') } : undefined;
}

/** The 三月 of 近三月, which are months behind 近. */
function monthsAt({ units }: ChineseContext, at: number): Length | undefined {
  const number = calendarNumberAt(units, at);
  const isMonths = number && number.value > 0 && number.digits <= 2 && units[number.end] === MONTH;
  return isMonths ? { end: number.end + 1, grain: 'month', length: decimal(number.value) } : undefined;
}

const windowOf = ({ length, more, grain }: Length, direction: 'past' | 'future'): TimeExpression =>
  length ? { kind: 'window', direction, length, grain, ...(more && { more }) } : { kind: 'vague', direction };

/** 来, 以来, 间, 内 behind a length. */
function endOfWindow({ units }: ChineseContext, at: number): number {
  if (units[at] === SINCE) return at + 1;
  if (units[at] === ALREADY && (units[at + 1] === SINCE || units[at + 1] === INSIDE_OF)) return at + 2;
  return INSIDE.has(units[at]!) ? at + 1 : at;
}

/** 三年来最高, 十年来首次 compare, and name no window. */
const RECORDS = new Set([...'最首新'].map(unit));

/** 三年来: a window. 三天前, 五年后, 三天后的下午3点: so far from now, or from the time last named. */
export function distanceAt(context: ChineseContext, at: number): Point | undefined {
  const { units } = context;
  const length = lengthAt(context, at);
  if (!length) return undefined;
  const came =
    units[length.end] === SINCE
      ? length.end + 1
      : units[length.end] === ALREADY && units[length.end + 1] === SINCE
        ? length.end + 2
        : 0;
  if (came > 0 && (RECORDS.has(units[came]!) || units[at - 1] === NEAR)) return undefined;
  if (came > 0) return { end: came, expression: windowOf(length, 'past') };
  const side = sideAt(context, length.end);
  if (side?.side !== 'before' && side?.side !== 'after') return undefined;
  const back = side.side === 'before';
  // 约3小时后 says how long it took.
  if (!back && units[at - 1] === ABOUT) return undefined;
  // 获刑五年后出狱 counts from what happened; 五年后，… from the time last named.
  const counts = back || at === 0 || OPENERS.has(units[at - 1]!) || LEADS.has(units[at - 1]!) || units[at - 1]! <= 32;
  const steps = counts ? stepsOf(length) : undefined;
  const time =
    steps?.grain === 'day' ? dayTimeAt(context, units[side.end] === OF ? side.end + 1 : side.end, true) : undefined;
  if (steps && time && !time.to)
    return {
      end: time.end,
      expression: {
        kind: 'relative',
        grain: 'day',
        offset: back ? -steps.count : steps.count,
        anchor: back ? 'story' : 'text',
        within: { kind: 'calendar', clock: time.clock },
      },
    };
  const expression: TimeExpression = steps
    ? {
        kind: 'relative',
        grain: steps.grain,
        offset: back ? -steps.count : steps.count,
        anchor: back ? 'story' : 'text',
      }
    : { kind: 'vague', direction: back ? 'past' : 'future' };
  return { end: side.end, expression };
}

const ABOUT = unit('约');

/** What half of a grain is counted in. */
const HALVES: Readonly<Partial<Record<Grain, { grain: Grain; count: number }>>> = {
  year: { grain: 'month', count: 12 },
  hour: { grain: 'minute', count: 60 },
  day: { grain: 'hour', count: 24 },
  minute: { grain: 'second', count: 60 },
};

/** 上两周, 后三天, 前两年: whole ones beside the present one. 前三年 may be the first three, and 手术后三天 counts from an event. */
export function besideAt(context: ChineseContext, at: number): Point | undefined {
  const { units } = context;
  if (at > 0 && !OPENERS.has(units[at - 1]!)) return undefined;
  const head = units[at] === BEFORE ? wordOf(context, at, 'first') : undefined;
  const word = head ?? wordOf(context, at, 'beside');
  const found = word && lengthAt(context, word.end);
  if (!found?.length || found.more || !Number.isInteger(toNumber(found.length))) return undefined;
  if (head && (found.grain === 'month' || found.grain === 'quarter' || compare(found.length, PAIR) > 0))
    return undefined;
  const direction = word!.entry.type === 'beside' ? word!.entry.direction : 'past';
  // 上两周 are weeks of the calendar, 前一周 and 后一周 seven days.
  const inDays = found.grain === 'week' && (head !== undefined || units[at] === BEHIND);
  const { length, grain } = inDays ? { length: multiply(found.length, WEEK), grain: 'day' as const } : found;
  return { end: found.end, expression: { kind: 'window', direction, length: length!, grain, beside: true } };
}

const BEFORE = unit('前');
const BEHIND = unit('后');
const PAIR = decimal(2);
const WEEK = decimal(7);
/** What closes a clause behind 近三年. */
const CLOSERS = new Set([...'。、；,;:'].map(unit));
/** What may stand before: nothing, a mark, or a word that leads to a time. */
const OPENERS = new Set([...'。、；(,;: 在于与和较比从自'].map(unit));
/** 将五年后退休, “五年后…: before these it counts from the time of the story as well. */
const LEADS = new Set([...'“「到将概计而且但则并他她它我你们'].map(unit));

/** Whole grains only; half a year is six months, a week seven days. */
function stepsOf({ length, more, grain }: Length): { grain: Grain; count: number } | undefined {
  if (!length || more) return undefined;
  const count = toNumber(length);
  if (Number.isInteger(count)) return grain === 'week' ? { grain: 'day', count: 7 * count } : { grain, count };
  const part = HALVES[grain];
  return part && Number.isInteger(count * part.count) ? { grain: part.grain, count: count * part.count } : undefined;
}
