// The tables of an export: the one place of their names, columns, keys and references. docs/tables.md is made from it.

import type { Check, Fact, FactTime, Figure, Office, Organisation, Person, Place } from '../model/story.ts';
import { dayAfter, firstDay } from './days.ts';
import { type SiValue, toSi } from './si.ts';
import {
  type Cell,
  type ColumnOf,
  type Entity,
  optional,
  type Reference,
  required,
  type StoryView,
  type Table,
  table,
} from './table.ts';

/** A thing of a story, with its story. */
type Of<Thing, Key extends string> = { readonly view: StoryView } & { readonly [key in Key]: Thing };

type FactRow = Of<Fact, 'fact'>;
type FigureRow = Of<Figure, 'figure'> & {
  readonly fact: Figure;
  readonly si: SiValue | undefined;
  readonly place: Entity | undefined;
};
type OfficeRow = Of<Office, 'office'> & { readonly fact: Office };

/** What separates several values in one cell. */
const LIST = '; ';

const TO_RUN: Reference = { columns: ['run'], table: 'runs', to: ['run'] };
const TO_STORY: Reference = { columns: ['run', 'story'], table: 'stories', to: ['run', 'story'] };
const to = (column: string, table: string): Reference => ({
  columns: ['run', 'story', column],
  table,
  to: ['run', 'story', 'id'],
});
const KEY = ['run', 'story', 'id'];

/** The columns that each table begins with. */
const ORIGIN = [
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

const file = required(
  'file',
  'string',
  'Path or address of the document, as given when it was read.',
  ({ view }: { readonly view: StoryView }) => view.story.document.uri,
);

/** The quote of a fact and where it stands. */
const QUOTE: readonly ColumnOf<FactRow>[] = [
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

const RULE: ColumnOf<FactRow> = required(
  'rule',
  'string',
  'Name of the rule that read the quote.',
  ({ fact }) => fact.rule,
);

/** When a fact held. */
const PERIOD: readonly ColumnOf<FactRow>[] = [
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
const firstMention = <Row>(of: (row: Row) => Person | Organisation | Place): readonly ColumnOf<Row>[] => [
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

/** The runs whose rows a database or a data package holds, in the order they were made; written by each format. */
export const RUNS: Table = {
  name: 'runs',
  description: 'One row a run of `newsfacts export`. With --append the rows of earlier runs stay.',
  key: ['run'],
  references: [],
  columns: [
    required(
      'run',
      'string',
      'The first 12 digits of the SHA-256 of its input files, read one after the other.',
      () => undefined,
    ),
    required('sequence', 'integer', 'Its place in the order of the runs, from 1.', () => undefined),
    required('files', 'string', 'The input files, as given, separated by "; ".', () => undefined),
  ],
  rows: () => [],
};

export const STORIES = table<{ readonly view: StoryView }>({
  name: 'stories',
  description: 'One row a story.',
  key: ['run', 'story'],
  references: [TO_RUN],
  each: (view) => [{ view }],
  columns: [
    ...ORIGIN,
    file,
    required('sha256', 'string', "SHA-256 of the document's bytes.", ({ view }) => view.story.document.sha256),
    required('kind', 'string', 'article, picture (with its caption) or brief.', ({ view }) => view.story.kind),
    required('language', 'string', 'BCP 47 tag of the text.', ({ view }) => view.story.language),
    optional('headline', 'string', 'The headline.', ({ view }) => view.story.headline?.text),
    optional('date', 'date', 'The day it was published, where that is known to the day.', ({ view }) => view.date),
    optional('published', 'string', 'When it was published, as EDTF.', ({ view }) => view.story.published?.value),
    optional(
      'published_basis',
      'string',
      'Where that is from: stated in the story, on its page, or given with the input.',
      ({ view }) => view.story.published?.basis,
    ),
    optional('source', 'string', 'The credited medium, as printed.', ({ view }) => view.story.source?.text),
    optional('source_id', 'string', 'Id of that medium.', ({ view }) =>
      known(view, view.story.source?.organisation, 'organisation'),
    ),
    optional(
      'authors',
      'string',
      'The byline, names separated by "; ".',
      ({ view }) => view.story.authors.map(({ name }) => name).join(LIST) || undefined,
    ),
    required(
      'figures',
      'integer',
      'Number of figures read in it.',
      ({ view }) => view.story.facts.filter(({ type }) => type === 'figure').length,
    ),
    required(
      'offices',
      'integer',
      'Number of offices read in it.',
      ({ view }) => view.story.facts.filter(({ type }) => type === 'office').length,
    ),
    required(
      'issues',
      'integer',
      'Number of things a person should know about its reading.',
      ({ view }) => view.story.issues.length,
    ),
  ],
});

export const PEOPLE = table<Of<Person, 'person'>>({
  name: 'people',
  description: 'One row a person and story that names the person.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.people.map((person) => ({ view, person })),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the person, the same in every story with this name.', ({ person }) => person.id),
    required('name', 'string', 'The fullest name in the text.', ({ person }) => person.name),
    optional(
      'roles',
      'string',
      'Titles given to the person, each after its organisation, separated by "; ".',
      ({ person }) =>
        person.roles
          .map(({ title, organisation }) => (organisation ? `${organisation.text} ${title}` : title))
          .join(LIST) || undefined,
    ),
    ...firstMention<Of<Person, 'person'>>(({ person }) => person),
  ],
});

export const ORGANISATIONS = table<Of<Organisation, 'organisation'>>({
  name: 'organisations',
  description: 'One row an organisation and story that names it.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.organisations.map((organisation) => ({ view, organisation })),
  columns: [
    ...ORIGIN,
    required(
      'id',
      'string',
      'Id of the organisation, the same in every story with this name.',
      ({ organisation }) => organisation.id,
    ),
    required('name', 'string', 'The fullest name in the text.', ({ organisation }) => organisation.name),
    optional('canonical', 'string', 'The name it is commonly known by.', ({ organisation }) => organisation.canonical),
    required(
      'type',
      'string',
      'government, party, company, media, research, university, association, international, military, hospital, team or other.',
      ({ organisation }) => organisation.type,
    ),
    optional(
      'aliases',
      'string',
      'Other names the text uses for it, separated by "; ".',
      ({ organisation }) => organisation.aliases?.join(LIST) || undefined,
    ),
    ...firstMention<Of<Organisation, 'organisation'>>(({ organisation }) => organisation),
  ],
});

export const PLACES = table<Of<Place, 'place'>>({
  name: 'places',
  description: 'One row a place and story that names it.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.places.map((place) => ({ view, place })),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the place, the same in every story with this name.', ({ place }) => place.id),
    required('name', 'string', 'The name in the text.', ({ place }) => place.name),
    optional('canonical', 'string', 'The full official name.', ({ place }) => place.canonical),
    ...firstMention<Of<Place, 'place'>>(({ place }) => place),
  ],
});

export const FIGURES = table<FigureRow>({
  name: 'figures',
  description: 'One row a figure: a number with what it measures, whose it is, and when it held.',
  key: KEY,
  references: [TO_STORY, to('whole_id', 'figures'), to('place_id', 'places')],
  each: (view) => view.story.facts.flatMap((fact) => (fact.type === 'figure' ? [figureRow(view, fact)] : [])),
  columns: [
    ...ORIGIN,
    required(
      'id',
      'string',
      'Id of the figure; it stays when the text around the figure changes.',
      ({ figure }) => figure.id,
    ),
    optional('date', 'date', 'The day the story was published.', ({ view }) => view.date),
    optional('source', 'string', 'The medium the story credits, as printed.', ({ view }) => view.story.source?.text),
    optional('subject', 'string', "Whose the figure is, in the text's words.", ({ figure }) => figure.subject?.text),
    optional(
      'subject_id',
      'string',
      'Id of the person, organisation or place that the subject is.',
      ({ view, figure }) => view.entity(figure.subject?.entity)?.id,
    ),
    optional(
      'subject_kind',
      'string',
      'person, organisation or place: the table to look that id up in.',
      ({ view, figure }) => view.entity(figure.subject?.entity)?.kind,
    ),
    optional(
      'property',
      'string',
      "What is counted or measured, in the text's words.",
      ({ figure }) => figure.property?.text,
    ),
    optional(
      'value',
      'number',
      'The number, scales multiplied out; empty where two ends are stated.',
      ({ figure }) => figure.value,
    ),
    optional('min', 'number', 'The lower of two stated ends.', ({ figure }) => figure.min),
    optional('max', 'number', 'The upper of two stated ends.', ({ figure }) => figure.max),
    optional(
      'decimal',
      'string',
      'All digits of the value, where a double cannot hold them.',
      ({ figure }) => figure.decimal,
    ),
    required(
      'relation',
      'string',
      'How the number bounds the value: eq, gt, gte, lt, lte, approx or nearly (just under).',
      ({ figure }) => figure.relation,
    ),
    required(
      'unit',
      'string',
      'Unit code as named in the text: UCUM, ISO 4217 or one of ours; 1 for counts.',
      ({ figure }) => figure.unit.code,
    ),
    required('unit_system', 'string', 'ucum, iso4217 or newsfacts.', ({ figure }) => figure.unit.system),
    required(
      'dimension',
      'string',
      'What is measured: length, mass, money, count, ratio …',
      ({ figure }) => figure.unit.dimension,
    ),
    optional(
      'si_value',
      'number',
      'The value in the SI unit; empty for money, counts and units without an exact conversion.',
      ({ si }) => si?.value,
    ),
    optional('si_min', 'number', 'The lower end in the SI unit.', ({ si }) => si?.min),
    optional('si_max', 'number', 'The upper end in the SI unit.', ({ si }) => si?.max),
    optional(
      'si_unit',
      'string',
      'The SI unit as UCUM code: kg, m2, J, K; 1 for ratios; bit for data.',
      ({ si }) => si?.unit,
    ),
    optional('classifier', 'string', 'The measure word of a count (户, 家, 艘).', ({ figure }) => figure.classifier),
    optional('per', 'string', "The denominator of a rate, in the text's words.", ({ figure }) => figure.per?.text),
    optional('per_unit', 'string', 'Unit code of the denominator.', ({ figure }) => figure.per?.code),
    required('role', 'string', 'level, change, share, rank or score.', ({ figure }) => figure.role),
    optional('direction', 'string', 'Where a change went: up or down.', ({ figure }) => figure.change?.direction),
    optional(
      'basis',
      'string',
      'What a change is against: yoy the year before, mom the period before.',
      ({ figure }) => figure.change?.basis,
    ),
    required('modality', 'string', 'actual, forecast, plan, capacity or requirement.', ({ figure }) => figure.modality),
    optional('whole_id', 'string', 'Id of the figure that a share is a share of.', ({ view, figure }) =>
      figure.whole !== undefined && view.hasFigure(figure.whole) ? figure.whole : undefined,
    ),
    ...PERIOD,
    optional(
      'place',
      'string',
      'The place: the subject, where it is one, else the place named last before the figure in its sentence.',
      ({ place }) => place?.name,
    ),
    optional('place_id', 'string', 'Id of that place.', ({ place }) => place?.id),
    optional(
      'speaker',
      'string',
      'Name of the person or organisation that says it.',
      ({ view, figure }) => view.entity(figure.speaker)?.name,
    ),
    optional(
      'speaker_id',
      'string',
      'Id of that person or organisation.',
      ({ view, figure }) => view.entity(figure.speaker)?.id,
    ),
    ...QUOTE,
    required(
      'sentence_start',
      'integer',
      'First code point of its sentence in the document, from 0.',
      ({ figure }) => figure.sentence.start,
    ),
    required(
      'sentence_end',
      'integer',
      'Code point after the last of its sentence.',
      ({ figure }) => figure.sentence.end,
    ),
    RULE,
  ],
});

export const OFFICES = table<OfficeRow>({
  name: 'offices',
  description: 'One row an office: who holds, takes or leaves which.',
  key: KEY,
  references: [TO_STORY, to('person_id', 'people'), to('organisation_id', 'organisations')],
  each: (view) => view.story.facts.flatMap((fact) => (fact.type === 'office' ? [{ view, office: fact, fact }] : [])),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the fact; it stays when the text around it changes.', ({ office }) => office.id),
    optional('person', 'string', 'Name of the person.', ({ view, office }) => view.entity(office.person)?.name),
    optional('person_id', 'string', 'Id of the person.', ({ view, office }) => known(view, office.person, 'person')),
    required('title', 'string', "The office in the text's words.", ({ office }) => office.title),
    optional(
      'organisation',
      'string',
      'Name of the organisation.',
      ({ view, office }) => view.entity(office.organisation)?.name,
    ),
    optional('organisation_id', 'string', 'Id of the organisation.', ({ view, office }) =>
      known(view, office.organisation, 'organisation'),
    ),
    required('event', 'string', 'holds, appointed or removed.', ({ office }) => office.event),
    ...PERIOD,
    ...QUOTE,
    RULE,
  ],
});

export const CHECKS = table<Of<Check, 'check'>>({
  name: 'checks',
  description: 'One row a piece of arithmetic that ties figures of a story together.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.checks.map((check) => ({ view, check })),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the check.', ({ check }) => check.id),
    required('type', 'string', 'share (part, whole, share), growth, sum or difference.', ({ check }) => check.type),
    required('figures', 'string', 'Ids of the figures compared, separated by "; ".', ({ check }) =>
      check.facts.join(LIST),
    ),
    required('stated', 'number', 'What the text states.', ({ check }) => check.stated),
    required('computed', 'number', 'What the other figures give.', ({ check }) => check.computed),
    required(
      'holds',
      'boolean',
      'Whether the two agree as precisely as the text states them.',
      ({ check }) => check.holds,
    ),
  ],
});

/** The tables that stories fill, each after those that its rows refer to. */
export const TABLES: readonly Table[] = [STORIES, PEOPLE, ORGANISATIONS, PLACES, FIGURES, OFFICES, CHECKS];

/** The id, where it is one of the story's entities of that kind: what a reference needs. */
function known(view: StoryView, id: string | undefined, kind: 'person' | 'organisation'): Cell {
  const entity = view.entity(id);
  return entity?.kind === kind ? entity.id : undefined;
}

function figureRow(view: StoryView, figure: Figure): FigureRow {
  const subject = view.entity(figure.subject?.entity);
  const place = subject?.kind === 'place' ? subject : view.placeIn(figure.sentence.start, figure.end);
  return { view, figure, fact: figure, si: toSi(figure), place };
}
