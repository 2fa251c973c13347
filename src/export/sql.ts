// SQL that SQLite and PostgreSQL share: how tables are made, and the views over them.

import type { ColumnType, Reference, Table } from './table.ts';
import { RUNS, TABLES } from './tables.ts';

export const SQL_TABLES: readonly Table[] = [RUNS, ...TABLES];

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedList = (names: readonly string[]): string => names.map(quoted).join(', ');

/**
 * Makes a table where there is none. References are checked when a transaction ends: a share may stand before its whole.
 * @param types of the database, by column type.
 */
export function createTable(
  { name, columns, key, references }: Table,
  types: Readonly<Record<ColumnType, string>>,
): string {
  const lines = [
    ...columns.map((column) => `${quoted(column.name)} ${types[column.type]}${column.optional ? '' : ' not null'}`),
    `primary key (${quotedList(key)})`,
    ...references.map(foreignKey),
  ];
  return `create table if not exists ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)`;
}

const foreignKey = ({ columns, table, to }: Reference): string =>
  `foreign key (${quotedList(columns)}) references ${quoted(table)} (${quotedList(to)}) on delete cascade deferrable initially deferred`;

export interface View {
  readonly name: string;
  /** What it shows. */
  readonly description: string;
  readonly sql: string;
}

/** Of a story that stands in several runs, they show the last. */
export const VIEWS: readonly View[] = [
  {
    name: 'current_stories',
    description: 'The last run of each story.',
    sql: `select run, story from (
  select s.run, s.story, row_number() over (partition by s.story order by r.sequence desc) as place
  from stories s join runs r on r.run = s.run
) ranked where place = 1`,
  },
  {
    name: 'figures_wide',
    description: 'Figures with headline, kind, language, date and authors of their story, and the whole of each share.',
    sql: `select f.*, s.headline, s.kind, s.language, s.published, s.authors, w.quote as whole_quote, w.value as whole_value
from current_stories c
join stories s on s.run = c.run and s.story = c.story
join figures f on f.run = c.run and f.story = c.story
left join figures w on w.run = f.run and w.story = f.story and w.id = f.whole_id`,
  },
  {
    name: 'series',
    description: 'Levels with a property and a period, to be laid side by side: what a subject had when.',
    sql: `select f.subject, f.subject_id, f.property, f.unit, f.classifier, f.per, f.modality, f.period_start, f.period_end, f.time,
  f.relation, f.value, f.si_value, f.si_unit, f.place, f.date, f.source, f.story, f.id
from current_stories c join figures f on f.run = c.run and f.story = c.story
where f.role = 'level' and f.value is not null and f.property is not null and f.period_start is not null`,
  },
  {
    name: 'failed_checks',
    description: 'Checks that do not hold, with the headline, date and file of their story.',
    sql: `select k.*, s.headline, s.date, s.file
from current_stories c
join stories s on s.run = c.run and s.story = c.story
join checks k on k.run = c.run and k.story = c.story
where not k.holds`,
  },
];
