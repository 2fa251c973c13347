// Where a run of a story's text stands in its document, as outputs say it: the document's own slice, and its offsets in
// code points.

import type { Span } from '../model/span.ts';
import { codePointOffsets } from '../value/code-points.ts';
import type { OffsetMap } from './offset-map.ts';

/** A slice of the document with its offsets in code points, half open. */
export interface Quote extends Span {
  readonly text: string;
}

export interface Locator {
  /** The quote of a run of the story's joined text. */
  locate(span: Span): Quote;
  /** The quote of a run of the document (UTF-16 offsets). */
  quote(span: Span): Quote;
  /** Offsets in code points of a run of the document (UTF-16 offsets). */
  place(span: Span): Span;
}

/** @param toCodePoint from `codePointOffsets(document)`, shared by the stories of one document. */
export function createLocator(document: string, offsets: OffsetMap, toCodePoint = codePointOffsets(document)): Locator {
  const place = ({ start, end }: Span): Span => ({ start: toCodePoint(start), end: toCodePoint(end) });
  const quote = (span: Span): Quote => ({ text: document.slice(span.start, span.end), ...place(span) });
  return { place, quote, locate: (span) => quote(offsets.toDocument(span)) };
}
