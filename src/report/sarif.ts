// SARIF 2.1.0, which code scanning reads. Results are written as they come; the rules they name follow at the end.

import { isAbsolute } from 'node:path/posix';
import type { ReportingDescriptor, Result, Run } from 'sarif';
import { ISSUES, type IssueCode, wordsOf } from '../model/issue.ts';
import type { Severity } from '../model/story.ts';
import { shortHash } from '../value/hash.ts';
import type { FindingsFormat, FormatOptions } from './finding-format.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function sarif({ language, version }: FormatOptions): FindingsFormat {
  let count = 0;
  const opening = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`;
  return {
    finding: ({ file, line, column, severity, code, message, remedy, pointer, story }) => {
      const result = {
        ruleId: code,
        level: LEVELS[severity],
        message: { text: wellFormed(`${message} ${remedy}`) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              region: { startLine: line, startColumn: column },
            },
            ...(pointer ? { logicalLocations: [{ fullyQualifiedName: wellFormed(pointer), kind: 'member' }] } : {}),
          },
        ],
        // What stays the same when lines move.
        partialFingerprints: { 'newsfacts/v1': shortHash(code, story ?? file, pointer ?? '', message) },
      } satisfies Result;
      return `${count++ === 0 ? `${opening}\n` : ',\n'}${JSON.stringify(result)}`;
    },
    end: ({ codes }) => {
      const rules = Object.keys(codes).map((code) => {
        const { title, remedy } = wordsOf(code as IssueCode, language);
        return {
          id: code,
          shortDescription: { text: title },
          help: { text: remedy },
          defaultConfiguration: { level: LEVELS[ISSUES[code as IssueCode].severity] },
        } satisfies ReportingDescriptor;
      });
      const driver = { name: 'newsfacts', semanticVersion: version, rules };
      const rest = { tool: { driver }, invocations: [{ executionSuccessful: true }] } satisfies Run;
      return `${count === 0 ? opening : '\n'}],${JSON.stringify(rest).slice(1, -1)}}]}\n`;
    },
  };
}

/** A path as a URI reference: relative to where the command ran, or with its scheme. */
function uriOf(file: string): string {
  const uri = encodeURI(file.toWellFormed()).replaceAll('#', '%23').replaceAll('?', '%3F');
  if (isAbsolute(file)) return `file://${uri}`;
  if (/^[A-Za-z]:/.test(file)) return `file:///${uri}`;
  // What stands before a colon would be taken for a scheme.
  return uri.split('/')[0]!.includes(':') ? `./${uri}` : uri;
}

const wellFormed = (text: string): string => text.toWellFormed();
