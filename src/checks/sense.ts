// What the schema cannot say of a story: spans are as long as their words, ranges run forwards, days exist, times agree
// with themselves and with the date of the story.

import { quote } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Figure, Story } from '../model/story.ts';
import { boundsOf, daysInMonth, parseEdtf, truncate } from '../value/calendar.ts';
import { checkFigure } from './figure-sense.ts';
import { quotesOf, spansOf } from './quotes.ts';

/** Needs no source: only what the story says of itself. */
export function checkSense(story: Story): Finding[] {
  const published = story.published?.value;
  return [
    ...impossibleDays(published, '/published/value'),
    ...loneSurrogates(story, ''),
    ...quotesOf(story).flatMap(({ text, start, end, pointer }) => {
      const length = codePoints(text);
      if (end - start === length) return [];
      const details = { quote: quote(text), length, start, end, found: end - start };
      return [finding('inconsistent', 'wrong-length', details, pointer)];
    }),
    ...spansOf(story)
      .filter(({ start, end }) => start > end)
      .map(({ start, end, pointer }) => finding('range', 'span-backwards', { start, end }, pointer)),
    ...story.times.flatMap((time, i) => checkTime(time, `/times/${i}`)),
    ...story.facts.flatMap((fact, i) => {
      const at = `/facts/${i}`;
      const time = fact.time ? checkTime(fact.time, `${at}/time`) : [];
      if (fact.type === 'office') return time;
      const ahead = time.length === 0 ? aheadOf(published, fact, `${at}/time`) : [];
      return [...time, ...ahead, ...checkFigure(fact, at)];
    }),
  ];
}

/** Halves of surrogate pairs, which no encoding can write: in any text of a value. */
function loneSurrogates(value: unknown, pointer: string): Finding[] {
  if (typeof value === 'string')
    return /\p{Surrogate}/u.test(value)
      ? [finding('inconsistent', 'lone-surrogate', { found: quote(value) }, pointer)]
      : NONE;
  if (typeof value !== 'object' || value === null) return NONE;
  let found = NONE;
  for (const [key, part] of Object.entries(value)) {
    // Numbers and flags are most of a story.
    if (typeof part !== 'string' && typeof part !== 'object') continue;
    const inside = loneSurrogates(part, pointer);
    if (inside.length > 0)
      found = [
        ...found,
        ...inside.map((one) => ({ ...one, pointer: `${pointer}/${key}${one.pointer.slice(pointer.length)}` })),
      ];
  }
  return found;
}

const NONE: Finding[] = [];

interface TimeFields {
  readonly edtf?: string;
  readonly from?: string;
  readonly until?: string;
}

function checkTime({ edtf, from, until }: TimeFields, pointer: string): Finding[] {
  const impossible = [
    ...impossibleDays(edtf, `${pointer}/edtf`),
    ...impossibleDays(from, `${pointer}/from`),
    ...impossibleDays(until, `${pointer}/until`),
  ];
  if (impossible.length > 0) return impossible;
  if (from !== undefined && until !== undefined && moment(from) >= moment(until))
    return [finding('range', 'over-before', { from, until }, `${pointer}/until`)];
  const [first, last] = (edtf ?? '').split('/');
  if (first && last && first !== '..' && last !== '..' && isOver(last, first))
    return [finding('range', 'over-before', { from: first, until: last }, `${pointer}/edtf`)];
  return edtf === undefined ? [] : edtfAgrees(edtf, { ...(from && { from }), ...(until && { until }) }, pointer);
}

/** Whether a date is over when another begins; 2023-03-09T06:00 lies in 2023-03-09. */
function isOver(date: string, start: string): boolean {
  const range = parseEdtf(date);
  const until = range && boundsOf(range).until;
  return until === undefined ? moment(start) > moment(date) : moment(start) >= moment(until);
}

/** Whether stated bounds are those that the EDTF gives, as far as the calendar module reads it. */
function edtfAgrees(edtf: string, stated: TimeFields, pointer: string): Finding[] {
  const range = parseEdtf(edtf);
  if (!range) return [];
  const { from, until } = boundsOf(range);
  // EDTF writes an hour with its minutes: 17:00 may last a minute or an hour.
  const { to } = range;
  const untilHour = to?.minute === 0 && !to.second ? boundsOf({ to: truncate(to, 'hour') }).until : undefined;
  return (['from', 'until'] as const).flatMap((field) => {
    const found = stated[field];
    const allowed = field === 'from' ? [from] : [until, untilHour];
    const expected = allowed[0];
    if (found === undefined || expected === undefined) return [];
    if (allowed.some((time) => time !== undefined && moment(time) === moment(found))) return [];
    return [finding('inconsistent', 'edtf-bounds', { edtf, field, expected, found }, `${pointer}/${field}`)];
  });
}

/** What has happened is of the story's day at the latest, with a day for time zones; plans reach a century ahead. */
const DAYS_AHEAD = 1;
const YEARS_AHEAD = 100;
const DAY = 24 * 60 * 60 * 1000;

function aheadOf(published: string | undefined, { time, modality }: Figure, pointer: string): Finding[] {
  if (published === undefined || time?.from === undefined) return [];
  const range = parseEdtf(published);
  const end = range && boundsOf(range).until;
  if (end === undefined) return [];
  const days = (moment(time.from) - moment(end)) / DAY;
  const found = time.from;
  if (modality === 'actual')
    return days >= DAYS_AHEAD ? [finding('time-ahead', 'actual-ahead', { found, published }, `${pointer}/from`)] : [];
  const limit = YEARS_AHEAD;
  return days > limit * 366 ? [finding('time-ahead', 'far-ahead', { found, limit, published }, `${pointer}/from`)] : [];
}

function impossibleDays(time: string | undefined, pointer: string): Finding[] {
  return (time ?? '').split('/').flatMap((end) => {
    const [found, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(end) ?? [];
    if (found === undefined || Number(day) <= daysInMonth(Number(year), Number(month))) return [];
    const fix = `${year}-${month}-${daysInMonth(Number(year), Number(month))}`;
    return [finding('no-such-day', 'no-such-day', { found, fix }, pointer)];
  });
}

/** The first millisecond of a time; local times count as if they were UTC, which keeps their order. */
function moment(time: string): number {
  const [, year = '', month = '01', day = '01', clock = '00:00', zone = 'Z'] =
    /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]+))?(Z|[+-]\d\d:\d\d)?$/.exec(time) ?? [];
  const signed = year.startsWith('-') ? `-00${year.slice(1)}` : year;
  return Date.parse(`${signed}-${month}-${day}T${clock}${zone}`);
}

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};
