// When a figure held: the time that governs it in its sentence, else the time that an earlier sentence of the paragraph
// hands on.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import type { TimeReading } from '../../../engine/reading.ts';
import type { TimeExpression } from '../../../engine/time-expression.ts';
import type { Span } from '../../../model/span.ts';
import type { Clause } from './division.ts';
import { isLastingMeasure } from './lasting.ts';
import { isDuration } from './properties.ts';
import type { LeftSide } from './sides.ts';
import { unitOf } from './steps.ts';
import { does, isClauseMark, type Token } from './tokens.ts';

type TimeToken = Token & { readonly reading: TimeReading };

/** Sets (每年), lengths of time and counted days (第一周) say nothing of when. */
const isWhen = (token: Token): token is TimeToken =>
  token.kind === 'time' &&
  token.reading?.type === 'time' &&
  token.reading.expression.kind !== 'set' &&
  token.reading.expression.kind !== 'duration' &&
  !(token.reading.expression.kind === 'vague' && token.reading.expression.counted);

/** Whether a token is a time that holds for the figures after it; comparators do not. */
export const governs = (token: Token): token is TimeToken => isWhen(token) && !token.compared;

/** 今天, 10月18日, 9日晚: on such a day something is told or happens, but hardly anything is counted up. */
function isDay(expression: TimeExpression): boolean {
  if (expression.kind === 'relative') return expression.grain === 'day';
  return expression.kind === 'calendar' && expression.day !== undefined;
}

/** Where the governing time of a sentence stands after each of its tokens. */
export interface TimeState {
  readonly time?: TimeReading;
  /** Whether the clause tells where its figures come from (数据显示, 记者从…获悉), before any figure. */
  readonly reports?: boolean;
  /** Of 从2020年的<figure>，增长至<figure>: the time before 从, which governs again after the first figure, and how many tokens
   * have come since. */
  readonly outer?: { readonly time?: TimeReading; readonly since: number };
  /** How many titles (《…) stand open: a time inside is part of the name. */
  readonly titles: number;
}

export const NO_TIME: TimeState = { titles: 0 };

/** The state after `token`: a time governs until the next; the day of a report (今天发布的数据显示，) ends with its clause. */
export function timeAfter(before: TimeState, token: Token, units: Uint16Array): TimeState {
  if (does(token, 'from')) return { ...before, outer: { ...(before.time && { time: before.time }), since: 0 } };
  if (!before.outer) return stateAfter(before, token, units);
  const { outer, ...state } = before;
  const after = stateAfter(state, token, units);
  if (outer.since > SHORT) return after;
  if (token.kind !== 'figure') return { ...after, outer: { ...outer, since: outer.since + 1 } };
  const { time: _, ...rest } = after;
  return outer.time ? { ...rest, time: outer.time } : rest;
}

/** Tokens from 从 to its figure: 从|2020年|的|<figure>. */
const SHORT = 3;

function stateAfter(state: TimeState, token: Token, units: Uint16Array): TimeState {
  if (governs(token)) return state.titles > 0 ? state : { ...state, time: token.reading };
  // 2005年启用，现有学生200人: what is now, or was before, is not of the time just named.
  if (token.cue?.value === 'elsewhen') return { titles: state.titles };
  if (token.kind === 'figure') return { ...state, reports: false };
  if (does(token, 'speech') && token.cue!.value === 'data') return { ...state, reports: true };
  if (token.kind !== 'mark') return state;
  const unit = units[token.start]!;
  if (unit === OPEN_TITLE || unit === CLOSE_TITLE)
    return { ...state, titles: Math.max(0, state.titles + (unit === OPEN_TITLE ? 1 : -1)) };
  if (!state.reports || !isClauseMark(unit)) return state;
  return state.time && isDay(state.time.expression) ? { titles: state.titles } : { ...state, reports: false };
}

const OPEN_TITLE = '《'.charCodeAt(0);
const CLOSE_TITLE = '》'.charCodeAt(0);

/** A time that the sentences after may take up, and how many of them. */
export interface Handed {
  readonly time: TimeReading;
  readonly sentences: number;
}

/** The time that opens a paragraph holds for all of it, one that opens a later sentence for the next few. */
const FEW = 2;

/**
 * What the sentence hands on: the time that opens it; of a report (国家统计局今天发布…) the period reported.
 * @param handed what it was handed itself, undefined for the first sentence of a paragraph.
 * @param last the frame before the sentence, in whatever paragraph.
 */
export function handedOn(
  clauses: readonly Clause[],
  handed: Handed | undefined,
  isFirst: boolean,
  last: Frame | undefined,
): Handed | undefined {
  const opening = isSameTime(clauses) ? last?.time : openingTime(clauses, isFirst);
  const time = opening && isDay(opening.expression) && isReport(clauses) ? reportedTime(clauses, opening) : opening;
  if (time) return { time, sentences: isFirst ? Number.POSITIVE_INFINITY : FEW };
  return handed && handed.sentences > 1 ? { ...handed, sentences: handed.sentences - 1 } : undefined;
}

/**
 * The time that a sentence is handed: 其中 goes on with the sentence before, at whatever time that ended; 期内 means the time
 * of the `last` frame, 此前 and 届时 mean another.
 * @param continues whether that frame stands in the sentence before.
 */
export function handedTo(
  clauses: readonly Clause[],
  handed: Handed | undefined,
  last: Frame | undefined,
  continues: boolean,
): TimeReading | undefined {
  if (isSameTime(clauses)) return last?.time;
  const first = clauses[0]?.tokens.find(({ kind }) => kind !== 'mark');
  if (does(first, 'part')) return continues && last ? last.time : handed?.time;
  return first?.cue?.value === 'elsewhen' ? undefined : handed?.time;
}

/** 期内, or 同期 as the first word: the period that was told of before, in another paragraph as well. */
const isSameTime = (clauses: readonly Clause[]): boolean =>
  clauses[0]?.tokens
    .slice(0, SOON)
    .some(({ cue }, at) => cue?.value === 'same' || (cue?.value === 'same-first' && at === 0)) ?? false;

const SOON = 4;

/** The first word of a clause, before any figure; in the first sentence also a day after who acts (以军20日…). */
function openingTime(clauses: readonly Clause[], isFirst: boolean): TimeReading | undefined {
  let number = 0;
  for (const { tokens, aside } of clauses) {
    if (!aside) number++;
    const at = tokens.findIndex((token) => token.kind !== 'mark' && !isBefore(token));
    const first = tokens[at];
    if (first && governs(first) && mayLast(first.reading.expression) && tokens[at + 1]?.reading?.type !== 'ordinal')
      return first.reading;
    const end = tokens.findIndex((token) => token.kind === 'figure');
    const day = tokens
      .slice(0, end < 0 ? tokens.length : end)
      .find((token) => governs(token) && isDay(token.reading.expression));
    if (isFirst && number <= FIRST_CLAUSES && !aside && day && governs(day)) return day.reading;
    if (end >= 0) return undefined;
  }
  return undefined;
}

/** 自3月1日起, 从4月份起 say when something begins; 今年以来, 去年 and the rest hold on. */
function mayLast(expression: TimeExpression): boolean {
  if (expression.kind !== 'open' || expression.side === 'until' || expression.side === 'before') return true;
  const { of } = expression;
  const point = of.kind === 'relative' ? of.within : of.kind === 'calendar' ? of : undefined;
  return point?.month === undefined;
}

/** A paragraph may open with who prints it: 某网消息：… */
const FIRST_CLAUSES = 2;

/** What may stand before a time that opens a clause: 在, 到, 但. */
const isBefore = ({ cue, tag }: Token): boolean =>
  cue ? ['preposition', 'from', 'stop', 'reach', 'skip'].includes(cue.does) : tag === 'p' || tag === 'c';

const isReport = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ tokens }) => tokens.some((token) => REPORTS.has(token.cue?.value ?? '')));

/** Values of the cues for what is published, and where: 获悉; 通报; 发布会. */
const REPORTS: ReadonlySet<string> = new Set(['data', 'notice', 'briefing']);

/** What a report is of: the first time that is no day (截至2023年底), or any that stands behind what brings it (数据显示，5月1日). */
function reportedTime(clauses: readonly Clause[], opening: TimeReading): TimeReading | undefined {
  let told = false;
  for (const { tokens } of clauses)
    for (const token of tokens) {
      if (REPORTS.has(token.cue?.value ?? '')) told = true;
      else if (!governs(token)) continue;
      else if (!isDay(token.reading.expression) || (told && token.reading === opening)) return token.reading;
    }
  return undefined;
}

/** What stands around a figure that says when it held. */
export interface TimeScope {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly units: Uint16Array;
  readonly left: LeftSide;
  readonly figure: FigureReading;
  readonly property: Span | undefined;
  readonly modality: Frame['modality'];
  readonly per: Frame['per'] | undefined;
  /** The time that governs in the sentence. */
  readonly standing: TimeReading | undefined;
  /** The time handed on from a sentence before. */
  readonly handed: TimeReading | undefined;
}

/** When a figure held, and why. */
export function timeOf(scope: TimeScope): { readonly time: TimeReading; readonly why: string } | undefined {
  const { tokens, index, units, left, figure, property, modality, per, standing, handed } = scope;
  const compared = isMultiple(figure) ? undefined : comparedTime(left);
  if (compared) return { time: compared, why: 'time: of the comparator' };
  const end = endOfChange(tokens, index);
  if (end) {
    const own = tokens.slice(end.from + 1, index).findLast(governs);
    if (own) return { time: own.reading, why: 'time: of one end of the change' };
    if (end.first) return undefined;
    // 今年由20家增加到30家: what was reached holds at the time before 由, unless that is the one of the first end.
    if (!standing) return handed && { time: handed, why: 'time: from a sentence before' };
    const isOfFirst = tokens.slice(end.opens, index).some((token) => token.reading === standing);
    return isOfFirst ? undefined : { time: standing, why: 'time: of the change' };
  }
  const lasts = property !== undefined && isLastingMeasure(units, property.start, property.end);
  if (standing && !(lasts && standing.start < tokens[0]!.start))
    return { time: standing, why: 'time: in the sentence' };
  if (lasts) return undefined;
  const after = timeBehind(tokens, index, units);
  if (after) return { time: after, why: 'time: <figure> … <time>' };
  // What a plant can do each year is not said of the day on which it opened, nor how many years something took.
  if (modality === 'capacity' || (isYears(figure) && !left.passed.some((token) => does(token, 'duration'))))
    return undefined;
  // 某组织此前估计: at another time than the sentence before.
  if (tokens.slice(Math.max(0, index - FAR), index).some(({ cue }) => cue?.value === 'elsewhen')) return undefined;
  // 年发电量: of a year, not of the day on which that is told.
  if (handed && isDay(handed.expression) && LONG_PERIODS.has(per?.code ?? '')) return undefined;
  return handed && { time: handed, why: 'time: from a sentence before' };
}

/** How many tokens back 此前 reaches. */
const FAR = 40;

/** UCUM codes of the denominators that last longer than a day. */
const LONG_PERIODS: ReadonlySet<string> = new Set(['a', 'mo']);

const isYears = (figure: FigureReading): boolean => isDuration(figure) && unitOf(figure) === 'a';

/** 翻一番, 3倍 are counted against the time of their comparator. */
const isMultiple = (figure: FigureReading): boolean => unitOf(figure) === 'x';

/** A figure inside a comparator has the time of that comparator (较2020年的<figure>, 低于上年的<figure>). */
function comparedTime(left: LeftSide): TimeReading | undefined {
  const [of, when, differ] = left.passed;
  if (does(of, 'of') && when && isWhen(when) && does(differ, 'differ')) return when.reading;
  for (const token of left.passed) {
    // 比去年预测|高|0.1个百分点: the comparator has ended.
    if (token.tag === 'a' || (token.cue && ['change', 'reach', 'differ'].includes(token.cue.does))) return undefined;
    if (token.compared && isWhen(token)) return token.reading;
  }
  return undefined;
}

/** How far apart the two ends of a change stand. */
const REACH = 12;

/** One end of 从<figure>增加到<figure>. */
interface End {
  readonly first: boolean;
  /** Its words begin after this token: 从 before the first, the first before the second. */
  readonly from: number;
  /** The 从. */
  readonly opens: number;
}

function endOfChange(tokens: readonly Token[], index: number): End | undefined {
  const from = wordsBefore(tokens, index);
  if (from === undefined) return undefined;
  if (does(tokens[from], 'from')) {
    for (let i = index + 1; i < tokens.length && i - index < REACH; i++)
      if (tokens[i]!.kind === 'figure')
        return tokens.slice(index, i).some((token) => does(token, 'reach'))
          ? { first: true, from, opens: from }
          : undefined;
    return undefined;
  }
  const opens = wordsBefore(tokens, from);
  const reached = tokens.slice(from, index).some((token) => does(token, 'reach'));
  return reached && opens !== undefined && does(tokens[opens], 'from') ? { first: false, from, opens } : undefined;
}

/** The 从 or the figure nearest before a figure, in its clause. */
function wordsBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let i = index - 1; i >= 0 && index - i < REACH; i--)
    if (tokens[i]!.kind === 'figure' || does(tokens[i], 'from')) return i;
  return undefined;
}

/** The day or year on which what is counted acts: 两名宇航员将于7月底返航; not what a verb or 至 leads to (直至年底). */
function timeBehind(tokens: readonly Token[], index: number, units: Uint16Array): TimeReading | undefined {
  for (let i = index + 1; i < tokens.length && i - index < REACH; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure' || token.kind === 'mark') return undefined;
    if (!governs(token)) continue;
    const isAdverb = !does(tokens[i + 1], 'of') && i + 1 < tokens.length && !does(tokens[i - 1], 'reach');
    return isAdverb && !UNTIL.has(units[tokens[i - 1]!.end - 1]!) ? token.reading : undefined;
  }
  return undefined;
}

const UNTIL = new Set([...'至到从自由和与或、'].map((c) => c.charCodeAt(0)));
