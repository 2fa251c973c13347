// DuckDB reads what we write: rows of a query over files, as plain values.

import { DuckDBInstance } from '@duckdb/node-api';

/** Numbers that fit are numbers, days are texts. */
export async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader
      .getRowObjectsJson()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
