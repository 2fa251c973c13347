// mentions and stream at work: one line out for each line in, bad lines answered, closed pipes, threads.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../src/checks/schema.ts';
import { type BuiltCommand, buildCommand } from './support/command.ts';

let command: BuiltCommand;
beforeAll(() => {
  command = buildCommand();
}, 120_000);
afterAll(() => command.remove());

const TEXT = '今年前三季度，海川港完成货物吞吐量3200万吨，同比增长5.2%。';
const line = (fields: object): string => `${JSON.stringify(fields)}\n`;
const parsed = (ndjson: string) =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((text) => JSON.parse(text));

describe.each(['mentions', 'stream'])('%s', (task) => {
  test('answers every line in order, bad ones with an error', async () => {
    const input = Buffer.concat([
      Buffer.from('\ufeff'),
      Buffer.from(line({ id: 'good', text: TEXT, published: '2023-10-20' }).replace('\n', '\r\n')),
      Buffer.from('\n'),
      Buffer.from('no JSON\n'),
      Buffer.from('[1]\n'),
      Buffer.from(line({ id: 'no-text' })),
      Buffer.from(line({ id: 'number', text: 7 })),
      Buffer.from(line({ id: 'language', text: TEXT, language: ['zh'] })),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(line({ id: 'last', text: TEXT, headline: null, language: null }).trim()),
    ]);
    const { status, stdout, stderr } = await command.run([task], { input });
    const lines = parsed(stdout);
    expect(lines.map(({ id, error }) => [id, error?.code, error?.line])).toEqual([
      ['good', undefined, undefined],
      [undefined, 'not-json', 2],
      [undefined, 'not-json', 3],
      [undefined, 'not-an-object', 4],
      ['no-text', 'no-text', 5],
      ['number', 'wrong-type', 6],
      ['language', 'wrong-type', 7],
      [undefined, 'undecodable', 8],
      ['last', undefined, undefined],
    ]);
    const schema = task === 'stream' ? 'story' : 'mention-line';
    for (const answer of lines) expect(violations(answer.error ? 'error-line' : schema, answer)).toEqual([]);
    expect(stderr).toBe('newsfacts: 7 lines were bad and answered with an error\n');
    expect(status).toBe(0);
  });

  test('ends with 2 on bad lines where asked to', async () => {
    expect((await command.run([task, '--fail-on-error'], { input: 'no JSON\n' })).status).toBe(2);
    expect((await command.run([task, '--fail-on-error'], { input: line({ text: TEXT }) })).status).toBe(0);
  });

  test('answers nothing with nothing', async () => {
    expect(await command.run([task])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('gives the same bytes with threads as without', async () => {
    const input = Array.from({ length: 3000 }, (_, i) =>
      i % 100 === 7 ? '{\n' : line({ id: `n${i}`, text: TEXT + i }),
    ).join('');
    const alone = await command.run([task], { input });
    expect(parsed(alone.stdout)).toHaveLength(3000);
    expect(await command.run([task, '--workers', '3'], { input })).toEqual(alone);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [command.main, task], { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.stdin.on('error', () => undefined);
    const feed = setInterval(() => child.stdin.write(line({ text: TEXT }).repeat(50)), 1);
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = await once(child, 'close');
    clearInterval(feed);
    expect([status, complaint]).toEqual([0, '']);
  });
});

test('stream tells stories without ids apart, and keeps given ids', async () => {
  const { stdout } = await command.run(['stream'], {
    input:
      line({ text: TEXT }) + line({ text: TEXT }) + line({ id: 'mine', text: TEXT }) + line({ id: 12, text: TEXT }),
  });
  const ids = parsed(stdout).map((story) => story.id);
  expect(new Set(ids).size).toBe(4);
  expect(ids.slice(2)).toEqual(['mine', '12']);
});

test('answers a line before the input ends', async () => {
  const child = spawn(process.execPath, [command.main, 'mentions'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.write(line({ id: 'now', text: TEXT }));
  const [data] = await once(child.stdout, 'data');
  expect(JSON.parse(String(data)).id).toBe('now');
  child.stdin.end();
  await once(child, 'close');
});

test('refuses a number of threads that makes no sense', async () => {
  for (const count of ['0', '-1', 'x', '1.5', '1000']) {
    const { status, stderr } = await command.run(['stream', '--workers', count]);
    expect(status).toBe(2);
    expect(stderr).toContain('Give a number from 1 to 64.');
  }
});
