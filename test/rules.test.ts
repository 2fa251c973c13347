// Every rule reads its own examples; every lexicon table says where it comes from, and each word stands in it once.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../src/engine/lexicon.ts';
import { LANGUAGE_TAGS, loadLanguage } from '../src/language/index.ts';

/** Where words may come from: our own tables, standards, and npm data under MIT. */
const SOURCES = [
  /^(newsfacts|compiled for this project|own table)\b/,
  /^(ISO|UCUM|GB) /,
  /^opencc-js\b/,
  /@node-rs\/jieba\b/,
  /\bchina-division\b/,
];

for (const tag of LANGUAGE_TAGS) {
  const language = (await loadLanguage(tag))!;
  const examples = language.rules.flatMap(({ name, examples }) =>
    examples.map(([text, quote]) => [name, text, quote] as const),
  );

  describe(`rules of ${tag}`, () => {
    it('have names that tell them apart', () => {
      const names = language.rules.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });
    if (examples.length > 0)
      it.each(examples)('%s: %s', (name, text, quote) => {
        const readings = language
          .read(text)
          .readings.map((reading) => ({ rule: reading.rule, quote: text.slice(reading.start, reading.end) }));
        expect(readings).toContainEqual({ rule: name, quote });
      });
  });

  const directory = new URL(`../src/language/${tag}/lexicon/`, import.meta.url);
  const tables = readdirSync(directory).filter((file) => file.endsWith('.tsv'));
  describe(`tables of ${tag}`, () => {
    it.each(tables)('%s names an allowed source and a licence', (file) => {
      const { source, licence } = readTable(new URL(file, directory));
      expect(SOURCES.some((allowed) => allowed.test(source))).toBe(true);
      expect(licence).not.toBe('');
    });
  });
}
