// The exports, read back by other tools: DuckDB reads CSV and Parquet, SQLite and PostgreSQL answer queries, and the data
// package keeps the rules of Frictionless. Then what stays: history, repeated exports, targets after a failure.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import sqlite from 'node-sqlite3-wasm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { factsText } from '../src/export/facts-file.ts';
import { optionalPackage } from '../src/export/format.ts';
import { type ExportOptions, exportFiles, exportStories } from '../src/export/index.ts';
import { FIGURES, RUNS, TABLES } from '../src/export/tables.ts';
import type { Story } from '../src/model/story.ts';
import { duckdb } from './support/duckdb.ts';
import { type PostgresServer, postgresBinaries, startPostgres } from './support/postgres.ts';
import { generator, TEXT, validStory } from './support/valid-story.ts';

const FACTS = 'fixtures/export/facts.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsfacts-export-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const run = (name: string, options: Partial<ExportOptions> = {}, files: readonly string[] = [FACTS]) =>
  exportFiles(files, { to: at(name), ...options });

/** A facts file of stories. */
function facts(name: string, ...stories: readonly Story[]): string {
  const text = factsText({ generator });
  writeFileSync(at(name), text.open + stories.map(text.story).join('') + text.close());
  return at(name);
}

/** The story of a later run, in which the catch has grown. */
const later = (): Story => {
  const story = validStory(TEXT);
  return {
    ...story,
    facts: story.facts.map((fact) => ('value' in fact && fact.value === 15000 ? { ...fact, value: 16000 } : fact)),
  };
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required: boolean };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

type Row = Readonly<Record<string, string>>;

const readCsv = (path: string): Row[] => parse(readFileSync(path), { columns: true, bom: true });

describe('CSV', () => {
  test('is written byte for byte so', async () => {
    await run('figures.csv');
    expect(readFileSync(at('figures.csv'), 'utf8')).toBe(readFileSync('fixtures/export/figures.csv', 'utf8'));
  });

  test('has lines that end as RFC 4180 wants, and a byte order mark where asked', async () => {
    await run('figures.csv', { bom: true });
    const text = readFileSync(at('figures.csv'), 'utf8');
    expect(text.startsWith('\ufeffrun,story,id,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(8 + 2);
  });

  test('keeps formulas texts, and numbers numbers', async () => {
    await run('tables/');
    const cells = readdirSync(at('tables'))
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => readCsv(at(`tables/${name}`)).flatMap((row) => Object.entries(row)));
    expect(cells.filter(([, cell]) => /^[=+@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.filter(([, cell]) => cell.startsWith('-'))).toEqual([['value', '-5.5']]);
    expect(cells.filter(([, cell]) => cell.startsWith("'=HYPERLINK")).length).toBeGreaterThan(0);
  });

  test('is read by DuckDB with the types of the columns', async () => {
    await run('figures.csv');
    const rows = await duckdb(`select * from read_csv('${at('figures.csv')}', all_varchar = false, sample_size = -1)`);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({ value: 1245, date: '2023-03-27', period_start: null, property: '渔家' });
    expect(rows[7]).toMatchObject({ property: "'\n@水田", file: 'pages/"a,b".txt', value: 2 });
  });

  test.each(TABLES.map(({ name }) => name))('has the table %s where asked', async (table) => {
    const { rows } = await run(`${table}.csv`, { table });
    const names = TABLES.find(({ name }) => name === table)!.columns.map(({ name }) => name);
    expect(parse(readFileSync(at(`${table}.csv`)))[0]).toEqual(names);
    expect(readCsv(at(`${table}.csv`))).toHaveLength(rows[table]!);
  });
});

test('any text goes into CSV, Parquet and SQLite and comes back', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 300, seed: 1 });
  const odd = ['"', '""', ',', '\r\n', '\n', '\r', ' a ', "'", '\u2028', '𠮷', '\u202eabc', '-1', '=1', '\t', '\ufeff'];
  const headlines = [...odd, ...texts].map((text) => text.replaceAll('\0', ''));
  const stories = headlines.map(
    (text, n): Story => ({ ...validStory(TEXT, `story-${n}`), headline: { text: text || '-' } }),
  );
  const expected = stories.map(({ headline }) => headline!.text);
  for (const name of ['stories.csv', 'stories.parquet', 'facts.sqlite'])
    await exportStories(
      stories,
      { id: 'run1', files: [] },
      { to: at(name), ...(name === 'facts.sqlite' ? {} : { table: 'stories' }) },
    );
  const escaped = expected.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text));
  expect(readCsv(at('stories.csv')).map(({ headline }) => headline)).toEqual(escaped);
  // As bytes: the client of DuckDB drops a byte order mark at the start of a text.
  const read = await duckdb(`select hex(headline) as bytes from '${at('stories.parquet')}'`);
  expect(read.map(({ bytes }) => Buffer.from(String(bytes), 'hex').toString())).toEqual(expected);
  const database = new sqlite.Database(at('facts.sqlite'), { readOnly: true });
  expect(database.all('select headline from stories order by rowid').map((row) => row.headline)).toEqual(expected);
  database.close();
});

test('an input without figures gives tables without rows', async () => {
  const input = facts('none.json', { ...validStory(TEXT), facts: [], checks: [] });
  for (const name of ['figures.csv', 'figures.parquet', 'facts.sqlite', 'package/'])
    expect((await run(name, {}, [input])).rows).toMatchObject({ figures: 0 });
  expect(await duckdb(`select value from '${at('figures.parquet')}'`)).toEqual([]);
  expect(readCsv(at('figures.csv'))).toEqual([]);
});

describe('the data package', () => {
  test('keeps the rules of Frictionless: files, types, required cells, unique keys, references that resolve', async () => {
    await run('package/', {}, [FACTS, facts('more.json', validStory(TEXT, 'story-2'))]);
    const { resources } = JSON.parse(readFileSync(at('package/datapackage.json'), 'utf8')) as { resources: Resource[] };
    expect(resources.map(({ path }) => path).sort()).toEqual(
      readdirSync(at('package'))
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    );
    expect(resources.map(({ name }) => name).sort()).toEqual([RUNS, ...TABLES].map(({ name }) => name).sort());
    const tables = new Map(resources.map(({ name, path }) => [name, readCsv(at(`package/${path}`))]));
    const keyOf = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field]));
    const types: Readonly<Record<string, RegExp>> = {
      string: /./s,
      number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
      integer: /^\d+$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
    };
    for (const { name, path, schema } of resources) {
      const rows = tables.get(name)!;
      expect(parse(readFileSync(at(`package/${path}`)))[0]).toEqual(schema.fields.map((field) => field.name));
      const wrong = rows.flatMap((row) =>
        schema.fields.filter(({ name: field, type, constraints }) =>
          row[field] === '' ? constraints?.required : !types[type]!.test(row[field]!),
        ),
      );
      expect(wrong).toEqual([]);
      expect(new Set(rows.map((row) => keyOf(row, schema.primaryKey))).size).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys) {
        const target = tables.get(reference.resource || name)!;
        const keys = new Set(target.map((row) => keyOf(row, reference.fields)));
        const loose = rows.filter((row) => fields.every((field) => row[field] !== '') && !keys.has(keyOf(row, fields)));
        expect(loose).toEqual([]);
      }
    }
    expect(tables.get('figures')!.filter((row) => row.whole_id !== '')).toHaveLength(2);
  });

  test('replaces itself, but no folder with other files in it', async () => {
    await run('package/');
    await run('package/');
    writeFileSync(at('package/notes.txt'), 'mine');
    await expect(run('package/')).rejects.toThrow('notes.txt');
    mkdirSync(at('home'));
    writeFileSync(at('home/thesis.doc'), 'mine');
    await expect(run('home/')).rejects.toThrow('would be lost');
    expect(readdirSync(at('home'))).toEqual(['thesis.doc']);
    expect(readdirSync(folder).sort()).toEqual(['home', 'package']);
  });
});

describe('Parquet', () => {
  test('has logical types, and empty cells only where they may be', async () => {
    await run('figures.parquet');
    const schema = await duckdb(
      `select name, type, logical_type, repetition_type from parquet_schema('${at('figures.parquet')}')`,
    );
    const of = (name: string) => schema.find((column) => column.name === name);
    expect(of('date')).toMatchObject({
      type: 'INT32',
      logical_type: expect.stringContaining('Date'),
      repetition_type: 'OPTIONAL',
    });
    expect(of('value')).toMatchObject({ type: 'DOUBLE' });
    expect(of('quote_start')).toMatchObject({ type: 'INT32', repetition_type: 'REQUIRED' });
    expect(of('subject')).toMatchObject({ type: 'BYTE_ARRAY', logical_type: expect.stringContaining('String') });
  });

  test('is read by DuckDB with every value as it was', async () => {
    await run('figures.parquet');
    await run('figures.csv');
    const rows = await duckdb(`select * from '${at('figures.parquet')}'`);
    expect(rows[5]).toMatchObject({
      story: '=1+1',
      value: -5.5,
      si_value: 267.65,
      quote: '-5.5℃',
      subject: '<script>alert(1)</script>港口\u202e',
    });
    expect(rows[1]).toMatchObject({ period_start: '2023-03-27', period_end: '2023-03-28' });
    const plain = readCsv(at('figures.csv')).map((row) =>
      Object.values(row).map((cell) => cell.replace(/^'(?=[=+\-@\n])/, '')),
    );
    expect(rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))))).toEqual(plain);
  });

  test('fills a folder with all tables', async () => {
    const { rows } = await run('all.parquet/');
    for (const [table, count] of Object.entries(rows)) {
      const [found] = await duckdb(`select count(*)::int as n from '${at(`all.parquet/${table}.parquet`)}'`);
      expect(found).toEqual({ n: count });
    }
    const [checks] = await duckdb(`select holds from '${at('all.parquet/checks.parquet')}'`);
    expect(checks).toEqual({ holds: true });
  });
});

describe('SQLite', () => {
  const query = (sql: string, name = 'facts.sqlite') => {
    const database = new sqlite.Database(at(name), { readOnly: true });
    try {
      return database.all(sql);
    } finally {
      database.close();
    }
  };

  test('holds all tables, sound and with references that hold', async () => {
    const { rows } = await run('facts.sqlite');
    for (const [table, count] of Object.entries(rows))
      expect(query(`select count(*) as n from ${table}`)).toEqual([{ n: count }]);
    expect(query('pragma foreign_key_check')).toEqual([]);
    expect(query('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query("select count(*) as n from pragma_foreign_key_list('figures') where seq = 0")).toEqual([{ n: 3 }]);
    expect(statSync(at('facts.sqlite')).mode & 0o600).toBe(0o600);
  });

  test('answers over its views', async () => {
    await run('facts.sqlite');
    expect(query("select headline, whole_value from figures_wide where role = 'share'")).toEqual([
      { headline: '八成渔家上岸', whole_value: 1245 },
    ]);
    expect(query('select property, value from series')).toEqual([]);
    expect(query('select * from failed_checks')).toEqual([]);
  });

  test('searches Chinese: three characters by match, any number by like', async () => {
    await run('facts.sqlite');
    expect(
      query(
        "select f.story as id from stories_search s join stories f on f.rowid = s.rowid where stories_search match '渔家上'",
      ),
    ).toEqual([{ id: 'story-1' }]);
    expect(
      query("select f.id from figures_search s join figures f on f.rowid = s.rowid where s.property like '%渔家%'"),
    ).toEqual([{ id: 'story-1-whole' }]);
    expect(
      query(
        'select f.id from figures_search s join figures f on f.rowid = s.rowid where figures_search match \'"1.5万"\'',
      ),
    ).toEqual([{ id: 'story-1-catch' }]);
  });

  test('never replaces a database of something else, nor a file that is none', async () => {
    const other = new sqlite.Database(at('other.db'));
    other.exec('create table figures (mine)');
    other.close();
    await expect(run('other.db')).rejects.toThrow('holds other data');
    await expect(run('other.db', { append: true })).rejects.toThrow('other columns');
    writeFileSync(at('text.db'), 'no database, but a text that somebody wrote');
    await expect(run('text.db')).rejects.toThrow('holds other data');
    expect(readdirSync(folder).sort()).toEqual(['other.db', 'text.db']);
    await run('facts.sqlite');
    expect((await run('facts.sqlite')).rows).toMatchObject({ figures: 8 });
  });

  test('keeps history: the views show the last run of a story', async () => {
    await run('facts.db', {}, [facts('monday.json', validStory(TEXT), validStory(TEXT, 'story-2'))]);
    await run('facts.db', { append: true }, [facts('tuesday.json', later())]);
    await run('facts.db', { append: true }, [at('tuesday.json')]);
    const values = "select value from figures where story = 'story-1' and id = 'story-1-catch' order by value";
    expect(query(values, 'facts.db')).toEqual([{ value: 15000 }, { value: 16000 }]);
    expect(query(values.replace('figures', 'figures_wide'), 'facts.db')).toEqual([{ value: 16000 }]);
    expect(query('select count(*) as n from figures_wide', 'facts.db')).toEqual([{ n: 8 }]);
    expect(query('select sequence, files from runs order by sequence', 'facts.db')).toEqual([
      { sequence: 1, files: at('monday.json') },
      { sequence: 2, files: at('tuesday.json') },
    ]);
    expect(query("select count(*) as n from figures_search where quote like '%万吨%'", 'facts.db')).toEqual([{ n: 3 }]);
  });
});

describe('history in files', () => {
  test.each(['figures.csv', 'figures.parquet', 'package/', 'all.parquet/'])(
    '%s keeps the rows of earlier runs, and repeats none',
    async (name) => {
      const file = name.endsWith('/') ? `${name}figures${name.includes('parquet') ? '.parquet' : '.csv'}` : name;
      const count = async () =>
        (await duckdb(`select run, count(*)::int as n from '${at(file)}' group by run`)).map(({ n }) => n).sort();
      const monday = facts('monday.json', validStory(TEXT), validStory(TEXT, 'story-2'));
      const tuesday = facts('tuesday.json', later());
      await run(name, { append: true }, [monday]);
      await run(name, { append: true }, [tuesday]);
      const before = readFileSync(at(file));
      expect(await count()).toEqual([4, 8]);
      await run(name, { append: true }, [tuesday]);
      expect(readFileSync(at(file)).equals(before)).toBe(true);
      await run(name, {}, [tuesday]);
      expect(await count()).toEqual([4]);
    },
  );

  test('a data package numbers its runs', async () => {
    const files = [facts('monday.json', validStory(TEXT)), facts('tuesday.json', later())];
    for (const file of [...files, files[0]!]) await run('package/', { append: true }, [file]);
    expect(readCsv(at('package/runs.csv')).map(({ sequence, files: names }) => [sequence, names])).toEqual([
      ['2', files[1]],
      ['3', files[0]],
    ]);
  });

  test('other columns are told, and nothing is touched', async () => {
    writeFileSync(at('figures.csv'), 'a,b\r\n1,2\r\n');
    await expect(run('figures.csv', { append: true })).rejects.toThrow('other columns');
    expect(readFileSync(at('figures.csv'), 'utf8')).toBe('a,b\r\n1,2\r\n');
    expect(readdirSync(folder)).toEqual(['figures.csv']);
  });
});

const binaries = postgresBinaries();

describe.skipIf(!binaries)('PostgreSQL (skipped where no server is installed)', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(binaries!);
  }, 120_000);
  afterAll(() => server.stop());

  const query = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = postgres(server.url, {
      max: 1,
      types: { date: { to: 1082, from: [1082], serialize: String, parse: String } },
    });
    try {
      return [...(await client.unsafe(sql))];
    } finally {
      await client.end();
    }
  };
  const count = async (schema: string): Promise<unknown> =>
    (await query(`select count(*)::int as n from ${schema}.figures`))[0]!.n;

  test('takes all tables, and an export again changes nothing', async () => {
    const options = { to: server.url, schema: 'twice' };
    const { rows } = await exportFiles([FACTS], options);
    const all = `select * from twice.figures order by story, id`;
    const first = await query(all);
    await exportFiles([FACTS], options);
    expect(await query(all)).toEqual(first);
    for (const [table, expected] of Object.entries(rows))
      expect(await query(`select count(*)::int as n from twice.${table}`)).toEqual([{ n: expected }]);
    expect(
      await query(
        `select value, si_value, period_start, quote from twice.figures where id in ('f2', 'story-1-part') order by id`,
      ),
    ).toEqual([
      { value: -5.5, si_value: 267.65, period_start: null, quote: '-5.5℃' },
      { value: 809, si_value: null, period_start: '2023-03-27', quote: '809户' },
    ]);
    expect(await query('select whole_value from twice.figures_wide where whole_id is not null')).toEqual([
      { whole_value: 1245 },
    ]);
    expect(await query('select sequence from twice.runs')).toEqual([{ sequence: 1 }]);
  });

  test('brings stories up to date, and keeps their history where asked', async () => {
    const monday = facts('monday.json', validStory(TEXT), validStory(TEXT, 'story-2'));
    const tuesday = facts('tuesday.json', { ...later(), facts: later().facts.slice(0, 4), checks: [] });
    await exportFiles([monday], { to: server.url, schema: 'updated' });
    await exportFiles([tuesday], { to: server.url, schema: 'updated' });
    expect(await count('updated')).toBe(8);
    expect(await query("select value from updated.figures where id = 'story-1-catch'")).toEqual([{ value: 16000 }]);
    expect(await query('select story from updated.offices')).toEqual([{ story: 'story-2' }]);
    await exportFiles([monday], { to: server.url, schema: 'kept' });
    await exportFiles([tuesday], { to: server.url, schema: 'kept', append: true });
    expect(await count('kept')).toBe(12);
    expect(await query("select value from kept.figures_wide where id = 'story-1-catch'")).toEqual([{ value: 16000 }]);
  });

  test('leaves nothing of an export that fails', async () => {
    const options = { to: server.url, schema: 'whole' };
    await exportFiles([FACTS], options);
    function* failing(): Generator<Story> {
      for (let n = 0; n < 1000; n++) yield validStory(TEXT, `story-${n}`);
      throw new Error('the input ended');
    }
    await expect(exportStories(failing(), { id: 'run2', files: [] }, options)).rejects.toThrow('the input ended');
    expect(await count('whole')).toBe(8);
  });

  test('takes texts that the server cannot hold, changed only there', async () => {
    const story = { ...validStory(TEXT), headline: { text: 'a\0b\ud800c𠮷' } };
    await exportStories([story], { id: 'run1', files: [] }, { to: server.url, schema: 'odd"; drop' });
    expect(await query('select headline from "odd""; drop".stories')).toEqual([{ headline: 'a\ufffdb\ufffdc𠮷' }]);
  });

  test('says where no server answers, without the password', async () => {
    const wrong = exportFiles([FACTS], { to: 'postgres://someone:secret@127.0.0.1:1/none' });
    await expect(wrong).rejects.toThrow(/^PostgreSQL: .*ECONNREFUSED/);
    await expect(wrong).rejects.not.toThrow('secret');
  });
});

describe('an export that fails', () => {
  interface Failure {
    readonly because: string;
    readonly message: string;
    readonly options?: Partial<ExportOptions>;
    /** Makes a second input file. */
    readonly input?: () => string;
  }
  const broken = (): string => {
    writeFileSync(at('broken.json'), readFileSync(FACTS, 'utf8').slice(0, -4));
    return at('broken.json');
  };
  const failures: readonly Failure[] = [
    { because: 'an unknown format', message: 'is not known', options: { to: 'facts.xlsx' } },
    { because: 'an unknown table', message: 'There is no table figuers', options: { table: 'figuers' } },
    { because: 'a table too many', message: 'leave --table out', options: { to: 'facts.sqlite', table: 'people' } },
    { because: 'a missing input', message: 'there is no such file', input: () => at('none.json') },
    { because: 'a folder as input', message: 'is a folder', input: () => folder },
    { because: 'a broken input', message: 'is cut off', input: broken },
    {
      because: 'a story that breaks the schema',
      message: ':2:',
      input: () => facts('wrong.json', { ...validStory(TEXT), kind: 'poem' } as never),
    },
  ];
  test.each(failures)('because of $because is told, and the target stays', async ({ message, options, input }) => {
    const files = [FACTS, ...(input ? [input()] : [])];
    writeFileSync(at('figures.csv'), 'before');
    const listed = readdirSync(folder);
    await expect(exportFiles(files, { to: at('figures.csv'), ...options })).rejects.toThrow(message);
    expect(readFileSync(at('figures.csv'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(listed);
  });

  test.each(['figures.csv', 'figures.parquet', 'facts.sqlite', 'package/', 'all.parquet/'])(
    'midway leaves no trace of %s',
    async (name) => {
      const stop = new AbortController();
      function* stories(): Generator<Story> {
        for (let n = 0; n < 600; n++) yield validStory(TEXT, `story-${n}`);
        stop.abort(new Error('stopped'));
        yield validStory(TEXT, 'last');
      }
      await expect(
        exportStories(stories(), { id: 'run1', files: [] }, { to: at(name), signal: stop.signal }),
      ).rejects.toThrow('stopped');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('because a package is missing names it', async () => {
    const load = (): Promise<object> => import('not-installed' as string);
    await expect(optionalPackage('not-installed', 'Parquet', load)).rejects.toThrow(
      'Parquet needs the optional package not-installed: npm install not-installed',
    );
  });
});

test('stories that stand twice and lines of errors are counted', async () => {
  const lines = [validStory(TEXT), { id: 'bad', error: { code: 'json', message: 'no', line: 2 } }, validStory(TEXT)];
  writeFileSync(at('facts.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  expect(await run('figures.csv', {}, [at('facts.ndjson')])).toMatchObject({
    stories: 1,
    repeated: 1,
    errorLines: 1,
    rows: { figures: 4 },
  });
  expect(existsSync(at('figures.csv'))).toBe(true);
});

test('all formats hold as many rows, from one file or several', async () => {
  const many = facts('many.json', ...Array.from({ length: 700 }, (_, n) => validStory(TEXT, `s${n}`)));
  const expected = {
    stories: 702,
    people: 701,
    organisations: 702,
    places: 702,
    figures: 2808,
    offices: 701,
    checks: 701,
  };
  for (const name of ['package/', 'all.parquet/', 'facts.sqlite'])
    expect((await run(name, {}, [FACTS, many])).rows).toEqual({
      ...expected,
      figures: 2808,
      offices: 701,
      checks: 701,
    });
  expect((await run('figures.csv', {}, [FACTS, many])).rows).toEqual({ [FIGURES.name]: 2808 });
  const [{ n }] = (await duckdb(
    `select count(*)::int as n from '${at('package/figures.csv')}' join '${at('all.parquet/figures.parquet')}' using (run, quote_start, id)`,
  )) as [{ n: number }];
  expect(n).toBeGreaterThanOrEqual(2800);
});
