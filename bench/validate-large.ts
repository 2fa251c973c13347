// npm run bench has its own corpus; this one writes a facts file of a million facts, about 1 GB, and validates it as users do.
//
//   npx tsx bench/validate-large.ts [--facts 1000000] [--seed 1] [--folder /tmp]
//
// Prints time and peak memory of the command, then removes the file.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure, Story } from '../src/index.ts';
import { shortHash } from '../src/value/hash.ts';
import { createRandom, type Random } from './random.ts';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
  },
});

const FACTS_A_STORY = 20;
/** Stories are more than their figures: with this a fact takes about a kilobyte. */
const REST =
  '当地有关部门介绍，这些年来各乡镇因地制宜调整结构，引进了一批新的品种和设备，组织技术人员走进田间地头和生产车间，帮助大家解决生产和销售当中遇到的困难，老百姓的日子一年比一年好，干劲也一年比一年足，下一步还要继续把产业做大做强，让更多的人在家门口就能找到合适的工作。';
const SUBJECTS = ['江州市', '青河县', '南岭区', '白石镇', '云溪乡'];
const PROPERTIES = ['粮食产量', '钢材产量', '蔬菜产量', '水果产量', '煤炭产量'];

/** A story of so many sentences, each with one figure, all of them as the checks want them. */
function makeStory(number: number, random: Random): Story {
  const id = shortHash('bench', number);
  const occurrences = new Map<string, number>();
  let text = '';
  const facts = Array.from({ length: FACTS_A_STORY }, (): Figure => {
    const subject = random.pick(SUBJECTS);
    const property = random.pick(PROPERTIES);
    const value = 1 + random.below(99_999);
    const start = text.length;
    text += `去年${subject}${property}达到${value}吨，比上年有所增长，完成了全年的计划。${REST}\n`;
    const quote = (words: string) => {
      const at = text.indexOf(words, start);
      return { text: words, start: at, end: at + words.length };
    };
    const occurrence = (occurrences.get(`${value}吨`) ?? 0) + 1;
    occurrences.set(`${value}吨`, occurrence);
    return {
      id: shortHash(id, 'figure', `${value}吨`, occurrence),
      type: 'figure',
      ...quote(`${value}吨`),
      value,
      relation: 'eq',
      unit: { code: 't', system: 'ucum', dimension: 'mass' },
      role: 'level',
      modality: 'actual',
      property: quote(property),
      subject: { ...quote(subject), entity: 'l1' },
      time: { edtf: '2022', from: '2022-01-01', until: '2023-01-01', ref: 't1' },
      sentence: { start, end: text.length - 1 },
      rule: 'quantity: <number> <unit>',
    };
  });
  const place = SUBJECTS.find((name) => text.includes(name))!;
  const at = (words: string) => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    id,
    document: {
      uri: `bench/${number}.txt`,
      sha256: createHash('sha256').update(text).digest('hex'),
      encoding: 'utf-8',
      text,
    },
    kind: 'article',
    language: 'zh-Hans',
    published: { value: '2023-03-27', basis: 'given' },
    authors: [],
    body: [{ start: 0, end: text.length }],
    people: [],
    organisations: [],
    places: [{ id: 'l1', name: place, mentions: [at(place)] }],
    times: [{ id: 't1', ...at('去年'), timex: 'DATE', edtf: '2022', from: '2022-01-01', until: '2023-01-01' }],
    facts,
    checks: [],
    issues: [],
  };
}

/** Runs the command of this checkout as a process of its own; the peak is what the kernel counted, in MB. */
async function run(args: readonly string[]): Promise<{ seconds: number; peak: number; output: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let peak = 0;
  child.stdout.on('data', (chunk) => {
    output = (output + chunk).slice(-500);
  });
  const watch = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 200);
  child.on('exit', () => clearInterval(watch));
  await once(child, 'close');
  return { seconds: (performance.now() - started) / 1000, peak, output };
}

const folder = mkdtempSync(join(values.folder, 'newsfacts-'));
try {
  const path = join(folder, 'facts.ndjson');
  const file = createWriteStream(path);
  const random = createRandom(Number(values.seed));
  for (let number = 0; number * FACTS_A_STORY < Number(values.facts); number++) {
    if (!file.write(`${JSON.stringify(makeStory(number, random))}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  console.log(`${(statSync(path).size / 1e6).toFixed(0)} MB of NDJSON`);
  for (const args of [
    ['validate', path],
    ['validate', path, '--baseline', path],
    ['diff', path, path],
  ]) {
    const { seconds, peak, output } = await run(args);
    const name = args.map((arg) => (arg === path ? 'FILE' : arg)).join(' ');
    console.log(`${name}: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB\n  ${output.trim().split('\n').at(-1)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
