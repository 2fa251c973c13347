// For every code of the catalogue of issues an example that triggers it: what docs/issues.md shows, and what is tested.

import type { IssueCode } from '../../src/model/issue.ts';
import type { Figure, Story } from '../../src/model/story.ts';
import { LONGEST_LINE } from '../../src/read/ndjson.ts';
import { generator, TEXT, validStory } from './valid-story.ts';

/** What is given to newsfacts; where several are, they go together. */
export interface IssueExample {
  /** In words, for the page. */
  readonly told: string;
  /** A facts file; by default one good story. */
  readonly facts?: string | Uint8Array;
  /** What stands in the source that the facts were read from. */
  readonly source?: string | Uint8Array;
  readonly baseline?: string;
  readonly failOn?: string;
  readonly rules?: string;
  /** A path instead of a facts file. */
  readonly path?: string;
  /** A line of `stream`; undefined stands for one that is too long. */
  readonly line?: string | undefined;
  /** A document of `extract`. */
  readonly document?: Uint8Array;
}

const fileOf = (...stories: readonly unknown[]): string =>
  `{"$schema":"x","generator":${JSON.stringify(generator)},"stories":[\n${stories.map((s) => JSON.stringify(s)).join(',\n')}\n]}\n`;

const story = validStory();
const [whole, part, , heavy] = story.facts as Figure[];
export const GOOD = fileOf(story);

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

/** The good story with the value at a JSON pointer set. */
function put(pointer: string, value: unknown): IssueExample {
  const changed = structuredClone(story) as unknown as Record<string, unknown>;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, changed);
  parent[last] = value;
  return { told: `\`${pointer}\` set to ${code(value)} in a good story`, facts: fileOf(changed) };
}

const withFacts = (told: string, facts: readonly unknown[], rest: Partial<Story> = {}): IssueExample => ({
  told,
  facts: fileOf({ ...story, facts, ...rest }),
});

const { value: _, ...open } = heavy!;

export const EXAMPLES: Readonly<Record<IssueCode, IssueExample>> = {
  'not-found': { told: 'a path that leads nowhere', path: 'nowhere.json' },
  unreadable: { told: 'a folder instead of a file', path: '.' },
  empty: { told: 'a file without a byte', facts: '' },
  binary: { told: 'an image given to `extract`', document: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
  undecodable: { told: 'a facts file in UTF-16', facts: Buffer.from(`\ufeff${GOOD}`, 'utf16le') },
  'unsupported-format': {
    told: 'a PDF given to `extract` where nothing installed reads it',
    document: Buffer.from('%PDF-1.7 809'),
  },
  'line-too-long': {
    told: `a line of more than ${LONGEST_LINE / 1024 / 1024} MiB in a facts file`,
    facts: `${'x'.repeat(LONGEST_LINE + 1)}\n`,
  },
  'too-long': { told: 'a line of more than 32 MiB given to `stream`', line: undefined },
  'not-json': { told: 'the line `text: 809户` given to `stream`', line: 'text: 809户' },
  'not-an-object': { told: 'the line `["809户"]` given to `stream`', line: '["809户"]' },
  'no-text': { told: 'the line `{"id":"a"}` given to `stream`', line: '{"id":"a"}' },
  'wrong-type': { told: 'the line `{"text":809}` given to `stream`', line: '{"text":809}' },
  'no-date': { told: 'the line `{"text":"昨天809户上岸。"}` given to `stream`', line: '{"text":"昨天809户上岸。"}' },
  'wrong-date': {
    told: 'the line `{"text":"昨天809户上岸。","published":"27.3.2023"}` given to `stream`',
    line: '{"text":"昨天809户上岸。","published":"27.3.2023"}',
  },
  'other-language': {
    told: 'the line `{"text":"昨天809户上岸。","language":"yue"}` given to `stream`',
    line: '{"text":"昨天809户上岸。","language":"yue"}',
  },
  json: { told: 'a facts file cut off in its second line', facts: GOOD.slice(0, 500) },
  'not-facts': { told: 'the JSON text `42`', facts: '42' },
  'input-error': {
    told: 'a line that `stream` could not read',
    facts: `${JSON.stringify(story)}\n{"error":{"code":"no-text","message":"the field \\"text\\" is missing","line":2}}\n`,
  },
  'byte-order-mark': { told: 'a byte order mark before a good file', facts: `\ufeff${GOOD}` },
  schema: put('/facts/0/role', 'levle'),
  more: withFacts(
    '200 facts that are none',
    Array.from({ length: 200 }, () => 0),
  ),
  'provenance-quote': put('/facts/1', { ...part, start: part!.start + 1, end: part!.end + 1 }),
  'provenance-hash': { told: 'the line ends of the source changed by git', source: TEXT.replaceAll('\r\n', '\n') },
  'provenance-missing': put('/document/uri', 'pages/gone.txt'),
  reference: put('/facts/0/speaker', 'p2'),
  'duplicate-id': put('/facts/1/id', whole!.id),
  'unstable-id': {
    told: 'the id of another quote given to a fact',
    facts: fileOf({ ...story, id: 'a3c9d1e07b52', facts: [{ ...whole, id: '0123456789ab' }], checks: [] }),
  },
  'check-verdict': put('/checks/0/holds', false),
  'check-fails': {
    told: 'a story whose share is 73 %, not 65 %, as it honestly says',
    facts: fileOf({
      ...JSON.parse(JSON.stringify(story).replace('"809户"', '"909户"').replace('"value":809', '"value":909')),
      checks: [{ ...story.checks[0], computed: 73.012, holds: false }],
    }),
    source: TEXT.replace('809户', '909户'),
  },
  range: withFacts('a figure from 3 to 2', [...story.facts.slice(0, 3), { ...open, relation: 'eq', min: 3, max: 2 }]),
  'no-such-day': put('/times/0/from', '2023-02-30'),
  'ends-relation': withFacts('a figure from 1 to 2, and more', [
    ...story.facts.slice(0, 3),
    { ...open, min: 1, max: 2 },
  ]),
  'time-ahead': put('/published/value', '2023-03-20'),
  'unknown-unit': put('/facts/3/unit/code', '吨'),
  'unlisted-unit': put('/facts/3/unit/code', 'kgg'),
  'unit-dimension': put('/facts/3/unit/dimension', 'length'),
  'share-range': put('/facts/2/value', 650),
  'value-quote': put('/facts/0/value', 1254),
  inconsistent: put('/facts/0/change', { direction: 'up' }),
  'baseline-removed': {
    ...withFacts('a fact left out that the baseline has', story.facts.slice(0, 4)),
    baseline: GOOD,
  },
  'baseline-changed': { ...put('/facts/0/modality', 'plan'), baseline: GOOD },
  'baseline-added': {
    told: 'a fact that the baseline has not, and `--fail-on added`',
    baseline: fileOf({ ...story, facts: story.facts.slice(0, 4) }),
    failOn: 'added',
  },
  'baseline-moved': {
    told: 'a sentence put before the story, and `--fail-on moved`',
    facts: fileOf(validStory(`新闻。${TEXT}`)),
    baseline: GOOD,
    failOn: 'moved',
  },
  'rules-file': {
    told: 'the rules file below',
    rules: 'rules:\n  - name: exports\n    selct: { property: 出口 }\n    assert: { unit: CNY }\n',
  },
  rule: {
    told: 'the rules file below',
    rules: 'rules:\n  - name: few households\n    select: { property: 渔家 }\n    assert: { range: { max: 1000 } }\n',
  },
  'rule-unused': {
    told: 'the rules file below',
    rules: 'rules:\n  - name: exports\n    select: { property: 出口 }\n    assert: { unit: CNY }\n',
  },
};
