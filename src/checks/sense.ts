// What the schema cannot say: ranges run forwards, spans are as long as their words, fields do not contradict each other.

import { describe } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Figure, Story } from '../model/story.ts';
import { quotesOf, spansOf } from './quotes.ts';

/** Needs no source: only what the story says of itself. */
export function checkSense(story: Story): Finding[] {
  return [
    ...impossibleDays(story.published?.value, '/published/value'),
    ...quotesOf(story).flatMap(({ text, start, end, pointer }) => {
      const length = codePoints(text);
      if (end - start === length) return [];
      return [
        finding(
          'inconsistent',
          `${describe(text)} has ${length} code points, but ${start}–${end} are ${end - start}.`,
          pointer,
        ),
      ];
    }),
    ...spansOf(story)
      .filter(({ start, end }) => start > end)
      .map(({ start, end, pointer }) => finding('range', `The span ${start}–${end} ends before it starts.`, pointer)),
    ...story.times.flatMap((time, i) => timeSense(time, `/times/${i}`)),
    ...story.facts.flatMap((fact, i) => [
      ...(fact.time ? timeSense(fact.time, `/facts/${i}/time`) : []),
      ...(fact.type === 'figure' ? figureSense(fact, `/facts/${i}`) : []),
    ]),
  ];
}

function figureSense(figure: Figure, pointer: string): Finding[] {
  const { min, max, value, decimal, unit, sentence } = figure;
  const findings: Finding[] = [];
  if (min !== undefined && max !== undefined && min > max)
    findings.push(finding('range', `The smaller end ${min} is larger than the larger, ${max}.`, `${pointer}/min`));
  if (decimal !== undefined && value !== undefined && Number(decimal) !== value)
    findings.push(
      finding('inconsistent', `The decimal ${describe(decimal)} is not the value ${value}.`, `${pointer}/decimal`),
    );
  if (figure.change && figure.role !== 'change')
    findings.push(finding('inconsistent', `A ${figure.role} has no direction of change.`, `${pointer}/change`));
  if (figure.whole !== undefined && figure.whole === figure.id)
    findings.push(finding('inconsistent', 'A figure is not a share of itself.', `${pointer}/whole`));
  if (figure.start < sentence.start || figure.end > sentence.end)
    findings.push(
      finding(
        'inconsistent',
        `The figure at ${figure.start}–${figure.end} stands outside of its sentence.`,
        `${pointer}/sentence`,
      ),
    );
  if (!CODES[unit.system].test(unit.code))
    findings.push(
      finding('unknown-unit', `${describe(unit.code)} is no code of ${unit.system}.`, `${pointer}/unit/code`),
    );
  return findings;
}

/** What codes of each system look like. Our own may name what they count in braces. */
const CODES: Readonly<Record<Figure['unit']['system'], RegExp>> = {
  ucum: /^[!-~]+$/,
  iso4217: /^[A-Z]{3}$/,
  newsfacts: /^\S+$/,
};

interface Bounds {
  readonly edtf?: string;
  readonly from?: string;
  readonly until?: string;
}

function timeSense({ edtf, from, until }: Bounds, pointer: string): Finding[] {
  const impossible = [
    ...impossibleDays(edtf, `${pointer}/edtf`),
    ...impossibleDays(from, `${pointer}/from`),
    ...impossibleDays(until, `${pointer}/until`),
  ];
  if (impossible.length > 0 || from === undefined || until === undefined || moment(from) < moment(until))
    return impossible;
  return [finding('range', `The time is over at ${until}, before it starts at ${from}.`, `${pointer}/until`)];
}

function impossibleDays(time: string | undefined, pointer: string): Finding[] {
  const days = (time ?? '').split('/').flatMap((end) => /^-?\d{4}-\d\d-\d\d/.exec(end) ?? []);
  return days.filter((day) => !isDay(day)).map((day) => finding('no-such-day', `The calendar has no ${day}.`, pointer));
}

function isDay(day: string): boolean {
  const [year, month, date] = day.split(/(?<=\d)-/).map(Number) as [number, number, number];
  // The Gregorian calendar repeats after 400 years; Date reads years below 100 as of the last century.
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month - 1, date)).getUTCMonth() === month - 1;
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
