// One process of the benchmark: reads the corpus in shuffled rounds and prints what each round took, as JSON.
// Usage: measure.ts CORPUS.ndjson

import { readFileSync } from 'node:fs';
import { createExtractor, type InputLine } from '../src/index.ts';
import { createRandom } from './random.ts';

const ROUNDS = 7;
/** The first compilation of the code must be over before anything counts. */
const WARM_UP = 4_000_000;
/** Parsing JSON is so fast that one pass over the corpus would be within the clock's grain. */
const PARSE_PASSES = 20;

export interface Measurement {
  readonly characters: number;
  readonly mentions: number;
  /** One number a round: times what JSON.parse takes for the same lines. */
  readonly recognize: readonly number[];
  readonly extract: readonly number[];
  /** Million characters a second, likewise. */
  readonly speed: {
    readonly parse: readonly number[];
    readonly recognize: readonly number[];
    readonly extract: readonly number[];
  };
}

const lines = readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean);
const inputs = lines.map((line) => JSON.parse(line) as InputLine);
const characters = inputs.reduce((sum, { text }) => sum + text.length, 0);
const extractor = await createExtractor();

let mentions = 0;
/** What the work gives goes into a sum, so that no compiler can leave it out. */
let sum = 0;

const contenders = {
  async parse() {
    for (let pass = 0; pass < PARSE_PASSES; pass++)
      for (const line of lines) sum += (JSON.parse(line) as InputLine).text.length;
  },
  async recognize() {
    mentions = 0;
    for (const input of inputs) mentions += (await extractor.recognize(input)).length;
  },
  async extract() {
    for (const input of inputs) sum += (await extractor.story(input)).facts.length;
  },
};
type Contender = keyof typeof contenders;
const names = Object.keys(contenders) as Contender[];

/** Seconds of processor time. */
async function time(name: Contender): Promise<number> {
  const before = process.cpuUsage();
  await contenders[name]();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / (name === 'parse' ? PARSE_PASSES : 1);
}

for (let read = 0; read < WARM_UP; read += characters) for (const name of names) await time(name);

const random = createRandom(process.pid);
const rounds: Record<Contender, number>[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const took = { parse: 0, recognize: 0, extract: 0 };
  for (const name of random.shuffle(names)) took[name] = await time(name);
  rounds.push(took);
}

const speed = (name: Contender): number[] => rounds.map((took) => characters / 1e6 / took[name]);
const measurement: Measurement = {
  characters,
  mentions,
  recognize: rounds.map((took) => took.recognize / took.parse),
  extract: rounds.map((took) => took.extract / took.parse),
  speed: { parse: speed('parse'), recognize: speed('recognize'), extract: speed('extract') },
};
console.log(JSON.stringify(measurement));
process.exitCode = Number.isFinite(sum) ? 0 : 1;
