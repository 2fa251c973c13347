// Reads facts files, one story at a time: facts.json with a story a line (as we write it) and NDJSON of stories in memory
// bounded by the longest line; any other layout of the same JSON by parsing the whole.

import { createReadStream } from 'node:fs';
import { type Finding, finding } from '../model/issue.ts';
import { type MessageKey, phrase } from '../model/messages.ts';
import { type LinePosition, linePositions, scanJson } from './json-positions.ts';
import { type Line, LONGEST_LINE, readLines } from './ndjson.ts';
import { type EncodingWatch, watchEncoding } from './utf8-watch.ts';

/** One story of a file, as parsed; nothing is known of it yet but that it is JSON. */
export interface StoryRecord {
  readonly type: 'story';
  readonly value: unknown;
  /** JSON pointer of the story in the file: /stories/3; empty where the line is all of a JSON text, as in NDJSON. */
  readonly pointer: string;
  readonly positions: Positions;
}

/** What stands around the stories of a facts.json, with an empty list in their place. NDJSON has none. */
export interface EnvelopeRecord {
  readonly type: 'envelope';
  readonly value: unknown;
  readonly pointer: '';
  readonly positions: Positions;
}

/** Something that keeps the file, or a line of it, from being read. */
export interface ProblemRecord extends LinePosition {
  readonly type: 'problem';
  readonly issue: Finding;
}

export type FactsRecord = StoryRecord | EnvelopeRecord | ProblemRecord;

/** Lines and columns in the file for JSON pointers into the record's value; a pointer that leads nowhere gets its nearest parent's. */
export type Positions = (pointers: readonly string[]) => ReadonlyMap<string, LinePosition>;

/** Reads a facts file. Whatever is wrong comes as a record; after a bad line the reading goes on where it can. */
export async function* readFactsFile(path: string): AsyncGenerator<FactsRecord, void, undefined> {
  try {
    yield* factsRecords(createReadStream(path, { highWaterMark: 1 << 18 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') yield problem(1, 1, finding('not-found', 'no-file', {}, ''));
    else if (code === 'EISDIR') yield problem(1, 1, finding('unreadable', 'is-folder', {}, ''));
    else yield problem(1, 1, finding('unreadable', 'cannot-read', { reason: code }, ''));
  }
}

/** The records of the bytes of a facts file. */
export async function* factsRecords(input: AsyncIterable<Uint8Array>): AsyncGenerator<FactsRecord, void, undefined> {
  const { bytes, marked, brokenAt } = watchEncoding(input);
  for await (const record of recordsOf(eachLine(bytes, brokenAt))) {
    if (marked()) yield problem(1, 1, finding('byte-order-mark', 'byte-order-mark', {}, ''));
    yield record;
    // The lines after one in another encoding are in that encoding, too.
    if (record.type === 'problem' && record.issue.code === 'undecodable') return;
  }
}

async function* recordsOf(lines: Lines): AsyncGenerator<FactsRecord, void, undefined> {
  const first = await nextLine(lines);
  if (!first) return yield problem(1, 1, finding('empty', 'file-empty', {}, ''));
  if ('issue' in first) return yield first;

  const envelope = lineEnvelope(first.text);
  const second = await nextLine(lines);
  if (second && 'issue' in second) return yield second;
  if (envelope && second) {
    const opens = storyOf(second);
    // A last line, or a story that ends on its line: the layout of ours.
    if (opens.closes || opens.value !== undefined) {
      yield { type: 'envelope', value: envelope, pointer: '', positions: positionsIn(first, '\n]}') };
      return yield* storyLines(second, lines);
    }
  } else if (second && isStory(parse(first.text))) {
    return yield* ndjson([first, second], lines);
  }
  yield* whole([first, ...(second ? [second] : [])], lines);
}

/** The stories between the envelope's lines. */
async function* storyLines(second: Line, lines: Lines): AsyncGenerator<FactsRecord, void, undefined> {
  let index = 0;
  let comma = true;
  let last = { number: 1, length: 0, whole: true };
  for (let line: Line | ProblemRecord | undefined = second; line; line = await nextLine(lines)) {
    if ('issue' in line) {
      yield line;
      comma = true;
      last = { number: line.line, length: 0, whole: false };
      continue;
    }
    let story = storyOf(line);
    if (story.value === undefined && !story.closes) {
      line = await gathered(line, lines);
      story = storyOf(line);
    }
    if (story.closes) {
      if (comma && last.whole && index > 0) yield problem(last.number, last.length, notJson('after-comma'));
      const after = await nextLine(lines);
      if (after) yield 'issue' in after ? after : problem(after.number, 1, notJson('after-end'));
      return;
    }
    if (!comma) yield problem(last.number, last.length + 1, notJson('no-comma'));
    if (story.value === undefined) yield syntaxProblem(line, story.text);
    else yield { type: 'story', value: story.value, pointer: `/stories/${index}`, positions: positionsIn(line) };
    index++;
    // One fault is enough to tell of a line.
    comma = story.comma || story.value === undefined;
    const text = line.text.trimEnd();
    const end = linePositions(text)(text.length);
    last = { number: line.number + end.line - 1, length: end.column - 1, whole: story.value !== undefined };
  }
  if (last.whole) yield problem(last.number, last.length + 1, notJson('cut-off'));
}

/** A line joined with those after it until what it opens is closed: a story that someone has indented by hand. */
async function gathered(line: Line, lines: Lines): Promise<Line> {
  const parts = [line.text];
  let { number } = line;
  for (let open = openedBy(line.text); open > 0; ) {
    const next = await nextLine(lines);
    if (!next || 'issue' in next) break;
    parts.push('\n'.repeat(next.number - number), next.text);
    number = next.number;
    open += openedBy(next.text);
  }
  return { number: line.number, text: parts.join('') };
}

/** How many more brackets a line opens than it closes. No text of JSON runs on to another line. */
function openedBy(line: string): number {
  let open = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '"') {
      for (at++; at < line.length && line[at] !== '"'; at++) if (line[at] === '\\') at++;
    } else if (character === '{' || character === '[') open++;
    else if (character === '}' || character === ']') open--;
  }
  return open;
}

async function* ndjson(begun: readonly Line[], lines: Lines): AsyncGenerator<FactsRecord, void, undefined> {
  const record = (line: Line): FactsRecord => {
    const value = parse(line.text);
    return value === undefined
      ? syntaxProblem(line, line.text)
      : { type: 'story', value, pointer: '', positions: positionsIn(line) };
  };
  for (const line of begun) yield record(line);
  for await (const line of lines) yield 'issue' in line ? line : record(line);
}

/** A file in any other layout: a facts file, a list of stories, or one story. */
async function* whole(begun: readonly Line[], lines: Lines): AsyncGenerator<FactsRecord, void, undefined> {
  const parts: string[] = [];
  let number = 1;
  const add = (line: Line) => {
    parts.push('\n'.repeat(line.number - number), line.text);
    number = line.number;
  };
  for (const line of begun) add(line);
  for await (const line of lines) {
    if ('issue' in line) return yield line;
    add(line);
  }
  const text = parts.join('');
  const value = parse(text);
  if (value === undefined) return yield syntaxProblem({ number: 1, text }, text);
  const position = once(() => linePositions(text));
  const locate = (pointers: readonly string[], from: number) => positions(text, pointers, position(), from);
  if (isStory(value)) return yield { type: 'story', value, pointer: '', positions: (pointers) => locate(pointers, 0) };

  const inFile = isObject(value) && Array.isArray(value.stories);
  const stories: readonly unknown[] = inFile ? (value.stories as unknown[]) : Array.isArray(value) ? value : [];
  if (!inFile && (stories.length === 0 || !stories.every(isStory)))
    return yield problem(1, 1, finding('not-facts', 'neither-facts', {}, ''));
  if (inFile) {
    const envelope = { ...value, stories: [] };
    yield { type: 'envelope', value: envelope, pointer: '', positions: (pointers) => locate(pointers, 0) };
  }
  const places = stories.map((_, index) => `${inFile ? '/stories' : ''}/${index}`);
  const starts = once(() => scanJson(text, places).offsets);
  for (const [index, pointer] of places.entries()) {
    const inStory: Positions = (pointers) => locate(pointers, starts().get(pointer)!);
    yield { type: 'story', value: stories[index], pointer, positions: inStory };
  }
}

/** A function that works its value out when it is first asked. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Lines = AsyncGenerator<Line | ProblemRecord, void, undefined>;

async function* eachLine(input: AsyncIterable<Uint8Array>, brokenAt: EncodingWatch['brokenAt']): Lines {
  for await (const batch of readLines(input)) {
    for (const line of batch) {
      const broken = brokenAt(line.number);
      if (broken) yield problem(line.number, broken.column, undecodable(broken.encoding));
      else if (line.problem) {
        const details = { line: line.number, limit: LONGEST_LINE };
        yield problem(line.number, 1, finding('line-too-long', 'line-over', details, ''));
      } else yield line;
    }
  }
}

const undecodable = (encoding: string | undefined): Finding =>
  encoding === undefined
    ? finding('undecodable', 'not-utf8-unknown', {}, '')
    : finding('undecodable', 'not-utf8', { encoding }, '');

const nextLine = async (lines: Lines): Promise<Line | ProblemRecord | undefined> =>
  (await lines.next()).value ?? undefined;

/** The envelope, where the line is the first one of a facts file with a story a line. */
function lineEnvelope(line: string): unknown {
  const text = line.trimEnd();
  if (!text.startsWith('{') || !text.endsWith('[')) return undefined;
  const value = parse(`${text}]}`);
  return isObject(value) && Array.isArray(value.stories) ? value : undefined;
}

interface StoryLine {
  readonly closes: boolean;
  readonly comma: boolean;
  readonly text: string;
  readonly value?: unknown;
}

function storyOf({ text: line }: Line): StoryLine {
  const trimmed = line.trim();
  if (trimmed === ']}') return { closes: true, comma: false, text: line };
  const comma = trimmed.endsWith(',');
  const text = comma ? line.slice(0, line.lastIndexOf(',')) : line;
  return { closes: false, comma, text, value: parse(text) };
}

function positionsIn(line: Line, after = ''): Positions {
  const text = line.text + after;
  return (pointers) => {
    const position = linePositions(text);
    const inFile = (offset: number): LinePosition => {
      const at = position(offset);
      return { line: at.line + line.number - 1, column: at.column };
    };
    return positions(text, pointers, inFile, 0);
  };
}

/** Positions of pointers into the value that stands at `from`. */
function positions(
  text: string,
  pointers: readonly string[],
  position: (offset: number) => LinePosition,
  from: number,
): Map<string, LinePosition> {
  const chains = pointers.map(parents);
  const { offsets } = scanJson(text, new Set(chains.flat()), from);
  return new Map(
    pointers.map((pointer, i) => [
      pointer,
      position(offsets.get(chains[i]!.find((p) => offsets.has(p)) ?? '') ?? from),
    ]),
  );
}

/** The pointer and what it stands under, the nearest first. */
function parents(pointer: string): string[] {
  const chain = [pointer];
  for (let end = pointer.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1))
    chain.push(pointer.slice(0, end));
  return chain;
}

function syntaxProblem(line: { readonly number: number; readonly text: string }, text: string): ProblemRecord {
  const { error } = scanJson(text);
  const at = linePositions(text)(error?.offset ?? 0);
  return problem(line.number + at.line - 1, at.column, notJson(error?.message ?? 'too-deep'));
}

const notJson = (what: MessageKey): Finding => finding('json', 'not-json', { what: phrase(what) }, '');

const problem = (line: number, column: number, what: Finding): ProblemRecord => ({
  type: 'problem',
  line,
  column,
  issue: what,
});

/** The JSON value, or undefined (which JSON has not) where the text is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStory = (value: unknown): boolean => isObject(value) && !Array.isArray(value.stories);
