// A batch of NDJSON lines in, as many lines out, in order: the work of `mentions` and `stream`, in this thread or a worker.
// A line that cannot be read is answered with an error, and the work goes on.

import { isUtf8 } from 'node:buffer';
import type { Extractor, InputLine } from '../index.ts';
import { decodeUtf8 } from '../read/decode.ts';
import { LONGEST_LINE } from '../read/ndjson.ts';
import { shortHash } from '../value/hash.ts';
import type { LineBatch } from './line-batches.ts';
import { reasonOf } from './status.ts';

export type LineTask = 'mentions' | 'stream';

export interface Answers {
  /** UTF-8, in a buffer of its own, so that it can be handed from thread to thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many of the lines were answered with an error. */
  readonly failed: number;
}

interface LineError {
  readonly code: 'undecodable' | 'not-json' | 'not-an-object' | 'no-text' | 'wrong-type' | 'too-long' | 'unreadable';
  readonly message: string;
}

/** Answers one batch. Never throws on what the lines hold. */
export async function answerLines(extractor: Extractor, task: LineTask, batch: LineBatch): Promise<Answers> {
  const output: string[] = [];
  let failed = 0;
  let number = batch.firstLine;
  for (const line of batch.tooLong ? [TOO_LONG] : linesOf(batch.bytes, batch.firstLine === 1)) {
    const answer = await answerLine(extractor, task, line, number++);
    if ('error' in answer) failed++;
    output.push(JSON.stringify(answer), '\n');
  }
  return { bytes: new TextEncoder().encode(output.join('')), failed };
}

async function answerLine(
  extractor: Extractor,
  task: LineTask,
  line: string | LineError,
  number: number,
): Promise<object> {
  const input = typeof line === 'string' ? parseLine(line) : { error: line };
  const id = input.id === undefined ? {} : { id: input.id };
  if (input.error) return { ...id, error: { ...input.error, line: number } };
  try {
    if (task === 'mentions') return { ...id, mentions: await extractor.recognize(input.line) };
    // Without ids, stories of one stream must still differ: the number of the line counts as the ordinal.
    return await extractor.story({ ...input.line, id: input.id ?? shortHash('story', input.line.uri ?? '-', number) });
  } catch (error) {
    return { ...id, error: { code: 'unreadable', message: reasonOf(error), line: number } };
  }
}

type ParsedLine =
  | { readonly id: string | undefined; readonly line: InputLine; readonly error?: undefined }
  | { readonly id?: string; readonly error: LineError };

const TEXT_FIELDS = ['id', 'language', 'published', 'headline', 'uri'] as const;

function parseLine(text: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own words differ from one version of Node to the next.
    return { error: { code: 'not-json', message: text.trim() === '' ? 'the line is empty' : 'the line is not JSON' } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { error: { code: 'not-an-object', message: 'a line must be an object with a field "text"' } };
  const line = value as Record<string, unknown>;
  // Numbers as ids are common in exports of databases.
  if (Number.isSafeInteger(line.id)) line.id = String(line.id);
  const id = typeof line.id === 'string' && line.id !== '' ? line.id : undefined;
  const wrong = (code: LineError['code'], message: string): ParsedLine => ({
    ...(id === undefined ? {} : { id }),
    error: { code, message },
  });
  for (const field of TEXT_FIELDS) {
    if (line[field] != null && typeof line[field] !== 'string')
      return wrong('wrong-type', `"${field}" must be text or null`);
  }
  if (line.text == null) return wrong('no-text', 'the field "text" is missing');
  if (typeof line.text !== 'string') return wrong('wrong-type', '"text" must be text');
  return { id, line: line as unknown as InputLine };
}

const TOO_LONG: LineError = { code: 'too-long', message: `a line may have ${LONGEST_LINE / 1024 / 1024} MiB at most` };
const UNDECODABLE: LineError = { code: 'undecodable', message: 'the line is not UTF-8' };

/** The lines of a batch as text; lines that are not UTF-8 as the error that says so. A byte order mark opens the first line at most. */
function linesOf(bytes: Uint8Array, opens: boolean): (string | LineError)[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Decoding the batch at once is ten times faster than line by line, so only a broken batch goes line by line.
  const lines: (string | LineError)[] = isUtf8(buffer)
    ? splitLines(decodeUtf8(buffer))
    : splitLines(buffer.toString('latin1')).map((line) => {
        const own = Buffer.from(line, 'latin1');
        return isUtf8(own) ? decodeUtf8(own) : UNDECODABLE;
      });
  const first = lines[0];
  if (opens && typeof first === 'string' && first.charCodeAt(0) === 0xfeff) lines[0] = first.slice(1);
  return lines;
}

/** Splits at line feeds; the end of the last line opens no further line. */
function splitLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
