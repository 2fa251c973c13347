// Time rules: a point, an interval, an open time, a vague time, a set. What is said is kept; link/ resolves it.

import type { Rule } from '../../engine/rule.ts';
import type { CalendarPoint, TimeExpression } from '../../engine/time-expression.ts';
import { DIGITS, LETTERS, MODIFIER, NUMERAL, TIME } from './classes.ts';
import { type EnglishContext, spanOf } from './context.ts';
import { readOrdinal } from './numbers.ts';
import { readCalendar, type TimeRun, yearAt } from './time-points.ts';
import { readRelative } from './time-relative.ts';
import { GRAINS, MONTHS, VAGUE, WEEKDAYS } from './time-words.ts';
import { isGlued, NUMBER } from './tokens.ts';

type EnglishRule = Rule<EnglishContext>;

const STARTS = DIGITS | NUMERAL | TIME;

function timeRule(
  name: string,
  starts: number,
  read: (context: EnglishContext, at: number) => TimeRun | undefined,
  examples: EnglishRule['examples'],
): EnglishRule {
  return {
    name,
    starts,
    read(context, at) {
      const run = read(context, at);
      if (!run) return undefined;
      const { start, end } = spanOf(context, at, run.next);
      return { type: 'time', start, end, rule: name, expression: run.expression };
    },
    examples,
  };
}

/** A point of time, with the edge that early or the end of puts on it. */
function readPoint(context: EnglishContext, at: number): TimeRun | undefined {
  const edge = readEdge(context, at);
  if (edge) {
    const inner = readSimple(context, edge.next) ?? readThisOne(context, edge.next);
    if (inner) return { next: inner.next, expression: edged(inner.expression, edge.edge) };
  }
  return readSimple(context, at);
}

function readSimple(context: EnglishContext, at: number): TimeRun | undefined {
  const calendar = readCalendar(context, at);
  const counted = readRelative(context, at);
  return counted && (!calendar || counted.next > calendar.next) ? counted : calendar;
}

/** the year, the month: this one, behind the end of. */
function readThisOne({ lower }: EnglishContext, at: number): TimeRun | undefined {
  if (lower[at] !== 'the' || !/^(year|month|week|decade)$/.test(lower[at + 1]!)) return undefined;
  return {
    next: at + 2,
    expression: { kind: 'relative', grain: GRAINS.get(lower[at + 1]!)!.grain, offset: 0, anchor: 'story' },
  };
}

type Edge = CalendarPoint['edge'];

function readEdge({ lower }: EnglishContext, at: number): { next: number; edge: Edge } | undefined {
  const word = lower[at] === 'the' ? at + 1 : at;
  const joint = lower[word + 1] === '-' ? word + 2 : word + 1;
  if (/^(early|late|mid)$/.test(lower[word]!)) {
    const behind = lower[joint] === 'in' || lower[joint] === 'on' ? joint + 1 : joint;
    return { next: behind, edge: lower[word] === 'mid' ? undefined : lower[word] === 'early' ? 'begin' : 'end' };
  }
  if (lower[word + 1] !== 'of' || !/^(end|beginning|start|middle)$/.test(lower[word]!)) return undefined;
  return { next: word + 2, edge: lower[word] === 'end' ? 'end' : lower[word] === 'middle' ? undefined : 'begin' };
}

function edged(expression: TimeExpression, edge: Edge): TimeExpression {
  if (edge === undefined) return expression;
  if (expression.kind === 'calendar') return { ...expression, edge };
  if (expression.kind === 'relative')
    return { ...expression, within: { ...(expression.within ?? { kind: 'calendar' }), edge } };
  return expression;
}

const point = timeRule('time: <point>', STARTS | LETTERS, readPoint, [
  ['on 17 October 2000 in Oslo', '17 October 2000'],
  ['on October 17, 2004, he left', 'October 17, 2004'],
  ['sales in December were flat', 'December'],
  ['it fell on Tuesday', 'Tuesday'],
  ['than last year', 'last year'],
  ['in the fourth quarter', 'the fourth quarter'],
  ['in the first half of next year', 'the first half of next year'],
  ['up from a year ago', 'a year ago'],
  ['in the 1990s', 'the 1990s'],
  ['over the past six months', 'the past six months'],
  ['the first nine months of 2004', 'the first nine months of 2004'],
  ['by the end of 2009', 'the end of 2009'],
  ['in the 2004-05 season', '2004-05'],
  ['from 10.30am', '10.30am'],
]);

const OPENERS: Readonly<Record<string, 'since' | 'until' | 'before' | 'after'>> = {
  since: 'since',
  until: 'until',
  till: 'until',
  before: 'before',
  after: 'after',
};

/** since 1974, until March, before 2003, since records began in 1947. */
function readOpen(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const asOf = lower[at] === 'as' && lower[at + 1] === 'of';
  const side = asOf ? 'until' : OPENERS[lower[at]!];
  if (side === undefined) return undefined;
  const of =
    readPoint(context, asOf ? at + 2 : at + 1) ?? (side === 'since' ? behindClause(context, at + 1) : undefined);
  if (!of || of.expression.kind === 'interval' || of.expression.kind === 'window') return undefined;
  // After Tuesday's vote: the vote is what came before.
  if ((side === 'after' || side === 'before') && /^('s|')$/.test(lower[of.next]!)) return undefined;
  return { next: of.next, expression: { kind: 'open', side, of: of.expression } };
}

/** since he took office in 2003: a clause of a few words, then a date behind "in" or "on". */
function behindClause(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower, kind } = context;
  for (let i = at; i < at + 7; i++) {
    if (kind[i] !== 1 && lower[i] !== "'s") return undefined;
    if (lower[i] === 'in' || lower[i] === 'on') {
      const found = readPoint(context, i + 1);
      return found && i > at ? found : undefined;
    }
  }
  return undefined;
}

const open = timeRule('time: since <point>', TIME, readOpen, [
  ['the best since 1974', 'since 1974'],
  ['the highest since records began in 1947', 'since records began in 1947'],
  ['it runs until March 2005', 'until March 2005'],
]);

/** between 2003 and 2005, from March to May, 28-31 March, March 28-31, January to April. */
function readInterval(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower } = context;
  const between = lower[at] === 'between';
  const worded = between || lower[at] === 'from';
  const start = worded ? at + 1 : at;
  const days = readDays(context, start);
  if (days) return days;
  const from = readPoint(context, start) ?? (worded ? plainYear(context, start) : undefined);
  if (!from || from.expression.kind === 'interval') return undefined;
  const joint = lower[from.next]!;
  const joined = between ? joint === 'and' || joint === 'to' : /^(to|until|till|through|-)$/.test(joint);
  if (!joined) return undefined;
  const to = readPoint(context, from.next + 1) ?? dayAfterDate(context, from);
  if (!to || to.expression.kind === 'interval' || !comparable(from.expression, to.expression)) return undefined;
  return { next: to.next, expression: { kind: 'interval', from: from.expression, to: to.expression } };
}

const plainYear = (context: EnglishContext, at: number): TimeRun | undefined => {
  const year = yearAt(context, at);
  return year === undefined ? undefined : { next: at + 1, expression: { kind: 'calendar', year } };
};

/** March 28 - 31: the second number is a day of the same month. */
function dayAfterDate({ lower, kind }: EnglishContext, from: TimeRun): TimeRun | undefined {
  const { expression } = from;
  const at = from.next + 1;
  if (expression.kind !== 'calendar' || expression.day === undefined || kind[at] !== NUMBER) return undefined;
  const day = Number(lower[at]);
  if (!Number.isInteger(day) || day <= expression.day || day > 31) return undefined;
  return { next: at + 1, expression: { kind: 'calendar', month: expression.month!, day } };
}

/** 28-31 March, 3 to 12 March 2004: the first day takes month and year from the second date. */
function readDays(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower, kind } = context;
  if (kind[at] !== NUMBER || !/^\d{1,2}$/.test(lower[at]!)) return undefined;
  const first = readOrdinal(context, at)?.next ?? at + 1;
  if (!/^(-|to|and|until)$/.test(lower[first]!)) return undefined;
  const to = kind[first + 1] === NUMBER ? readCalendar(context, first + 1) : undefined;
  if (to?.expression.kind !== 'calendar' || to.expression.day === undefined || to.expression.month === undefined)
    return undefined;
  const day = Number(lower[at]);
  if (
    day >= to.expression.day ||
    (lower[first] === '-' && !isGlued(context, first) && !isGlued(context, first + 1) && day === 0)
  )
    return undefined;
  const { weekday: _weekday, ...date } = to.expression;
  return { next: to.next, expression: { kind: 'interval', from: { ...date, day }, to: to.expression } };
}

/** Both ends are named by the calendar, or both are counted. */
function comparable(from: TimeExpression, to: TimeExpression): boolean {
  if (from.kind === 'calendar' && to.kind === 'calendar') {
    if (from.clock || to.clock) return from.clock !== undefined && to.clock !== undefined;
    const yearOnly = (p: CalendarPoint) => p.year !== undefined && p.month === undefined && p.part === undefined;
    if (yearOnly(from) && yearOnly(to)) return from.year! < to.year!;
    return !(yearOnly(from) && to.month !== undefined && to.year === undefined);
  }
  return (from.kind === 'relative' || from.kind === 'calendar') && (to.kind === 'relative' || to.kind === 'calendar');
}

const interval = timeRule('time: <point> to <point>', STARTS | MODIFIER | LETTERS, readInterval, [
  ['between 2003 and 2005', 'between 2003 and 2005'],
  ['open from March to May', 'from March to May'],
  ['held on 28-31 March', '28-31 March'],
]);

const vague = timeRule(
  'time: <vague time>',
  STARTS | LETTERS,
  (context, at) => {
    const found = VAGUE.longest(context, at);
    return found && { next: found.next, expression: { kind: 'vague', direction: found.entry } };
  },
  [['partner in the coming years', 'the coming years']],
);

const set = timeRule(
  'time: every <unit of time>',
  TIME,
  (context, at) => {
    const { lower } = context;
    if (lower[at] !== 'every' && lower[at] !== 'each') return undefined;
    const number = lower[at + 1] === 'other' ? undefined : context.numberAt(at + 1);
    const unit = lower[at + 1] === 'other' ? at + 2 : number && number.form !== 'article' ? number.next : at + 1;
    const grain = GRAINS.get(lower[unit]!);
    if (grain) {
      const count = lower[at + 1] === 'other' ? 2 : number ? Number(number.value.mantissa) : 1;
      return { next: unit + 1, expression: { kind: 'set', duration: grain.duration.replace('1', String(count)) } };
    }
    if (WEEKDAYS.has(lower[unit]!)) return { next: unit + 1, expression: { kind: 'set', duration: 'P1W' } };
    return MONTHS.has(lower[unit]!) ? { next: unit + 1, expression: { kind: 'set', duration: 'P1Y' } } : undefined;
  },
  [['it meets every two years', 'every two years']],
);

export const timeRules: readonly EnglishRule[] = [interval, open, point, vague, set];
