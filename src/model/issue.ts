// The catalogue of issues: everything that can be wrong with an input, a story or a facts file, each with a code,
// how bad it is, a title, and what to do about it. Nothing throws on text: it reports one of these.

import type { Issue, Severity } from './story.ts';

export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  readonly remedy: string;
}

const error = (title: string, remedy: string): CatalogueEntry => ({ severity: 'error', title, remedy });
const warning = (title: string, remedy: string): CatalogueEntry => ({ severity: 'warning', title, remedy });
const info = (title: string, remedy: string): CatalogueEntry => ({ severity: 'info', title, remedy });

export const ISSUES = {
  // Inputs
  'not-found': error('Nothing is there', 'Check the path or the pattern.'),
  unreadable: error('The file cannot be read', 'Check its permissions, and that it is a file.'),
  empty: error('There is no text', 'Check how the file was made; an empty one holds no story.'),
  binary: error('The file is no text', 'Convert it to text, HTML or PDF with a text layer.'),
  'not-text': error('No text comes out of the document', 'A scanned PDF needs text recognition (OCR) first.'),
  undecodable: error('The bytes fit no known encoding', 'Convert the file to UTF-8.'),
  'unsupported-format': error('The kind of file is not read', 'Install the optional package that the message names.'),
  'line-too-long': error(
    'The line is too long',
    'Give each story a line of its own, and split what is longer than a story.',
  ),
  'too-long': error(
    'The input line is too long',
    'Give each story a line of its own, and split what is longer than a story.',
  ),
  'not-json': error('The input line is not JSON', 'Write one JSON object a line, without line ends inside.'),
  'not-an-object': error(
    'The input line is no object',
    'Write one JSON object a line, with the story in its field "text".',
  ),
  'no-text': error('The input line has no text', 'Put the story in the field "text".'),
  'wrong-type': error('A field of the input line has the wrong type', 'See schemas/input-line.schema.json.'),

  // Stories
  'no-date': info('The story has no date', 'Give its date of publication, so that relative times can be resolved.'),

  // Facts files
  json: error('The file is not valid JSON', 'Write the file anew, or repair it at the place named.'),
  'not-facts': error('The file holds no stories', 'Give a facts.json file or NDJSON with one story a line.'),
  'input-error': warning('An input line was not read', 'See the message of the line, and repair the input.'),
  schema: error('The data break the schema', 'See schemas/facts-file.schema.json for what belongs here.'),
  'provenance-quote': error(
    'A quote does not stand in its source',
    'Extract the source again, or correct the quote or its offsets.',
  ),
  'provenance-hash': error('The source has changed', 'Extract the source again, or restore the file that was read.'),
  'provenance-missing': error(
    'The source is not there',
    'Give the folder that the document paths start from with --sources.',
  ),
  reference: error('A reference leads nowhere', 'Use the id of an entry of the same story.'),
  'duplicate-id': error('An id stands twice', 'Give every entry an id of its own.'),
  'check-verdict': error('A stored check differs from what its figures give', 'Extract again, or correct the check.'),
  'check-fails': warning(
    'The figures do not add up',
    'Compare the quotes with the source: it is news, or a reading error.',
  ),
  range: error('A range runs backwards', 'Put the smaller end first.'),
  'no-such-day': error('The calendar has no such day', 'Correct the date.'),
  'unknown-unit': error('No such unit', 'Use a UCUM code, an ISO 4217 code, or one of the units newsfacts defines.'),
  inconsistent: error('Two fields contradict each other', 'Correct the one that is wrong.'),
} as const satisfies Record<string, CatalogueEntry>;

export type IssueCode = keyof typeof ISSUES;

/** What was found, in one sentence (by default the title stands for it), and where: half open, in code points of the document. */
export interface IssueDetails {
  readonly message?: string;
  readonly start?: number;
  readonly end?: number;
}

/** An issue with its catalogued severity. */
export const issue = (code: IssueCode, details: IssueDetails = {}): Issue => ({
  code,
  severity: ISSUES[code].severity,
  message: ISSUES[code].title,
  ...details,
});

/** An issue of a facts file: where it stands in the data, as a JSON pointer (RFC 6901). */
export interface Finding extends Issue {
  readonly code: IssueCode;
  readonly pointer: string;
}

export const finding = (code: IssueCode, message: string, pointer: string): Finding => ({
  code,
  severity: ISSUES[code].severity,
  message,
  pointer,
});
