// npm run bench: how long reading takes, as a multiple of what JSON.parse takes for the same lines. Ratios are kept,
// because seconds differ between machines and between days on one machine.
//
//   npm run bench [-- --corpus FILE.ndjson[.gz]] [-- --dry]
//
// Appends one line to bench/history.tsv, unless --dry or another corpus is given.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { makeCorpus } from './corpus.ts';
import type { Measurement } from './measure.ts';

const SEED = 1;
const CHARACTERS = 1_000_000;
/** Each process compiles the code anew, and not always equally well. */
const PROCESSES = 3;
const HISTORY = 'bench/history.tsv';
const COLUMNS = [
  'date',
  'commit',
  'corpus',
  'recognize',
  'extract',
  'recognize Mchar/s',
  'extract Mchar/s',
  'JSON.parse Mchar/s',
];

const { values: options } = parseArgs({ options: { corpus: { type: 'string' }, dry: { type: 'boolean' } } });

function corpusText(): string {
  if (options.corpus === undefined)
    return makeCorpus(SEED, CHARACTERS)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('');
  const bytes = readFileSync(options.corpus);
  return (options.corpus.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function measureAll(text: string): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-bench-'));
  try {
    const file = join(folder, 'corpus.ndjson');
    writeFileSync(file, text);
    return Array.from(
      { length: PROCESSES },
      () =>
        JSON.parse(
          execFileSync(process.execPath, [...process.execArgv, 'bench/measure.ts', file], { encoding: 'utf8' }),
        ) as Measurement,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

const text = corpusText();
const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
const runs = measureAll(text);
const { characters, mentions } = runs[0]!;
const over = (of: (run: Measurement) => readonly number[]): number => median(runs.map((run) => median(of(run))));
const recognize = over((run) => run.recognize).toFixed(1);
const extract = over((run) => run.extract).toFixed(1);
const speed = {
  parse: over((run) => run.speed.parse).toFixed(0),
  recognize: over((run) => run.speed.recognize).toFixed(1),
  extract: over((run) => run.speed.extract).toFixed(1),
};

const bytes = (Buffer.byteLength(text) / characters).toFixed(2);
const density = ((1000 * mentions) / characters).toFixed(1);
console.log(
  `corpus ${hash}: ${characters} characters, ${bytes} bytes a character, ${density} mentions a 1000 characters`,
);
console.log('            times JSON.parse    Mchar/s');
console.log(`JSON.parse               1.0 ${speed.parse.padStart(10)}`);
console.log(`recognize  ${recognize.padStart(17)} ${speed.recognize.padStart(10)}`);
console.log(`extract    ${extract.padStart(17)} ${speed.extract.padStart(10)}`);

if (!options.dry && options.corpus === undefined) {
  const [date, commit] = execFileSync('git', ['log', '-1', '--format=%cs %h'], { encoding: 'utf8' }).trim().split(' ');
  if (!existsSync(HISTORY)) writeFileSync(HISTORY, `${COLUMNS.join('\t')}\n`);
  appendFileSync(
    HISTORY,
    `${[date, commit, hash, recognize, extract, speed.recognize, speed.extract, speed.parse].join('\t')}\n`,
  );
}
