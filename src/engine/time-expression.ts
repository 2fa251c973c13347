// What a text says of a time, before anything is resolved: 去年12月 is "the year before, month 12", not 2022-12.
// Language rules build these; link/times.ts resolves them against the story's date. What is not said stays absent.

import type { Decimal } from '../value/decimal.ts';

export type Grain =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'tenday'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';

/** Parts of a calendar date as written. A two-digit year stays as written with `shortYear`. */
export interface CalendarPoint {
  readonly kind: 'calendar';
  /** The year as a proleptic Gregorian year; an era year (民國109年) is converted by the rule that read it. */
  readonly year?: number;
  readonly shortYear?: boolean;
  /** The tens of the years: 8 for 80年代, 198 where the century is said (1980年代, 20世纪80年代). */
  readonly decade?: number;
  /** Counted as ordinals are: 20 for 20世纪. */
  readonly century?: number;
  readonly month?: number;
  /** Below zero from the end of the month: -1 is its last. */
  readonly day?: number;
  /** 1-7, Monday first (ISO 8601). */
  readonly weekday?: number;
  /** Which such weekday of the month: 2 for the second Sunday of May, -1 for the last. */
  readonly nth?: number;
  /** `month` and `day` are those of the Chinese calendar, `leap` in the month that is counted twice (闰四月). */
  readonly lunar?: boolean;
  readonly leap?: boolean;
  /** A solar term (节气), 1-24 from 小寒 in January on. */
  readonly term?: number;
  /** The day before: 除夕 is the eve of the lunar new year. */
  readonly eve?: boolean;
  /** Ordinal part of the year or of the month: quarter 1-4, half 1-2, season 1-4 (spring first), tenday 1-3 (旬), week 1-53. */
  readonly part?: { readonly grain: 'quarter' | 'half' | 'season' | 'tenday' | 'week'; readonly number: number };
  /**
   * 年初, 年底: the first or last month of a year, the first or last date of a period. Of a month 初 and 底 (late) are the first and
   * the last ten days, 末 (end) is the last day, as in statistics.
   */
  readonly edge?: Edge;
  readonly clock?: Clock;
  /** 将于周五: the text says that it is still to come. */
  readonly ahead?: boolean;
  /** 元旦, 国庆节: comes every year, so that the one just ahead may be meant. */
  readonly holiday?: boolean;
}

export type Edge = 'begin' | 'late' | 'end';

export interface Clock {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** 上午, 下午, 晚 …: kept beside the hour as said; an hour written 3 with `pm` is 15. */
  readonly dayPart?: 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
  /** Minutes east of UTC where a zone is written. */
  readonly offsetMinutes?: number;
}

/** Relative to the story's date, or to the time before it in the text: 去年 {grain: year, offset: -1}, 当日 {day, 0, anchor: 'text'}. */
export interface RelativePoint {
  readonly kind: 'relative';
  readonly grain: Grain;
  /** Counted in grains: -1 is the one before. */
  readonly offset: number;
  /** 'story' = the story's date; 'text' = the time last named (当日, 同年, 次年); 'near' = that, else the story's (这一年). */
  readonly anchor: 'story' | 'text' | 'near';
  /** Narrows inside the grain: 去年12月 = year -1 with {month: 12}; 上周三 = week -1 with {weekday: 3}. */
  readonly within?: CalendarPoint;
}

/** From one time to another: 3月28日至31日, 1—9月. The end inherits from the start what it leaves unsaid. */
export interface TimeInterval {
  readonly kind: 'interval';
  readonly from: TimeExpression;
  readonly to: TimeExpression;
}

/** One end only: 截至3月23日 (until), 2021年以来 (since), 3月前 (before), 3月后 (after), 7月1日起 (since). */
export interface OpenTime {
  readonly kind: 'open';
  readonly side: 'since' | 'until' | 'before' | 'after';
  readonly of: TimeExpression;
}

/** A window that counts back or forth from the story's date: 过去四年, 近三个月, 未来十年. */
export interface TimeWindow {
  readonly kind: 'window';
  readonly direction: 'past' | 'future';
  readonly length: Decimal;
  readonly grain: Grain;
  /** 三个多月: longer than `length` says. */
  readonly more?: boolean;
  /** The whole ones beside the present one, without it: 上两周, 后三天. */
  readonly beside?: boolean;
}

/** A span of years that has a name: “十四五” = 2021/2025. */
export interface NamedPeriod {
  readonly kind: 'period';
  /** EDTF of the interval. */
  readonly edtf: string;
  /** “十三五”末: its first or last date. */
  readonly edge?: Edge;
}

/** 近日, 目前, 近年来: a time that no calendar resolves. */
export interface VagueTime {
  readonly kind: 'vague';
  readonly direction: 'past' | 'present' | 'future';
  /** 第一周, 第八天 of something: the time named before goes on. */
  readonly counted?: boolean;
}

/** A length of time as an expression of its own (三小时); listed as a quantity too. `duration` is ISO 8601. */
export interface DurationTime {
  readonly kind: 'duration';
  readonly duration: string;
}

/** 每年, 每周三. `duration` is the ISO 8601 period. */
export interface SetTime {
  readonly kind: 'set';
  readonly duration: string;
}

export type TimeExpression =
  | CalendarPoint
  | RelativePoint
  | TimeInterval
  | OpenTime
  | TimeWindow
  | NamedPeriod
  | VagueTime
  | DurationTime
  | SetTime;

/** The clock time or part of the day that a point names. */
export const clockOf = (point: TimeExpression): CalendarPoint['clock'] =>
  point.kind === 'calendar' ? point.clock : point.kind === 'relative' ? point.within?.clock : undefined;
