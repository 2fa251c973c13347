// extract, explain and the ways of calling: what comes out, what is refused, and with which exit status.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { validateFactsFile } from '../src/checks/schema.ts';
import { type BuiltCommand, buildCommand } from './support/command.ts';

let command: BuiltCommand;
let cwd: string;
beforeAll(() => {
  command = buildCommand();
}, 120_000);
afterAll(() => command.remove());
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'newsfacts-cli-'));
  cpSync('fixtures/cli', cwd, { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (args: readonly string[], input?: string | Uint8Array) =>
  command.run(args, input === undefined ? { cwd } : { cwd, input });
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const hash = (name: string): string => createHash('sha256').update(read(name)).digest('hex');
/** Opens every colour and every movement of the cursor. */
const ESCAPE = String.fromCharCode(27);

describe('extract', () => {
  test('writes a facts file that keeps the contract, and says what is in it', async () => {
    const { status, stdout, stderr } = await run(['extract', 'pages', '-o', 'facts.json']);
    expect([status, stderr]).toEqual([0, '']);
    const facts = JSON.parse(read('facts.json'));
    expect(validateFactsFile(facts)).toEqual([]);
    expect(facts.stories.length).toBeGreaterThanOrEqual(2);
    expect(read('facts.json').split('\n')).toHaveLength(facts.stories.length + 3);
    expect(stdout).toContain('海川港');
    expect(stdout).toContain('32,000,000 t');
    expect(stdout).toMatch(/^2 files: /m);
    expect(stdout).not.toContain(ESCAPE);
    expect(readdirSync(cwd).sort()).toEqual(['facts.json', 'odd', 'pages', 'unreadable']);
  });

  test('writes the same bytes again', async () => {
    await run(['extract', 'pages', '-o', 'facts.json']);
    const first = hash('facts.json');
    await run(['extract', 'pages', '-o', 'facts.json']);
    expect(hash('facts.json')).toBe(first);
  });

  test('without -o prints the facts, and the summary on standard error', async () => {
    const { status, stdout, stderr } = await run(['extract', 'pages']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).stories.length).toBeGreaterThanOrEqual(2);
    expect(stderr).toContain('2 files: ');
    expect((await run(['extract', 'pages', '-o', '-'])).stdout).toBe(stdout);
  });

  test('gives one story a line, indented facts, and the summary as JSON where asked', async () => {
    const facts = JSON.parse((await run(['extract', 'pages', '-q'])).stdout);
    const { stdout: lines, stderr } = await run(['extract', 'pages', '-q', '--ndjson']);
    expect(stderr).toBe('');
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toEqual(facts.stories);
    const pretty = (await run(['extract', 'pages', '-q', '--pretty'])).stdout;
    expect(pretty).toContain('\n  "stories": [');
    expect(JSON.parse(pretty)).toEqual(facts);
    const summary = JSON.parse((await run(['extract', 'pages', '-o', 'facts.json', '--json'])).stdout);
    expect(summary.files).toBe(2);
    expect(summary.totals.stories).toBe(facts.stories.length);
  });

  test('reads standard input, patterns and files with odd names', async () => {
    const page = read('pages/port.txt');
    const piped = JSON.parse((await run(['extract', '-', '-q'], page)).stdout);
    expect(piped.stories[0].document.uri).toBe('-');
    const found = JSON.parse((await run(['extract', 'pages/*.txt', '-q'])).stdout);
    expect(found.stories).toHaveLength(JSON.parse((await run(['extract', 'pages', '-q'])).stdout).stories.length);
    const odd = JSON.parse((await run(['extract', 'odd', '-q'])).stdout);
    expect(new Set(odd.stories.map((story: { document: { uri: string } }) => story.document.uri))).toEqual(
      new Set(['odd/a [b] 港口*.txt', "odd/it's 50%.txt"]),
    );
  });

  test('dates and languages that are given hold for stories that state none', async () => {
    const args = ['extract', '-', '-q', '--published', '2023-10-20', '--language', 'zh'];
    const [story] = JSON.parse((await run(args, '海川港完成货物吞吐量3200万吨。\n')).stdout).stories;
    expect(story.published).toEqual({ value: '2023-10-20', basis: 'given' });
    expect(story.language).toBe('zh');
  });

  test('names what it cannot read, reads the rest, and ends with 2', async () => {
    const inputs = ['unreadable', 'missing.txt', 'pages/port.txt'];
    const { status, stderr } = await run(['extract', ...inputs, '-o', 'facts.json', '-q']);
    expect(status).toBe(2);
    const complaints = stderr.trimEnd().split('\n').sort();
    expect(complaints).toHaveLength(3);
    expect(complaints[0]).toMatch(/^newsfacts: missing\.txt does not exist/);
    expect(complaints[1]).toMatch(/^newsfacts: unreadable\/empty\.txt is empty/);
    expect(complaints[2]).toMatch(/^newsfacts: unreadable\/picture\.png is a PNG picture/);
    expect(JSON.parse(read('facts.json')).stories.length).toBeGreaterThan(0);
  });

  test('writes nothing where nothing can be read, and leaves what was there', async () => {
    writeFileSync(join(cwd, 'facts.json'), 'as it was');
    const { status, stdout } = await run(['extract', 'unreadable', '-o', 'facts.json']);
    expect([status, stdout, read('facts.json')]).toEqual([2, '', 'as it was']);
    expect((await run(['extract', 'unreadable'])).stdout).toBe('');
    expect((await run(['extract', 'pages', '-o', 'no/such/folder/facts.json'])).status).toBe(2);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('does not read the facts that it wrote itself', async () => {
    await run(['extract', '.', '-o', 'facts.json', '-q']);
    const first = hash('facts.json');
    expect((await run(['extract', '.', '-o', 'facts.json', '-q'])).stderr).not.toContain('facts.json');
    expect(hash('facts.json')).toBe(first);
  });

  test('of many stories counts all and lists the first', async () => {
    mkdirSync(join(cwd, 'many'));
    for (let i = 10; i < 40; i++)
      writeFileSync(join(cwd, `many/${i}.txt`), `第${i}号泵站\n\n海川市水务局说，泵站投资${i}万元。\n`);
    const { stdout } = await run(['extract', 'many', '-o', 'facts.json']);
    expect(stdout).toContain('the first 20 of 30');
    expect(stdout).toMatch(/^30 files: 30 stories/m);
  });
});

describe('explain', () => {
  test('tells rule, value and what lost, for a text, a file and standard input', async () => {
    const text = '海川港完成货物吞吐量3200万吨，同比增长5.2%。';
    const { status, stdout } = await run(['explain', text]);
    expect(status).toBe(0);
    expect(stdout).toContain('3200万吨');
    expect(stdout).toContain('32,000,000 t');
    expect(stdout).toMatch(/rule +quantity: /);
    expect(stdout).not.toContain(ESCAPE);
    writeFileSync(join(cwd, 'text.txt'), text);
    expect((await run(['explain', 'text.txt'])).stdout).toBe(stdout);
    expect((await run(['explain', '-'], text)).stdout).toBe(stdout);
    expect(JSON.parse((await run(['explain', text, '--json'])).stdout).readings.length).toBeGreaterThan(1);
  });

  test('takes what is named like a file for a file', async () => {
    const { status, stderr } = await run(['explain', 'missing.txt']);
    expect([status, stderr]).toEqual([2, 'newsfacts: missing.txt does not exist.\n']);
  });
});

describe('calling', () => {
  test.each([
    [['extrct'], 'Did you mean extract?'],
    [['extract'], "missing required argument 'paths'"],
    [['extract', 'pages', '--outptu', 'x'], 'Did you mean --output?'],
    [['extract', 'pages', '--published', '2023-02-30'], 'Give a date such as 2023-03-27.'],
    [['mentions', 'a', 'b'], 'too many arguments'],
    [[], 'Usage: newsfacts'],
  ])('newsfacts %j is refused with 2', async (args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('help and version go to standard output and end well', async () => {
    for (const args of [['--help'], ['extract', '--help'], ['stream', '-h']]) {
      const { status, stdout, stderr } = await run(args);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Example');
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(existsSync(join(cwd, 'facts.json'))).toBe(false);
  });
});
