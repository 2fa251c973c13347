// facts.json written and read: one story a line, any other layout of the same JSON, and what is wrong with broken files.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FACTS_SCHEMA, factsText, writeFactsFile } from '../src/export/facts-file.ts';
import type { Story } from '../src/model/story.ts';
import { type FactsRecord, factsRecords, readFactsFile } from '../src/read/facts-file.ts';
import { linePositions, scanJson } from '../src/read/json-positions.ts';
import { generator, TEXT, validStory } from './support/valid-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stories = ['a', 'b', 'c'].map((id) => validStory(TEXT, id));
const envelope = { $schema: FACTS_SCHEMA, generator, stories: [] as Story[] };

function written(list: readonly Story[], pretty = false): string {
  const text = factsText({ generator, pretty });
  return text.open + list.map(text.story).join('') + text.close();
}

async function records(text: string | Uint8Array, chunk = 1 << 16): Promise<FactsRecord[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found: FactsRecord[] = [];
  for await (const record of factsRecords(chunks())) found.push(record);
  return found;
}

const values = (found: readonly FactsRecord[]): unknown[] =>
  found.flatMap((record) => (record.type === 'story' ? [record.value] : []));

const problems = (found: readonly FactsRecord[]): string[] =>
  found.flatMap((r) => (r.type === 'problem' ? [`${r.line}:${r.column} ${r.issue.code}: ${r.issue.message}`] : []));

describe('the writer', () => {
  it('puts the envelope on the first and last lines and one story a line between', () => {
    const lines = written(stories).split('\n');
    expect(lines.length).toBe(6);
    expect(lines[0]).toBe(
      `{"$schema":"${FACTS_SCHEMA}","generator":{"name":"newsfacts","version":"0.1.0"},"stories":[`,
    );
    expect(lines.slice(1, 4).map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(stories);
    expect(lines.slice(4)).toEqual([']}', '']);
    expect(JSON.parse(written([]))).toEqual(envelope);
  });

  it('indents for people as JSON.stringify does', () => {
    expect(written(stories, true)).toBe(`${JSON.stringify({ ...envelope, stories }, null, 2)}\n`);
    expect(written([], true)).toBe(`${JSON.stringify(envelope, null, 2)}\n`);
  });

  it('gives the file its name once it is whole', async () => {
    const path = join(folder, 'whole.json');
    writeFileSync(path, 'old');
    async function* watched() {
      yield* stories;
      expect(readFileSync(path, 'utf8')).toBe('old');
    }
    await writeFactsFile(path, watched(), { generator });
    expect(readFileSync(path, 'utf8')).toBe(written(stories));
    expect(readdirSync(folder)).toEqual(['whole.json']);
  });

  it('leaves no trace where the stories break off, and what was there as it was', async () => {
    const path = join(folder, 'whole.json');
    const before = readFileSync(path, 'utf8');
    async function* breaking() {
      yield stories[0]!;
      throw new Error('the source broke off');
    }
    await expect(writeFactsFile(path, breaking(), { generator })).rejects.toThrow('the source broke off');
    await expect(writeFactsFile(join(folder, 'none', 'facts.json'), stories, { generator })).rejects.toThrow('ENOENT');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['whole.json']);
  });
});

describe('the reader', () => {
  it.each([
    ['one story a line', written(stories)],
    ['line ends of Windows', written(stories).replaceAll('\n', '\r\n')],
    ['no last line end', written(stories).trimEnd()],
    ['indentation', written(stories, true)],
    ['all on one line', JSON.stringify({ ...envelope, stories })],
    [
      'stories indented under an envelope of ours',
      written(stories).replace(JSON.stringify(stories[0]), JSON.stringify(stories[0], null, 1)),
    ],
    [
      'one story indented by hand',
      written(stories).replace(JSON.stringify(stories[1]), JSON.stringify(stories[1], null, 1)),
    ],
    ['NDJSON', stories.map((story) => `${JSON.stringify(story)}\n`).join('')],
    ['NDJSON with blank lines', stories.map((story) => `\n${JSON.stringify(story)}\n\n`).join('')],
    ['a list', JSON.stringify(stories, null, 2)],
  ])('takes %s', async (_, text) => {
    for (const chunk of [7, 4096]) {
      const found = await records(text, chunk);
      expect(problems(found)).toEqual([]);
      expect(values(found)).toEqual(stories);
    }
  });

  it('takes one story alone, and none at all', async () => {
    expect(values(await records(JSON.stringify(stories[0])))).toEqual([stories[0]]);
    expect(values(await records(JSON.stringify(stories[0], null, 2)))).toEqual([stories[0]]);
    for (const pretty of [false, true])
      expect(await records(written([], pretty))).toMatchObject([{ type: 'envelope', value: envelope }]);
  });

  it('gives back what the writer was given, whatever the words are', async () => {
    const words = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(words, fc.boolean(), fc.integer({ min: 1, max: 300 }), async (list, pretty, chunk) => {
        const given = list.map((name, i) => ({ ...stories[0]!, id: `${i}`, authors: [{ name }] }));
        // JSON.parse of what JSON.stringify writes: lone surrogates included.
        expect(values(await records(written(given, pretty), chunk))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('knows the line and column of every value', async () => {
    for (const text of [written(stories), written(stories, true), written(stories).replaceAll('\n', '\r\n')]) {
      const found = (await records(text)).filter((record) => record.type === 'story');
      found.forEach((record, index) => {
        const { line, column } = record.positions(['/facts/1/text']).get('/facts/1/text')!;
        expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(/^"809户"/);
        expect(record.pointer).toBe(`/stories/${index}`);
        const parent = record.positions(['/facts/1/nothing/here', '/facts/1']);
        expect(parent.get('/facts/1/nothing/here')).toEqual(parent.get('/facts/1'));
      });
    }
  });

  it.each([
    ['an empty file', '', ['1:1 empty: The file is empty.']],
    ['blank lines', '\n \n', ['1:1 empty: The file is empty.']],
    ['no JSON', 'hello', ['1:1 json: This is not JSON: a value belongs here.']],
    ['other JSON', '[1, 2]', ['1:1 not-facts: The file is JSON, but neither a facts file nor stories.']],
    ['only the first line', '{"stories":[', ['1:13 json: This is not JSON: the text ends too early.']],
    [
      'a file cut off between stories',
      '{"stories":[\n{"id":"a"},\n{"id":"b"}\n',
      ['3:11 json: This is not JSON: the file is cut off; ]} belongs on its last line.'],
    ],
    [
      'a file cut off inside a story',
      '{"stories":[\n{"id":"a"},\n{"id":"b',
      ['3:9 json: This is not JSON: the text ends too early.'],
    ],
    [
      'a missing comma',
      '{"stories":[\n{"id":"a"}\n{"id":"b"}\n]}',
      ['2:11 json: This is not JSON: a comma is missing at the end of the line.'],
    ],
    [
      'a comma too many',
      '{"stories":[\n{"id":"a"},\n]}',
      ['2:11 json: This is not JSON: no story follows this comma.'],
    ],
    [
      'more after the end',
      '{"stories":[\n{"id":"a"}\n]}\n{}',
      ['4:1 json: This is not JSON: nothing may follow the end of the list.'],
    ],
    [
      'a broken line',
      '{"stories":[\n{"id":"a"},\n{"id":b},\n{"id":"c"}\n]}',
      ['3:7 json: This is not JSON: a value belongs here.'],
    ],
    [
      'broken indented JSON',
      '{\n  "stories": [\n    {"id": "a",}\n  ]\n}',
      ['3:16 json: This is not JSON: a field name in double quotes belongs here.'],
    ],
    ['broken NDJSON', '{"id":"a"}\n{"id"}\n{"id":"c"}', ['2:6 json: This is not JSON: a colon belongs here.']],
  ])('says what is wrong with %s', async (_, text, expected) => {
    expect(problems(await records(text))).toEqual(expected);
  });

  it('goes on after a broken line', async () => {
    expect(values(await records('{"stories":[\n{"id":"a"},\n{"id":b},\n{"id":"c"}\n]}'))).toEqual([
      { id: 'a' },
      { id: 'c' },
    ]);
    expect(values(await records('{"id":"a"}\n{"id"}\n{"id":"c"}'))).toEqual([{ id: 'a' }, { id: 'c' }]);
  });

  it('takes a byte order mark, and says so', async () => {
    const found = await records(`\ufeff${written(stories)}`);
    expect(problems(found)).toEqual([
      '1:1 byte-order-mark: The file begins with a byte order mark, which many JSON readers refuse.',
    ]);
    expect(values(found)).toEqual(stories);
  });

  it('names UTF-16, missing files and folders for what they are', async () => {
    expect(problems(await records(Buffer.from(`\ufeff${written(stories)}`, 'utf16le')))).toEqual([
      '1:1 undecodable: The line is not UTF-8, as JSON is; it reads as utf-16le.',
    ]);
    const codes = async (path: string) => {
      const found: string[] = [];
      for await (const record of readFactsFile(path)) if (record.type === 'problem') found.push(record.issue.code);
      return found;
    };
    expect(await codes(join(folder, 'none.json'))).toEqual(['not-found']);
    expect(await codes(folder)).toEqual(['unreadable']);
  });

  it('survives any cut and any byte', async () => {
    const bytes = new TextEncoder().encode(written([stories[0]!]));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const broken = cut ? bytes.slice(0, at) : Uint8Array.from(bytes, (b, i) => (i === at ? byte : b));
        const found = await records(broken);
        let isJson = true;
        try {
          JSON.parse(new TextDecoder().decode(broken));
        } catch {
          isJson = false;
        }
        // Other JSON (a field name changed) is told of as such.
        if (isJson) expect(problems(found).filter((line) => line.includes(' json: '))).toEqual([]);
        else expect(problems(found)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the scan for positions', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '1',
        '-0.5e+3',
        '01',
        'true',
        'nul',
        ' ',
        '\n',
        '"\\u00e9"',
        '"\\x"',
        '"',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.json(),
          fc.string(),
        ),
        (text) => {
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          const { error } = scanJson(text);
          expect(error === undefined).toBe(parses);
          if (error) expect(error.offset).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('finds values by their pointers', () => {
    const text = '{"a":[1,{"b/c":"x\\u00e9","~":[[],{}]}],\n "e":null}';
    const at = (pointer: string) => {
      const offset = scanJson(text, [pointer]).offsets.get(pointer);
      return offset === undefined ? undefined : text.slice(offset, offset + 3);
    };
    expect(['', '/a/0', '/a/1/b~1c', '/a/1/~0/1', '/e', '/a/2', '/b'].map(at)).toEqual([
      '{"a',
      '1,{',
      '"x\\',
      '{}]',
      'nul',
      undefined,
      undefined,
    ]);
    expect(linePositions(text)(text.indexOf('null'))).toEqual({ line: 2, column: 6 });
  });

  it('goes through bombs of nesting', () => {
    const depth = 1_000_000;
    expect(scanJson('['.repeat(depth), ['/0/0']).error).toEqual({ offset: depth, message: 'ends-early' });
    expect(scanJson('{"a":'.repeat(depth), ['/a/a']).offsets.get('/a/a')).toBe(10);
    expect(scanJson('['.repeat(depth) + ']'.repeat(depth)).error).toBeUndefined();
  });
});
