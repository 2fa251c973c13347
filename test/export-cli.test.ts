// newsfacts export as a command: what it prints, its exit status, and what it does without its optional packages.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportFacts } from '../src/index.ts';
import { type BuiltCommand, buildCommand } from './support/command.ts';
import { duckdb } from './support/duckdb.ts';

const FACTS = resolve('fixtures/export/facts.json');

let command: BuiltCommand;
let cwd: string;
beforeAll(() => {
  command = buildCommand();
}, 120_000);
afterAll(() => command.remove());
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'newsfacts-export-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (args: readonly string[], input?: string) =>
  command.run(['export', ...args], input === undefined ? { cwd } : { cwd, input });

describe('newsfacts export', () => {
  test('says what it wrote, and nothing with -q', async () => {
    const { status, stdout, stderr } = await run([FACTS, '--to', 'figures.csv']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^CSV: 8 figures of 2 stories \(run [0-9a-f]{12}\)\n$/);
    expect(await run([FACTS, '--to', 'figures.csv', '-q'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(cwd)).toEqual(['figures.csv']);
  });

  test('reads standard input like the file it holds', async () => {
    await run([FACTS, '--to', 'file.csv']);
    await run(['-', '--to', 'input.csv'], readFileSync(FACTS, 'utf8'));
    expect(readFileSync(join(cwd, 'input.csv'))).toEqual(readFileSync(join(cwd, 'file.csv')));
  });

  test.each([
    [[FACTS], 2, '--to'],
    [[FACTS, '--to', 'facts.xlsx'], 2, 'The format of facts.xlsx is not known'],
    [['none.json', '--to', 'figures.csv'], 2, 'none.json: there is no such file'],
    [[FACTS, '--to', 'missing/figures.csv'], 2, 'ENOENT'],
    [[FACTS, '--to', 'figures.csv', '--table', 'x'], 2, 'There is no table x'],
  ])('refuses %j with status %d', async (args, status, message) => {
    const outcome = await run(args);
    expect(outcome).toMatchObject({ status, stdout: '' });
    expect(outcome.stderr).toContain(message);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('tells of a story that breaks the schema where it stands, with status 1', async () => {
    const facts = readFileSync(FACTS, 'utf8').replace('"kind":"brief"', '"kind":"poem"');
    writeFileSync(join(cwd, 'facts.json'), facts);
    const { status, stderr } = await run(['facts.json', '--to', 'figures.csv']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^newsfacts: facts\.json:3:\d+: .*Nothing was written\.\n$/);
  });

  test('exports the page the project started from to all formats alike', async () => {
    await command.run(['extract', resolve('seeds'), '-o', 'facts.json', '-q'], { cwd });
    for (const target of ['figures.csv', 'figures.parquet', 'facts.sqlite', 'tables/', 'tables.parquet/'])
      expect(await run(['facts.json', '--to', target])).toMatchObject({ status: 0, stderr: '' });
    const facts = JSON.parse(readFileSync(join(cwd, 'facts.json'), 'utf8')).stories.flatMap(
      (story: { facts: { type: string; value?: number }[] }) => story.facts,
    );
    const values = facts
      .filter(({ type }: { type: string }) => type === 'figure')
      .map(({ value }: { value?: number }) => value ?? null);
    expect(values.length).toBeGreaterThan(40);
    for (const file of ['figures.csv', 'figures.parquet', 'tables/figures.csv', 'tables.parquet/figures.parquet'])
      expect(
        (await duckdb(`select value::double as value from '${join(cwd, file)}'`)).map(({ value }) => value),
      ).toEqual(values);
  });
});

describe('without the optional packages', () => {
  const OPTIONAL = ['csv-parse', 'csv-stringify', 'hyparquet', 'hyparquet-writer', 'node-sqlite3-wasm', 'postgres'];
  let bare: string;
  beforeAll(() => {
    bare = mkdtempSync(join(tmpdir(), 'newsfacts-bare-'));
    for (const name of ['package.json', 'schemas']) symlinkSync(resolve(name), join(bare, name));
    cpSync(dirname(dirname(command.main)), join(bare, 'dist'), { recursive: true });
    mkdirSync(join(bare, 'node_modules'));
    for (const name of readdirSync('node_modules'))
      if (!OPTIONAL.includes(name)) symlinkSync(resolve('node_modules', name), join(bare, 'node_modules', name));
  });
  afterAll(() => rmSync(bare, { recursive: true }));

  test.each([
    ['figures.csv', 'csv-stringify'],
    ['tables/', 'csv-stringify'],
    ['figures.parquet', 'hyparquet-writer'],
    ['facts.sqlite', 'node-sqlite3-wasm'],
    ['postgres://localhost/none', 'postgres'],
  ])('%s names the package %s, with status 2', (target, name) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(bare, 'dist/cli/main.js'), 'export', FACTS, '--to', target],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain(`needs the optional package ${name}: npm install ${name}`);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('the library exports, too', async () => {
  const { rows } = await exportFacts([FACTS], { to: join(cwd, 'people.csv'), table: 'people' });
  expect(rows).toEqual({ people: 1 });
  expect(parse(readFileSync(join(cwd, 'people.csv')), { columns: true })).toMatchObject([{ name: '陈志远' }]);
});
