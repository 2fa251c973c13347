// What a line of the time tables means: the words that open a time, and those that go on behind one.

import type { Row } from '../../../engine/lexicon.ts';
import type {
  CalendarPoint,
  Clock,
  Edge,
  Grain,
  OpenTime,
  RelativePoint,
  VagueTime,
} from '../../../engine/time-expression.ts';

/** The parts of a calendar date, without saying yet whether they stand alone or inside 去年. */
export type Fields = Omit<CalendarPoint, 'kind'>;

export type DayPart = NonNullable<Clock['dayPart']>;

/** A word of `times.tsv`. */
export type TimeWord = TimeMeaning & {
  /** Characters before which it would be cut out of another word: the 体 of 体现在. */
  readonly notAfter?: ReadonlySet<number>;
  /** The same behind it: the 龄 of 这一年龄段. */
  readonly notBefore?: ReadonlySet<number>;
};

type TimeMeaning =
  | { readonly type: 'relative'; readonly point: RelativePoint; readonly to?: RelativePoint }
  | { readonly type: 'part'; readonly from: Fields; readonly to?: Fields; readonly needs?: 'year' | 'month' }
  | { readonly type: 'edge'; readonly grain: 'year' | 'month'; readonly edge: Edge }
  | { readonly type: 'holiday'; readonly from: Fields; readonly to?: Fields; readonly needs?: 'year' }
  | { readonly type: 'weekday'; readonly from: Fields; readonly to?: Fields }
  | { readonly type: 'dayPart'; readonly dayPart: DayPart }
  | { readonly type: 'vague'; readonly direction: VagueTime['direction'] }
  | { readonly type: 'window'; readonly direction: 'past' | 'future' }
  | { readonly type: 'beside'; readonly direction: 'past' | 'future' }
  | { readonly type: 'lunarMonth'; readonly month: number }
  | { readonly type: 'set'; readonly duration: string; readonly grain: Grain; readonly dayPart?: DayPart }
  | { readonly type: 'open'; readonly side: 'until' | 'since' | 'from' | 'to' }
  | { readonly type: 'period'; readonly edtf: string }
  | { readonly type: 'event'; readonly edtf: string }
  | { readonly type: 'event'; readonly point: RelativePoint }
  | { readonly type: 'era'; readonly offset: number }
  | { readonly type: 'first' | 'last' | 'near' | 'zone' | 'lunar' | 'leap' | 'every' };

/** A word of `times-after.tsv`. */
export type TimeAfterWord =
  | { readonly type: 'open'; readonly side: OpenTime['side']; readonly not: ReadonlySet<number> }
  | { readonly type: 'edge'; readonly edge: Edge; readonly not: ReadonlySet<number> }
  | { readonly type: 'dayPart'; readonly dayPart: DayPart; readonly not: ReadonlySet<number> }
  | { readonly type: 'grain'; readonly grain: Grain }
  | { readonly type: 'tail'; readonly not: ReadonlySet<number> }
  | { readonly type: 'occasion' };

export function readTimeWord(row: Row): TimeWord {
  const meaning = meaningOf(row);
  return {
    ...meaning,
    ...(row.notAfter && { notAfter: characters(row.notAfter) }),
    ...(row.notBefore && { notBefore: characters(row.notBefore) }),
  };
}

const characters = (text: string): ReadonlySet<number> => new Set(Array.from(text, (c) => c.charCodeAt(0)));

function meaningOf(row: Row): TimeMeaning {
  const part = (row.part || undefined) as DayPart | undefined;
  switch (row.type) {
    case 'relative':
      return relativeWord(row, part);
    case 'part': {
      const { from, to } = numbersOf(row, (number) => partOf(row.grain!, number));
      return { type: 'part', from, ...(to && { to }), ...(row.needs && { needs: row.needs as 'year' | 'month' }) };
    }
    case 'weekday':
      return { type: 'weekday', ...numbersOf(row, (weekday): Fields => ({ weekday })) };
    case 'holiday': {
      const [from, to] = row.edtf!.split('/').map(feastOf);
      return { type: 'holiday', from: from!, ...(to && { to }), ...(row.needs === 'year' && { needs: 'year' }) };
    }
    case 'edge':
      return { type: 'edge', grain: row.grain as 'year' | 'month', edge: row.edge as Edge };
    case 'dayPart':
      return { type: 'dayPart', dayPart: part! };
    case 'vague':
      return { type: 'vague', direction: row.direction as VagueTime['direction'] };
    case 'window':
      return { type: 'window', direction: row.direction as 'past' | 'future' };
    case 'set':
      return { type: 'set', duration: row.duration!, grain: row.grain as Grain, ...(part && { dayPart: part }) };
    case 'open':
      return { type: 'open', side: row.side as 'until' | 'since' | 'from' | 'to' };
    case 'period':
      return { type: 'period', edtf: row.edtf! };
    case 'event':
      return row.edtf ? { type: 'event', edtf: row.edtf } : { type: 'event', point: relativeOf(row, undefined) };
    case 'era':
      return { type: 'era', offset: Number(row.offset) };
    case 'beside':
      return { type: 'beside', direction: row.direction as 'past' | 'future' };
    case 'lunarMonth':
      return { type: 'lunarMonth', month: Number(row.number) };
    case 'first':
    case 'last':
    case 'near':
    case 'zone':
    case 'lunar':
    case 'leap':
    case 'every':
      return { type: row.type };
    default:
      throw new Error(`times.tsv: no type ${row.type} (${row.words})`);
  }
}

/** `10-01`; `L01-15` of the lunar calendar, `L01-01 eve` the day before it; `05-2SU` the second Sunday; `T7` a solar term. */
function feastOf(text: string): Fields {
  const [, lunar, term, month, nth, day, eve] = FEAST.exec(text) ?? [];
  if (term) return { term: Number(term), holiday: true };
  if (nth) return { month: Number(month), nth: Number(nth), weekday: WEEKDAYS.indexOf(day!) + 1, holiday: true };
  return {
    month: Number(month),
    ...(day && { day: Number(day) }),
    ...(lunar && { lunar: true }),
    ...(eve && { eve: true }),
    holiday: true,
  };
}

const FEAST = /^(L)?(?:T(\d+)|(\d\d)(?:-(?:(\d)(?=[A-Z]))?(\d\d|[A-Z]{2}))?( eve)?)$/;
/** As iCalendar writes them. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function readTimeAfterWord(row: Row): TimeAfterWord {
  const not = characters(row.not ?? '');
  switch (row.type) {
    case 'open':
      return { type: 'open', side: row.side as OpenTime['side'], not };
    case 'edge':
      return { type: 'edge', edge: row.edge as Edge, not };
    case 'dayPart':
      return { type: 'dayPart', dayPart: row.part as DayPart, not };
    case 'grain':
      return { type: 'grain', grain: row.grain as Grain };
    case 'tail':
      return { type: 'tail', not };
    case 'occasion':
      return { type: 'occasion' };
    default:
      throw new Error(`times-after.tsv: no type ${row.type} (${row.words})`);
  }
}

/** 今明两天: `0..1` is a stretch from the one to the other. */
function relativeWord(row: Row, part: DayPart | undefined): TimeMeaning {
  const [offset, last] = row.offset!.split('..');
  const point = relativeOf({ ...row, offset: offset! }, part);
  return last === undefined
    ? { type: 'relative', point }
    : { type: 'relative', point, to: relativeOf({ ...row, offset: last }, part) };
}

function relativeOf(row: Row, dayPart: DayPart | undefined): RelativePoint {
  const season = /^season:(\d)$/.exec(row.number ?? '')?.[1];
  const within: Fields | undefined = season
    ? { part: { grain: 'season', number: Number(season) } }
    : dayPart && { clock: { dayPart } };
  return {
    kind: 'relative',
    grain: row.grain as Grain,
    offset: Number(row.offset),
    anchor: (row.anchor || 'story') as RelativePoint['anchor'],
    ...(within && { within: { kind: 'calendar', ...within } }),
  };
}

/** `2..3` is a stretch from the one to the other, `16..end` one to the end of the month. */
function numbersOf(row: Row, fieldsOf: (number: number) => Fields): { from: Fields; to?: Fields } {
  const [from, to] = row.number!.split('..');
  return {
    from: fieldsOf(Number(from)),
    ...(to !== undefined && { to: to === 'end' ? { edge: 'end' } : fieldsOf(Number(to)) }),
  };
}

const partOf = (grain: string, number: number): Fields =>
  grain === 'day' ? { day: number } : { part: { grain: grain as 'quarter' | 'half' | 'season' | 'tenday', number } };
