// The five formats of findings, each read back by a parser of its own, in both languages.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../src/checks/located.ts';
import { registerValidate } from '../src/cli/validate.ts';
import { ISSUES, type IssueCode, wordsOf } from '../src/model/issue.ts';
import type { Tongue } from '../src/model/messages.ts';
import type { ValidationTotals } from '../src/report/finding-format.ts';
import { FORMATS } from '../src/report/findings.ts';
import { runInProcess } from './support/in-process.ts';
import { SARIF_SCHEMA } from './support/sarif-schema.ts';

const located = (code: IssueCode, rest: Partial<LocatedFinding>): LocatedFinding => ({
  code,
  severity: ISSUES[code].severity,
  ...wordsOf(code, 'en'),
  message: 'It is so.',
  file: 'facts.json',
  line: 3,
  column: 7,
  ...rest,
});

/** What formats have to quote: separators, markup, line ends, percent signs, controls, halves of surrogate pairs. */
const NASTY = '50%, "a":<b>&\r\n::error file=x::y ]]>\u0001 \ud842 渔家';

const findings: readonly LocatedFinding[] = [
  located('schema', { message: NASTY, pointer: '/stories/0/kind', story: 'a' }),
  located('check-fails', { file: `data, 100% of:it #1/事实?.json`, line: 1, column: 1 }),
  located('no-date', { file: '/tmp/a b.json' }),
];

const totals = (found: readonly LocatedFinding[]): ValidationTotals => ({
  files: ['facts.json', 'well.json'],
  stories: 2,
  facts: 10,
  checks: 1,
  sources: false,
  found: { error: 1, warning: 1, info: 1 },
  codes: Object.fromEntries(found.map(({ code }) => [code, 1])),
});

function written(format: string, found: readonly LocatedFinding[] = findings, strict = false, language: Tongue = 'en') {
  const teller = FORMATS[format]!({ language, strict, version: '0.1.0' });
  return found.map((one) => teller.finding(one)).join('') + teller.end(totals(found));
}

const without = (text: string): string => text.replaceAll('\ud842', '\ufffd');

describe('text', () => {
  it('is a line a finding, its remedy below, and a table of codes', () => {
    const lines = written('text').split('\n');
    expect(lines).toContain(`data, 100% of:it #1/事实?.json:1:1: warning check-fails: It is so.`);
    expect(lines).toContain(`  1  schema       ${ISSUES.schema.title}`);
    expect(lines.at(-2)).toBe(
      '2 files: 2 stories, 10 facts, 1 check; 1 error, 1 warning. Quotes were not looked up: give the folder of the sources with --sources.',
    );
    expect(written('text', [], false, 'zh')).toMatch(/^2 个文件：2 篇稿件、10 条事实、1 项核算；1 个错误、1 个警告。/);
  });
});

describe('json', () => {
  it('is the findings as they are, and the totals', () => {
    expect(JSON.parse(written('json'))).toEqual({ findings, totals: totals(findings) });
    expect(JSON.parse(written('json', []))).toEqual({ findings: [], totals: totals([]) });
  });
});

describe('github', () => {
  /** A workflow command as the runner reads it (actions/runner, ActionCommand). */
  function command(line: string) {
    const [, name, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line)!;
    const plain = (text: string) =>
      text.replace(/%(0D|0A|3A|2C|25)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return {
      name,
      data: plain(data),
      ...Object.fromEntries(
        properties
          .split(',')
          .map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))]),
      ),
    };
  }

  it('is one command a line, which the runner reads back as it was', () => {
    const lines = written('github').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map(command)).toEqual(
      findings.map(({ file, line, column, code, title, message, remedy }, i) => ({
        name: ['error', 'warning', 'notice'][i],
        file,
        line: String(line),
        col: String(column),
        title: `${code}: ${title}`,
        data: `${message}\n${remedy}`,
      })),
    );
  });
});

describe('sarif', () => {
  const valid = new Ajv2020({ strict: false, formats: { uri: /^[a-z]+:/ } }).compile(SARIF_SCHEMA);
  const parsed = (found: readonly LocatedFinding[]): Log => JSON.parse(written('sarif', found));

  it.each([
    ['findings', findings],
    ['none', []],
  ])('is as the schema of 2.1.0 has it, with %s', (_, found) => {
    const log = parsed(found);
    valid(log);
    expect(valid.errors ?? []).toEqual([]);
    const [run] = log.runs;
    expect(run!.results!.length).toBe(found.length);
    expect(new Set(run!.tool.driver.rules!.map(({ id }) => id))).toEqual(new Set(found.map(({ code }) => code)));
  });

  it('names files by URIs and places by line and column', () => {
    const results = parsed(findings).runs[0]!.results!;
    expect(results.map(({ locations }) => locations![0]!.physicalLocation)).toEqual([
      { artifactLocation: { uri: 'facts.json' }, region: { startLine: 3, startColumn: 7 } },
      {
        artifactLocation: { uri: './data,%20100%25%20of:it%20%231/%E4%BA%8B%E5%AE%9E%3F.json' },
        region: { startLine: 1, startColumn: 1 },
      },
      { artifactLocation: { uri: 'file:///tmp/a%20b.json' }, region: { startLine: 3, startColumn: 7 } },
    ]);
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    expect(results[0]!.message.text).toBe(`${without(NASTY)} ${ISSUES.schema.remedy}`);
  });
});

describe('junit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseAttributeValue: false,
    isArray: (name) => name.startsWith('test') && name !== 'testsuites',
  });

  it('is XML that holds a suite a file, its counts, and a failure for what fails', () => {
    for (const strict of [false, true]) {
      const text = written('junit', findings, strict);
      expect(XMLValidator.validate(text)).toBe(true);
      const { testsuites } = parser.parse(text);
      expect([testsuites['@_tests'], testsuites['@_failures']]).toEqual(['4', strict ? '2' : '1']);
      expect(testsuites.testsuite.map((suite: Record<string, unknown>) => suite['@_name'])).toEqual([
        'facts.json',
        'data, 100% of:it #1/事实?.json',
        '/tmp/a b.json',
        'well.json',
      ]);
      for (const suite of testsuites.testsuite) {
        expect(suite['@_tests']).toBe(String(suite.testcase.length));
        const failed = suite.testcase.filter((one: object) => 'failure' in one).length;
        expect(suite['@_failures']).toBe(String(failed));
      }
      const [failure] = testsuites.testsuite[0].testcase;
      expect(failure['@_name']).toBe('schema at 3:7');
      expect(failure.failure['#text']).toContain('渔家');
      expect([text.includes('\ud842'), text.includes('\u0001')]).toEqual([false, false]);
    }
  });

  it('is a passing test where nothing is found', () => {
    const { testsuites } = parser.parse(written('junit', []));
    expect(
      testsuites.testsuite.map((suite: Record<string, string>) => [
        suite['@_name'],
        suite['@_tests'],
        suite['@_failures'],
      ]),
    ).toEqual([
      ['facts.json', '1', '0'],
      ['well.json', '1', '0'],
    ]);
  });
});

it.each(Object.keys(FORMATS))('%s tells as many findings as the others, in Chinese', async (format) => {
  const ran = await runInProcess(
    registerValidate,
    'validate',
    'fixtures/validate/broken.json',
    '--format',
    format,
    '--lang',
    'zh',
  );
  expect(ran.status).toBe(1);
  expect(ran.output).toContain('稿件中没有 id 为');
  const { found } = JSON.parse(
    (await runInProcess(registerValidate, 'validate', 'fixtures/validate/broken.json', '--format', 'json')).output,
  ).totals;
  const counts: Record<string, RegExp> = {
    text: /: (?:错误|警告) [a-z-]+: /g,
    json: /"code":/g,
    github: /^::/gm,
    sarif: /"ruleId":/g,
    junit: /<testcase /g,
  };
  expect(ran.output.match(counts[format]!)!.length).toBe(found.error + found.warning);
});
