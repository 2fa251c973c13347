// The time rules of Chinese: what opens a time decides which rule reads it.

import type { TimeReading } from '../../engine/reading.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Grain, SetTime } from '../../engine/time-expression.ts';
import { toText } from '../../value/decimal.ts';
import { DIGIT, MODIFIER, NUMERAL, TIME } from './classes.ts';
import type { ChineseContext } from './context.ts';
import { rangeSignAt } from './times/calendar-number.ts';
import { durationAt } from './times/durations.ts';
import { besideAt, distanceAt, lengthAt, windowAt } from './times/lengths.ts';
import { countedDayAt } from './times/points.ts';
import { clockPointAt, countedAt, eventAt, openAt, periodAt, pointAt, startsWord, wholeTime } from './times/spans.ts';
import type { Point } from './times/stretch.ts';
import { wordOf } from './times/word-lookup.ts';
import { weekdayAt, wordPointAt } from './times/word-points.ts';

type TimeReader = (context: ChineseContext, at: number) => Point | undefined;

function rule(
  name: string,
  starts: number,
  read: TimeReader,
  examples: Rule<ChineseContext>['examples'],
): Rule<ChineseContext> {
  return {
    name,
    starts,
    read(context, at): TimeReading | undefined {
      if ((starts & TIME) !== 0 && (context.timeWordsAt(at).length === 0 || !startsWord(context, at))) return undefined;
      const point = read(context, at);
      return point && { type: 'time', start: at, end: point.end, rule: name, expression: point.expression };
    },
    examples,
  };
}

const NUMBER = DIGIT | NUMERAL;

/** 每隔三天. */
function everyAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'every');
  const length = word && lengthAt(context, word.end);
  const period = length?.length && PERIODS[length.grain];
  return period
    ? { end: length.end, expression: { kind: 'set', duration: period.replace('n', toText(length.length!)) } }
    : undefined;
}

const PERIODS: Readonly<Partial<Record<Grain, string>>> = {
  year: 'PnY',
  month: 'PnM',
  week: 'PnW',
  day: 'PnD',
  hour: 'PTnH',
  minute: 'PTnM',
  second: 'PTnS',
};

/** 每年, 每年12月, 每周三. */
function setAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'set');
  if (!word) return undefined;
  const expression: SetTime = { kind: 'set', duration: word.entry.duration };
  return { end: endOfSet(context, word.end, word.entry.grain), expression };
}

/** Behind 每年 the day or month in it, behind 每周 its weekday. */
function endOfSet(context: ChineseContext, at: number, grain: Grain): number {
  const inner =
    grain === 'week'
      ? weekdayAt(context, at, true)
      : grain === 'year' || grain === 'month' || grain === 'day'
        ? pointAt(context, at, false)
        : undefined;
  if (!inner || ('expression' in inner && inner.expression.kind === 'relative')) return at;
  const sign = rangeSignAt(context.units, inner.end);
  return (sign > 0 ? pointAt(context, sign, false)?.end : undefined) ?? inner.end;
}

function vagueAt(context: ChineseContext, at: number): Point | undefined {
  const word = wordOf(context, at, 'vague');
  return word && { end: word.end, expression: { kind: 'vague', direction: word.entry.direction } };
}

const [WILL, PLANNED, ON, AT] = [...'将定于在'].map((c) => c.charCodeAt(0));

/** The whole time, whose bare weekday or day is the next one behind 将于, 将在 and 定于. */
function toCome(context: ChineseContext, at: number, point: Point | undefined): Point | undefined {
  const { units } = context;
  const ahead = units[at - 1] === ON ? units[at - 2] === WILL || units[at - 2] === PLANNED : false;
  if (!point || !(ahead || (units[at - 1] === AT && units[at - 2] === WILL)) || point.expression.kind !== 'calendar')
    return wholeTime(context, point);
  return wholeTime(context, { ...point, expression: { ...point.expression, ahead: true } });
}

export const timeRules: readonly Rule<ChineseContext>[] = [
  rule('time: <calendar date>', NUMBER, (context, at) => toCome(context, at, pointAt(context, at, true)), [
    ['公司于2023年3月27日成立', '2023年3月27日'],
    ['会议3月28日至31日举行', '3月28日至31日'],
    ['二〇二三年三月', '二〇二三年三月'],
    ['2021年1-9月产量增长', '2021年1-9月'],
    ['新政7月1日起实施', '7月1日起'],
    ['记者24日20时16分获悉', '24日20时16分'],
    ['20世纪80年代', '20世纪80年代'],
  ]),
  rule('time: <time word>', TIME, (context, at) => toCome(context, at, wordPointAt(context, at)), [
    ['去年12月', '去年12月'],
    ['今年前三季度', '今年前三季度'],
    ['上周三上午', '上周三上午'],
    ['本月24至25日访问', '本月24至25日'],
    ['昨晚8时许', '昨晚8时许'],
    ['今年以来', '今年以来'],
    ['民国109年', '民国109年'],
  ]),
  rule('time: 上 <length>', TIME, besideAt, [
    ['较上两周下降', '上两周'],
    ['前两天，他来过', '前两天'],
    ['后三天', '后三天'],
  ]),
  rule('time: 前 <number> 个月', TIME, (context, at) => wholeTime(context, countedAt(context, at)), [
    ['前9个月出口增长', '前9个月'],
    ['首三季盈利', '首三季'],
  ]),
  rule('time: <part of day> <clock>', TIME, (context, at) => wholeTime(context, clockPointAt(context, at)), [
    ['下午3时45分开幕', '下午3时45分'],
    ['晚8点半', '晚8点半'],
  ]),
  rule('time: 截至 <time>', TIME, openAt, [
    ['截至6月底', '截至6月底'],
    ['截至目前', '截至目前'],
    ['自2006年4月1日起', '自2006年4月1日起'],
    ['从1994年起', '从1994年起'],
    ['到目前为止', '到目前为止'],
  ]),
  rule('time: 过去 <length>', TIME, windowAt, [
    ['过去四年', '过去四年'],
    ['最近三年来', '最近三年来'],
  ]),
  rule('time: <length> 前', NUMBER, distanceAt, [
    ['三年前', '三年前'],
    ['五年来', '五年来'],
    ['一年半后', '一年半后'],
  ]),
  rule('time: <five-year plan>', NUMBER | TIME, (context, at) => wholeTime(context, periodAt(context, at)), [
    ['“十四五”期间', '“十四五”期间'],
    ['“十三五”末', '“十三五”末'],
  ]),
  rule('time: <event> 以来', NUMBER | TIME, eventAt, [
    ['党的十八大以来', '党的十八大以来'],
    ['开年以来', '开年以来'],
  ]),
  rule('time: 每 <grain>', TIME, setAt, [
    ['每年12月', '每年12月'],
    ['每年9月到11月', '每年9月到11月'],
    ['每周三次体检', '每周'],
  ]),
  rule('time: 第 <number> 天', MODIFIER, countedDayAt, [
    ['黄金周第一周的客流', '第一周'],
    ['假期第8天上午', '第8天上午'],
  ]),
  rule('time: a length', NUMBER | MODIFIER, durationAt, [
    ['出差俩礼拜', '俩礼拜'],
    ['停留一刻钟', '一刻钟'],
    ['公示期为90日', '90日'],
    ['三天两晚的行程', '三天两晚'],
  ]),
  rule('time: 每隔 <length>', TIME, everyAt, [['每隔3天检查一次', '每隔3天']]),
  rule('time: <vague time>', TIME, vagueAt, [
    ['近日', '近日'],
    ['近年来', '近年来'],
  ]),
];
