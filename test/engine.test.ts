// The engine: the trie finds the longest word, the scan tries rules where they may start, overlaps are settled once.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon, parseTable } from '../src/engine/lexicon.ts';
import type { Reading } from '../src/engine/reading.ts';
import { settle } from '../src/engine/scan.ts';
import { createPreparer, foldTable } from '../src/engine/source.ts';
import { buildTrie, START, step } from '../src/engine/trie.ts';

const fold = foldTable([['萬', '万']]);
const prepare = createPreparer(fold);

describe('a source', () => {
  it('folds unit for unit, so that offsets hold', () => {
    const { units, length } = prepare('１２萬！');
    expect(String.fromCharCode(...units.subarray(0, length))).toBe('12万!');
    expect([...units.subarray(length, length + 8)]).toEqual(new Array(8).fill(0));
  });
});

describe('a lexicon', () => {
  const lexicon = buildLexicon(
    {
      unit: [
        ['千瓦', 1],
        ['千瓦时', 2],
        ['万', 3],
      ],
      word: [['千', 4]],
    },
    fold,
  );

  it('gives the longest word, and all of them', () => {
    const { units } = prepare('千瓦时');
    expect(lexicon.slot('unit').longest(units, 0)).toEqual({ end: 3, entry: 2 });
    expect(
      lexicon
        .slot('unit')
        .all(units, 0)
        .map((m) => m.end),
    ).toEqual([2, 3]);
    expect(lexicon.slot('word').longest(units, 0)).toEqual({ end: 1, entry: 4 });
    expect(lexicon.slot('unit').longest(units, 1)).toBeUndefined();
  });

  it('stops at the zeros behind a text', () => {
    expect(step(buildTrie([[0x4e00], [0x4e01, 0x4e00]]), START, 0)).toBe(0);
  });

  it('finds a word whatever its script', () => {
    expect(lexicon.slot('unit').longest(prepare('萬').units, 0)).toEqual({ end: 1, entry: 3 });
  });

  it('finds each of many words, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'一二三亿'), minLength: 1, maxLength: 5 }), {
          maxLength: 60,
        }),
        fc.string({ unit: fc.constantFrom(...'一二三亿四'), maxLength: 8 }),
        (words, text) => {
          const list = buildLexicon({ w: words.map((word): [string, string] => [word, word]) }, fold).slot('w');
          const expected = words.filter((word) => text.startsWith(word)).sort((a, b) => b.length - a.length)[0];
          expect(list.longest(prepare(text).units, 0)?.entry).toBe(expected);
        },
      ),
    );
  });

  it('refuses a word that stands twice in one table, and a line with too many cells', () => {
    expect(() =>
      buildLexicon(
        {
          w: [
            ['一', 1],
            ['一', 2],
          ],
        },
        fold,
      ),
    ).toThrow('一 stands twice');
    expect(() => parseTable('t.tsv', 'a\tb\n1\t2\t3')).toThrow('t.tsv:2: 3 cells under 2 columns');
  });
});

describe('settling overlaps', () => {
  const reading = (start: number, end: number, rule: string): Reading => ({ type: 'other', start, end, rule });
  const winners = (...candidates: [number, number, number][]) =>
    settle(
      candidates.map(([start, end, rank]) => ({ reading: reading(start, end, String(rank)), rank })),
      100,
    ).map((r) => [r.start, r.end]);

  it('the longest reading wins', () => {
    expect(winners([0, 2, 0], [1, 5, 1], [5, 6, 0])).toEqual([
      [1, 5],
      [5, 6],
    ]);
  });

  it('of equal ones the earlier rule wins, then the earlier place', () => {
    expect(winners([0, 2, 1], [1, 3, 0])).toEqual([[1, 3]]);
    expect(winners([0, 2, 0], [1, 3, 0])).toEqual([[0, 2]]);
  });

  it('never leaves an overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 9 }), fc.nat(3)), { maxLength: 80 }),
        (list) => {
          const result = winners(
            ...list.map(([start, size, rank]): [number, number, number] => [start, start + size, rank]),
          );
          for (let i = 1; i < result.length; i++) expect(result[i]![0]).toBeGreaterThanOrEqual(result[i - 1]![1]!);
        },
      ),
    );
  });
});
