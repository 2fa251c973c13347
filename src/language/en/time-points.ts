// Points of the calendar as English writes them: dates, months, years, parts of a year, decades, clock times.

import type { CalendarPoint, Clock, TimeExpression } from '../../engine/time-expression.ts';
import type { EnglishContext } from './context.ts';
import { counted } from './measures.ts';
import { ORDINALS, readOrdinal } from './numbers.ts';
import { NOUN, PLURAL } from './tags.ts';
import { HOLIDAYS, MONTHS, SEASONS, WEEKDAYS } from './time-words.ts';
import { isCapital, isGlued, NUMBER, WORD } from './tokens.ts';

export interface TimeRun {
  readonly next: number;
  readonly expression: TimeExpression;
}

interface PointRun {
  readonly next: number;
  readonly expression: CalendarPoint;
}

const point = (next: number, fields: Omit<CalendarPoint, 'kind'>): PointRun => ({
  next,
  expression: { kind: 'calendar', ...fields },
});

/** A calendar point at the token, as long as it goes. */
export function readCalendar(context: EnglishContext, at: number): TimeRun | undefined {
  const date = readDated(context, at);
  if (date) return withClock(context, date);
  const holiday = HOLIDAYS.longest(context, at);
  if (holiday && isCapital(context, at)) {
    const year = yearAt(context, holiday.next);
    return point(year === undefined ? holiday.next : holiday.next + 1, {
      ...holiday.entry,
      ...(year !== undefined && { year }),
    });
  }
  const part = readYearPart(context, at);
  if (part) return part;
  const decade = readDecade(context, at) ?? readCentury(context, at);
  if (decade) return decade;
  const clock = readClock(context, at);
  if (clock) return clockThenDate(context, clock);
  const season = readSeason(context, at);
  if (season) return season;
  const year = loneYear(context, at);
  return year === undefined ? undefined : (seasonYears(context, at, year) ?? point(at + 1, { year }));
}

/** Weekday, month or day first. */
function readDated(context: EnglishContext, at: number): PointRun | undefined {
  const { lower } = context;
  const weekday = weekdayAt(context, at);
  if (weekday !== undefined) {
    const bare = afterPoint(context, at + 1);
    const behind = lower[bare] === ',' ? bare + 1 : bare;
    const date = readDate(context, lower[behind] === 'the' ? behind + 1 : behind);
    const dayPart = DAY_PARTS.get(lower[bare]!);
    if (date?.expression.day !== undefined) return point(date.next, { ...date.expression, weekday });
    return dayPart ? point(bare + 1, { weekday, clock: { dayPart } }) : point(bare, { weekday });
  }
  return readDate(context, at);
}

const DAY_PARTS: ReadonlyMap<string, NonNullable<Clock['dayPart']>> = new Map([
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
]);

/** Behind the point of an abbreviation (Jan. 5). */
const afterPoint = (context: EnglishContext, at: number): number =>
  context.lower[at] === '.' &&
  isGlued(context, at) &&
  context.lower[at - 1]!.length <= 4 &&
  context.kind[at + 1] === NUMBER
    ? at + 1
    : at;

function readDate(context: EnglishContext, at: number): PointRun | undefined {
  const { lower, kind } = context;
  if (kind[at] === NUMBER) {
    const written = readNumericDate(context, at);
    if (written) return written;
    const ordinal = readOrdinal(context, at);
    const day = dayAt(context, at);
    if (day === undefined) return undefined;
    const behind = ordinal?.next ?? at + 1;
    const of = lower[behind] === 'of' || lower[behind] === '-' ? behind + 1 : behind;
    const month = monthAt(context, of, true);
    return month === undefined ? undefined : withYear(context, afterPoint(context, of + 1), { month, day });
  }
  const month = monthAt(context, at, false);
  if (month === undefined) return undefined;
  const behind = afterPoint(context, at + 1);
  const day = dayAt(context, lower[behind] === 'the' ? behind + 1 : behind);
  if (day !== undefined) {
    const first = lower[behind] === 'the' ? behind + 1 : behind;
    return withYear(context, readOrdinal(context, first)?.next ?? first + 1, { month, day });
  }
  const year = withYear(context, behind, { month });
  if (year.expression.year !== undefined || standsAsMonth(context, at)) return year;
  return undefined;
}

/** A year behind a day or a month, perhaps behind a comma or "of". */
function withYear(context: EnglishContext, at: number, fields: Omit<CalendarPoint, 'kind'>): PointRun {
  const joint = /^(,|of|in|-)$/.test(context.lower[at]!) ? at + 1 : at;
  const year = yearAt(context, joint);
  return year === undefined || counted4(context, joint) ? point(at, fields) : point(joint + 1, { year, ...fields });
}

/** In "In May, 2000 people" the number counts. */
const counted4 = (context: EnglishContext, at: number): boolean =>
  context.lower[at - 1] === ',' && (context.tag(at + 1) & PLURAL) !== 0;

function monthAt(context: EnglishContext, at: number, afterDay: boolean): number | undefined {
  const month = MONTHS.get(context.lower[at]!);
  if (month === undefined) return undefined;
  return afterDay || isCapital(context, at) || context.lower[at]!.length > 5 ? month : undefined;
}

/** May and March alone are months behind a preposition; other names are by their capital. */
function standsAsMonth(context: EnglishContext, at: number): boolean {
  const { lower } = context;
  if (
    lower[at]!.length <= 4 &&
    lower[at] !== 'june' &&
    lower[at] !== 'july' &&
    lower[at] !== 'sept' &&
    lower[at] !== 'may'
  )
    return false;
  if (!/^(may|march|august|april|june)$/.test(lower[at]!)) return true;
  if (/^(may|march)$/.test(lower[at]!)) return BEFORE_MONTH.has(lower[at - 1] ?? '');
  return at === 0 || !isCapital(context, at - 1) || BEFORE_MONTH.has(lower[at - 1]!) || context.kind[at - 1] !== WORD;
}

const BEFORE_MONTH = new Set(
  'in since until till by from of to and or between during before after last next this early late mid through - for that previous each every'.split(
    ' ',
  ),
);

function dayAt(context: EnglishContext, at: number): number | undefined {
  const { lower, kind } = context;
  if (kind[at] !== NUMBER || !/^\d{1,2}$/.test(lower[at]!)) return undefined;
  const day = Number(lower[at]);
  if (day < 1 || day > 31 || (lower[at + 1] === '%' && isGlued(context, at + 1))) return undefined;
  return day;
}

export const weekdayAt = (context: EnglishContext, at: number): number | undefined => {
  const weekday = WEEKDAYS.get(context.lower[at]!);
  if (weekday === undefined) return undefined;
  if (context.lower[at]!.length > 5) return weekday;
  // Sun, Sat and Wed are words too: short forms stand with a date or behind "on".
  const behind = context.lower[at + 1] === '.' || context.lower[at + 1] === ',' ? at + 2 : at + 1;
  const dated = context.kind[behind] === NUMBER || MONTHS.has(context.lower[behind]!) || context.lower[at - 1] === 'on';
  return isCapital(context, at) && dated ? weekday : undefined;
};

/** A year of four digits. */
export function yearAt({ lower, kind }: EnglishContext, at: number): number | undefined {
  if (kind[at] !== NUMBER || !/^[12]\d{3}$/.test(lower[at]!)) return undefined;
  const year = Number(lower[at]);
  return year >= 1000 && year <= 2100 ? year : undefined;
}

/** A year that stands alone: near our time unless it counts something, else behind a preposition. */
function loneYear(context: EnglishContext, at: number): number | undefined {
  const { lower, kind } = context;
  const year = yearAt(context, at);
  if (year === undefined || (isGlued(context, at) && /^[.:/$£€#@+]$|[a-z]/.test(lower[at - 1]!))) return undefined;
  if (isGlued(context, at + 1) && (kind[at + 1] === WORD || /^[%:/]$/.test(lower[at + 1]!))) return undefined;
  const before = lower[at - 1] ?? '';
  if (MEASURED_BEFORE.has(before)) return undefined;
  if (YEAR_PREPOSITIONS.has(before)) return year;
  if (year < 1900 || year > 2050) return undefined;
  if (OWNERS.test(before) || !(context.tag(at + 1) & NOUN)) return year;
  return context.tag(at + 1) & PLURAL && counted(context, at + 1) ? undefined : year;
}

const YEAR_PREPOSITIONS = new Set(
  'in since of until till by from before after during between early late mid through'.split(' '),
);
const MEASURED_BEFORE = new Set('than about around nearly almost over approximately some up least'.split(' '));
const OWNERS =
  /^(the|its|his|her|their|our|'s|,|\(|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|autumn|spring)$/;

/** 2004-05, 2004/05: a season or a financial year over two years. */
function seasonYears(context: EnglishContext, at: number, year: number): TimeRun | undefined {
  const { lower } = context;
  if ((lower[at + 1] !== '-' && lower[at + 1] !== '/') || !isGlued(context, at + 1) || !isGlued(context, at + 2))
    return undefined;
  const short = /^\d\d$/.test(lower[at + 2]!) ? Number(lower[at + 2]) : undefined;
  const end = short === undefined ? yearAt(context, at + 2) : Math.floor(year / 100) * 100 + short;
  if (end === undefined || end <= year || (isGlued(context, at + 3) && lower[at + 3] === '-')) return undefined;
  return {
    next: at + 3,
    expression: { kind: 'interval', from: { kind: 'calendar', year }, to: { kind: 'calendar', year: end } },
  };
}

/** 2004-10-17, 10/17/2004 (month first where it can be). */
function readNumericDate(context: EnglishContext, at: number): PointRun | undefined {
  const { lower, kind } = context;
  const mark = lower[at + 1];
  if ((mark !== '-' && mark !== '/') || lower[at + 3] !== mark || kind[at + 2] !== NUMBER || kind[at + 4] !== NUMBER)
    return undefined;
  for (let i = at + 1; i <= at + 4; i++) if (!isGlued(context, i)) return undefined;
  if (isGlued(context, at + 5) && lower[at + 5] === mark) return undefined;
  const [a, b, c] = [Number(lower[at]), Number(lower[at + 2]), Number(lower[at + 4])];
  const year = yearAt(context, at);
  if (year !== undefined)
    return b >= 1 && b <= 12 && c >= 1 && c <= 31 ? point(at + 5, { year, month: b, day: c }) : undefined;
  if (yearAt(context, at + 4) === undefined || !Number.isInteger(a) || !Number.isInteger(b)) return undefined;
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) return point(at + 5, { year: c, month: a, day: b });
  return b >= 1 && b <= 12 && a >= 1 && a <= 31 ? point(at + 5, { year: c, month: b, day: a }) : undefined;
}

/** first quarter, Q4 2004, first half of; the year behind it is read by `withinYear` of relative times. */
export function readPart(
  context: EnglishContext,
  at: number,
): { next: number; part: NonNullable<CalendarPoint['part']> } | undefined {
  const { lower } = context;
  if (lower[at] === 'q' && /^[1-4]$/.test(lower[at + 1]!) && isGlued(context, at + 1))
    return { next: at + 2, part: { grain: 'quarter', number: Number(lower[at + 1]) } };
  const start = lower[at] === 'the' ? at + 1 : at;
  const last = lower[start] === 'final' || lower[start] === 'last';
  const number = ORDINALS.get(lower[start]!) ?? readOrdinal(context, start)?.value.mantissa;
  const behind = last ? start + 1 : (readOrdinal(context, start)?.next ?? start);
  const unit = lower[behind] === '-' ? behind + 1 : behind;
  if (lower[unit] === 'quarter' && (last ? lower[start] === 'final' : number !== undefined && number <= 4))
    return { next: unit + 1, part: { grain: 'quarter', number: last ? 4 : Number(number) } };
  if (lower[unit] === 'half' && number !== undefined && number <= 2)
    return { next: unit + 1, part: { grain: 'half', number: Number(number) } };
  return undefined;
}

function readYearPart(context: EnglishContext, at: number): PointRun | undefined {
  const { lower, kind } = context;
  const found = readPart(context, at);
  if (!found) return undefined;
  const joint = lower[found.next] === 'of' || lower[found.next] === ',' ? found.next + 1 : found.next;
  const year = yearAt(context, joint);
  if (year !== undefined) return point(joint + 1, { year, part: found.part });
  // A half without its year is a half of a match; so is a quarter of a final or a game.
  if (found.part.grain === 'half' || (lower[found.next] === '-' && kind[found.next + 1] === WORD)) return undefined;
  return point(found.next, { part: found.part });
}

/** the 1990s, '90s. */
function readDecade(context: EnglishContext, at: number): TimeRun | undefined {
  const { lower, kind } = context;
  const start = lower[at] === 'the' ? at + 1 : at;
  const digits = lower[start] === "'" && isGlued(context, start + 1) ? start + 1 : start;
  if (kind[digits] !== NUMBER || !isGlued(context, digits + 1)) return undefined;
  if (lower[digits + 1] !== 's' && lower[digits + 1] !== "'s") return undefined;
  const full = /^[12]\d\d0$/.test(lower[digits]!) ? Number(lower[digits]) : undefined;
  const short = /^[2-9]0$/.test(lower[digits]!) ? 1900 + Number(lower[digits]) : undefined;
  const year = full ?? (digits > start || start > at ? short : undefined);
  return year === undefined
    ? undefined
    : { next: digits + 2, expression: { kind: 'period', edtf: `${year}/${year + 9}` } };
}

/** the 21st century. */
function readCentury(context: EnglishContext, at: number): TimeRun | undefined {
  const start = context.lower[at] === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(context, start);
  const unit = ordinal && (context.lower[ordinal.next] === '-' ? ordinal.next + 1 : ordinal.next);
  if (!ordinal || context.lower[unit!] !== 'century' || Number(ordinal.value.mantissa) > 21) return undefined;
  const last = Number(ordinal.value.mantissa) * 100;
  const year = (value: number) => String(value).padStart(4, '0');
  return { next: unit! + 1, expression: { kind: 'period', edtf: `${year(last - 99)}/${year(last)}` } };
}

/** summer 2004, the summer of 2004. */
function readSeason(context: EnglishContext, at: number): PointRun | undefined {
  const { lower } = context;
  const start = lower[at] === 'the' ? at + 1 : at;
  const number = SEASONS.get(lower[start]!);
  if (number === undefined) return undefined;
  const joint = lower[start + 1] === 'of' ? start + 2 : start + 1;
  const year = yearAt(context, joint);
  return year === undefined ? undefined : point(joint + 1, { year, part: { grain: 'season', number } });
}

/** 10am, 10.30 p.m., 14:30, 1400 GMT, noon. */
export function readClock(context: EnglishContext, at: number): PointRun | undefined {
  const { lower, kind } = context;
  if (lower[at] === 'noon' || lower[at] === 'midday') return point(at + 1, { clock: { hour: 12, dayPart: 'noon' } });
  if (lower[at] === 'midnight') return point(at + 1, { clock: { hour: 0 } });
  if (kind[at] !== NUMBER || (isGlued(context, at) && /^[:.]$/.test(lower[at - 1]!))) return undefined;
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(lower[at]!);
  let hour = Number(dotted?.[1] ?? lower[at]);
  let minute = dotted ? Number(dotted[2]) : undefined;
  let next = at + 1;
  const colon =
    lower[next] === ':' && isGlued(context, next) && /^\d\d$/.test(lower[next + 1]!) && isGlued(context, next + 1);
  if (colon && !dotted) {
    minute = Number(lower[next + 1]);
    next += 2;
  }
  const zone = ZONES.get(lower[next]!);
  if (zone !== undefined && /^\d{4}$/.test(lower[at]!) && !colon) {
    minute = hour % 100;
    hour = Math.floor(hour / 100);
  }
  if (hour > 24 || (minute ?? 0) > 59 || !Number.isInteger(hour)) return undefined;
  const half = /^(am|a\.m\.|pm|p\.m\.)$/.test(lower[next]!) ? lower[next]![0] : undefined;
  const clock = {
    hour: half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour,
    ...(minute !== undefined && { minute }),
  };
  if (half && hour <= 12) {
    const after = ZONES.get(lower[next + 1]!);
    return point(after === undefined ? next + 1 : next + 2, {
      clock: { ...clock, ...(after !== undefined && { offsetMinutes: after }) },
    });
  }
  if (zone !== undefined) return point(next + 1, { clock: { ...clock, offsetMinutes: zone } });
  if (lower[next] === "o'clock") return point(next + 1, { clock });
  // A bare 14:30 is a time of day; 2:05.33 and 21:9 are not.
  return colon && !(isGlued(context, next) && lower[next] === '.' && kind[next + 1] === NUMBER)
    ? point(next, { clock })
    : undefined;
}

const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['bst', 60],
  ['cet', 60],
  ['est', -300],
  ['edt', -240],
  ['pst', -480],
  ['hkt', 480],
]);

function withClock(context: EnglishContext, date: PointRun): PointRun {
  if (date.expression.clock) return date;
  const from = context.lower[date.next] === 'at' ? date.next + 1 : date.next;
  const clock = readClock(context, from);
  return clock ? point(clock.next, { ...date.expression, ...clock.expression }) : date;
}

function clockThenDate(context: EnglishContext, clock: PointRun): PointRun {
  const from = /^(on|,)$/.test(context.lower[clock.next]!) ? clock.next + 1 : clock.next;
  const date = readDated(context, from);
  return date && date.expression.clock === undefined
    ? point(date.next, { ...date.expression, ...clock.expression })
    : clock;
}
