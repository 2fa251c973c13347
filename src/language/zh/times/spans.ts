// What is made of dates: intervals (3月28日至31日), one end only (截至3月底, 7月1日起), windows (过去四年, 三年来) and
// distances (三天前).

import { clockOf, type OpenTime, type TimeExpression } from '../../../engine/time-expression.ts';
import { CLASSES, DIGIT, NUMERAL } from '../classes.ts';
import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { rangeSignAt } from './calendar-number.ts';
import { centuryAt, decadeAt } from './centuries.ts';
import { dayTimeAt } from './clock.ts';
import { countedMonthsAt } from './counted-months.ts';
import { lengthAt } from './lengths.ts';
import { calendarAt, mayBeDate } from './points.ts';
import { clockStretch, type Point, pointOf } from './stretch.ts';
import { sideAt, wordOf } from './word-lookup.ts';
import { wordPointAt } from './word-points.ts';

const AFTER = lexicon.slot('timeAfter');

const unit = (c: string): number => c.charCodeAt(0);
/** Words that begin with these are parts of a longer run behind a number: 三年内, 5日前, 一周一次. */
const COUNTED = new Set([...'年月周日季'].map(unit));
const QUANTIFIERS = new Set([...'几多余半数每全整个'].map(unit));

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
  const to = sign > 0 ? (pointAt(context, sign, false) ?? endingClock(context, point, sign)) : undefined;
  if (!to || to.expression.kind === 'interval' || to.expression.kind === 'period') return withTail(context, point);
  return { end: to.end, expression: { kind: 'interval', from: point.expression, to: to.expression } };
}

/** 15点20分到16点30: behind a clock any hour is one. */
function endingClock(context: ChineseContext, { expression }: Point, at: number): Point | undefined {
  const clock = clockOf(expression);
  const time = clock?.hour === undefined ? undefined : dayTimeAt(context, at, true);
  return time?.clock.hour === undefined ? undefined : pointOf(clockStretch(time, {}));
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
