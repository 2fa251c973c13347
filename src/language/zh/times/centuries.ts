// Centuries and decades: 20世纪, 11至13世纪, 21世纪初, 80年代, 二十世纪80年代.

import { type CalendarNumber, calendarNumberAt, pairAt } from './calendar-number.ts';
import { isWrittenYear, type Stretch, within } from './stretch.ts';
import { edgeAt } from './word-lookup.ts';

const unit = (c: string): number => c.charCodeAt(0);
const DECADE = ['年', '代'].map(unit);

/** 80年代, 八十年代; four digits are read with the years. */
export function decadeAt(text: Uint16Array, at: number): Stretch | undefined {
  const number = calendarNumberAt(text, at);
  if (!number || text[number.end] !== DECADE[0] || text[number.end + 1] !== DECADE[1] || number.value % 10 !== 0)
    return undefined;
  if (number.value > 90 && !isWrittenYear(number)) return undefined;
  return { end: number.end + 2, from: { decade: number.value / 10 } };
}

const CENTURY = ['世', '纪'].map(unit);

const isCentury = ({ value, digits }: CalendarNumber): boolean => value >= 1 && value <= 22 && digits <= 2;

/** 20世纪, 11至13世纪, 二十世纪80年代, 21世纪初. */
export function centuryAt(text: Uint16Array, at: number): Stretch | undefined {
  const pair = pairAt(text, at);
  if (!pair) return undefined;
  const { first } = pair;
  const last = text[first.end] === CENTURY[0] ? first : pair.last;
  if (text[last.end] !== CENTURY[0] || text[last.end + 1] !== CENTURY[1]) return undefined;
  if (!isCentury(first) || !isCentury(last)) return undefined;
  const end = last.end + 2;
  const century = { century: first.value };
  if (last !== first) return { end, from: century, to: { century: last.value } };
  const decade = decadeAt(text, end);
  if (decade) return within(century, decade);
  const edge = edgeAt(text, end);
  return edge ? { end: edge.end, from: { ...century, edge: edge.edge } } : { end, from: century };
}
