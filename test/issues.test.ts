// The catalogue of issues: every code is triggered by its example, and docs/issues.md shows all of them as they are now.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../src/checks/policy.ts';
import { noTotals, validateFiles } from '../src/checks/validate-files.ts';
import { answerLines } from '../src/cli/answer-lines.ts';
import { createExtractor } from '../src/index.ts';
import { ISSUES, type IssueCode } from '../src/model/issue.ts';
import { documentOf } from '../src/read/document.ts';
import { EXAMPLES, GOOD, type IssueExample } from './support/issue-examples.ts';
import { TEXT } from './support/valid-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-'));
beforeAll(() => mkdirSync(join(folder, 'pages')));
afterAll(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  /** Where validate places it: file:line:column. */
  readonly place?: string;
}

const at = (name: string): string => join(folder, name);

async function trigger(example: IssueExample): Promise<Told[]> {
  const { facts = GOOD, source = TEXT, baseline, failOn = 'removed,changed', rules, path, document } = example;
  if (document) {
    const { problem } = documentOf(document, 'page');
    return problem ? [{ ...problem, severity: ISSUES[problem.code].severity }] : [];
  }
  if ('line' in example) return answered(example.line);
  writeFileSync(at('facts.json'), facts);
  writeFileSync(at('pages/page.txt'), source);
  if (baseline !== undefined) writeFileSync(at('old.json'), baseline);
  if (rules !== undefined) writeFileSync(at('rules.yaml'), rules);
  const found: Told[] = [];
  const options = {
    // A moved or changed text is another source: only the comparison counts.
    ...(baseline === undefined && { sources: folder }),
    ...(baseline !== undefined && { baseline: { path: at('old.json'), policy: parsePolicy(failOn)! } }),
    rules: rules === undefined ? [] : [at('rules.yaml')],
    today: '2023-04-01',
    language: 'en' as const,
  };
  for await (const { file, line, column, ...rest } of validateFiles([at(path ?? 'facts.json')], options, noTotals())) {
    found.push({ ...rest, place: `${file.slice(folder.length + 1) || '.'}:${line}:${column}` });
  }
  return found.map((one) => ({ ...one, message: one.message.replaceAll(folder, '.') }));
}

async function answered(line: string | undefined): Promise<Told[]> {
  const extractor = await createExtractor();
  const bytes = new TextEncoder().encode(`${line ?? ''}\n`);
  const batch = { firstLine: 1, bytes, ...(line === undefined && { tooLong: true }) };
  const answers = await answerLines(extractor, 'stream', batch as Parameters<typeof answerLines>[2]);
  const { error, issues = [] } = JSON.parse(new TextDecoder().decode(answers.bytes));
  return error ? [{ ...error, severity: ISSUES[error.code as IssueCode].severity }] : issues;
}

const codes = Object.keys(ISSUES) as IssueCode[];

describe('an issue', () => {
  it('is not found in the good file', async () => {
    expect(await trigger({ told: '' })).toEqual([]);
  });

  it.each(codes)('%s is triggered by its example, at its severity', async (code) => {
    const found = await trigger(EXAMPLES[code]);
    expect(found.map((one) => one.code)).toContain(code);
    for (const one of found) expect(one.message).not.toMatch(/\{\w+\}/);
    expect(found.find((one) => one.code === code)!.severity).toBe(ISSUES[code].severity);
  });

  it('has words in both languages', () => {
    for (const { title, remedy, zh } of Object.values(ISSUES)) {
      expect([title, remedy]).toEqual([expect.stringMatching(/^[A-Z].*[^.]$/), expect.stringMatching(/^[A-Z].*\.$/)]);
      expect([zh.title, zh.remedy]).toEqual([
        expect.stringMatching(/\p{Script=Han}.*[^。]$/u),
        expect.stringMatching(/。$/),
      ]);
    }
  });

  it('is used somewhere', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const source = files
      .filter((file) => !file.endsWith('model/issue.ts'))
      .map((file) => readFileSync(join('src', file), 'utf8'))
      .join('');
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});

it('docs/issues.md is current: npx vitest run test/issues.test.ts -u writes it', async () => {
  const sections: string[] = [];
  for (const code of codes) {
    const { severity, title, remedy, zh } = ISSUES[code];
    const example = EXAMPLES[code];
    const told = (await trigger(example)).find((one) => one.code === code);
    const place = told?.place === undefined ? '' : `${told.place}: `;
    sections.push(
      `## ${code}`,
      `**${severity}** ${title}. ${remedy}`,
      `${zh.title}。${zh.remedy}`,
      `Example: ${example.told}.${example.rules === undefined ? '' : `\n\n${indented(example.rules)}`}`,
      indented(`${place}${severity} ${code}: ${told?.message}`),
    );
  }
  const opening = [
    '# Issues',
    'Everything that newsfacts reports, by code: how bad it is, what to do about it, and an example that triggers it. An error\nends `newsfacts validate` with 1, or with 2 where a file cannot be read; a warning does with `--strict`. This page is written\nfrom the catalogue in `src/model/issue.ts` and tested against it.',
  ];
  await expect(`${[...opening, ...sections].join('\n\n')}\n`).toMatchFileSnapshot('../docs/issues.md');
});

const indented = (text: string): string => text.trimEnd().replace(/^/gm, '    ');
