// A SQLite file with all tables, their references, views, and full text search over trigrams, which needs no words and
// so works on Chinese: match '进出口' from three characters on, like '%出口%' for any length.

import { copyFile } from 'node:fs/promises';
import type { Database, Statement } from 'node-sqlite3-wasm';
import { type Format, optionalPackage, type Sink, type Target } from './format.ts';
import { type Replacement, replaceFile } from './replace.ts';
import { createTable, quoted, quotedList, SQL_TABLES, VIEWS } from './sql.ts';
import type { Cell, ColumnType, Table } from './table.ts';
import { sameColumns } from './table-file.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'text',
  number: 'real',
  integer: 'integer',
  boolean: 'integer',
  date: 'text',
};

/** What is searched: a table of search over columns of a table. */
const SEARCHED = [
  ['figures_search', 'figures', ['subject', 'property', 'quote', 'speaker', 'place', 'source']],
  ['stories_search', 'stories', ['headline', 'source', 'authors']],
] as const;

async function openSqlite(target: Target): Promise<Sink> {
  const { default: sqlite } = await optionalPackage('node-sqlite3-wasm', 'SQLite', () => import('node-sqlite3-wasm'));
  const replacement = await replaceFile(target.to);
  let database: Database | undefined;
  try {
    const { existing } = replacement;
    if (existing !== undefined && !target.append && !isOurs(new sqlite.Database(existing, { readOnly: true })))
      throw new Error(`${target.to} holds other data, which would be lost; give another name.`);
    if (existing !== undefined && target.append) await copyFile(existing, replacement.path);
    database = new sqlite.Database(replacement.path);
    return sinkOf(database, prepare(database, target), replacement);
  } catch (error) {
    if (database?.inTransaction) database.exec('rollback');
    database?.close();
    await replacement.abort();
    throw error;
  }
}

/** Whether a database holds what an export wrote, or nothing; a file that is no database does not. */
function isOurs(database: Database): boolean {
  try {
    const names = database.all("select name from sqlite_schema where type = 'table'").map(({ name }) => name);
    return names.length === 0 || SQL_TABLES.every(({ name }) => names.includes(name));
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/** Makes what is not there yet, and an insertion for each table; rows of the same run are written anew. */
function prepare(database: Database, { run, to }: Target): Map<Table, Statement> {
  // Nobody reads the file before it is whole, so it needs no journal on the disk.
  for (const setting of ['journal_mode = memory', 'synchronous = off', 'foreign_keys = on'])
    database.exec(`pragma ${setting}`);
  database.exec('begin');
  for (const table of SQL_TABLES) {
    database.exec(createTable(table, TYPES));
    const found = database.all(`select name from pragma_table_info(${literal(table.name)})`);
    sameColumns(
      to,
      table,
      found.map(({ name }) => String(name)),
    );
  }
  for (const { name, sql } of VIEWS) {
    database.exec(`drop view if exists ${quoted(name)}`);
    database.exec(`create view ${quoted(name)} as ${sql}`);
  }
  for (const [name, content, columns] of SEARCHED) {
    database.exec(
      `create virtual table if not exists ${name} using fts5(${quotedList(columns)}, content=${content}, tokenize=trigram)`,
    );
  }
  database.run('delete from runs where run = ?', run.id);
  database.run('insert into runs select ?, coalesce(max(sequence), 0) + 1, ? from runs', [
    run.id,
    run.files.join('; '),
  ]);
  return new Map(
    SQL_TABLES.map((table) => [
      table,
      database.prepare(
        `insert into ${quoted(table.name)} (${quotedList(table.columns.map(({ name }) => name))}) values (${table.columns.map(() => '?').join(', ')})`,
      ),
    ]),
  );
}

const sinkOf = (database: Database, insertions: Map<Table, Statement>, replacement: Replacement): Sink => ({
  async add(table, rows) {
    const insertion = insertions.get(table)!;
    for (const row of rows) insertion.run(row.map(bound));
  },
  async close() {
    for (const insertion of insertions.values()) insertion.finalize();
    insertions.clear();
    for (const [name] of SEARCHED) database.exec(`insert into ${name} (${name}) values ('rebuild')`);
    database.exec('commit');
    database.exec('pragma optimize');
    database.close();
    await replacement.commit();
  },
  async abort() {
    if (database.isOpen) {
      for (const insertion of insertions.values()) insertion.finalize();
      if (database.inTransaction) database.exec('rollback');
      database.close();
    }
    await replacement.abort();
  },
});

const bound = (cell: Cell) => (cell === undefined ? null : cell);

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const sqlite: Format = {
  name: 'SQLite',
  matches: (to) => /\.(?:sqlite3?|db)$/i.test(to),
  allTables: true,
  open: openSqlite,
};
