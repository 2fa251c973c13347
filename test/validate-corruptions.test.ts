// Corruptions of a good facts file, one a row: each is caught, with its file, line, column and remedy, and nothing crashes.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerValidate } from '../src/cli/validate.ts';
import type { Figure, Story } from '../src/model/story.ts';
import { runInProcess } from './support/in-process.ts';
import { generator, TEXT, validStory } from './support/valid-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-'));
const facts = join(folder, 'facts.json');
const page = join(folder, 'pages/page.txt');
beforeAll(() => mkdirSync(join(folder, 'pages')));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (stories: readonly unknown[]): string =>
  `{"$schema":"x","generator":${JSON.stringify(generator)},"stories":[\n${stories.map((s) => JSON.stringify(s)).join(',\n')}\n]}\n`;

const stories = (): [Story, Story] => [validStory(), validStory(TEXT, 'story-2')];
const good = written(stories());

type Path = readonly (string | number)[];

/** The good file with one value of its second story set, or taken out. */
function withValue(path: Path, value?: unknown): string {
  const [first, second] = stories();
  let parent = second as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return written([first, second]);
}

const inText = (words: string, by: string): string => {
  const at = good.lastIndexOf(words);
  expect(at).toBeGreaterThan(0);
  return good.slice(0, at) + by + good.slice(at + words.length);
};

const [whole, part, share] = validStory(TEXT, 'story-2').facts as Figure[];
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

interface Corruption {
  readonly name: string;
  readonly facts?: string | Uint8Array;
  /** What stands in the source, where that is corrupted. */
  readonly source?: string | Uint8Array;
  readonly status: 0 | 1 | 2;
  readonly code: string;
  /** Where it stands; 2 by default, for the second story, stands on line 3. */
  readonly line?: number;
  readonly says: string | RegExp;
}

const row = (
  name: string,
  facts: string | Uint8Array,
  code: string,
  says: string | RegExp,
  { status = 1, line = 3 }: { status?: 0 | 1 | 2; line?: number } = {},
): Corruption => ({ name, facts, code, says, status, line });

const unread = (line = 1) => ({ status: 2 as const, line });

const CORRUPTIONS: readonly Corruption[] = [
  // The bytes of the file
  row('empty file', '', 'empty', 'The file is empty', unread()),
  row('only white space', ' \n\n ', 'empty', 'The file is empty', unread()),
  row('not JSON', 'name,value\n渔家,1245\n', 'json', 'This is not JSON', unread()),
  row('an HTML page', '<!doctype html><p>渔家</p>', 'json', 'a value belongs here', unread()),
  row('JSON, but no facts', '42', 'not-facts', 'neither a facts file nor stories', unread()),
  row('cut off in a story', good.slice(0, -200), 'json', 'ends too early', unread(3)),
  row('cut off between stories', good.slice(0, good.indexOf(',\n') + 1), 'json', 'belongs on its last line', unread(2)),
  row('last line missing', good.slice(0, -4), 'json', ']} belongs on its last line', unread(3)),
  row('missing comma', good.replace('},\n{', '}\n{'), 'json', 'a comma is missing', unread(2)),
  row('more after the end', `${good}{}\n`, 'json', 'nothing may follow', unread(5)),
  row('NaN', inText('"value":1245', '"value":NaN'), 'json', 'a value belongs here', unread(3)),
  row('Infinity', inText('"value":1245', '"value":Infinity'), 'json', 'a value belongs here', unread(3)),
  row('single quotes', inText('"kind":"article"', "'kind':'article'"), 'json', 'double quotes', unread(3)),
  row('trailing comma', inText('"issues":[]}', '"issues":[],}'), 'json', 'double quotes', unread(3)),
  row('number with a leading zero', inText('"value":809', '"value":0809'), 'json', 'a comma or }', unread(3)),
  row('control character in a text', inText('八成渔家', '八成\u0001渔家'), 'json', 'control character', unread(3)),
  row('unknown escape', inText('八成渔家', '八成\\x渔家'), 'json', 'escape that JSON does not know', unread(3)),
  row('GB18030 file', iconv.encode(good, 'gb18030'), 'undecodable', 'it reads as gb18030', unread(2)),
  row('UTF-16 file', Buffer.from(`\ufeff${good}`, 'utf16le'), 'undecodable', 'it reads as utf-16le', unread()),
  row('Latin-1 byte', Buffer.from(good.replace('八成', '\xe9'), 'latin1'), 'undecodable', 'not UTF-8', unread(2)),
  row('byte order mark', `\ufeff${good}`, 'byte-order-mark', 'byte order mark', { status: 0, line: 1 }),
  row('half a surrogate pair', inText('八成渔家', '\\ud842渔家'), 'inconsistent', 'half of a surrogate pair'),
  row('deep nesting, cut off', `${'['.repeat(200_000)}`, 'json', 'ends too early', unread()),
  row(
    'deep nesting in a field',
    withValue(['kind'], 'DEEP').replace('"DEEP"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    'schema',
    'found a list',
  ),
  // The schema
  row(
    'nesting of ten levels',
    withValue(['facts', 0, 'value'], nested(10)),
    'schema',
    'Expected a number; found a list',
  ),
  row('wrong type', withValue(['facts', 0, 'value'], '1245'), 'schema', 'found "1245". Did you mean 1245?'),
  row('extra field', withValue(['facts', 0, 'sentiment'], 'good'), 'schema', 'no field "sentiment"'),
  row('misspelt field', good.replace(/"modality"(?!.*"modality")/s, '"modalty"'), 'schema', 'Did you mean "modality"?'),
  row('missing field', withValue(['facts', 3, 'rule']), 'schema', 'The field "rule" is missing'),
  row('null', withValue(['headline'], null), 'schema', 'Expected an object; found null'),
  row('misspelt value', withValue(['facts', 0, 'role'], 'levle'), 'schema', 'Did you mean "level"?'),
  row('unknown type of fact', withValue(['facts', 0, 'type'], 'rumour'), 'schema', 'Expected type figure or office'),
  row('empty text', withValue(['people', 0, 'name'], ''), 'schema', 'a text that is not empty'),
  row('no mention', withValue(['people', 0, 'mentions'], []), 'schema', 'at least 1 of them'),
  row('negative offset', withValue(['facts', 0, 'start'], -1), 'schema', 'Expected at least 0; found -1'),
  row('offset with a fraction', withValue(['facts', 0, 'start'], 20.5), 'schema', 'a whole number'),
  row('list for an object', withValue(['document'], []), 'schema', 'Expected an object; found an empty list'),
  row('a story that is a text', written([validStory(), 'story']), 'schema', 'Expected an object; found "story"'),
  row('value and ends', withValue(['facts', 0, 'min'], 1), 'schema', /"min" stands without "max"|and not both/),
  row('date in words', withValue(['published', 'value'], '27 March 2023'), 'schema', 'Extended Date/Time Format'),
  row('month 13', withValue(['times', 0, 'from'], '2023-13-01'), 'schema', 'ISO 8601'),
  row('number beyond doubles', inText('"value":15000', '"value":1e999'), 'schema', 'found Infinity'),
  row('hash cut short', withValue(['document', 'sha256'], 'abc'), 'schema', '64 hexadecimal digits'),
  row('envelope without generator', good.replace(/"generator":\{.*?\},/, ''), 'schema', '"generator" is missing', {
    line: 1,
  }),
  // References and ids
  row('story id twice', written([validStory(), validStory()]), 'duplicate-id', 'Another story has the id "story-1"'),
  row('fact id twice', withValue(['facts', 1, 'id'], whole!.id), 'duplicate-id', 'Another fact has the id'),
  row('broken reference', withValue(['facts', 0, 'speaker'], 'p2'), 'reference', 'Did you mean "p1"?'),
  row('reference to the wrong kind', withValue(['facts', 2, 'whole'], 'p1'), 'reference', 'lists no figure'),
  row(
    'check of nothing',
    withValue(['checks', 0, 'facts', 0], 'gone'),
    'reference',
    'lists no figure with the id "gone"',
  ),
  row(
    'id of another quote',
    written(
      [validStory(TEXT, 'a3c9d1e07b52')].map((s) => ({
        ...s,
        checks: [],
        facts: [{ ...s.facts[0], id: '0123456789ab' }],
      })),
    ),
    'unstable-id',
    'does not give the id',
    { status: 0, line: 2 },
  ),
  // Sense
  row(
    'swapped ends',
    withValue(['facts', 3], {
      ...omit(validStory(TEXT, 'story-2').facts[3] as Figure, 'value'),
      relation: 'eq',
      min: 3,
      max: 2,
    }),
    'range',
    'The smaller end 3 is larger',
  ),
  row(
    'two ends and gt',
    withValue(['facts', 3], { ...omit(validStory(TEXT, 'story-2').facts[3] as Figure, 'value'), min: 1, max: 2 }),
    'ends-relation',
    'the relation is gt',
    { status: 0 },
  ),
  row('February 30', withValue(['times', 0, 'from'], '2023-02-30'), 'no-such-day', 'Did you mean 2023-02-28?'),
  row('February 29 of a common year', withValue(['published', 'value'], '2023-02-29'), 'no-such-day', 'no 2023-02-29'),
  row('until before from', withValue(['times', 0, 'until'], '2023-03-26'), 'range', 'before it starts'),
  row(
    'interval that runs backwards',
    withValue(['times', 0], { ...validStory().times[0], edtf: '2023-05/2023-03', from: '2023-03', until: '2023-06' }),
    'range',
    'before it starts at 2023-05',
  ),
  row(
    'bounds that are not those of the EDTF',
    withValue(['facts', 1, 'time', 'until'], '2023-03-29'),
    'inconsistent',
    'gives until 2023-03-28',
  ),
  row(
    'time after the story',
    withValue(['published', 'value'], '2023-03-20'),
    'time-ahead',
    'after the story of 2023-03-20',
    { status: 0 },
  ),
  row('unknown unit', withValue(['facts', 3, 'unit', 'code'], '吨'), 'unknown-unit', '"吨" is no code of ucum'),
  row(
    'misspelt unit of ours',
    withValue(['facts', 3, 'unit'], { code: '[mu_cm]', system: 'newsfacts', dimension: 'area' }),
    'unknown-unit',
    'Did you mean "[mu_cn]"?',
  ),
  row('unit of no table', withValue(['facts', 3, 'unit', 'code'], 'kgg'), 'unlisted-unit', 'Did you mean "kg"?', {
    status: 0,
  }),
  row(
    'currency as UCUM',
    withValue(['facts', 3, 'unit'], { code: 'CNY', system: 'ucum', dimension: 'money' }),
    'unknown-unit',
    'no code of ucum',
  ),
  row(
    'currency that is none',
    withValue(['facts', 3, 'unit'], { code: 'CNX', system: 'iso4217', dimension: 'money' }),
    'unknown-unit',
    'Did you mean "CNY"?',
  ),
  row(
    'unit of another dimension',
    withValue(['facts', 3, 'unit', 'dimension'], 'length'),
    'unit-dimension',
    '"t" measures mass',
  ),
  row('share over 100 %', withValue(['facts', 2, 'value'], 650), 'share-range', 'A share of 650 %'),
  row(
    'value changed, quote not',
    withValue(['facts', 0, 'value'], 1254),
    'value-quote',
    'The digits of "1245户" give 1245',
  ),
  row(
    'huge number',
    withValue(['facts', 3, 'value'], 1.7976931348623157e308),
    'value-quote',
    'The digits of "超过1.5万吨" give 1.5',
  ),
  row(
    'decimal that is not the value',
    withValue(['facts', 0, 'decimal'], '1245.5'),
    'inconsistent',
    'is not the value 1245',
  ),
  row('shifted end', withValue(['facts', 1, 'end'], part!.end + 1), 'inconsistent', 'has 4 code points'),
  row(
    'direction without change',
    withValue(['facts', 0, 'change'], { direction: 'up' }),
    'inconsistent',
    'no direction of change',
  ),
  row('share of itself', withValue(['facts', 2, 'whole'], share!.id), 'inconsistent', 'not a share of itself'),
  row(
    'figure outside of its sentence',
    withValue(['facts', 0, 'sentence'], { start: 30, end: 43 }),
    'inconsistent',
    'outside of its sentence',
  ),
  row('verdict turned', withValue(['checks', 0, 'holds'], false), 'check-verdict', 'holds is false here'),
  row('check changed', withValue(['checks', 0, 'computed'], 70), 'check-verdict', 'computed is 70 here'),
  row(
    '10,000 broken facts',
    withValue(
      ['facts'],
      Array.from({ length: 10_000 }, () => ({ type: 'figure' })),
    ),
    'more',
    'more findings of this story are not listed',
  ),
  // The source
  row(
    'shifted offsets',
    withValue(['facts', 1], { ...part, start: part!.start + 1, end: part!.end + 1 }),
    'provenance-quote',
    'The nearest is at',
  ),
  row(
    'quote changed',
    withValue(['people', 0, 'mentions', 0, 'text'], '陈志近'),
    'provenance-quote',
    'does not stand at',
  ),
  row('body beyond the end', withValue(['body', 0, 'end'], 9000), 'provenance-quote', 'ends before'),
  row(
    'source gone',
    withValue(['document', 'uri'], 'pages/gone.txt'),
    'provenance-missing',
    'pages/gone.txt is not found',
  ),
  {
    name: 'source changed',
    source: `${TEXT}又一行。\r\n`,
    status: 1,
    code: 'provenance-hash',
    line: 2,
    says: 'is not the file that was read',
  },
  {
    name: 'source with other line ends',
    source: TEXT.replaceAll('\r\n', '\n'),
    status: 1,
    code: 'provenance-hash',
    line: 2,
    says: 'its line ends were CRLF and are LF',
  },
  {
    name: 'source with a byte order mark',
    source: `\ufeff${TEXT}`,
    status: 1,
    code: 'provenance-hash',
    line: 2,
    says: 'a byte order mark was added',
  },
  {
    name: 'source in GB18030',
    source: iconv.encode(TEXT, 'gb18030'),
    status: 1,
    code: 'provenance-hash',
    line: 2,
    says: 'its encoding was utf-8 and is gb18030',
  },
  {
    name: 'source without its last line end',
    source: TEXT.slice(0, -2),
    status: 1,
    code: 'provenance-hash',
    line: 2,
    says: 'the line end at its end was removed',
  },
  {
    name: 'source that is binary',
    source: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    status: 1,
    code: 'provenance-hash',
    line: 2,
    says: 'is not the file that was read',
  },
];

function omit(figure: Figure, field: keyof Figure): Partial<Figure> {
  const { [field]: _, ...rest } = figure;
  return rest;
}

async function validateAs(bytes: string | Uint8Array, source: string | Uint8Array = TEXT) {
  writeFileSync(facts, bytes);
  writeFileSync(page, source);
  const ran = await runInProcess(registerValidate, 'validate', facts, '--sources', folder);
  return { ...ran, output: ran.output.replaceAll(`${folder}/`, '').replaceAll(folder, '.') };
}

describe('a corruption', () => {
  it('is not found in the good file', async () => {
    expect(await validateAs(good)).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 errors, 0 warnings'),
    });
  });

  it.each(CORRUPTIONS)('$name', async ({ facts: bytes = good, source, status, code, line, says }) => {
    const ran = await validateAs(bytes, source);
    const lines = ran.output.split('\n');
    const at = lines.findIndex(
      (text) => text.includes(` ${code}: `) && (typeof says === 'string' ? text.includes(says) : says.test(text)),
    );
    expect([ran.output.slice(0, 2000), at]).toEqual([expect.anything(), expect.any(Number)]);
    expect(at, ran.output.slice(0, 2000)).toBeGreaterThanOrEqual(0);
    expect(lines[at]).toMatch(new RegExp(`^facts\\.json:${line}:\\d+: (?:error|warning) ${code}: `));
    // The remedy stands below.
    expect(lines[at + 1]).toMatch(/^ {4}[A-Z].*\.$/);
    expect(ran.status).toBe(status);
    expect(ran.errors).toBe('');
  });

  it('is one of those that the table lists', async () => {
    const rows: string[] = [];
    for (const { name, facts: bytes = good, source, code, says } of CORRUPTIONS) {
      const { output, status } = await validateAs(bytes, source);
      const told = output
        .split('\n')
        .find(
          (text) => text.includes(` ${code}: `) && (typeof says === 'string' ? text.includes(says) : says.test(text)),
        );
      rows.push(`| ${name} | ${status} | \`${told?.replaceAll('|', '\\|').toWellFormed()}\` |`);
    }
    const table = ['| corruption | exit | what is said first |', '| --- | --- | --- |', ...rows, ''].join('\n');
    await expect(table).toMatchFileSnapshot('../fixtures/validate/corruptions.md');
  });
});
