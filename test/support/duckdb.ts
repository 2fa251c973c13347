// DuckDB reads what we write: rows of a query over files, as plain values.

import { DuckDBInstance } from '@duckdb/node-api';

/** Days and 64-bit integers come as texts. */
export async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
