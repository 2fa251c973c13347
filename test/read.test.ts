// Bytes to documents, files in a fixed order, lines of NDJSON.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../src/read/decode.ts';
import { documentOf, readDocument } from '../src/read/document.ts';
import { type Line, readLines } from '../src/read/ndjson.ts';
import { walk } from '../src/read/walk.ts';

const SIMPLIFIED = '全县今年新建粮仓十二座，可储粮三万吨。\r\n农民卖粮更方便了。';
const TRADITIONAL = '全縣今年新建糧倉十二座，可儲糧三萬噸。農民賣糧更方便了。';

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['utf-8', Buffer.from(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
    ['utf-16le', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), SIMPLIFIED],
    ['utf-16be', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le').swap16(), SIMPLIFIED],
    ['gb18030', iconv.encode(SIMPLIFIED, 'gb18030'), SIMPLIFIED],
    ['big5', iconv.encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['utf-8', Buffer.from('plain ASCII'), 'plain ASCII'],
    ['utf-8', Buffer.from('雨后𠮷野家'), '雨后𠮷野家'],
  ])('%s', (encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ encoding, text });
  });

  test('a few broken bytes leave UTF-8 what it is', () => {
    const text = SIMPLIFIED.repeat(10);
    const bytes = Buffer.from(text);
    bytes[31] = 0xff;
    expect(decode(bytes)?.encoding).toBe('utf-8');
    expect(decode(Buffer.from(text).subarray(0, -1))?.text).toBe(`${text.slice(0, -1)}\ufffd`);
  });

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void documentOf(bytes, 'x')));
  });
});

describe('documents', () => {
  test('the hash is of the bytes, the text without their mark', () => {
    const { document } = documentOf(Buffer.from('\ufeffabc'), 'a\\b.txt');
    expect(document).toEqual({
      uri: 'a/b.txt',
      encoding: 'utf-8',
      text: 'abc',
      sha256: '1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c',
    });
  });

  test.each([
    ['empty', ''],
    ['empty', ' \n \r\n'],
    ['binary', '\x89PNG\r\n\x1a\n'],
    ['binary', 'PK\x03\x04\x14'],
    ['binary', 'text with a \0 in it'],
    ['binary', '\x01\x02\x03\x04\x05\x06 abc'],
    ['unsupported-format', '%PDF-1.7\n'],
    ['unsupported-format', '<!-- saved --><!DOCTYPE html><html>'],
  ])('%s', (code, bytes) => {
    expect(documentOf(Buffer.from(bytes, 'latin1'), 'x').problem?.code).toBe(code);
  });
});

describe('files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsfacts-'));
    for (const name of [
      'b.txt',
      'a.txt',
      'Z.txt',
      '.hidden',
      'deep/x/c.txt',
      'deep/d.md',
      'node_modules/n.txt',
      '[1].txt',
    ]) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), 'text');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const found = async (...paths: string[]) => {
    const { files, problems } = await walk(paths.map((path) => (path === '-' ? path : `${folder}/${path}`)));
    return [files.map(({ uri }) => uri.replace(`${folder}/`, '')), problems.map(({ problem }) => problem.code)];
  };

  test.each([
    [['.'], ['./Z.txt', './[1].txt', './a.txt', './b.txt', './deep/d.md', './deep/x/c.txt'], []],
    [['*.txt'], ['Z.txt', '[1].txt', 'a.txt', 'b.txt'], []],
    [['**/*.txt'], ['Z.txt', '[1].txt', 'a.txt', 'b.txt', 'deep/x/c.txt'], []],
    [['**/{c,d}.*'], ['deep/d.md', 'deep/x/c.txt'], []],
    [['[a-b].txt', '?.txt'], ['a.txt', 'b.txt', 'Z.txt'], []],
    [['[1].txt'], ['[1].txt'], []],
    [['b.txt', '-', 'b.txt', '.hidden'], ['b.txt', '-', '.hidden'], []],
    [['gone.txt', '*.pdf'], [], ['not-found', 'not-found']],
  ])('%j', async (paths, files, problems) => {
    expect(await found(...paths)).toEqual([files, problems]);
  });

  test('what cannot be read is a problem', async () => {
    expect((await readDocument(`${folder}/gone.txt`)).problem?.code).toBe('not-found');
    expect((await readDocument(folder)).problem?.code).toBe('unreadable');
    expect((await readDocument(`${folder}/a.txt`, 'a.txt')).document?.uri).toBe('a.txt');
  });
});

describe('NDJSON lines', () => {
  const lines = async (chunks: readonly Uint8Array[], longest?: number): Promise<Line[]> => {
    const all: Line[] = [];
    for await (const batch of readLines(Readable.from(chunks, { objectMode: true }), longest)) all.push(...batch);
    return all;
  };

  test('numbers, blank lines, line ends, a last line without one', async () => {
    expect(await lines([Buffer.from('\ufeffa\r\n\n  \nb\nc')])).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b' },
      { number: 5, text: 'c' },
    ]);
    expect(await lines([])).toEqual([]);
  });

  test('wherever the chunks are cut, the lines are the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 7 }),
        async (parts, size) => {
          const text = parts.join('\n');
          const bytes = Buffer.from(text);
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect(await lines(chunks)).toEqual(await lines([bytes]));
        },
      ),
    );
  });

  test('a line that is too long is a problem, and the next one is read', async () => {
    const chunks = ['ab', 'cdefgh', 'ijkl', 'mn\nok\n', 'abcdefghijklmn\nok'].map((part) => Buffer.from(part));
    const found = await lines(chunks, 10);
    expect(found.map(({ number, text, problem }) => [number, text, problem?.code])).toEqual([
      [1, '', 'line-too-long'],
      [2, 'ok', undefined],
      [3, '', 'line-too-long'],
      [4, 'ok', undefined],
    ]);
  });
});
