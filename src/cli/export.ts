// newsfacts export: the facts of stories as tables, for spreadsheets, notebooks and databases.

import type { Command } from 'commander';
import { complain, STATUS, stop } from './status.ts';
import { write } from './write.ts';

interface ExportFlags {
  readonly to: string;
  readonly table?: string;
  readonly append?: true;
  readonly bom?: true;
  readonly schema?: string;
  readonly quiet?: true;
}

export function registerExport(program: Command): void {
  program
    .command('export')
    .summary('write facts as tables: CSV, Parquet, SQLite, PostgreSQL')
    .description('Writes the figures, people, offices, organisations, places and checks of facts files as tables.')
    .argument('<facts...>', 'facts.json files, or NDJSON with one story a line; - is standard input')
    .requiredOption('-t, --to <target>', 'what to write; its name tells the format')
    .option('--table <name>', 'the table to write as CSV or Parquet (default: figures)')
    .option('--append', 'keep the rows of earlier runs')
    .option('--bom', 'begin CSV files with a byte order mark, for Excel')
    .option('--schema <name>', 'the schema on a PostgreSQL server (default: newsfacts)')
    .option('-q, --quiet', 'do not tell what was written')
    .addHelpText(
      'after',
      `
Targets:
  figures.csv           one table as CSV
  figures.parquet       one table as Parquet
  facts.sqlite          all tables, with views and full text search
  tables/               all tables as CSV with their datapackage.json (Frictionless)
  tables.parquet/       all tables as Parquet
  postgres://user@host/database

Files and folders appear whole or not at all. Exporting the same facts again changes nothing, also with --append.

Examples:
  newsfacts export facts.json --to figures.csv --bom
  newsfacts export monday.json --to history.sqlite
  newsfacts export tuesday.json --to history.sqlite --append`,
    )
    .action(exportFacts);
}

async function exportFacts(files: readonly string[], { quiet, ...options }: ExportFlags): Promise<void> {
  // Loaded here, so that help and version answer at once.
  const { exportFiles } = await import('../export/index.ts');
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort(stop('interrupted; nothing was written', STATUS.interrupted)));
  const { signal } = interrupt;
  const { format, run, stories, rows, repeated, errorLines } = await exportFiles(files, { ...options, signal });
  if (repeated > 0) complain(`left out ${counted(repeated, 'story', 'stories')} whose id stood in the input before`);
  if (errorLines > 0) complain(`${counted(errorLines, 'line holds', 'lines hold')} an error instead of a story`);
  if (quiet) return;
  const tables = Object.entries(rows).map(([table, count]) => `${count} ${table}`);
  await write(
    process.stdout,
    `${format}: ${tables.join(', ')} of ${counted(stories, 'story', 'stories')} (run ${run})\n`,
  );
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
