// Words of the calendar, and the tokens that may open a time.

import type { Clock, Grain, VagueTime } from '../../engine/time-expression.ts';
import { phrasesOf, table } from './phrases.ts';

export const MONTHS = new Map(phrasesOf(table('months'), (row) => Number(row.number)).entries);
export const WEEKDAYS = new Map(phrasesOf(table('weekdays'), (row) => Number(row.number)).entries);
export const SEASONS = new Map(phrasesOf(table('seasons'), (row) => Number(row.number)).entries);
export const GRAINS = new Map(
  phrasesOf(table('grains'), (row) => ({ grain: row.grain as Grain, duration: row.duration! })).entries,
);
export const DAYS = phrasesOf(table('days'), (row) => ({
  offset: Number(row.offset),
  part: (row.part || undefined) as Clock['dayPart'],
}));
export const HOLIDAYS = phrasesOf(table('holidays'), (row) => ({ month: Number(row.month), day: Number(row.day) }));
export const VAGUE = phrasesOf(table('vague'), (row) => row.direction as VagueTime['direction']);

/** Words before a unit of the calendar, and where they lead: -1, 0 or 1 from the story's date or from the time before. */
export const STEPS: ReadonlyMap<string, { readonly offset: number; readonly anchor: 'story' | 'text' }> = new Map([
  ['last', { offset: -1, anchor: 'story' }],
  ['past', { offset: -1, anchor: 'story' }],
  ['this', { offset: 0, anchor: 'story' }],
  ['current', { offset: 0, anchor: 'story' }],
  ['next', { offset: 1, anchor: 'story' }],
  ['coming', { offset: 1, anchor: 'story' }],
  ['previous', { offset: -1, anchor: 'text' }],
  ['preceding', { offset: -1, anchor: 'text' }],
  ['following', { offset: 1, anchor: 'text' }],
  ['same', { offset: 0, anchor: 'text' }],
  ['that', { offset: 0, anchor: 'text' }],
]);

export const TIME_STARTS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...DAYS.starts,
  ...HOLIDAYS.starts,
  ...VAGUE.starts,
  ...STEPS.keys(),
  ..."the a an since until till before after between from early late mid end beginning start every each noon midnight q first second third fourth final half one two three four five six seven eight nine ten several ' as so".split(
    ' ',
  ),
]);
