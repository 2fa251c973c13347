// What `validate` tells: the formats, and the run they tell of. A format is one entry of FORMATS.

import { type Finding, ISSUES } from '../model/issue.ts';
import type { Severity } from '../model/story.ts';

/** A finding with its place in a file: line and column count from 1, columns in UTF-16 units. */
export interface LocatedFinding extends Omit<Finding, 'pointer'> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer into the file, or into the story of the line where the file is NDJSON; absent where the file itself cannot be read. */
  readonly pointer?: string;
  /** Id of the story it belongs to. */
  readonly story?: string;
}

export interface ValidationTotals {
  readonly files: number;
  readonly stories: number;
  readonly facts: number;
  readonly checks: number;
  /** Whether sources were looked at. */
  readonly sources: boolean;
  readonly found: Readonly<Record<Severity, number>>;
}

/** Writes findings as they come, then the end of the run. All of it together is the output. */
export interface FindingsFormat {
  finding(found: LocatedFinding): string;
  end(totals: ValidationTotals): string;
}

export const FORMATS: Readonly<Record<string, () => FindingsFormat>> = { text, json };

/** `file:line:column: severity code: message`, as compilers write, with the remedy below. */
function text(): FindingsFormat {
  return {
    finding: ({ file, line, column, severity, code, message }) =>
      `${file}:${line}:${column}: ${severity} ${code}: ${message}\n    ${ISSUES[code].remedy}\n`,
    end: ({ files, stories, facts, checks, sources, found }) => {
      const looked = [counted(stories, 'story', 'stories'), counted(facts, 'fact'), counted(checks, 'check')].join(
        ', ',
      );
      const result = [counted(found.error, 'error'), counted(found.warning, 'warning')].join(', ');
      const quotes = sources ? '' : ' Quotes were not looked up: give the folder of the sources with --sources.';
      return `${counted(files, 'file')}: ${looked}; ${result}.${quotes}\n`;
    },
  };
}

/** One JSON object: {"findings": […], "totals": {…}}, a finding a line. */
function json(): FindingsFormat {
  let count = 0;
  return {
    finding: (found) => {
      const opening = count++ === 0 ? '{"findings":[\n' : ',\n';
      return opening + JSON.stringify({ ...found, remedy: ISSUES[found.code].remedy });
    },
    end: (totals) => `${count === 0 ? '{"findings":[' : '\n'}],"totals":${JSON.stringify(totals)}}\n`,
  };
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
