// Rules files of fixtures/rules, good and bad: what the command says of each stands beside it.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../src/checks/pattern.ts';
import { parseRules } from '../src/checks/rules-file.ts';
import { registerValidate } from '../src/cli/validate.ts';
import { type RulesFile, validate } from '../src/index.ts';
import { runInProcess } from './support/in-process.ts';
import { validStory } from './support/valid-story.ts';

const FOLDER = 'fixtures/rules';
const FACTS = 'fixtures/validate/valid.json';
const OLDER = 'fixtures/diff/old.json';

const files = readdirSync(FOLDER).filter((name) => /\.(?:ya?ml|json)$/.test(name));

const validateWith = (...args: string[]) =>
  runInProcess(registerValidate, 'validate', FACTS, '--today', '2023-04-20', ...args);

describe('a rules file', () => {
  it('is one of fifteen or more', () => {
    expect(files.length).toBeGreaterThanOrEqual(15);
  });

  it.each(files)('%s does what stands beside it', async (name) => {
    const baseline = name === 'failing-change.yaml' ? ['--baseline', OLDER, '--fail-on', 'changed:1000%'] : [];
    const { output, status } = await validateWith('--rules', `${FOLDER}/${name}`, ...baseline);
    await expect(output).toMatchFileSnapshot(`../${FOLDER}/${name.replace(/\.\w+$/, '.txt')}`);
    const expected = name.startsWith('bad') ? 2 : name.startsWith('failing') && name !== 'failing-time.yaml' ? 1 : 0;
    expect(status).toBe(expected);
    // Whatever is wrong is said with a place, and what to do about it.
    for (const line of output.split('\n').filter((text) => / (?:error|warning) /.test(text)))
      expect(line).toMatch(/^(?:\S+:\d+:\d+: (?:error|warning) [a-z-]+: .*[.?]| {2}\d+ {2}.*|\d+ files?: .*)$/);
  });

  it('may be given beside others, and a bad one fails them all', async () => {
    const many = await validateWith('--rules', `${FOLDER}/good-units.yaml`, '--rules', `${FOLDER}/failing-count.yaml`);
    expect(many.status).toBe(1);
    const bad = await validateWith('--rules', `${FOLDER}/good-units.yaml`, '--rules', 'none.yaml');
    expect(bad).toMatchObject({ status: 2, output: expect.stringContaining('none.yaml:1:1: error not-found') });
  });

  it('asks for a baseline where it compares with the last value', async () => {
    const ran = await validateWith('--rules', `${FOLDER}/failing-change.yaml`);
    expect(ran).toMatchObject({ status: 2, output: expect.stringContaining('--baseline') });
  });

  it('never makes the reader fall over, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseRules(text, 'r.yaml', 'en').problems)));
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(parseRules(text, 'r.json', 'zh').problems)));
  });
});

describe('rules as data', () => {
  const told = async (rules: unknown) =>
    (await validate([validStory()], { rules: rules as RulesFile, today: '2023-04-20' })).map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
  const rule = (assert: object, select: object = { property: '渔家' }) => ({ rules: [{ name: 'r', select, assert }] });

  it('are held against stories; what all facts say comes last', async () => {
    expect(await told(rule({ range: { min: 1000 }, count: { min: 1 } }))).toEqual([]);
    expect(await told(rule({ range: { max: 1000 }, count: { min: 2 }, time: 'required' }))).toEqual([
      'rule /0/facts/0/value',
      'rule /0/facts/0',
      'rule ',
    ]);
    expect(await told(rule({ fresh: { days: 7 } }))).toEqual(['rule ']);
    expect(await told(rule({ unit: '1' }, { property: '出口' }))).toEqual(['rule-unused ']);
  });

  it('are not held where they are wrong', async () => {
    expect(await told(rule({ unit: '/(/', range: { max: 0 } }))).toEqual(['rules-file /rules/0/assert/unit']);
    expect(await told({})).toEqual(['rules-file ']);
  });
});

describe('a pattern', () => {
  const matches = (source: string, text: string): boolean => {
    const compiled = compilePattern(source);
    if (!('matches' in compiled)) throw new Error(compiled.reason.say);
    return compiled.matches(text);
  };

  it('says as the engine of the language does whether it stands in a text', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '出',
      '.',
      '[ab]',
      '[^a]',
      'a*',
      'b+',
      '(a|b)',
      '(?:ab)?',
      'a{1,2}',
      '^',
      '$',
      '(a|)',
      '\\d',
      '(a*)*',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '出', '1', '口') }),
        (pieces, text) => {
          const source = pieces.join('');
          expect([source, text, matches(source, text)]).toEqual([source, text, new RegExp(source, 'us').test(text)]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes time linear in the text', () => {
    const text = 'a'.repeat(20_000);
    const started = performance.now();
    expect(matches('(a*)*(a|aa)+b', text)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    ['(a', 'group-open'],
    ['a)', 'group-closed'],
    ['[a', 'class-open'],
    ['[b-a]', 'class-range'],
    ['*a', 'nothing-repeated'],
    ['(?=a)', 'lookaround'],
    ['a{1000}', 'repeated-too-often'],
    ['\\k', 'unknown-escape'],
    ['(((a{100}){100}){100})', 'pattern-too-long'],
    ['a'.repeat(501), 'pattern-too-long'],
  ])('%s is none: %s', (source, reason) => {
    expect(compilePattern(source)).toMatchObject({ reason: { say: reason } });
  });
});
