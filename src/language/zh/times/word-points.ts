// Time words and what stands in or behind them: 去年12月, 今年上半年, 本月24至25日, 上周三, 昨晚8时, 周一上午, 国庆节.

import type { Edge, RelativePoint } from '../../../engine/time-expression.ts';
import type { ChineseContext } from '../context.ts';
import { digitOf } from '../numbers/numerals.ts';
import { decadeAt } from './centuries.ts';
import { dayTimeAt } from './clock.ts';
import { calendarAt, dateOfWeekday, inMonth, inYear, lunarWordAt, namesOccasion, toNext, yearAt } from './points.ts';
import { clockStretch, interval, type Point, pointOf, type Stretch } from './stretch.ts';
import type { TimeWord } from './time-words.ts';
import { edgeAt } from './word-lookup.ts';

const unit = (c: string): number => c.charCodeAt(0);
const MEASURE = unit('个');
const MONDAY_TO_SUNDAY = [...'一二三四五六日'].map(unit);
const SUNDAY = unit('天');
const WEEKEND = unit('末');

/** A time word and what stands in or behind it: 去年12月, 本月24至25日, 上周三, 昨晚8时, 周一上午, 国庆节. */
export function wordPointAt(context: ChineseContext, at: number): Point | undefined {
  for (const { end, entry } of context.timeWordsAt(at)) {
    const point = wordPoint(context, end, entry);
    if (point) return point;
  }
  return undefined;
}

function wordPoint(context: ChineseContext, end: number, word: TimeWord): Point | undefined {
  switch (word.type) {
    case 'relative':
      return word.to
        ? { end, expression: { kind: 'interval', from: word.point, to: word.to } }
        : relativePoint(context, end, word.point);
    case 'part':
      return word.needs === undefined
        ? pointOf(toNext(context, { end, from: word.from, ...(word.to && { to: word.to }) }))
        : undefined;
    case 'weekday': {
      const date = word.to ? undefined : dateOfWeekday(context, end);
      if (date) return pointOf(date);
      return pointOf(atDay(context, { end, from: word.from, ...(word.to && { to: word.to }) }));
    }
    case 'lunar':
    case 'leap':
    case 'lunarMonth': {
      const date = lunarWordAt(context, end, word);
      return date && pointOf(date);
    }
    case 'holiday':
      if (word.needs || (!word.to && namesOccasion(context.units, end))) return undefined;
      return pointOf(atDay(context, { end, from: word.from, ...(word.to && { to: word.to }) }));
    case 'edge':
      // 年初三 is a day of the lunar new year.
      return digitOf(context.units[end]!) > 0 ? undefined : edgePoint(end, word);
    case 'era':
      return pointOfEra(context, end, word.offset);
    case 'zone': {
      const stretch = calendarAt(context, end, false);
      return stretch ? pointOf(stretch) : wordPointAt(context, end);
    }
    default:
      return undefined;
  }
}

const pointOfEra = (context: ChineseContext, at: number, offset: number): Point | undefined => {
  const stretch = offset > 0 ? yearAt(context, at, offset) : yearAt(context, at, 0);
  return stretch && pointOf(stretch);
};

/** 年底 and 月底 with no year or month before them: the story's. */
const edgePoint = (end: number, { grain, edge }: { grain: 'year' | 'month'; edge: Edge }): Point => ({
  end,
  expression: { kind: 'relative', grain, offset: 0, anchor: 'story', within: { kind: 'calendar', edge } },
});

function relativePoint(context: ChineseContext, end: number, point: RelativePoint): Point | undefined {
  const stretch = belowRelative(context, end, point);
  if (!stretch) return { end, expression: point };
  const from: RelativePoint = { ...point, within: { kind: 'calendar', ...point.within, ...stretch.from } };
  return { end: stretch.end, expression: interval(from, stretch.to) };
}

function belowRelative(
  context: ChineseContext,
  end: number,
  { grain, within: said }: RelativePoint,
): Stretch | undefined {
  switch (grain) {
    case 'century':
      return decadeAt(context.units, end);
    case 'year':
      return said ? undefined : inYear(context, end, {});
    case 'quarter': {
      const edge = edgeAt(context.units, end);
      return edge && { end: edge.end, from: { edge: edge.edge } };
    }
    case 'month':
      return inMonth(context, end, {});
    case 'week':
      return weekdayAt(context, end);
    case 'day': {
      const time = dayTimeAt(context, end, true);
      return time && clockStretch({ ...time, clock: { ...said?.clock, ...time.clock } }, {});
    }
    default:
      return undefined;
  }
}

/** What may happen some times a week: 次, 天, 场. */
const COUNTED = new Set([...'次天场班趟回节小'].map(unit));

/** 三 in 上周三, 末 in 上周末, and the clock behind. `counted`: a count may stand there (每周三次). */
export function weekdayAt(context: ChineseContext, at: number, counted = false): Stretch | undefined {
  const text = context.units;
  const here = text[at]!;
  if (here === WEEKEND) return { end: at + 1, from: { weekday: 6 }, to: { weekday: 7 } };
  const weekday = here === SUNDAY ? 7 : MONDAY_TO_SUNDAY.indexOf(here) + 1;
  if (weekday === 0 || text[at + 1] === MEASURE || digitOf(text[at + 1]!) >= 0) return undefined;
  // 每周三次, 每周五天
  if (counted && COUNTED.has(text[at + 1]!)) return undefined;
  return atDay(context, { end: at + 1, from: { weekday } });
}

function atDay(context: ChineseContext, stretch: Stretch): Stretch {
  const time = stretch.to ? undefined : dayTimeAt(context, stretch.end, true);
  return time ? clockStretch(time, stretch.from) : stretch;
}
