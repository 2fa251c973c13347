// Two facts files compared, and validation against an older file under a policy.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../src/checks/policy.ts';
import { registerDiff } from '../src/cli/diff.ts';
import { registerValidate } from '../src/cli/validate.ts';
import { createHashTable } from '../src/value/hash-table.ts';
import { runInProcess } from './support/in-process.ts';
import { TEXT, validStory } from './support/valid-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = 'fixtures/diff/old.json';
const NEW = 'fixtures/validate/valid.json';

const diff = (...args: string[]) => runInProcess(registerDiff, 'diff', ...args);
const validate = (...args: string[]) => runInProcess(registerValidate, 'validate', ...args);

describe('newsfacts diff', () => {
  it('lists what was added, removed, changed and moved', async () => {
    const { output, status } = await diff(OLD, NEW);
    await expect(output).toMatchFileSnapshot('../fixtures/diff/old-valid.txt');
    expect(status).toBe(0);
  });

  it('tells the same as JSON', async () => {
    const { changes, totals } = JSON.parse((await diff(OLD, NEW, '--format', 'json')).output);
    const count = (type: string) => changes.filter((change: { type: string }) => change.type === type).length;
    expect(totals).toEqual({
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      moved: count('moved'),
    });
    expect(changes.find((change: { id: string }) => change.id === 'first-catch')).toMatchObject({
      type: 'changed',
      story: 'first',
      fields: [
        { field: 'text', before: '超过1.2万吨', after: '超过1.5万吨' },
        { field: 'value', before: 12000, after: 15000 },
      ],
      place: { file: NEW, line: 2, pointer: '/stories/0/facts/3' },
    });
  });

  it('finds nothing between a file and itself, in any layout', async () => {
    const lines = join(folder, 'same.ndjson');
    const { stories } = JSON.parse(readFileSync(NEW, 'utf8'));
    writeFileSync(lines, stories.map((story: unknown) => `${JSON.stringify(story)}\n`).join(''));
    expect(await diff(NEW, lines)).toMatchObject({ status: 0, output: '0 added, 0 removed, 0 changed, 0 moved\n' });
    expect(JSON.parse((await diff(lines, NEW, '--format', 'json')).output).changes).toEqual([]);
  });

  it('does not take a person numbered otherwise for a change', async () => {
    const renumbered = JSON.parse(JSON.stringify(validStory(TEXT, 'a')).replaceAll('"p1"', '"p9"'));
    for (const [name, story] of Object.entries({ one: validStory(TEXT, 'a'), other: renumbered }))
      writeFileSync(
        join(folder, `${name}.ndjson`),
        `${JSON.stringify(story)}\n{"error":{"code":"no-text","message":"x","line":2}}\n`,
      );
    expect((await diff(join(folder, 'one.ndjson'), join(folder, 'other.ndjson'))).output).toBe(
      '0 added, 0 removed, 0 changed, 0 moved\n',
    );
  });

  it('refuses files that are not valid, with their place', async () => {
    expect(await diff('none.json', NEW)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('none.json:1:1: '),
    });
    expect(await diff(NEW, 'fixtures/validate/broken.json')).toMatchObject({
      status: 2,
      errors: expect.stringContaining('broken.json:2:154: '),
    });
  });
});

describe('newsfacts validate --baseline', () => {
  it.each([
    ['nothing', [], ['baseline-changed', 'baseline-removed']],
    ['what was removed', ['--fail-on', 'removed'], ['baseline-removed']],
    ['what was added or moved', ['--fail-on', 'added,moved'], ['baseline-added', 'baseline-moved']],
    ['values that differ by more than 4 %', ['--fail-on', 'changed:4%'], ['baseline-changed']],
    ['values that differ by more than 30 %', ['--fail-on', 'changed:30%'], []],
  ])('with a policy that names %s', async (_, policy, expected) => {
    const { output, status } = await validate(NEW, '--baseline', OLD, ...policy, '--format', 'json');
    const codes = JSON.parse(output).findings.map(({ code }: { code: string }) => code);
    expect([...new Set(codes)].sort()).toEqual(expected);
    expect(status).toBe(expected.length > 0 ? 1 : 0);
  });

  it('takes all files given as one', async () => {
    const [first, second] = JSON.parse(readFileSync(NEW, 'utf8')).stories.map((story: unknown, i: number) => {
      const path = join(folder, `part-${i}.ndjson`);
      writeFileSync(path, `${JSON.stringify(story)}\n`);
      return path;
    });
    expect((await validate(first, second, '--baseline', NEW)).status).toBe(0);
    const half = await validate(first, '--baseline', NEW);
    expect(half).toMatchObject({ status: 1, output: expect.stringContaining(`${NEW}:3:`) });
  });

  it('ends with 2 where the policy or the baseline is wrong', async () => {
    expect((await validate(NEW, '--baseline', OLD, '--fail-on', 'gone')).status).toBe(2);
    expect((await validate(NEW, '--fail-on', 'removed')).status).toBe(2);
    expect((await validate(NEW, '--baseline', 'none.json')).status).toBe(2);
  });
});

it('a policy is read, or refused', () => {
  expect(parsePolicy('removed, changed:2.5%')).toEqual(
    new Map([
      ['removed', 0],
      ['changed', 2.5],
    ]),
  );
  for (const text of ['', 'gone', 'changed:5', 'removed:5%', 'changed,,added'])
    expect(parsePolicy(text)).toBeUndefined();
});

it('a table of hashes keeps a million texts apart', () => {
  const table = createHashTable();
  for (let i = 0; i < 1_000_000; i++) table.set(`id-${i}`, i + 1);
  expect(table.size).toBe(1_000_000);
  for (let i = 0; i < 1_000_000; i += 997) expect(table.get(`id-${i}`)).toBe(i + 1);
  expect(table.get('id--1')).toBe(0);
});
