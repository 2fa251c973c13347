// All tables into a schema of a PostgreSQL server, in one transaction: rows are put in or brought up to date by their
// keys, so an export may be repeated. Without --append, the earlier versions of the stories exported are taken out.

import type { ReservedSql, Sql } from 'postgres';
import { type Format, optionalPackage, type Sink, type Target } from './format.ts';
import { createTable, quoted, quotedList, SQL_TABLES, VIEWS } from './sql.ts';
import type { Cell, ColumnType, Table } from './table.ts';
import { RUNS, STORIES } from './tables.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'text',
  number: 'double precision',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};

async function openPostgres(target: Target): Promise<Sink> {
  const { default: postgres } = await optionalPackage('postgres', 'PostgreSQL', () => import('postgres'));
  const server: Sql = postgres(target.to, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    const connection = await server.reserve();
    await prepare(connection, target);
    return sinkOf(server, connection, target);
  } catch (error) {
    await server.end();
    throw connectionError(error);
  }
}

async function prepare(connection: ReservedSql, { schema, run }: Target): Promise<void> {
  await connection.unsafe('begin');
  // Even where there is one, "if not exists" asks for the right to make it.
  const found = await connection.unsafe('select from pg_namespace where nspname = $1', [schema]);
  if (found.length === 0) await connection.unsafe(`create schema ${quoted(schema)}`);
  await connection.unsafe(`set local search_path to ${quoted(schema)}`);
  for (const table of SQL_TABLES) await connection.unsafe(createTable(table, TYPES));
  // One export at a time, or two would take the same place in the order.
  await connection.unsafe('lock table runs in exclusive mode');
  for (const { name, sql } of VIEWS) await connection.unsafe(`create or replace view ${quoted(name)} as ${sql}`);
  const [last] = await connection.unsafe('select coalesce(max(sequence), 0) as sequence from runs where run <> $1', [
    run.id,
  ]);
  await connection.unsafe(upsert(RUNS), [rowsOf(RUNS, [[run.id, Number(last!.sequence) + 1, run.files.join('; ')]])]);
}

const sinkOf = (server: Sql, connection: ReservedSql, { run, append }: Target): Sink => ({
  async add(table, rows) {
    if (table === STORIES && !append) {
      const stories = rows.map((row) => String(row[1]));
      await connection.unsafe(
        `delete from stories where run <> $1 and story in (select json_array_elements_text($2::text::json))`,
        [run.id, JSON.stringify(stories)],
      );
    }
    if (rows.length > 0) await connection.unsafe(upsert(table), [rowsOf(table, rows)]);
  },
  async close() {
    await connection.unsafe(
      'delete from runs r where not exists (select from stories s where s.run = r.run) and r.run <> $1',
      [run.id],
    );
    await connection.unsafe('commit');
    connection.release();
    await server.end();
  },
  async abort() {
    await connection.unsafe('rollback').catch(() => undefined);
    connection.release();
    await server.end();
  },
});

/** Puts rows, given as one JSON text, into a table, over those with the same key. */
function upsert({ name, columns, key }: Table): string {
  const names = columns.map((column) => column.name);
  const typed = columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}`).join(', ');
  const others = names.filter((column) => !key.includes(column));
  const updates = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  return `insert into ${quoted(name)} (${quotedList(names)}) select ${quotedList(names)} from json_to_recordset($1::text::json) as rows (${typed})
on conflict (${quotedList(key)}) do update set ${updates}`;
}

const rowsOf = ({ columns }: Table, rows: readonly (readonly Cell[])[]): string =>
  JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, storable(row[index])]))));

/** The server's texts hold no zero character and no half of a surrogate pair. */
const storable = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(/[\0\p{Surrogate}]/gu, '\ufffd') : cell;

/** Says where the server was looked for: the errors of sockets are empty where several addresses were tried. */
function connectionError(error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  return new Error(`PostgreSQL: ${message || code || 'the server cannot be reached'}`);
}

export const postgres: Format = {
  name: 'PostgreSQL',
  matches: (to) => /^postgres(?:ql)?:\/\//.test(to),
  allTables: true,
  open: openPostgres,
};
