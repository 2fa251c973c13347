// Exports the facts of stories as tables: the list of formats, and the way of the rows from facts files into one of them.

import type { Story } from '../model/story.ts';
import { csv, csvFolder } from './csv.ts';
import type { Format, Run, Sink } from './format.ts';
import { parquet, parquetFolder } from './parquet.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';
import { openInputs } from './stories.ts';
import { type Cell, type Table, viewOf } from './table.ts';
import { FIGURES, TABLES } from './tables.ts';

export interface ExportOptions {
  /** figures.csv, figures.parquet, facts.sqlite, a folder (ends with /), a Parquet folder (.parquet/), or postgres://… */
  readonly to: string;
  /** The table, for formats that hold one; figures by default. */
  readonly table?: string;
  /** Keep the rows of earlier runs; by default what was there is replaced. */
  readonly append?: boolean;
  /** Begin CSV files with a byte order mark. */
  readonly bom?: boolean;
  /** The schema of a PostgreSQL server; newsfacts by default. */
  readonly schema?: string;
  /** Stops the export, which then leaves the target as it was and throws the reason. */
  readonly signal?: AbortSignal;
}

export interface ExportCounts {
  /** The name of the format. */
  readonly format: string;
  /** The run column of the rows. */
  readonly run: string;
  readonly stories: number;
  /** Rows by table, of the tables that were written. */
  readonly rows: Readonly<Record<string, number>>;
  /** Stories left out because their id stood in the input before. */
  readonly repeated: number;
  /** Lines that hold no story but the error of one, as `newsfacts stream` writes them. */
  readonly errorLines: number;
}

/** The first that matches a target is taken. */
const FORMATS: readonly Format[] = [csv, parquet, parquetFolder, sqlite, postgres, csvFolder];

/** Rows gathered before they are written at once. */
const BATCH = 2000;

/**
 * Exports facts files (facts.json, or NDJSON of story objects), read as a stream.
 * @param files paths; - is standard input.
 * @throws Error with one line for a person: an unknown target or table, a file that cannot be read, a story that breaks
 * the schema (its `status` is 1), a missing package. The target is then as it was before.
 */
export async function exportFiles(files: readonly string[], options: ExportOptions): Promise<ExportCounts> {
  const format = formatOf(options);
  const inputs = await openInputs(files);
  try {
    const run: Run = { id: inputs.hash.slice(0, 12), files };
    const counted = { stories: 0, repeated: 0, errorLines: 0 };
    const rows = await exportStories(inputs.stories(counted), run, options);
    return { format: format.name, run: run.id, ...counted, rows };
  } finally {
    await inputs.close();
  }
}

/** Exports stories under the name of a run. Ids of stories must not repeat. @returns the number of rows by table. */
export async function exportStories(
  stories: Iterable<Story> | AsyncIterable<Story>,
  run: Run,
  options: ExportOptions,
): Promise<Record<string, number>> {
  const format = formatOf(options);
  const table = tableOf(options);
  const { to, append = false, bom = false, schema = 'newsfacts' } = options;
  const sink = await format.open({ to, run, table, append, bom, schema });
  try {
    const written = await fill(sink, stories, run, format.allTables ? TABLES : [table], options.signal);
    await sink.close();
    return written;
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

async function fill(
  sink: Sink,
  stories: Iterable<Story> | AsyncIterable<Story>,
  run: Run,
  tables: readonly Table[],
  signal: AbortSignal | undefined,
): Promise<Record<string, number>> {
  const written = Object.fromEntries(tables.map(({ name }) => [name, 0]));
  let gathered = 0;
  const batches = new Map<Table, Cell[][]>(tables.map((table) => [table, []]));
  const flush = async () => {
    for (const [table, rows] of batches) {
      await sink.add(table, rows);
      written[table.name]! += rows.length;
      batches.set(table, []);
    }
    gathered = 0;
  };
  for await (const story of stories) {
    const view = viewOf(story, run.id);
    for (const [table, batch] of batches) {
      const rows = table.rows(view);
      for (const row of rows) batch.push(row);
      gathered += rows.length;
    }
    if (gathered >= BATCH) await flush();
    signal?.throwIfAborted();
  }
  await flush();
  return written;
}

function formatOf({ to, table }: ExportOptions): Format {
  const format = FORMATS.find(({ matches }) => matches(to));
  if (!format)
    throw new Error(
      `The format of ${to} is not known: name it .csv, .parquet, .sqlite or .db, end a folder with /, or give postgres://…`,
    );
  if (table !== undefined && format.allTables) throw new Error(`${format.name} holds all tables; leave --table out.`);
  return format;
}

function tableOf({ table: name = FIGURES.name }: ExportOptions): Table {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}; there are ${TABLES.map((one) => one.name).join(', ')}.`);
  return table;
}
