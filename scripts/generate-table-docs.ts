// Writes docs/tables.md from the tables of the export: npm run generate

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { VIEWS } from '../src/export/sql.ts';
import type { Column, Reference, Table } from '../src/export/table.ts';
import { RUNS, TABLES } from '../src/export/tables.ts';

const TARGET = new URL('../docs/tables.md', import.meta.url);

const HEAD = `<!-- Generated from src/export/tables/ by scripts/generate-table-docs.ts: npm run generate -->

# Tables

\`newsfacts export facts.json --to …\` writes these tables. Their names and columns are the same in every format, and
stay: new columns may come, none is renamed or taken away within a major version.

| target | what is written |
|---|---|
| \`figures.csv\`, \`figures.parquet\` | one table: \`figures\`, or that of \`--table\` |
| \`tables/\` | all tables as CSV, with a Frictionless \`datapackage.json\` |
| \`tables.parquet/\` | all tables as Parquet |
| \`facts.sqlite\`, \`facts.db\` | all tables, views and full text search |
| \`postgres://user@host/database\` | all tables and views in a schema, \`newsfacts\` or that of \`--schema\` |

- Empty cells are null (nothing between the commas in CSV). Dates are days: DATE in Parquet and PostgreSQL, text such as
  2023-03-27 in CSV and SQLite. Offsets count Unicode code points from 0, half open.
- Ids are unique in a story, so keys are \`(run, story, id)\`. The id of a person, an organisation or a place is the same
  in every story that gives it this name.
- In CSV, a text that a spreadsheet would take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line
  break) has an apostrophe before it. Numbers are never touched.
- \`run\` names the input: the same facts give the same run. Without \`--append\` a target is replaced (in PostgreSQL: the
  stories exported are); with it the rows of earlier runs stay, those of the same run are written anew.
`;

const SEARCH = `## Full text search

SQLite files have \`figures_search\` (subject, property, quote, speaker, place, source) and \`stories_search\` (headline,
source, authors) over trigrams, which need no words and so work on Chinese. \`match\` takes three characters or more,
\`like\` any number:

\`\`\`sql
select f.subject, f.property, f.value, f.unit from figures_search s join figures f on f.rowid = s.rowid
where figures_search match '"新能源"';
select f.quote from figures_search s join figures f on f.rowid = s.rowid where s.property like '%出口%';
\`\`\`
`;

/** The text of docs/tables.md. */
export function tableDocs(): string {
  return [HEAD, ...[...TABLES, RUNS].map(section), viewSection(), SEARCH].join('\n');
}

const section = ({ name, description, key, references, columns }: Table): string => `## ${name}

${description} Key: ${key.join(', ')}.${references.map(refers).join('')}

| column | type | | what it is |
|---|---|---|---|
${columns.map(line).join('\n')}
`;

const refers = ({ columns, table, to }: Reference): string =>
  ` (${columns.join(', ')}) refers to ${table} (${to.join(', ')}).`;

const line = ({ name, type, optional, description }: Column): string =>
  `| \`${name}\` | ${type} | ${optional ? '' : 'always'} | ${description} |`;

const viewSection = (): string => `## Views

In SQLite and PostgreSQL. Of a story that stands in several runs, they show the last.

| view | what it shows |
|---|---|
${VIEWS.map(({ name, description }) => `| \`${name}\` | ${description} |`).join('\n')}
`;

if (import.meta.url === pathToFileURL(process.argv[1]!).href) writeFileSync(TARGET, tableDocs());
