// Validation: what it finds in a story as data, what the command tells of files, and that nothing ever makes it fall over.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { sourcesIn } from '../src/checks/provenance.ts';
import { validate } from '../src/checks/validate.ts';
import { registerValidate } from '../src/cli/validate.ts';
import { type Finding, ISSUES } from '../src/model/issue.ts';
import type { Figure, Story } from '../src/model/story.ts';
import { FORMATS } from '../src/report/findings.ts';
import { generator, TEXT, validStory } from './support/valid-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const story = validStory();
const [whole, part, share, catchOf] = story.facts as Figure[];
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code, pointer }) => `${code} ${pointer}`);
const check = async (change: object) => codes(await validate({ ...story, ...change }));
/** The story with the fact at that place changed. */
const withFact = (at: number, change: object): Partial<Story> => ({
  facts: story.facts.map((fact, i) => (i === at ? ({ ...fact, ...change } as Figure) : fact)),
});

describe('a story', () => {
  it('that is well has no findings, alone, in a list and in a file', async () => {
    expect(await validate(story)).toEqual([]);
    expect(await validate([story])).toEqual([]);
    expect(await validate({ $schema: 'x', generator, stories: [story, validStory(TEXT, 'story-2')] })).toEqual([]);
  });

  it('has findings with pointers into the data that were given', async () => {
    const broken = { ...story, id: 'b', kind: 'advert' };
    expect(codes(await validate([story, broken]))).toEqual(['schema /1/kind']);
    expect(codes(await validate({ $schema: 'x', generator: {}, stories: [story, broken] }))).toEqual([
      'schema /generator',
      'schema /generator',
      'schema /stories/1/kind',
    ]);
  });

  it('has ids of its own', async () => {
    expect(codes(await validate([story, story]))).toEqual(['duplicate-id /1/id']);
    expect(codes(await validate([story, { ...validStory(TEXT, 'b'), facts: story.facts, checks: [] }]))).toEqual(
      [0, 1, 2, 3, 4].map((i) => `duplicate-id /1/facts/${i}/id`),
    );
    expect(
      await check({ places: [{ ...story.places[0]!, id: 'o1' }], ...withFact(0, { subject: whole!.property }) }),
    ).toEqual(['duplicate-id /places/0/id']);
  });

  it('refers to what it lists, each reference to its kind', async () => {
    expect(await check({ authors: [{ name: '陈志远', person: 'o1' }] })).toEqual(['reference /authors/0/person']);
    expect(await check({ source: { text: '渔报', organisation: 'p1' } })).toEqual(['reference /source/organisation']);
    expect(
      await check({
        people: [{ ...story.people[0]!, roles: [{ title: '局长', organisation: { text: '水务局', id: 'x' } }] }],
      }),
    ).toEqual(['reference /people/0/roles/0/organisation/id']);
    expect(await check(withFact(0, { subject: { ...whole!.subject!, entity: 't1' } }))).toEqual([
      'reference /facts/0/subject/entity',
    ]);
    expect(await check(withFact(0, { speaker: 'l1' }))).toEqual(['reference /facts/0/speaker']);
    expect(await check(withFact(1, { time: { ...part!.time!, ref: 'p1' } }))).toEqual(['reference /facts/1/time/ref']);
    expect(await check(withFact(2, { whole: 'story-1-office' }))).toEqual(['reference /facts/2/whole']);
    expect(await check(withFact(4, { person: 'x', organisation: 'x' }))).toEqual([
      'reference /facts/4/person',
      'reference /facts/4/organisation',
    ]);
    expect(await check({ checks: [{ ...story.checks[0]!, facts: ['x', whole!.id, share!.id] }] })).toEqual([
      'reference /checks/0/facts/0',
    ]);
  });

  it('makes sense', async () => {
    const { value: _, ...ranged } = { ...catchOf!, relation: 'eq' as const, min: 3, max: 2 };
    expect(await check({ facts: [...story.facts.slice(0, 3), ranged, story.facts[4]] })).toEqual([
      'range /facts/3/min',
    ]);
    expect(await check(withFact(0, { decimal: '1245.5' }))).toEqual(['inconsistent /facts/0/decimal']);
    expect(await check(withFact(0, { change: { direction: 'up' } }))).toEqual(['inconsistent /facts/0/change']);
    expect(await check(withFact(2, { whole: share!.id }))).toEqual(['inconsistent /facts/2/whole']);
    expect(await check(withFact(0, { sentence: { start: 30, end: 40 } }))).toEqual(['inconsistent /facts/0/sentence']);
    expect(await check(withFact(0, { end: whole!.end + 1 }))).toEqual(['inconsistent /facts/0']);
    expect(await check(withFact(3, { unit: { code: '元', system: 'iso4217', dimension: 'money' } }))).toEqual([
      'unknown-unit /facts/3/unit/code',
    ]);
    expect(await check({ body: [{ start: 5, end: 4 }] })).toEqual(['range /body/0']);
    expect(await check({ published: { value: '2023-02-29', basis: 'given' } })).toEqual([
      'no-such-day /published/value',
    ]);
    expect(await check({ published: { value: '2024-02-29', basis: 'given' } })).toEqual([]);
    const time = (change: object) => check({ times: [{ ...story.times[0]!, ...change }] });
    expect(await time({ from: '2023-03-27', until: '2023-03-27' })).toEqual(['range /times/0/until']);
    expect(await time({ edtf: '2023-03-01/2023-03-26', from: '2023-03', until: '2023-03-27' })).toEqual([]);
    expect(await time({ edtf: '-0221', from: '-0221', until: '-0220' })).toEqual([]);
    expect(await time({ from: '2023-03-27T17:00', until: '2023-03-27T09:00' })).toEqual(['range /times/0/until']);
    expect(await time({ edtf: '2023-03-26T14:00/2023-03-26', from: '2023-03-26T14:00', until: '2023-03-27' })).toEqual(
      [],
    );
    expect(await time({ edtf: '2023-04/2023-03', from: '2023-03', until: '2023-04' })).toContain('range /times/0/edtf');
    expect(await time({ edtf: '2023-03-27/2023-04-31' })).toEqual(['no-such-day /times/0/edtf']);
  });

  it('stores the verdicts that its figures give', async () => {
    const verdict = (change: object) => check({ checks: [{ ...story.checks[0]!, ...change }] });
    expect(await verdict({ holds: false })).toEqual(['check-verdict /checks/0/holds']);
    expect(await verdict({ computed: 70, stated: 66 })).toEqual([
      'check-verdict /checks/0/stated',
      'check-verdict /checks/0/computed',
    ]);
    expect(await verdict({ facts: [part!.id, whole!.id] })).toEqual(['check-verdict /checks/0']);
  });

  it('may say honestly that its figures do not add up: that is a warning', async () => {
    const findings = await validate({
      ...story,
      ...withFact(1, { value: 909, text: '909户' }),
      checks: [{ ...story.checks[0]!, computed: 73.012, holds: false }],
    });
    expect(codes(findings)).toEqual(['check-fails /checks/0']);
    expect(findings[0]!.severity).toBe('warning');
  });

  it('is no story where stream has answered with an error', async () => {
    const findings = await validate([
      { id: 'x', error: { code: 'not-json', message: 'the line is not JSON', line: 3 } },
    ]);
    expect(findings).toMatchObject([
      { code: 'input-error', severity: 'warning', message: 'Input line 3: the line is not JSON', pointer: '/0/error' },
    ]);
  });
});

describe('provenance', () => {
  const sources = join(folder, 'sources');
  const put = (name: string, bytes: string | Uint8Array): void => {
    mkdirSync(join(sources, 'pages'), { recursive: true });
    writeFileSync(join(sources, 'pages', name), bytes);
  };

  it.each([
    ['characters outside the basic plane and line ends of Windows', Buffer.from(TEXT)],
    ['a byte order mark, which is not counted', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ])('finds every quote in a source with %s', async (_, bytes) => {
    put('page.txt', bytes);
    expect(await validate(validStory(TEXT, 'a', bytes), { sources })).toEqual([]);
  });

  it('finds every quote wherever characters of two units stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 20 }), async (before) => {
        const text = `${before}\r\n${TEXT}`;
        const found = async () => ({ text, sha256: createHash('sha256').update(text).digest('hex') });
        expect(await validate(validStory(text), { sources: found })).toEqual([]);
      }),
    );
  });

  it('tells of quotes that are not at their place, with what is', async () => {
    put('page.txt', TEXT);
    const { start, end } = part!;
    const moved = await validate({ ...story, ...withFact(1, { start: start + 1, end: end + 1 }) }, { sources });
    expect(moved.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`)).toEqual([
      `provenance-quote /facts/1 "809户" does not stand at ${start + 1}–${end + 1} of pages/page.txt; "09户已" does. The nearest is at ${start}–${end}.`,
    ]);
    const kinds = {
      people: [{ ...story.people[0]!, mentions: [{ text: '程志远', start: 8, end: 11 }] }],
      headline: { text: '八成', start: 0, end: 2 },
      times: [{ ...story.times[0]!, text: '3月28日' }],
      body: [{ start: 0, end: 5000 }],
      ...withFact(0, { property: { ...whole!.property!, text: '农家' } }),
    };
    expect(codes(await validate({ ...story, ...kinds }, { sources }))).toEqual([
      'provenance-quote /headline',
      'provenance-quote /people/0/mentions/0',
      'provenance-quote /times/0',
      'provenance-quote /facts/0/property',
      'provenance-quote /body/0',
    ]);
  });

  it('tells of a source that has changed or is gone, by name', async () => {
    put('page.txt', `${TEXT}又一行。\n`);
    const changed = await validate(story, { sources });
    expect(codes(changed)).toEqual(['provenance-hash /document/sha256']);
    expect(changed[0]!.message).toContain('pages/page.txt');
    const gone = await validate({ ...story, document: { ...story.document, uri: 'pages/gone.txt' } }, { sources });
    expect(codes(gone)).toEqual(['provenance-missing /document/uri']);
    expect(gone[0]!.message).toContain('pages/gone.txt');
  });

  it('finds a source from the folder it was read in, from inside it, and never outside', async () => {
    put('page.txt', TEXT);
    const document = (uri: string) => ({ ...story.document, uri });
    for (const [from, uri] of [
      [sources, 'pages/page.txt'],
      [sources, './pages/page.txt'],
      [join(sources, 'pages'), 'pages/page.txt'],
      [sources, '/data/pages/page.txt'],
      [sources, '../old/pages/page.txt'],
      [sources, 'pages\\page.txt'],
    ] as const) {
      expect([uri, (await sourcesIn(from)(document(uri))).text]).toEqual([uri, TEXT]);
    }
    writeFileSync(join(folder, 'secret.txt'), TEXT);
    expect(await sourcesIn(sources)(document('../secret.txt'))).toMatchObject({
      problem: { say: 'not-in-folder', with: { uri: '../secret.txt' } },
    });
    expect(await sourcesIn(sources)(document('pages'))).toMatchObject({ problem: { say: 'not-in-folder' } });
    expect(await sourcesIn(sources)(document(''))).toMatchObject({ problem: { say: 'not-in-folder' } });
  });

  it('looks into the text that a story carries, and at the hash of the file it is from', async () => {
    put('page.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n'));
    const sha256 = createHash('sha256')
      .update(readFileSync(join(sources, 'pages', 'page.pdf')))
      .digest('hex');
    const document = { uri: 'pages/page.pdf', sha256, encoding: 'utf-8', text: TEXT };
    expect(await check({ document })).toEqual([]);
    expect(codes(await validate({ ...story, document }, { sources }))).toEqual([]);
    expect(await check({ document: { ...document, text: TEXT.slice(2) } })).not.toEqual([]);
    const { text: _, ...bare } = document;
    expect(codes(await validate({ ...story, document: bare }, { sources }))).toEqual(['provenance-missing /document']);
  });
});

it('any value in any place never makes it fall over', async () => {
  const fields = Object.keys(story);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
      expect(await validate({ ...story, [field]: value })).toBeInstanceOf(Array);
    }),
    { numRuns: 500 },
  );
  await fc.assert(fc.asyncProperty(fc.anything(), async (value) => Array.isArray(await validate(value))));
});

it('every issue has a remedy', () => {
  for (const [code, { title, remedy }] of Object.entries(ISSUES)) {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect([title, remedy]).toEqual([expect.stringMatching(/^[A-Z].*[^.]$/), expect.stringMatching(/^[A-Z].*\.$/)]);
  }
});

describe('newsfacts validate', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  async function run(...args: string[]): Promise<{ status: unknown; output: string }> {
    let output = '';
    const take = (chunk: unknown) => {
      output += chunk;
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(take);
    vi.spyOn(process.stderr, 'write').mockImplementation(take);
    const program = new Command('newsfacts').exitOverride();
    registerValidate(program);
    process.exitCode = undefined;
    await program.parseAsync(['validate', ...args], { from: 'user' });
    return { status: process.exitCode, output };
  }

  const fixtures = 'fixtures/validate';
  it.each([
    ['valid', 0],
    ['failing', 0],
    ['broken', 1],
    ['truncated', 2],
  ])('tells of %s.json what stands beside it', async (name, status) => {
    const { output, ...result } = await run(`${fixtures}/${name}.json`, '--sources', fixtures);
    await expect(output).toMatchFileSnapshot(`../${fixtures}/${name}.txt`);
    expect(result.status).toBe(status);
  });

  it('fails on warnings where it is strict', async () => {
    expect(await run(`${fixtures}/failing.json`, '--strict')).toMatchObject({ status: 1 });
    expect(await run(`${fixtures}/valid.json`, '--strict')).toMatchObject({ status: 0 });
  });

  it('gives the same findings as JSON', async () => {
    const { output } = await run(
      `${fixtures}/broken.json`,
      `${fixtures}/valid.json`,
      '--sources',
      fixtures,
      '--format',
      'json',
    );
    const { findings, totals } = JSON.parse(output);
    const text = findings.map(
      (f: Record<string, string>) =>
        `${f.file}:${f.line}:${f.column}: ${f.severity} ${f.code}: ${f.message}\n    ${f.remedy}\n`,
    );
    expect((await run(`${fixtures}/broken.json`, '--sources', fixtures)).output).toContain(text.join(''));
    expect(totals).toMatchObject({
      files: [`${fixtures}/broken.json`, `${fixtures}/valid.json`],
      stories: 10,
      sources: true,
      found: { error: findings.length - 1, warning: 1 },
    });
    expect(findings[0]).toMatchObject({ pointer: '/stories/0/kind', story: 'schema' });
    expect(JSON.parse((await run(`${fixtures}/valid.json`, '--format', 'json')).output).findings).toEqual([]);
  });

  it('ends with 2 where the call or a file is wrong, and still tells of the others', async () => {
    expect(await run('none.json')).toMatchObject({
      status: 2,
      output: expect.stringContaining('none.json:1:1: error not-found: '),
    });
    const both = await run('none.json', `${fixtures}/broken.json`);
    expect(both).toMatchObject({ status: 2, output: expect.stringContaining('error schema: ') });
    expect(await run(`${fixtures}/valid.json`, '--sources', 'nowhere')).toMatchObject({
      status: 2,
      output: expect.stringContaining('nowhere'),
    });
    await expect(run(`${fixtures}/valid.json`, '--format', 'pdf')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });

  it('says where quotes were not looked up', async () => {
    expect((await run(`${fixtures}/valid.json`)).output).toContain('--sources');
    expect(Object.keys(FORMATS)).toEqual(['text', 'json', 'github', 'sarif', 'junit']);
  });
});
