// Tables as CSV after RFC 4180, one a file. What a spreadsheet would take for a formula gets an apostrophe before it.

import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { datapackage } from './datapackage.ts';
import { type Format, optionalPackage } from './format.ts';
import type { Cell, Column, Table } from './table.ts';
import { openFile, openFolder, type Rows, sameColumns, type TableFileKind } from './table-file.ts';

const BOM = '\ufeff';
const BATCH = 2000;

const OPTIONS = {
  escape_formulas: true,
  record_delimiter: '\r\n',
  // Else a lone line feed in a cell would stand unquoted.
  quote_record_delimiter: true,
  cast: {
    boolean: String,
    // The one opening that csv-stringify leaves out.
    string: (text: string) => (text.startsWith('\n') ? `'${text}` : text),
  },
} as const;

const CSV: TableFileKind = {
  extension: '.csv',
  async create(path, table, { bom }) {
    const { stringify } = await optionalPackage('csv-stringify', 'CSV', () => import('csv-stringify/sync'));
    const file = await open(path, 'w');
    const names = table.columns.map(({ name }) => name);
    await file.writeFile((bom ? BOM : '') + stringify([names], OPTIONS));
    return {
      add: (rows) => writeRows(file, stringify, rows),
      close: () => file.close(),
      abandon: () => file.close().catch(() => undefined),
    };
  },
  async *rows(path, table) {
    const { parse } = await optionalPackage('csv-parse', 'Appending to CSV', () => import('csv-parse'));
    const records: AsyncIterable<string[]> = createReadStream(path).pipe(
      parse({ bom: true, relax_column_count: true }),
    );
    let header = true;
    let batch: Cell[][] = [];
    for await (const record of records) {
      if (header) {
        sameColumns(path, table, record);
        header = false;
        continue;
      }
      batch.push(cellsOf(table, record));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (header) sameColumns(path, table, []);
    yield batch;
  },
};

type Stringify = (rows: (string | Cell)[][], options: typeof OPTIONS) => string;

async function writeRows(file: FileHandle, stringify: Stringify, rows: Rows): Promise<void> {
  if (rows.length > 0) await file.writeFile(stringify(rows as Cell[][], OPTIONS));
}

/** Rows as CSV text, without a header of its own. */
export async function csvText(rows: readonly (readonly Cell[])[]): Promise<string> {
  const { stringify } = await optionalPackage('csv-stringify', 'CSV', () => import('csv-stringify/sync'));
  return stringify(rows as Cell[][], OPTIONS);
}

const cellsOf = ({ columns }: Table, record: readonly string[]): Cell[] =>
  columns.map((column, index) => cellOf(column, record[index] ?? ''));

/** The number behind a text must be one again, or its minus would be taken for a formula. */
function cellOf({ type }: Column, text: string): Cell {
  if (text === '') return undefined;
  return type === 'number' || type === 'integer' ? Number(text) : text;
}

export const csv: Format = {
  name: 'CSV',
  matches: (to) => /\.csv$/i.test(to),
  allTables: false,
  open: (target) => openFile(CSV, target),
};

export const csvFolder: Format = {
  name: 'data package',
  matches: (to) => to.endsWith('/'),
  allTables: true,
  open: (target) => openFolder(CSV, target, { 'datapackage.json': datapackage(CSV.extension) }),
};
