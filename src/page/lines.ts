// A document as lines: where each stands, how it is set, and how it ends.

import type { Span } from '../model/span.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** Columns of white space before it; a Chinese character takes two. */
  readonly indent: number;
  /** Characters of white space before it. */
  readonly lead: number;
  /** Blank lines above it. */
  readonly gap: number;
  /**
   * How it ends: with a full stop (or any other mark that ends a sentence, closing quotes and brackets included), with
   * a comma, or in the open.
   */
  readonly ending: Ending;
}

export type Ending = 'stop' | 'pause' | 'open';

const STOPS = new Set([...'。！？!?….；;：:｡']);
const PAUSES = new Set([...'，、,､']);
const CLOSERS = new Set([...'”’」』)）》〉】"\'］]']);

/** The lines of a document that are not blank, in order. Ends of lines are LF, CR or both; form feeds count as ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    let start = at;
    let indent = 0;
    for (let size = spaceAt(text, start, end); size > 0; size = spaceAt(text, start, end)) {
      indent += text.charCodeAt(start) === 0x3000 ? 2 : 1;
      start += size;
    }
    let last = end;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    if (last > start) {
      lines.push({ start, end: last, indent, lead: start - at, gap, ending: endingOf(text, start, last) });
      gap = 0;
    } else gap++;
    at = end + 1;
    if (text.charCodeAt(end) === 13 && text.charCodeAt(at) === 10) at++;
  }
  return lines;
}

const isLineEnd = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 12 || unit === 0x2028 || unit === 0x2029;

const isSpace = (unit: number): boolean =>
  unit === 32 ||
  unit === 9 ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  unit === 11 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0xfeff;

/** Length of the white space at `at`; pages cut from HTML have it as an entity. */
function spaceAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  if (isSpace(text.charCodeAt(at))) return 1;
  if (text.startsWith('&nbsp', at)) return text.startsWith('&nbsp;', at) ? 6 : 5;
  return 0;
}

/** A remark in brackets after the full stop, (据新华社电), leaves the sentence ended. */
const LONGEST_REMARK = 60;

function endingOf(text: string, start: number, end: number): Ending {
  for (let bare = end; bare > start; bare = beforeRemark(text, start, bare))
    if (endsSentence(text, start, bare)) return 'stop';
  return PAUSES.has(text[end - 1]!) ? 'pause' : 'open';
}

/** Where the text before the remark ends that ends at `end`; `start` where there is none. */
function beforeRemark(text: string, start: number, end: number): number {
  if (text[end - 1] !== ')' && text[end - 1] !== '）') return start;
  const limit = Math.max(start, end - LONGEST_REMARK);
  let open = end - 1;
  while (open > limit && text[open] !== '(' && text[open] !== '（') open--;
  while (open > start && isSpace(text.charCodeAt(open - 1))) open--;
  return open;
}

function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && CLOSERS.has(text[at]!)) at--;
  return STOPS.has(text[at]!) && !isCutNumber(text, start, at);
}

/** A point after a digit ends no sentence in Chinese: the number was cut in two. */
const isCutNumber = (text: string, start: number, at: number): boolean =>
  text[at] === '.' && isDigit(text.charCodeAt(at - 1)) && isChinese(text, { start, end: at });

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Whether a Chinese character stands in it. */
export function isChinese(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isWide(text.charCodeAt(at)) && text.charCodeAt(at) > 0x3004) return true;
  return false;
}

/** Columns of a text: two for each wide character. */
export function columns(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += isWide(text.charCodeAt(at)) ? 2 : 1;
  return count;
}

/** Chinese characters and their punctuation, full-width forms included. Curly quotes are set wide in Chinese. */
export const isWide = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0xfaff) ||
  (unit >= 0xff01 && unit <= 0xff60) ||
  (unit >= 0x2014 && unit <= 0x201d) ||
  unit === 0x2026;

/** How the paragraphs of a page are set, as most of them are. */
export interface Layout {
  /** Blank lines between two paragraphs. */
  readonly gap: number;
  /** Columns before the first line of a paragraph. */
  readonly indent: number;
}

/** Told from the lines that follow the end of a sentence; `isStart` says which lines no wrap joins to running text above. */
export function layoutOf(lines: readonly Line[], isStart: (index: number) => boolean): Layout {
  const starts = lines.filter((_, at) => at > 0 && isStart(at) && lines[at - 1]!.ending === 'stop');
  return { gap: mostCommon(starts.map((line) => line.gap)), indent: mostCommon(starts.map((line) => line.indent)) };
}

/** The most common of the numbers; the smaller one of two as common, 0 of none. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [number, count] of counts) {
    if (count < most || (count === most && number > best)) continue;
    best = number;
    most = count;
  }
  return best;
}
