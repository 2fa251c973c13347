// Tables as Parquet, one a file: texts as strings, days as DATE, numbers as doubles, row groups of bounded size.

import type { SchemaElement } from 'hyparquet';
import { type Format, optionalPackage } from './format.ts';
import type { Cell, Column, ColumnType } from './table.ts';
import { openFile, openFolder, type Rows, sameColumns, type TableFileKind } from './table-file.ts';

const ROW_GROUP = 20_000;
const DAY = 86_400_000;

const TYPES: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
};

const PARQUET: TableFileKind = {
  extension: '.parquet',
  async create(path, { columns }) {
    const { fileWriter, ParquetWriter } = await optionalPackage(
      'hyparquet-writer',
      'Parquet',
      () => import('hyparquet-writer'),
    );
    const schema: SchemaElement[] = [
      { name: 'root', num_children: columns.length },
      ...columns.map(
        ({ name, type, optional }): SchemaElement => ({
          name,
          ...TYPES[type],
          repetition_type: optional ? 'OPTIONAL' : 'REQUIRED',
        }),
      ),
    ];
    const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'newsfacts' });
    let waiting: (readonly Cell[])[] = [];
    const flush = async () => {
      const columnData = columns.map((column, index) => ({
        name: column.name,
        data: waiting.map((row) => stored(column, row[index])),
      }));
      if (waiting.length > 0) await writer.write({ columnData, rowGroupSize: ROW_GROUP });
      waiting = [];
    };
    return {
      async add(rows) {
        for (const row of rows) {
          waiting.push(row);
          if (waiting.length === ROW_GROUP) await flush();
        }
      },
      async close() {
        await flush();
        await writer.finish();
      },
      // The writer opens the file anew each time.
      abandon: async () => undefined,
    };
  },
  async *rows(path, table) {
    const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await optionalPackage(
      'hyparquet',
      'Appending to Parquet',
      () => import('hyparquet'),
    );
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    sameColumns(
      path,
      table,
      metadata.schema.slice(1).map(({ name }) => name),
    );
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd });
      yield rows.map((row) => table.columns.map(({ name }) => restored(row[name]))) satisfies Rows;
      rowStart = rowEnd;
    }
  },
};

/** A day is stored as its number from 1970-01-01. */
const stored = ({ type }: Column, cell: Cell): Cell =>
  type === 'date' && cell !== undefined ? Date.parse(String(cell)) / DAY : cell;

const restored = (value: unknown): Cell =>
  value instanceof Date ? value.toISOString().slice(0, 10) : ((value ?? undefined) as Cell);

export const parquet: Format = {
  name: 'Parquet',
  matches: (to) => /\.parquet$/i.test(to),
  allTables: false,
  open: (target) => openFile(PARQUET, target),
};

export const parquetFolder: Format = {
  name: 'Parquet folder',
  matches: (to) => /\.parquet\/+$/i.test(to),
  allTables: true,
  open: (target) => openFolder(PARQUET, target),
};
