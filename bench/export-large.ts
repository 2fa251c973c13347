// How long an export of many figures takes and how much memory it needs: of 1,000,000 figures of synthetic stories, or of
// the facts file given, to each format, each in a process of its own.
//
//   tsx bench/export-large.ts [--figures 1000000] [--facts FILE]
//
// What is written is deleted. Row counts of all formats must be equal.

import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { write } from '../src/cli/write.ts';
import { exportFacts } from '../src/index.ts';
import type { Figure, Story } from '../src/model/story.ts';
import { shortHash } from '../src/value/hash.ts';
import { postgresBinaries, startPostgres } from '../test/support/postgres.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 1;
const FIGURES_A_STORY = 5;
const UNITS = [
  { code: 't', system: 'ucum', dimension: 'mass' },
  { code: 'CNY', system: 'iso4217', dimension: 'money' },
  { code: 'kW.h', system: 'ucum', dimension: 'energy' },
  { code: '%', system: 'newsfacts', dimension: 'ratio' },
  { code: '1', system: 'ucum', dimension: 'count' },
] as const;
const PLACES = ['青山', '临江', '白石', '东港', '云溪', '南浦', '松岭', '平湖'];
const PROPERTIES = ['出口额', '货物吞吐量', '用电量', '粮食产量', '新增就业', '发电量', '旅客人次', '贷款余额'];

const { values: options } = parseArgs({
  options: {
    figures: { type: 'string', default: '1000000' },
    facts: { type: 'string' },
    /** In the process of one export: its target. */
    to: { type: 'string' },
  },
});

/** A story as long as many: a page of text, two places, a speaker's organisation, five figures. */
function syntheticStory(number: number, random: Random): Story {
  const id = `story-${number}`;
  const name = (suffix: string) => `${random.pick(PLACES)}${random.pick(PLACES)}${random.below(500)}号${suffix}`;
  const quote = (text: string, start: number) => ({ text, start, end: start + text.length });
  const place = { id: `l-${random.below(5000)}`, name: name('县'), mentions: [quote('县', 3)] };
  const organisation = {
    id: `o-${random.below(5000)}`,
    name: name('局'),
    type: 'government' as const,
    mentions: [quote('局', 8)],
  };
  const year = 2000 + random.below(25);
  const published = `${year}-0${1 + random.below(9)}-1${random.below(10)}`;
  const figures = Array.from({ length: FIGURES_A_STORY }, (_, at): Figure => {
    const value = random.below(1_000_000) / 10;
    const start = 20 + at * 40;
    return {
      id: shortHash(id, at),
      type: 'figure',
      ...quote(`超过${value}万`, start + 25),
      value: Math.round(value * 10) * 1000,
      relation: 'gt',
      unit: random.pick(UNITS),
      role: 'level',
      modality: 'actual',
      property: quote(random.pick(PROPERTIES), start + 20),
      subject: { ...quote(place.name, start), entity: place.id },
      time: { edtf: `${year}`, from: `${year}-01-01`, until: `${year + 1}-01-01`, ref: 't1' },
      speaker: organisation.id,
      sentence: { start, end: start + 40 },
      rule: 'quantity: <modifier> <quantity>',
    };
  });
  return {
    id,
    document: { uri: `pages/${number}.txt`, sha256: shortHash(id).repeat(6).slice(0, 64), encoding: 'utf-8' },
    kind: 'article',
    language: 'zh-Hans',
    headline: { text: name('稿件标题') },
    published: { value: published, basis: 'page' },
    authors: [],
    body: [{ start: 0, end: 300 }],
    people: [],
    organisations: [organisation],
    places: [place],
    times: [
      {
        id: 't1',
        ...quote('今年', 12),
        timex: 'DATE',
        edtf: `${year}`,
        from: `${year}-01-01`,
        until: `${year + 1}-01-01`,
      },
    ],
    facts: figures,
    checks: [],
    issues: [],
  };
}

async function writeFacts(path: string, figures: number): Promise<void> {
  const random = createRandom(SEED);
  const file = createWriteStream(path);
  for (let number = 0; number * FIGURES_A_STORY < figures; number++)
    await write(file, `${JSON.stringify(syntheticStory(number, random))}\n`);
  await new Promise<void>((done, fail) => file.end((error?: Error | null) => (error ? fail(error) : done())));
}

/** In a process of its own, so that its memory is its own. */
function exportAlone(facts: string, to: string): Record<string, number> {
  const args = [...process.execArgv, import.meta.filename, '--facts', facts, '--to', to];
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the export to ${to} failed`);
  const { format, seconds, megabytes, rows } = JSON.parse(stdout) as Measured;
  console.log(`${format.padEnd(15)} ${seconds.toFixed(1).padStart(7)} s ${String(megabytes).padStart(6)} MB peak`);
  return rows;
}

interface Measured {
  readonly format: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly rows: Record<string, number>;
}

async function measure(facts: string, to: string): Promise<void> {
  const started = performance.now();
  const { format, rows } = await exportFacts([facts], { to });
  const seconds = (performance.now() - started) / 1000;
  const measured: Measured = { format, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024), rows };
  console.log(JSON.stringify(measured));
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-bench-'));
  const binaries = postgresBinaries();
  const server = binaries === undefined ? undefined : await startPostgres(binaries);
  try {
    const facts = options.facts ?? join(folder, 'facts.ndjson');
    if (options.facts === undefined) await writeFacts(facts, Number(options.figures));
    console.log(`input: ${Math.round(statSync(facts).size / 1e6)} MB`);
    const files = ['figures.csv', 'tables/', 'figures.parquet', 'facts.sqlite'].map((name) => join(folder, name));
    const counts = [...files, ...(server ? [server.url] : [])].map((to) => exportAlone(facts, to));
    console.log(JSON.stringify(counts[1]));
    if (new Set(counts.map(({ figures }) => figures)).size > 1)
      throw new Error('the formats hold different numbers of rows');
  } finally {
    server?.stop();
    rmSync(folder, { recursive: true });
  }
}

if (options.to !== undefined && options.facts !== undefined) await measure(options.facts, options.to);
else await compare();
