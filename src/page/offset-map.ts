// Offsets of a joined text mapped back to the document it was cut from.

import type { Span } from '../model/span.ts';

/** A run of the joined text that stands unbroken in the document. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly documentAt: number;
}

export interface OffsetMap {
  /** The run of the document from the first to the last character of the span, whatever was cut out in between. */
  toDocument(span: Span): Span;
}

export const IDENTITY: OffsetMap = { toDocument: (span) => span };

/** Pieces must be in order and cover the joined text, inserted separators (line feeds) excepted. */
export function createOffsetMap(pieces: readonly Piece[]): OffsetMap {
  const pieceAt = (offset: number): Piece => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low]!;
  };
  const position = (offset: number): number => {
    const piece = pieceAt(offset);
    return piece.documentAt + Math.min(offset - piece.at, piece.length);
  };
  return {
    toDocument: ({ start, end }) => ({
      start: position(start),
      end: end > start ? position(end - 1) + 1 : position(start),
    }),
  };
}
