// JUnit XML, which CI servers show as tests: a suite a file, a failing test a finding, one passing test where all is well.

import type { LocatedFinding } from '../checks/located.ts';
import type { FindingsFormat, FormatOptions } from './finding-format.ts';

interface Suite {
  readonly cases: string[];
  failures: number;
}

export function junit({ strict }: FormatOptions): FindingsFormat {
  // The counts stand before the tests, so a suite can be written only once it is whole.
  const suites = new Map<string, Suite>();
  const suiteOf = (file: string): Suite => {
    let suite = suites.get(file);
    if (!suite) {
      suite = { cases: [], failures: 0 };
      suites.set(file, suite);
    }
    return suite;
  };
  return {
    finding: (found) => {
      const suite = suiteOf(found.file);
      const fails = found.severity === 'error' || (strict && found.severity === 'warning');
      if (fails) suite.failures++;
      suite.cases.push(testcase(found, fails));
      return '';
    },
    end: ({ files }) => {
      for (const file of files) {
        const { cases } = suiteOf(file);
        if (cases.length === 0) cases.push(`<testcase classname=${attribute(file)} name="newsfacts validate"/>`);
      }
      const all = [...suites.values()];
      const tests = all.reduce((sum, { cases }) => sum + cases.length, 0);
      const failures = all.reduce((sum, suite) => sum + suite.failures, 0);
      return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="newsfacts validate" tests="${tests}" failures="${failures}" errors="0">`,
        ...[...suites].flatMap(([file, suite]) => [
          `<testsuite name=${attribute(file)} tests="${suite.cases.length}" failures="${suite.failures}" errors="0" skipped="0">`,
          ...suite.cases,
          '</testsuite>',
        ]),
        '</testsuites>\n',
      ].join('\n');
    },
  };
}

function testcase({ file, line, column, code, message, remedy, severity }: LocatedFinding, fails: boolean): string {
  const place = `${file}:${line}:${column}`;
  const opening = `<testcase classname=${attribute(file)} name=${attribute(`${code} at ${line}:${column}`)}>`;
  const words = escaped(`${place}: ${message}\n${remedy}`);
  return fails
    ? `${opening}<failure type=${attribute(code)} message=${attribute(message)}>${words}</failure></testcase>`
    : `${opening}<system-out>${severity}: ${words}</system-out></testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

const attribute = (text: string): string => `"${escaped(text).replaceAll('\n', ENTITIES['\n']!)}"`;

/** Text as XML 1.0 takes it: what it forbids (control characters, halves of surrogate pairs) becomes U+FFFD. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
