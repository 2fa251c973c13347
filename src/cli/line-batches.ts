// Bytes of NDJSON cut into batches of whole lines. Memory is bounded by the batch and by the longest line allowed.

import { LONGEST_LINE } from '../read/ndjson.ts';

const LINE_FEED = 0x0a;

/** Whole lines, or one line that was too long to keep. */
export interface LineBatch {
  /** The lines with their line feeds; the last line of an input may have none. Empty where `tooLong`. */
  readonly bytes: Uint8Array;
  /** Number of the first line in the input, from 1. */
  readonly firstLine: number;
  readonly tooLong?: true;
}

/**
 * Cuts chunks at the last line end they hold, as soon as at least `least` bytes of whole lines are there.
 * @param least 0 answers every chunk at once, which a person at the other end of a pipe wants; workers gain from more.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array>,
  least = 0,
  longest = LONGEST_LINE,
): AsyncGenerator<LineBatch> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  /** Bytes of `pieces` that are whole lines. */
  let whole = 0;
  let line = 1;
  /** The line that stands here is too long: what comes up to its end is dropped. */
  let dropping = false;

  for await (let chunk of chunks) {
    if (dropping) {
      const end = chunk.indexOf(LINE_FEED);
      if (end < 0) continue;
      yield { bytes: new Uint8Array(0), firstLine: line++, tooLong: true };
      dropping = false;
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length === 0) continue;
    const lastEnd = chunk.lastIndexOf(LINE_FEED);
    if (lastEnd >= 0) whole = size + lastEnd + 1;
    pieces.push(chunk);
    size += chunk.length;
    if (whole > least) {
      const bytes = joined(pieces, size);
      yield { bytes: bytes.subarray(0, whole), firstLine: line };
      line += countLines(bytes, whole);
      pieces = whole < size ? [bytes.slice(whole)] : [];
      size -= whole;
      whole = 0;
    }
    if (size - whole > longest) {
      if (whole > 0) {
        const bytes = joined(pieces, size);
        yield { bytes: bytes.subarray(0, whole), firstLine: line };
        line += countLines(bytes, whole);
      }
      dropping = true;
      pieces = [];
      size = 0;
      whole = 0;
    }
  }
  if (dropping) yield { bytes: new Uint8Array(0), firstLine: line, tooLong: true };
  if (size > 0) yield { bytes: joined(pieces, size), firstLine: line };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function countLines(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
