// Watches bytes that should be UTF-8 on their way to the line reader: which line is not, from which column on, and what
// encoding it may be in. The reader itself replaces what it cannot decode.

import { isUtf8 } from 'node:buffer';
import { decode, decodeUtf8 } from './decode.ts';

export interface BrokenLine {
  /** Of the first broken character, in UTF-16 units from 1. */
  readonly column: number;
  /** The encoding in which the line can be read, if one is found. */
  readonly encoding?: string;
}

export interface EncodingWatch {
  /** The bytes as they come. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Whether they began with a byte order mark of UTF-8; says so once. */
  marked(): boolean;
  /** How the line of that number, counted from 1, is broken. Only the first broken line is known. */
  brokenAt(line: number): BrokenLine | undefined;
}

const LINE_FEED = 10;

/** Lets the bytes pass; a line is known to be broken before the line reader gives it. */
export function watchEncoding(input: AsyncIterable<Uint8Array>): EncodingWatch {
  let isMarked = false;
  let broken: (BrokenLine & { readonly line: number }) | undefined;
  let lines = 0;
  /** Looks at whole lines, so that no character is cut. */
  const look = (whole: Buffer): void => {
    if (!broken && !isUtf8(whole)) broken = firstBroken(whole, lines);
    lines += countLines(whole) + 1;
  };

  async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
    let started = false;
    let open: Buffer[] = [];
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      if (!started) isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      started ||= bytes.length > 0;
      const last = bytes.lastIndexOf(LINE_FEED);
      if (last >= 0) {
        const end = bytes.subarray(0, last);
        look(open.length === 0 ? end : Buffer.concat([...open, end]));
        open = [];
      }
      // Copied: the reader of the bytes may use their memory again.
      open.push(Buffer.from(bytes.subarray(last + 1)));
      yield bytes;
    }
    look(Buffer.concat(open));
  }
  return {
    bytes: watched(),
    marked() {
      const was = isMarked;
      isMarked = false;
      return was;
    },
    brokenAt: (line) => (broken?.line === line ? broken : undefined),
  };
}

/** The first line that is not UTF-8 of lines that follow `before` others. */
function firstBroken(whole: Buffer, before: number): BrokenLine & { readonly line: number } {
  let start = 0;
  for (let line = before + 1; ; line++) {
    const feed = whole.indexOf(LINE_FEED, start);
    const bytes = whole.subarray(start, feed < 0 ? whole.length : feed);
    if (feed < 0 || !isUtf8(bytes)) {
      const column = decodeUtf8(bytes).indexOf('\ufffd') + 1;
      const encoding = decode(bytes)?.encoding;
      return { line, column, ...(encoding !== undefined && encoding !== 'utf-8' && { encoding }) };
    }
    start = feed + 1;
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
