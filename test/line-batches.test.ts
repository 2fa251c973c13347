// NDJSON cut into batches: whatever the chunks, the lines come out whole, in order and numbered.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineBatches } from '../src/cli/line-batches.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string, size: number, least = 0, longest = 1000) {
  const lines: { number: number; text: string; tooLong: boolean }[] = [];
  for await (const { bytes, firstLine, tooLong = false } of lineBatches(chunks(text, size), least, longest)) {
    const found = tooLong
      ? ['']
      : Buffer.from(bytes)
          .toString()
          .split(/(?<=\n)/);
    found.forEach((line, i) => {
      lines.push({ number: firstLine + i, text: line, tooLong });
    });
  }
  return lines;
}

describe('lineBatches', () => {
  test('gives back every byte, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '字', '\n', '𠮷')),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        async (parts, size, least) => {
          const text = parts.join('');
          const lines = await cut(text, size, least);
          expect(lines.map((line) => line.text).join('')).toBe(text);
          expect(lines.map((line) => line.number)).toEqual(lines.map((_, i) => i + 1));
        },
      ),
    );
  });

  test('drops a line that is too long and goes on after it', async () => {
    const text = `first\n${'x'.repeat(50)}\nthird\n${'y'.repeat(50)}`;
    for (const size of [1, 7, 16]) {
      const lines = await cut(text, size, 0, 20);
      expect(lines.map(({ number, text, tooLong }) => [number, text.trim(), tooLong])).toEqual([
        [1, 'first', false],
        [2, '', true],
        [3, 'third', false],
        [4, '', true],
      ]);
    }
  });
});
