// A document as blocks: paragraphs made whole again, each credit line, and what may be a headline.

import { type Credit, readBareNames, readCredit } from './credits.ts';
import { readDateline } from './datelines.ts';
import { columns, isChinese, isWide, type Layout, type Line, layoutOf, linesOf } from './lines.ts';
import { wrapsOf } from './wraps.ts';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly lines: readonly Line[];
  /** What stands between two lines once they are joined: nothing in Chinese, a space in English. One for each line but the first. */
  readonly glue: readonly string[];
  /** Blank lines above it. */
  readonly gap: number;
  /** Short and without a full stop: a headline, or a heading inside a story. */
  readonly heading: boolean;
}

export interface CreditBlock {
  readonly type: 'credit';
  readonly credit: Credit;
  readonly line: Line;
  readonly gap: number;
}

export type Block = Paragraph | CreditBlock;

/** In columns: sixty-five Chinese characters. */
const LONGEST_HEADING = 130;
const MOST_HEADING_LINES = 3;
const LONGEST_ENTRY = 30;

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly layout: Layout;
}

/** Divides a document. With `credits` off (a story that came as a field) every line is text. */
export function blocksOf(text: string, options: { readonly credits: boolean }): Blocks {
  const lines = linesOf(text);
  const credits = options.credits ? creditsOf(text, lines) : [];
  const isProse = (index: number): boolean => credits[index] === undefined;
  const wraps = wrapsOf(text, lines, isProse);
  const layout = layoutOf(lines, (index) => isProse(index) && isProse(index - 1) && !wraps[index - 1]);
  const blocks: Block[] = [];
  let current: Line[] = [];
  /** Whether the current paragraph stands where a story may start: at the top, below a credit, set off by space. */
  let boundary = true;
  let isDue = false;
  const close = (): void => {
    if (current.length === 0) return;
    const paragraph = paragraphOf(text, current, boundary);
    blocks.push(paragraph);
    isDue = paragraph.heading;
    current = [];
  };
  lines.forEach((line, index) => {
    const credit = credits[index];
    const last = current.at(-1);
    if (credit) {
      // A sentence may go on below furniture: 图片来源 in the middle of it.
      if (!credit.furniture || !last || last.ending === 'stop' || isHeading(text, current, boundary)) close();
      blocks.push({ type: 'credit', credit, line, gap: line.gap });
      return;
    }
    if (last) {
      const wrapped = wraps[index - 1] && lines[index - 1] === last;
      const below = wraps[index] ? undefined : line;
      if (wrapped ? isSetOff(text, current, below, boundary) : !continues(text, current, line, boundary)) close();
    }
    if (current.length === 0) {
      // Below a headline its story's text is due, no second headline; and none is set like the paragraphs of the page.
      const isText = isDue || (layout.indent > 0 && line.indent === layout.indent);
      boundary = !isText && (index === 0 || !isProse(index - 1) || isSpaced(line, lines[index - 1]!, layout));
    }
    current.push(line);
  });
  close();
  return { blocks, layout };
}

/** Whether a line is set off from the text above it by more space than paragraphs are, or by another indent. */
const isSpaced = (line: Line, above: Line, layout: Layout): boolean =>
  line.gap > layout.gap || (layout.indent > 0 && line.indent !== layout.indent && above.ending === 'stop');

/**
 * Whether a line does not belong to the paragraph above although that ends as a wrapped line would: a headline may
 * happen to fill its line, and so may the last line of a paragraph. `below` is the line where no wrap follows it.
 */
function isSetOff(text: string, current: readonly Line[], below: Line | undefined, boundary: boolean): boolean {
  const last = current.at(-1)!;
  if (last.ending === 'stop') return below !== undefined && below.ending === 'open' && isHeading(text, [below], false);
  if (!boundary || current.length > 1 || !isHeading(text, current, true)) return false;
  // A headline that fills one line and goes on in the next ends there, short and without a full stop.
  const goesOn = below !== undefined && isHeading(text, [below], false);
  return !goesOn && isPlain(text, last);
}

/** Credits line by line; a line of nothing but names is one only below another credit. */
function creditsOf(text: string, lines: readonly Line[]): (Credit | undefined)[] {
  const credits: (Credit | undefined)[] = [];
  lines.forEach((line, index) => {
    const above = credits[index - 1];
    const below = above && !above.furniture && above.authors.length === 0;
    credits.push(readCredit(text, line) ?? (below ? readBareNames(text, line) : undefined));
  });
  return credits;
}

/** Whether a line that no wrap joins to the paragraph above still belongs to it, because a sentence is not finished. */
function continues(text: string, current: readonly Line[], line: Line, boundary: boolean): boolean {
  const last = current.at(-1)!;
  if (last.ending === 'stop') return false;
  if (line.indent > 0 && last.ending === 'open' && current[0]!.indent > 0) return false;
  if (last.ending === 'pause') return true;
  if (isDateline(text, current[0]!)) return true;
  if (isHeading(text, current, boundary) || readDateline(text, line)) return false;
  // What is short from the first is an entry of a list rather than a sentence cut off.
  if (current.length === 1 && columns(text, last.start, Math.min(last.end, last.start + LONGEST_ENTRY)) < LONGEST_ENTRY)
    return false;
  return line.gap > 0 || columns(text, last.start, Math.min(last.end, last.start + LONGEST_HEADING)) >= LONGEST_HEADING;
}

/** A line that is nothing but the opening of a story (本报讯), its first sentence standing below. */
const isDateline = (text: string, line: Line): boolean => readDateline(text, line)?.end === line.end;

function isHeading(text: string, lines: readonly Line[], boundary: boolean): boolean {
  if (lines.length > MOST_HEADING_LINES) return false;
  let width = 0;
  for (const line of lines) {
    width += line.end - line.start > LONGEST_HEADING ? LONGEST_HEADING + 1 : columns(text, line.start, line.end);
  }
  if (width > LONGEST_HEADING) return false;
  const last = lines.at(-1)!;
  const content = text.slice(lines[0]!.start, last.end);
  if (content.includes('。') || (last.ending !== 'open' && !(boundary && /[?!？！…]$/u.test(content)))) return false;
  if (!hasWords(content) || readDateline(text, lines[0]!)) return false;
  // A heading seldom has a comma; the start of a broken sentence often does.
  return boundary || APPOSED.test(content) || !PAUSE.test(content);
}

/** Letters make a heading; a number or a mark by itself does not. */
const hasWords = (content: string): boolean => /\p{L}.*\p{L}/su.test(content);

const PAUSE = /[，,；;]/u;
/** Two phrases side by side: 拍摄自然之美 留住乡愁. */
const APPOSED = /\p{Script=Han}[ 　]+\p{Script=Han}/u;

/** Without a comma, as headlines are and sentences of a line's length seldom; phrases set side by side make up for one. */
function isPlain(text: string, { start, end }: Line): boolean {
  const content = text.slice(start, end);
  return APPOSED.test(content) || !PAUSE.test(content);
}

function paragraphOf(text: string, lines: readonly Line[], boundary: boolean): Paragraph {
  const glue = lines.slice(1).map((line, index) => glueBetween(text, lines[index]!, line));
  return { type: 'paragraph', lines, glue, gap: lines[0]!.gap, heading: isHeading(text, lines, boundary) };
}

/** Chinese is joined as it stands. Words and numbers of Latin script get their space back, unless a hyphen parts them. */
function glueBetween(text: string, above: Line, below: Line): string {
  const last = text.charCodeAt(above.end - 1);
  const first = text.charCodeAt(below.start);
  if (isWide(last) || isWide(first) || last === 0x2d) return '';
  // In a Chinese line a number cut in two is one number; after punctuation nothing is missing.
  if (isChinese(text, above) && !(isLetter(last) && isLetter(first))) return '';
  return ' ';
}

const isLetter = (unit: number): boolean =>
  ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) || (unit >= 0xc0 && unit < 0x250);
