// npm run sample: draws figures, names or times at random from what a corpus gives, for a person to judge.
//
//   npm run sample -- --corpus FILE.ndjson[.gz] [--what figures|names|times|numerals] [--n 200] [--seed 1] [--out FILE.tsv]
//
// Prints a table with the context of each. --out writes one without the texts, which may not be ours to pass on: story,
// start, end, and empty columns for the verdict and the kind of mistake; a figure's property and subject are judged apart.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createExtractor, type InputLine, type Story } from '../src/index.ts';
import { createRandom } from './random.ts';

interface Drawn {
  readonly story: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly context: string;
  readonly fields: object;
}

type Draw = (story: Story, characters: readonly string[]) => Drawn[];

/** Characters of context on either side of a name or a time. */
const AROUND = 30;

const slice = (characters: readonly string[], start: number, end: number): string =>
  characters.slice(Math.max(0, start), end).join('');

const NAME_KINDS = ['people', 'organisations', 'places'] as const;

function drawNames(story: Story, characters: readonly string[], kind: (typeof NAME_KINDS)[number]): Drawn[] {
  return story[kind].flatMap(({ mentions, id, ...fields }) =>
    mentions.map(({ text, start, end }) => ({
      story: story.id,
      start,
      end,
      quote: text,
      context: slice(characters, start - AROUND, end + AROUND),
      fields: { kind, ...fields },
    })),
  );
}

const DRAWS: Readonly<Record<string, Draw>> = {
  numerals,
  figures: (story, characters) =>
    story.facts
      .filter((fact) => fact.type === 'figure')
      .map(({ id, type, text, start, end, sentence, ...fields }) => ({
        story: story.id,
        start,
        end,
        quote: text,
        context: slice(characters, sentence.start, sentence.end),
        fields,
      })),
  times: (story, characters) =>
    story.times.map(({ id, text, start, end, ...fields }) => ({
      story: story.id,
      start,
      end,
      quote: text,
      context: slice(characters, start - AROUND, end + AROUND),
      fields,
    })),
  names: (story, characters) => NAME_KINDS.flatMap((kind) => drawNames(story, characters, kind)),
  people: (story, characters) => drawNames(story, characters, 'people'),
  organisations: (story, characters) => drawNames(story, characters, 'organisations'),
  places: (story, characters) => drawNames(story, characters, 'places'),
};

/** Digits and numerals side by side, with separators and points between digits. */
const NUMERALS =
  /(?:[0-9０-９]+(?:[.,．][0-9０-９]+)*|[〇零一二两三四五六七八九十百千万亿兆半几廿卅壹贰叁肆伍陆柒捌玖拾佰仟億萬兩幾]+)+/g;

/** Every numeral of a text, whether something was read there or not. */
function numerals(story: Story, characters: readonly string[]): Drawn[] {
  const text = characters.join('');
  // Offsets count characters; the corpus's texts have none beyond the basic plane, or the numeral is passed over.
  if (text.length !== characters.length) return [];
  const figures = story.facts.filter((fact) => fact.type === 'figure');
  const readings = [
    ...figures,
    ...story.times,
    ...[...story.people, ...story.organisations, ...story.places].flatMap(({ mentions }) => mentions),
  ];
  return [...text.matchAll(NUMERALS)].map(({ index, 0: quote }) => {
    const end = index + quote.length;
    const reading = readings.find((read) => read.start < end && read.end > index);
    return {
      story: story.id,
      start: index,
      end,
      quote,
      context: slice(characters, index - AROUND, end + AROUND),
      fields: reading ?? {},
    };
  });
}

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    what: { type: 'string', default: 'figures' },
    n: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const draw = DRAWS[options.what];
if (options.corpus === undefined || !draw) {
  console.error(
    'usage: npm run sample -- --corpus FILE.ndjson[.gz] [--what figures|names|times|numerals] [--n N] [--seed N] [--out FILE.tsv]',
  );
  process.exit(2);
}

const bytes = readFileSync(options.corpus);
const lines = (options.corpus.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const extractor = await createExtractor();
const all: Drawn[] = [];
for (const line of lines) {
  const input = JSON.parse(line) as InputLine;
  all.push(...draw(await extractor.story(input), [...input.text]));
}
// Sorted by nothing but chance: the first rows of a long list can be judged as a sample of their own.
const sample = createRandom(Number(options.seed)).shuffle(all).slice(0, Number(options.n));

const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => String(cell).replace(/\s+/g, ' ')).join('\t')}\n`;
process.stdout.write(row(['story', 'start', 'end', 'quote', 'context', 'fields']));
for (const { story, start, end, quote, context, fields } of sample)
  process.stdout.write(row([story, start, end, quote, context, JSON.stringify(fields)]));
console.error(`${sample.length} of ${all.length} ${options.what} in ${lines.length} stories`);

if (options.out !== undefined) {
  const judged = ['verdict', ...(options.what === 'figures' ? ['property', 'subject'] : []), 'kind'];
  const rows = sample.map(({ story, start, end }) => row([story, start, end, ...judged.map(() => '')]));
  writeFileSync(options.out, row(['story', 'start', 'end', ...judged]) + rows.join(''));
}
