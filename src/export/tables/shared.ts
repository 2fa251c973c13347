// What several tables share: references, and the columns of origin, quote, rule, period and first mention.

import type { Fact, FactTime, Organisation, Person, Place } from '../../model/story.ts';
import { dayAfter, firstDay } from '../days.ts';
import { type Cell, type ColumnOf, optional, type Reference, required, type StoryView } from '../table.ts';

/** A thing of a story, with its story. */
export type Of<Thing, Key extends string> = { readonly view: StoryView } & { readonly [key in Key]: Thing };

export type FactRow = Of<Fact, 'fact'>;

/** What separates several values in one cell. */
export const LIST = '; ';

export const TO_RUN: Reference = { columns: ['run'], table: 'runs', to: ['run'] };
export const TO_STORY: Reference = { columns: ['run', 'story'], table: 'stories', to: ['run', 'story'] };
export const to = (column: string, table: string): Reference => ({
  columns: ['run', 'story', column],
  table,
  to: ['run', 'story', 'id'],
});
export const KEY = ['run', 'story', 'id'];

/** The columns that each table begins with. */
export const ORIGIN = [
  required(
    'run',
    'string',
    'The run that exported the row: the first 12 digits of the SHA-256 of its input files.',
    run,
  ),
  required('story', 'string', 'Id of the story.', story),
] as const;

function run({ view }: { readonly view: StoryView }): Cell {
  return view.run;
}

function story({ view }: { readonly view: StoryView }): Cell {
  return view.story.id;
}

export const file = required(
  'file',
  'string',
  'Path or address of the document, as given when it was read.',
  ({ view }: { readonly view: StoryView }) => view.story.document.uri,
);

/** The quote of a fact and where it stands. */
export const QUOTE: readonly ColumnOf<FactRow>[] = [
  required('quote', 'string', "The document's own words.", ({ fact }) => fact.text),
  file,
  required(
    'quote_start',
    'integer',
    'First code point of the quote in the document, from 0.',
    ({ fact }) => fact.start,
  ),
  required('quote_end', 'integer', 'Code point after the last of the quote.', ({ fact }) => fact.end),
];

export const RULE: ColumnOf<FactRow> = required(
  'rule',
  'string',
  'Name of the rule that read the quote.',
  ({ fact }) => fact.rule,
);

/** When a fact held. */
export const PERIOD: readonly ColumnOf<FactRow>[] = [
  optional(
    'time',
    'string',
    'When it held, as EDTF: 2023, 2023-03-27, 2023-01/2023-03.',
    ({ fact }) => fact.time?.edtf,
  ),
  optional('period_start', 'date', 'First day of that time.', ({ fact }) => ofTime(fact.time, 'from', firstDay)),
  optional('period_end', 'date', 'Day after the last day of that time.', ({ fact }) =>
    ofTime(fact.time, 'until', dayAfter),
  ),
];

function ofTime(time: FactTime | undefined, end: 'from' | 'until', day: (time: string) => string | undefined): Cell {
  const stated = time?.[end];
  return stated === undefined ? undefined : day(stated);
}

/** Where the text first names an entity. */
export const firstMention = <Row>(of: (row: Row) => Person | Organisation | Place): readonly ColumnOf<Row>[] => [
  required('mentions', 'integer', 'How often the text names it.', (row) => of(row).mentions.length),
  optional(
    'quote_start',
    'integer',
    'First code point of its first mention in the document, from 0.',
    (row) => of(row).mentions[0]?.start,
  ),
  optional(
    'quote_end',
    'integer',
    'Code point after the last of its first mention.',
    (row) => of(row).mentions[0]?.end,
  ),
];

/** The id, where it is one of the story's entities of that kind: what a reference needs. */
export function known(view: StoryView, id: string | undefined, kind: 'person' | 'organisation'): Cell {
  const entity = view.entity(id);
  return entity?.kind === kind ? entity.id : undefined;
}
