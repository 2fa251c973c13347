// How a Chinese text divides: sentences end at 。！？； … and at line feeds, closing quotes and brackets included.

import type { Source } from '../../engine/source.ts';
import type { Span } from '../../model/span.ts';

const ENDS = new Set([...'。!?…'].map((c) => c.charCodeAt(0)));
const CLOSERS = new Set([...'”’」』)》〉】"\''].map((c) => c.charCodeAt(0)));
const LINE_FEED = 10;

/** Sentences without the white space around them. */
export function sentencesOf({ units, length }: Source): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    if (unit !== LINE_FEED && !ENDS.has(unit)) continue;
    let end = i + 1;
    if (unit !== LINE_FEED) while (ENDS.has(units[end]!) || CLOSERS.has(units[end]!)) end++;
    push(sentences, units, start, end);
    start = end;
    i = end - 1;
  }
  push(sentences, units, start, length);
  return sentences;
}

function push(sentences: Span[], units: Uint16Array, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && units[start]! <= 32) start++;
  while (end > start && units[end - 1]! <= 32) end--;
  if (end > start) sentences.push({ start, end });
}

/** Paragraphs: the runs between line feeds that hold anything. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim()) paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}
