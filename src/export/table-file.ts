// A file that holds one table, and the exports made of such files: one of them alone, or a folder with one a table.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sink, Target } from './format.ts';
import { type Replacement, replaceFile, replaceFolder } from './replace.ts';
import type { Cell, Table } from './table.ts';
import { RUNS, TABLES } from './tables.ts';

export type Rows = readonly (readonly Cell[])[];

/** How a file of one table is written and read. */
export interface TableFileKind {
  /** With its point: .csv */
  readonly extension: string;
  /** Starts a new file. */
  create(path: string, table: Table, options: { readonly bom: boolean }): Promise<TableFile>;
  /**
   * Reads what `create` wrote, in batches.
   * @throws Error where the columns are not those of the table.
   */
  rows(path: string, table: Table): AsyncIterable<Rows>;
}

export interface TableFile {
  add(rows: Rows): Promise<void>;
  close(): Promise<void>;
  /** Lets go of the file, which will be thrown away. */
  abandon(): Promise<void>;
}

/** Where the columns stand that all tables, and the runs, have. */
const RUN = 0;
const SEQUENCE = 1;

/** A single file with one table. */
export async function openFile(kind: TableFileKind, target: Target): Promise<Sink> {
  const replacement = await replaceFile(target.to);
  return guarded(replacement, async (opened) => {
    const file = await kind.create(replacement.path, target.table, target);
    opened.push(file);
    if (target.append && replacement.existing !== undefined) {
      for await (const rows of keptRows(kind, replacement.existing, target.table, target)) await file.add(rows);
    }
    return {
      add: async (table, rows) => {
        if (table === target.table) await file.add(rows);
      },
      close: () => file.close(),
    };
  });
}

/** A folder with a file a table, and further files that describe them. */
export async function openFolder(
  kind: TableFileKind,
  target: Target,
  descriptions: Readonly<Record<string, string>> = {},
): Promise<Sink> {
  const tables = [RUNS, ...TABLES];
  const fileOf = (table: Table): string => table.name + kind.extension;
  const names = [...tables.map(fileOf), ...Object.keys(descriptions)];
  const replacement = await replaceFolder(target.to, names);
  const { existing } = replacement;
  return guarded(replacement, async (opened) => {
    const held = target.append && existing !== undefined ? await readdir(existing) : [];
    const files = new Map<Table, TableFile>();
    let sequence = 1;
    for (const table of tables) {
      const file = await kind.create(join(replacement.path, fileOf(table)), table, target);
      files.set(table, file);
      opened.push(file);
      if (!held.includes(fileOf(table))) continue;
      for await (const rows of keptRows(kind, join(existing!, fileOf(table)), table, target)) {
        await file.add(rows);
        if (table === RUNS) for (const row of rows) sequence = Math.max(sequence, Number(row[SEQUENCE]) + 1);
      }
    }
    await files.get(RUNS)!.add([[target.run.id, sequence, target.run.files.join('; ')]]);
    return {
      add: (table, rows) => files.get(table)!.add(rows),
      async close() {
        for (const file of files.values()) await file.close();
        for (const [name, text] of Object.entries(descriptions)) await writeFile(join(replacement.path, name), text);
      },
    };
  });
}

/** The rows of earlier runs: those of the same run are written anew, so that an export may be repeated. */
async function* keptRows(kind: TableFileKind, path: string, table: Table, { run }: Target): AsyncGenerator<Rows> {
  for await (const rows of kind.rows(path, table)) yield rows.filter((row) => row[RUN] !== run.id);
}

/** The sink of `make`, whose end gives the new file or folder its name; until then, what `make` opens may be thrown away. */
async function guarded(
  replacement: Replacement,
  make: (opened: TableFile[]) => Promise<Omit<Sink, 'abort'>>,
): Promise<Sink> {
  const opened: TableFile[] = [];
  const abort = async () => {
    for (const file of opened) await file.abandon();
    await replacement.abort();
  };
  try {
    const sink = await make(opened);
    return {
      add: sink.add,
      async close() {
        await sink.close();
        await replacement.commit();
      },
      abort,
    };
  } catch (error) {
    await abort();
    throw error;
  }
}

/** @throws Error where a file was written with other columns. */
export function sameColumns(path: string, table: Table, found: readonly string[]): void {
  if (found.join() !== table.columns.map(({ name }) => name).join())
    throw new Error(`${path} has other columns than the table ${table.name} of this version; export to a new one.`);
}
