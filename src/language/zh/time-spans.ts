// What is made of dates: intervals (3月28日至31日), one end only (截至3月底, 7月1日起), windows (过去四年, 三年来) and
// distances (三天前).

import type { Grain, OpenTime, TimeExpression } from '../../engine/time-expression.ts';
import { compare, type Decimal, decimal, toNumber } from '../../value/decimal.ts';
import { rangeSignAt } from './calendar-number.ts';
import { CLASSES, DIGIT, NUMERAL } from './classes.ts';
import { dayTimeAt } from './clock.ts';
import type { ChineseContext } from './context.ts';
import { lexicon } from './lexicon.ts';
import {
  calendarAt,
  centuryAt,
  clockStretch,
  countedMonthsAt,
  decadeAt,
  mayBeDate,
  type Point,
  pointOf,
} from './time-points.ts';
import { wordPointAt } from './time-word-points.ts';
import type { TimeWord } from './time-words.ts';

const AFTER = lexicon.slot('timeAfter');

const unit = (c: string): number => c.charCodeAt(0);
const SINCE = unit('来');
const ALREADY = unit('以');
const INSIDE = new Set([...'间里内'].map(unit));
/** 近三年 is a quantity, 来 behind it or not. */
const NEAR = unit('近');
/** Words that begin with these are parts of a longer run behind a number: 三年内, 5日前, 一周一次. */
const COUNTED = new Set([...'年月周日季'].map(unit));
const QUANTIFIERS = new Set([...'几多余半数每全整个'].map(unit));

/** The word of `times.tsv` of one type at `at`, the longest. */
export function wordOf<T extends TimeWord['type']>(
  context: ChineseContext,
  at: number,
  type: T,
): { readonly end: number; readonly entry: Extract<TimeWord, { type: T }> } | undefined {
  for (const word of context.timeWordsAt(at))
    if (word.entry.type === type) return word as { end: number; entry: Extract<TimeWord, { type: T }> };
  return undefined;
}

/** False where the character is the tail of something else: the 年 of 三年内, the 1 of 11季度. */
export function startsWord(context: ChineseContext, at: number): boolean {
  const text = context.units;
  if (at === 0) return true;
  const here = CLASSES[text[at]!]!;
  const before = text[at - 1]!;
  if (COUNTED.has(text[at]!)) return (CLASSES[before]! & (DIGIT | NUMERAL)) === 0 && !QUANTIFIERS.has(before);
  return (here & (DIGIT | NUMERAL)) === 0 || (CLASSES[before]! & (DIGIT | NUMERAL)) === 0;
}

/** Any one time that a calendar knows, without what may lead to a second one. */
export function pointAt(context: ChineseContext, at: number, bare: boolean): Point | undefined {
  if (CLASSES[context.units[at]!]! & (DIGIT | NUMERAL) && mayBeDate(context.units, at)) {
    const stretch = centuryAt(context.units, at) ?? decadeAt(context.units, at) ?? calendarAt(context, at, bare);
    if (stretch) return pointOf(stretch);
  }
  return wordPointAt(context, at) ?? countedAt(context, at) ?? clockPointAt(context, at) ?? periodAt(context, at);
}

/** 前9个月 with no year before it. */
export function countedAt(context: ChineseContext, at: number): Point | undefined {
  const stretch = countedMonthsAt(context, at);
  if (stretch) return pointOf(stretch);
  // 头三天: of what, the text may say elsewhere.
  const head = wordOf(context, at, 'first');
  const length = head && lengthAt(context, head.end);
  return length && (length.grain === 'day' || length.grain === 'week')
    ? { end: length.end, expression: { kind: 'vague', direction: 'past' } }
    : undefined;
}

/** 下午3时, 晚8点: a part of the day with its clock, and no day. */
export function clockPointAt(context: ChineseContext, at: number): Point | undefined {
  const time = wordOf(context, at, 'dayPart') && dayTimeAt(context, at, false);
  return time && pointOf(clockStretch(time, {}));
}

/** “十四五”, “十三五”末; a plan's name (“十五五”规划) is no time. */
export function periodAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'period');
  if (!word) return undefined;
  const after = AFTER.longest(context.units, word.end);
  if (after?.entry.type === 'edge')
    return { end: after.end, expression: { kind: 'period', edtf: word.entry.edtf, edge: after.entry.edge } };
  const next = context.units[word.end]!;
  if (PLAN.has(CLOSERS.has(next) ? context.units[word.end + 1]! : next)) return undefined;
  return { end: word.end, expression: { kind: 'period', edtf: word.entry.edtf } };
}

/** 规划, 计划, 纲要. */
const CLOSERS = new Set([...'”」’'].map(unit));
const PLAN = new Set([...'规计纲'].map(unit));

/** The point with what may follow: the end of an interval, 以来, 前, 期间. */
export function wholeTime(context: ChineseContext, point: Point | undefined): Point | undefined {
  return point && withSide(context, withEnd(context, point));
}

function withEnd(context: ChineseContext, point: Point): Point {
  const { kind } = point.expression;
  if (kind === 'interval' || kind === 'period') return withTail(context, point);
  const sign = rangeSignAt(context.units, point.end);
  const to = sign > 0 ? pointAt(context, sign, false) : undefined;
  if (!to || to.expression.kind === 'interval' || to.expression.kind === 'period') return withTail(context, point);
  return { end: to.end, expression: { kind: 'interval', from: point.expression, to: to.expression } };
}

function withTail(context: ChineseContext, point: Point): Point {
  const after = AFTER.longest(context.units, point.end);
  return after?.entry.type === 'tail' && !after.entry.not.has(context.units[after.end]!)
    ? { end: after.end, expression: point.expression }
    : point;
}

function withSide(context: ChineseContext, point: Point): Point {
  const side = sideAt(context, point.end);
  // 2月1日起至6月1日止 is one interval.
  if (side?.side === 'until' && point.expression.kind === 'interval')
    return { end: side.end, expression: point.expression };
  return side ? { end: side.end, expression: { kind: 'open', side: side.side, of: point.expression } } : point;
}

/** 以来, 起, 前, 后, 为止 behind a time. */
export function sideAt(context: ChineseContext, at: number): { end: number; side: OpenTime['side'] } | undefined {
  const text = context.units;
  const after = AFTER.longest(text, at);
  if (after?.entry.type !== 'open') return undefined;
  if (after.end - at === 1 && after.entry.not.has(text[after.end]!)) return undefined;
  return { end: after.end, side: after.entry.side };
}

/** 截至, 自, 从 or 到 with the time behind it, where both make one open end. */
export function openAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'open');
  if (!word) return undefined;
  const { side } = word.entry;
  const vague = wordOf(context, word.end, 'vague');
  const of: Point | undefined = vague
    ? { end: vague.end, expression: { kind: 'vague', direction: vague.entry.direction } }
    : pointAt(context, word.end, false);
  if (!of) return undefined;
  const after = sideAt(context, of.end);
  const open = (kind: OpenTime['side'], end: number): Point => ({
    end,
    expression: { kind: 'open', side: kind, of: of.expression },
  });
  switch (side) {
    case 'until':
      return open('until', after?.side === 'until' ? after.end : of.end);
    case 'since':
    case 'from': {
      if (after?.side === 'since') return open('since', after.end);
      const goesOn = rangeSignAt(context.units, of.end) > 0 && wholeTime(context, of)?.expression.kind === 'interval';
      return side === 'since' && !goesOn && of.expression.kind !== 'interval' ? open('since', of.end) : undefined;
    }
    case 'to':
      return after?.side === 'until'
        ? open('until', after.end)
        : hasClock(of.expression) && (CLASSES[context.units[at - 1] ?? 0]! & (DIGIT | NUMERAL)) === 0
          ? open('until', of.end)
          : undefined;
  }
}

const hasClock = (expression: TimeExpression): boolean =>
  expression.kind === 'calendar' && expression.day !== undefined && expression.clock?.hour !== undefined;

/** 党的十八大以来, 开年以来: what happened counts only with the side it opens. */
export function eventAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'event');
  const side = word && sideAt(context, word.end);
  if (!side) return undefined;
  const of: TimeExpression = 'edtf' in word.entry ? { kind: 'period', edtf: word.entry.edtf } : word.entry.point;
  return { end: side.end, expression: { kind: 'open', side: side.side, of } };
}

interface Length {
  readonly end: number;
  readonly grain: Grain;
  /** Absent where it is not said how many: 几年, 多年. */
  readonly length?: Decimal;
}

const LONGEST = decimal(200);

/** 四年, 三个月, 24小时, 半年. */
function lengthAt(context: ChineseContext, at: number): Length | undefined {
  const number = context.numberAt(at);
  if (!number || number.scaled) return undefined;
  const grain = AFTER.longest(context.units, number.end);
  if (grain?.entry.type !== 'grain') return undefined;
  const { amount } = number;
  const exact = 'value' in amount && number.relation === 'eq' && compare(amount.value, LONGEST) <= 0;
  return { end: grain.end, grain: grain.entry.grain, ...(exact && { length: amount.value }) };
}

/** 过去四年, 未来十年, 最近三年来. */
export function windowAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'window') ?? wordOf(context, at, 'vague');
  const length = word && lengthAt(context, word.end);
  if (!length || word.entry.direction === 'present') return undefined;
  const end = endOfWindow(context, length.end);
  return { end, expression: windowOf(length, word.entry.direction) };
}

const windowOf = ({ length, grain }: Length, direction: 'past' | 'future'): TimeExpression =>
  length ? { kind: 'window', direction, length, grain } : { kind: 'vague', direction };

/** 来, 以来, 间, 内 behind a length. */
function endOfWindow({ units }: ChineseContext, at: number): number {
  if (units[at] === SINCE) return at + 1;
  if (units[at] === ALREADY && units[at + 1] === SINCE) return at + 2;
  return INSIDE.has(units[at]!) ? at + 1 : at;
}

/** 三年来最高, 十年来首次 compare, and name no window. */
const RECORDS = new Set([...'最首新'].map(unit));

/** 三年来: a window. 三天前, 五年后: so far from now, or from the time last named. */
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
  const steps = stepsOf(length);
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

/** What half of a grain is counted in. */
const HALVES: Readonly<Partial<Record<Grain, { grain: Grain; count: number }>>> = {
  year: { grain: 'month', count: 12 },
  hour: { grain: 'minute', count: 60 },
  minute: { grain: 'second', count: 60 },
};

/** Whole grains only; half a year is six months, a week seven days. */
function stepsOf({ length, grain }: Length): { grain: Grain; count: number } | undefined {
  if (!length) return undefined;
  const count = toNumber(length);
  if (Number.isInteger(count)) return grain === 'week' ? { grain: 'day', count: 7 * count } : { grain, count };
  const part = HALVES[grain];
  return part && Number.isInteger(count * part.count) ? { grain: part.grain, count: count * part.count } : undefined;
}
