// Lines of an NDJSON stream, in memory bounded by the longest line.

import { decodeUtf8 } from './decode.ts';
import { type Problem, problem } from './problem.ts';

/** A line that is not blank, without its line end; `number` counts from 1 and counts blank lines. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly problem?: Problem;
}

/** In bytes. No story is as long as this; a line beyond it is not kept in memory, and answered with a problem. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const LINE_FEED = 10;

/**
 * Reads lines in batches, one for each chunk that completes any: awaiting single lines would cost more than parsing
 * them. A line over `longest` comes as an empty text with a problem; broken UTF-8 becomes U+FFFD.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Line[], void, undefined> {
  let number = 0;
  const open = createOpenLine(longest);
  const lineOf = (text: string | undefined): Line[] => {
    number++;
    const start = number === 1 && text?.startsWith('\ufeff') ? 1 : 0;
    const end = text?.endsWith('\r') ? text.length - 1 : text?.length;
    if (text === undefined || text.length > longest) {
      return [
        { number, text: '', problem: problem('line-too-long', `Line ${number} is longer than ${longest} bytes.`) },
      ];
    }
    const line = text.slice(start, end);
    return line.trim() === '' ? [] : [{ number, text: line }];
  };
  for await (const bytes of input) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const last = chunk.lastIndexOf(LINE_FEED);
    if (last >= 0) {
      const first = chunk.indexOf(LINE_FEED);
      open.add(chunk.subarray(0, first));
      const batch = lineOf(open.take());
      if (last > first) {
        for (const text of decodeUtf8(chunk.subarray(first + 1, last)).split('\n')) batch.push(...lineOf(text));
      }
      if (batch.length > 0) yield batch;
    }
    open.add(chunk.subarray(last + 1));
  }
  if (open.begun()) {
    const batch = lineOf(open.take());
    if (batch.length > 0) yield batch;
  }
}

/** The line that no chunk has ended yet: its bytes are joined before they are decoded, so that no character is cut. */
function createOpenLine(longest: number) {
  let parts: Buffer[] = [];
  let length = 0;
  return {
    add(part: Buffer): void {
      if (part.length === 0) return;
      length += part.length;
      if (length <= longest) parts.push(part);
      else parts = [];
    },
    begun: (): boolean => length > 0,
    /** Its text, or undefined where it grew too long. */
    take(): string | undefined {
      const text = length <= longest ? decodeUtf8(Buffer.concat(parts)) : undefined;
      parts = [];
      length = 0;
      return text;
    },
  };
}
