// A finding with its place in a file: what reports tell.

import { type Finding, type IssueCode, translated, wordsOf } from '../model/issue.ts';
import { type Said, type Tongue, tell } from '../model/messages.ts';
import type { Issue } from '../model/story.ts';
import type { FactsRecord } from '../read/facts-file.ts';

/** Line and column count from 1, columns in UTF-16 units. Title, message and remedy are in the language of the run. */
export interface LocatedFinding extends Issue {
  readonly code: IssueCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer into the file, or into the story of the line where the file is NDJSON; absent where the file itself cannot be read. */
  readonly pointer?: string;
  /** Id of the story it belongs to. */
  readonly story?: string;
  readonly title: string;
  readonly remedy: string;
  /** The offending value, what belongs in its place, and the nearest fix, where these can be said. */
  readonly found?: string;
  readonly expected?: string;
  readonly fix?: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer?: string;
  readonly story?: string;
}

/** The finding at a place, told in a language. */
export function at(place: Place, found: Finding, language: Tongue): LocatedFinding {
  const { pointer: _, said, ...told } = translated(found, language);
  const detail = (name: 'found' | 'expected' | 'fix') => {
    const value: Said | undefined = said.with[name];
    return value === undefined ? {} : { [name]: tell(value, language) };
  };
  return {
    ...place,
    ...told,
    ...wordsOf(found.code, language),
    ...detail('found'),
    ...detail('expected'),
    ...detail('fix'),
  };
}

/** The findings of a record with their places in the file, in the order of the file. */
export function locate(
  file: string,
  record: Exclude<FactsRecord, { type: 'problem' }>,
  findings: readonly Finding[],
  language: Tongue,
): LocatedFinding[] {
  if (findings.length === 0) return [];
  const positions = record.positions(findings.map(({ pointer }) => pointer));
  const story = record.type === 'story' ? idOf(record.value) : {};
  return findings
    .map((found) => {
      const place = { file, ...positions.get(found.pointer)!, pointer: record.pointer + found.pointer, ...story };
      return at(place, found, language);
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function idOf(value: unknown): { readonly story?: string } {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? { story: id } : {};
}
