// The corpora of figures are the specification: each phrase is one reading, and what must not be read is not.

import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../src/engine/reading.ts';
import { LANGUAGE_TAGS, loadLanguage } from '../src/language/index.ts';
import { toNumber } from '../src/value/decimal.ts';
import type { FigureCorpus } from './corpus/figures.ts';

type FigureLike = Extract<Reading, { type: 'number' | 'ordinal' | 'quantity' }>;

const isFigure = (reading: Reading): reading is FigureLike =>
  reading.type === 'number' || reading.type === 'ordinal' || reading.type === 'quantity';

/** A reading in the words of the corpus, with its quote. */
function described(reading: FigureLike, text: string): Record<string, unknown> {
  const { amount, relation, type } = reading;
  return {
    quote: text.slice(reading.start, reading.end),
    type,
    ...('value' in amount
      ? { value: toNumber(amount.value) }
      : { min: toNumber(amount.min), max: toNumber(amount.max) }),
    relation,
    ...(type === 'number' ? undefined : { classifier: reading.classifier }),
    ...(type === 'quantity'
      ? { unit: reading.unit.code, per: reading.per?.text, age: reading.age, article: reading.article }
      : undefined),
  };
}

for (const tag of LANGUAGE_TAGS) {
  const directory = new URL(`./corpus/${tag}/`, import.meta.url);
  const files = existsSync(directory) ? readdirSync(directory).sort() : [];
  for (const file of files) {
    const corpus = ((await import(new URL(file, directory).href)) as { figures?: FigureCorpus }).figures;
    if (!corpus?.cases) continue;
    const language = (await loadLanguage(tag))!;
    const figuresOf = (text: string, as: string) =>
      language
        .read(text, { tag: as })
        .readings.filter(isFigure)
        .map((reading) => described(reading, text));

    describe(`${tag}/${file}`, () => {
      it.each(corpus.cases.flatMap((c) => c.phrases.map((phrase) => [phrase, c] as const)))('reads %s', (phrase, c) => {
        const { value, ...rest } = c.reads;
        const [found, ...more] = figuresOf(phrase, c.tag ?? tag);
        expect(more).toEqual([]);
        expect(found).toMatchObject({ quote: phrase, relation: 'eq', ...rest });
        if (value !== undefined) expect(found!.value).toBeCloseTo(value, 12);
      });
      if (corpus.nothing.length > 0)
        it.each(corpus.nothing)('reads no figure in %s', (phrase) => {
          expect(figuresOf(phrase, tag).filter(({ article }) => !article)).toEqual([]);
        });
    });
  }
}
