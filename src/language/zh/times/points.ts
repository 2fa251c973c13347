// Calendar dates and their parts: 2023年3月27日, 3月28日, 1—9月, 24至25日, 2023.3.27, 80年代.
// Each reader takes what may stand below what was read before it: a year, in it a month or a quarter, in it a day, a clock.

import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { isLatin, measureAt } from '../measures.ts';
import { isArabicDigit } from '../numbers/numerals.ts';
import { type CalendarNumber, calendarNumberAt, pairAt, rangeSignAt } from './calendar-number.ts';
import { dayTimeAt } from './clock.ts';
import { countedMonthsAt, firstDaysAt, lastDaysAt } from './counted-months.ts';
import { lunarMonthAt } from './lunar.ts';
import { isCompactDate, numericDateAt } from './numeric-dates.ts';
import { clockStretch, isWrittenYear, type Point, type Stretch, within } from './stretch.ts';
import type { Fields, TimeWord } from './time-words.ts';
import { edgeAt } from './word-lookup.ts';
import { fiscalYear, isModern, listedYear, YEAR_JOINS, yearAfter } from './years.ts';

const AFTER = lexicon.slot('timeAfter');

const unit = (c: string): number => c.charCodeAt(0);
const units = (c: string): ReadonlySet<number> => new Set(Array.from(c, unit));
const YEAR = unit('年');
const MONTH = unit('月');
const DAY = unit('日');
const NUMBER = unit('号');
const SPACE = unit(' ');
const SLASH = unit('/');
const COMMA = unit(',');
const DEGREE = unit('度');
const PORTION = unit('份');
const OF = unit('的');
/** A month, day or year number is none behind these: 第3月, 个月, 3.15日. */
const NOT_BEFORE = units('第个每满逾约近达超续连跌升涨历束');
const POINTS = units('.,');
const WHOLE = unit('全');
const NEAR = unit('近');
const ATTACHED = unit('附');
const THAN = unit('于');
const LESS = units('少多');
/** 27日本, 3日内, 10日元. */
const NOT_AFTER_DAY = units('内游元语常间子志耳');
const COUNTRY = unit('本');
/** 本报, 本台, 本周 after a day are no Japan. */
const AFTER_OWN = units('报台社网刊周市省县区月年公');
/** 3日之内 is a length, 24日之前 a date. */
const OF_CLASSICAL = unit('之');
const SIDES = units('前后');
const NOT_AFTER_NUMBER_WORD = units('泊机住楼线馆院室文件机位台坑店门房码站井车船舰球锅桥洞遗墓选令公矿厂库仓段票厅');

/** A date that starts with a number. `bare` = nothing before it says that a date is meant, so that 3号 may be a number. */
export function calendarAt(context: ChineseContext, at: number, bare: boolean): Stretch | undefined {
  const text = context.units;
  if (bare && at > 0 && (endsNumber(text, at - 1) || isBound(text, at - 1)) && !startsYear(text, at)) return undefined;
  return (
    numericDateAt(context, at) ??
    yearAt(context, at, 0) ??
    monthAt(context, at) ??
    dayAt(context, at, bare) ??
    clockOnly(context, at)
  );
}

/** Whether the number at `at` is followed by anything that a date goes on with: most numbers are not, and end here. */
export function mayBeDate(text: Uint16Array, at: number): boolean {
  const number = calendarNumberAt(text, at);
  return number === undefined ? isCompactDate(text, at) : DATE_MARKS.has(text[number.end]!);
}

const DATE_MARKS = units('年全月日号时点世:.-/—–~―至到起、和与及 aApP');

function clockOnly(context: ChineseContext, at: number): Stretch | undefined {
  const time = dayTimeAt(context, at, false);
  return time && clockStretch(time, {});
}

/** 附近24日: no 近 of a number. */
const isBeside = (text: Uint16Array, at: number): boolean => text[at] === NEAR && text[at - 1] === ATTACHED;

/** 不少于2日前 is a bound of a length. */
const isBound = (text: Uint16Array, at: number): boolean => text[at] === THAN && LESS.has(text[at - 1]!);

const endsNumber = (text: Uint16Array, at: number): boolean =>
  (NOT_BEFORE.has(text[at]!) && !isBeside(text, at)) ||
  (POINTS.has(text[at]!) && at > 0 && isArabicDigit(text[at - 1]!));

const startsYear = (text: Uint16Array, at: number): boolean => {
  const number = calendarNumberAt(text, at);
  return number !== undefined && number.digits === 4 && text[number.end] === YEAR;
};

/** A year and what stands in it. `era` is added to the number: 1911 for 民国109年. */
export function yearAt(context: ChineseContext, at: number, era: number): Stretch | undefined {
  const text = context.units;
  const pair = pairAt(text, at);
  if (!pair) return undefined;
  const { first, last } = pair;
  if (first !== last && text[last.end] === YEAR && isWrittenYear(first)) {
    const to = yearAfter(first, last);
    if (to === undefined) return undefined;
    const below = inYear(context, last.end + 1, { year: to + era });
    return below && !below.to
      ? { end: below.end, from: { year: first.value + era }, to: below.from }
      : { end: last.end + 1, from: { year: first.value + era }, to: { year: to + era } };
  }
  if (text[first.end] === SLASH) return fiscalYear(text, first);
  if (text[first.end] !== YEAR && YEAR_JOINS.has(text[first.end]!)) return listedYear(text, first);
  if (first !== last && isModern(first) && isModern(last) && last.value > first.value && era === 0)
    return measureAt(text, last.end, false)
      ? undefined
      : { end: last.end, from: { year: first.value }, to: { year: last.value } };
  // 2022全年
  if (isModern(first) && text[first.end] === WHOLE && text[first.end + 1] === YEAR)
    return { end: first.end + 2, from: { year: first.value } };
  if (text[first.end] !== YEAR) return undefined;
  let end = first.end + 1;
  if (era > 0) return inYear(context, end, { year: first.value + era }) ?? { end, from: { year: first.value + era } };
  if (first.digits === 2) {
    // 06年3月, 97年底 and 九七年 are dates; 13年 alone may be thirteen years, 七八年 seven or eight.
    const short = { year: first.value, shortYear: true };
    const isLength = first.arabic ? first.value >= 10 : first.value % 10 === Math.floor(first.value / 10) + 1;
    return inYear(context, end, short) ?? (isLength ? undefined : { end, from: short });
  }
  if (!isWrittenYear(first)) return undefined;
  const year = { year: first.value };
  const below = inYear(context, end, year);
  if (below) return below;
  if (text[end] === DEGREE) end++;
  return { end, from: year };
}

/** What may stand behind a year: 3月27日, 一季度, 前三季度, 底, 年底, 国庆节. */
export function inYear(context: ChineseContext, at: number, year: Fields): Stretch | undefined {
  const text = context.units;
  const from = text[at] === DEGREE || text[at] === OF || text[at] === SPACE ? at + 1 : at;
  const below =
    monthAt(context, from) ??
    countedMonthsAt(context, from) ??
    firstDaysAt(context, from, { month: 1 }) ??
    yearWordAt(context, from) ??
    nthAt(context, from, { month: 1 });
  if (below) return within(year, below);
  const edge = edgeAt(text, at);
  return edge && { end: edge.end, from: { ...year, edge: edge.edge } };
}

function yearWordAt(context: ChineseContext, at: number): Stretch | undefined {
  for (const { end, entry } of context.timeWordsAt(at)) {
    if (entry.type === 'holiday' && !entry.to && namesOccasion(context.units, end)) continue;
    if ((entry.type === 'part' && entry.needs !== 'month' && entry.from.day === undefined) || entry.type === 'holiday')
      return toNext(context, withClock(context, { end, from: entry.from, ...(entry.to && { to: entry.to }) }));
    if (entry.type === 'edge' && entry.grain === 'year') return { end, from: { edge: entry.edge } };
    const lunar = lunarWordAt(context, end, entry);
    if (lunar) return lunar;
  }
  return undefined;
}

/** 春节假期, 中秋晚会: behind a feast, what is held on it or around it. */
export function namesOccasion(text: Uint16Array, at: number): boolean {
  const after = AFTER.longest(text, CLOSERS.has(text[at]!) || text[at] === PAUSE ? at + 1 : at);
  if (after?.entry.type !== 'occasion') return false;
  // 中秋、国庆假期 is one, 中秋、国庆 are two.
  return text[at] !== PAUSE || AFTER.longest(text, after.end)?.entry.type === 'occasion';
}

const CLOSERS = units('”」"');
const PAUSE = unit('、');

/** 农历正月十五, 正月, 闰四月 or 农历元宵节; `end` is behind the word. */
export function lunarWordAt(context: ChineseContext, end: number, word: TimeWord): Stretch | undefined {
  if (word.type !== 'lunar' && word.type !== 'leap' && word.type !== 'lunarMonth') return undefined;
  const date = lunarMonthAt(context, end, word);
  if (date) return withClock(context, date);
  if (word.type !== 'lunar') return undefined;
  const feast = context.timeWordsAt(end).find(({ entry }) => entry.type === 'holiday');
  if (feast?.entry.type === 'holiday') return withClock(context, { end: feast.end, from: feast.entry.from });
  // 农历二〇二一年六月: the year stands between.
  const year = calendarNumberAt(context.units, end);
  if (!year || context.units[year.end] !== YEAR || !isWrittenYear(year)) return undefined;
  const month = lunarMonthAt(context, year.end + 1, word);
  return month && within({ year: year.value }, withClock(context, month));
}

/** A day with the part of it or the clock that stands behind. */
function withClock(context: ChineseContext, stretch: Stretch): Stretch {
  const { from, to, end } = stretch;
  if (to || (from.day === undefined && from.term === undefined && from.nth === undefined)) return stretch;
  const time = dayTimeAt(context, end, true);
  return time ? clockStretch(time, from) : stretch;
}

/** 一季度至三季度 is left to the intervals; a quarter may end at its 末. */
export function toNext(context: ChineseContext, stretch: Stretch): Stretch {
  const edge = stretch.from.part ? edgeAt(context.units, stretch.end) : undefined;
  return edge && !stretch.to ? { end: edge.end, from: { ...stretch.from, edge: edge.edge } } : stretch;
}

/** 第一个周二, 最后一个星期五 of a month. */
function nthWeekdayAt(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  const number = text[at] === ORDINAL ? calendarNumberAt(text, at + 1) : undefined;
  const end = number ? (text[number.end] === MEASURE ? number.end + 1 : number.end) : afterLastOne(text, at);
  if (end === 0 || (number && (number.value < 1 || number.value > 5))) return undefined;
  for (const word of context.timeWordsAt(end))
    if (word.entry.type === 'weekday' && !word.entry.to)
      return withClock(context, { end: word.end, from: { ...word.entry.from, nth: number?.value ?? -1 } });
  return undefined;
}

const LAST_ONE = [...'最后一个'].map(unit);

/** The end of 最后一个, or 0. */
const afterLastOne = (text: Uint16Array, at: number): number =>
  LAST_ONE.every((c, index) => text[at + index] === c) ? at + LAST_ONE.length : 0;

/** 第二周 of a year or a month, 第九个月 of a year, 第一天 of either. */
function nthAt(context: ChineseContext, at: number, month: Fields): Stretch | undefined {
  const text = context.units;
  const number = text[at] === ORDINAL ? calendarNumberAt(text, at + 1) : undefined;
  const grain = number && AFTER.longest(text, number.end);
  if (grain?.entry.type !== 'grain' || number!.value < 1 || text[grain.end] === PERIOD) return undefined;
  if (grain.entry.grain === 'week' && number!.value <= 53)
    return { end: grain.end, from: { part: { grain: 'week', number: number!.value } } };
  if (grain.entry.grain === 'day' && number!.value <= 31)
    return withClock(context, { end: grain.end, from: { ...month, day: number!.value } });
  return grain.entry.grain === 'month' && number!.value <= 12
    ? { end: grain.end, from: { month: number!.value } }
    : undefined;
}

/** 第一周, 第八天上午 of something that the text may name elsewhere: said, and no date. 连续第三天 counts. */
export function countedDayAt(context: ChineseContext, at: number): Point | undefined {
  if (at > 0 && NOT_BEFORE.has(context.units[at - 1]!)) return undefined;
  const nth = nthAt(context, at, {});
  if (!nth || (nth.from.day === undefined && nth.from.part === undefined)) return undefined;
  return { end: nth.end, expression: { kind: 'vague', direction: 'past', counted: true } };
}

const ORDINAL = unit('第');
const MEASURE = unit('个');
/** 第一周期 is no week. */
const PERIOD = unit('期');

/** 3月, 1—9月份, and in it 27日, 24至25日, 上旬, 底. */
export function monthAt(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  const pair = pairAt(text, at);
  if (!pair || !isMonth(pair.first)) return undefined;
  const { first, last } = pair;
  const lunar = first.arabic ? undefined : lunarMonthAt(context, at, undefined);
  if (lunar) return withClock(context, lunar);
  if (
    first !== last &&
    text[last.end] === MONTH &&
    isMonth(last) &&
    last.value > first.value &&
    text[last.end + 1] !== DAY
  )
    if (!dayAt(context, last.end + 1, false))
      return { end: afterMonth(text, last.end + 1), from: { month: first.value }, to: { month: last.value } };
  if (text[first.end] !== MONTH) return undefined;
  const end = afterMonth(text, first.end + 1);
  const month = { month: first.value };
  return (
    inMonth(context, end, month) ?? acrossMonths(text, first) ?? dayWithoutMark(text, first) ?? { end, from: month }
  );
}

/** 四月十三, all there is of its clause. */
function dayWithoutMark(text: Uint16Array, month: CalendarNumber): Stretch | undefined {
  const day = month.arabic ? undefined : calendarNumberAt(text, month.end + 1);
  if (!day || day.arabic || !isDay(day) || day.value <= 10) return undefined;
  const next = text[day.end]!;
  return next === 0 || CLAUSE_ENDS.has(next)
    ? { end: day.end, from: { month: month.value, day: day.value } }
    : undefined;
}

const CLAUSE_ENDS = units('。、；,;:）)');

/** 1月3至2月10日: the day of the first month goes without its 日, that of the second may. */
function acrossMonths(text: Uint16Array, month: CalendarNumber): Stretch | undefined {
  const day = calendarNumberAt(text, month.end + 1);
  const sign = day && isDay(day) ? rangeSignAt(text, day.end) : 0;
  const lastMonth = sign > 0 ? calendarNumberAt(text, sign) : undefined;
  if (!day || !lastMonth || !isMonth(lastMonth) || text[lastMonth.end] !== MONTH) return undefined;
  const lastDay = calendarNumberAt(text, lastMonth.end + 1);
  if (!lastDay || !isDay(lastDay)) return undefined;
  const marked = text[lastDay.end] === DAY || text[lastDay.end] === NUMBER;
  if (!marked && measureAt(text, lastDay.end, false)) return undefined;
  return {
    end: marked ? lastDay.end + 1 : lastDay.end,
    from: { month: month.value, day: day.value },
    to: { month: lastMonth.value, day: lastDay.value },
  };
}

const isMonth = ({ value, digits }: CalendarNumber): boolean => value >= 1 && value <= 12 && digits <= 2;

const afterMonth = (text: Uint16Array, at: number): number => (text[at] === PORTION ? at + 1 : at);

export function inMonth(context: ChineseContext, at: number, month: Fields): Stretch | undefined {
  const text = context.units;
  const from = text[at] === OF || text[at] === SPACE ? at + 1 : at;
  const day =
    dayAt(context, from, false) ??
    nthWeekdayAt(context, from) ??
    firstDaysAt(context, from, {}) ??
    lastDaysAt(context, from) ??
    nthAt(context, from, {});
  if (day && day.from.month === undefined) return within(month, day);
  for (const { end, entry } of context.timeWordsAt(from)) {
    if (entry.type === 'part' && (entry.needs === 'month' || entry.from.day !== undefined))
      return within(month, { end, from: entry.from, ...(entry.to && { to: entry.to }) });
    if (entry.type === 'edge' && entry.grain === 'month') return { end, from: { ...month, edge: entry.edge } };
  }
  const edge = edgeAt(text, at);
  return edge && { end: edge.end, from: { ...month, edge: edge.edge } };
}

/** 27日, 24至25日, 3号, and the clock behind. */
export function dayAt(context: ChineseContext, at: number, bare: boolean): Stretch | undefined {
  const text = context.units;
  const pair = pairAt(text, at);
  if (!pair || !isDay(pair.first)) return undefined;
  const { first, last } = pair;
  // Bachstrasse 7号
  if (bare && text[first.end] === NUMBER && isLatin(text[text[at - 1] === SPACE ? at - 2 : at - 1] ?? 0))
    return undefined;
  if (first !== last && isDay(last) && endsDay(text, last, bare) && last.value > first.value)
    return { end: last.end + 1, from: { day: first.value }, to: { day: last.value } };
  if (!endsDay(text, first, bare)) return undefined;
  const from = { day: first.value };
  const end = afterWeekday(context, first.end + 1);
  const clock = dayTimeAt(context, end, true);
  return clock ? clockStretch(clock, from) : { end, from };
}

/** Behind the weekday that may stand with a day: 24日（周三）, 24日星期三, 24日，星期三. */
function afterWeekday(context: ChineseContext, at: number): number {
  const text = context.units;
  const inside = text[at] === OPENING;
  const apart = text[at] === COMMA;
  for (const { end, entry } of context.timeWordsAt(inside ? at + 1 : apart ? afterComma(text, at) : at)) {
    if (entry.type !== 'weekday' || entry.to) continue;
    if (inside && text[end] !== CLOSING) continue;
    if (apart && rangeSignAt(text, end) > 0) continue;
    return inside ? end + 1 : end;
  }
  return at;
}

/** Behind a comma and the space that may follow it. */
const afterComma = (text: Uint16Array, at: number): number => (text[at + 1] === SPACE ? at + 2 : at + 1);

/** 周日, 2月10日 and 周日（2月10日）: one day. `at` is behind the weekday. */
export function dateOfWeekday(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  if (text[at] !== COMMA && text[at] !== OPENING) return undefined;
  const date = monthAt(context, afterComma(text, at));
  if (date?.from.day === undefined || date.to) return undefined;
  if (text[at] === COMMA) return date;
  return text[date.end] === CLOSING ? { ...date, end: date.end + 1 } : undefined;
}

const OPENING = unit('(');
const CLOSING = unit(')');

const isDay = ({ value, digits }: CalendarNumber): boolean => value >= 1 && value <= 31 && digits <= 2;

/** Whether the number is a day of the month; a bare 三日 is a length, a bare 3号 a number unless what follows goes on with a time. */
function endsDay(text: Uint16Array, number: CalendarNumber, bare: boolean): boolean {
  const mark = text[number.end];
  const next = text[number.end + 1]!;
  if (mark === DAY) {
    if (next === COUNTRY) return AFTER_OWN.has(text[number.end + 2]!);
    if (next === OF_CLASSICAL) return SIDES.has(text[number.end + 2]!);
    return !NOT_AFTER_DAY.has(next) && (number.arabic || !bare || number.value > 10);
  }
  if (mark !== NUMBER || NOT_AFTER_NUMBER_WORD.has(next)) return false;
  if (bare && next === PAUSE && numbersThing(text, number.end + 2)) return false;
  return !bare || (number.arabic && opensTime(next));
}

/** 9号、10号泊位: the last of the list tells that they number things. */
function numbersThing(text: Uint16Array, at: number): boolean {
  let number = calendarNumberAt(text, at);
  for (let listed = 0; listed < MOST_LISTED && number && text[number.end] === NUMBER; listed++) {
    const next = text[number.end + 1]!;
    if (next !== PAUSE) return NOT_AFTER_NUMBER_WORD.has(next);
    number = calendarNumberAt(text, number.end + 2);
  }
  return false;
}

const MOST_LISTED = 8;
const OPENS_TIME = units('上下中晚凌早前后起至到的在于从对向发宣举召电讯称说,。、()-~—');
const opensTime = (next: number): boolean => next === 0 || OPENS_TIME.has(next) || next <= SPACE;
