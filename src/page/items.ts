// Blocks of a page put together to items: a headline, its credits, its paragraphs. One item is one story.

import type { Block, Blocks, CreditBlock, Paragraph } from './blocks.ts';
import { type Credit, remarkAtEnd } from './credits.ts';
import { readDateline } from './datelines.ts';
import { columns, type Layout } from './lines.ts';
import { CAPTION_WORDS, fold } from './words.ts';

export interface Item {
  readonly headline: readonly Paragraph[];
  readonly credits: readonly Credit[];
  readonly paragraphs: readonly Paragraph[];
  readonly picture: boolean;
}

interface OpenItem {
  headline: Paragraph[];
  credits: Credit[];
  paragraphs: Paragraph[];
  picture: boolean;
  /** A credit stands below its text: what follows is another item. */
  closed: boolean;
}

const open = (): OpenItem => ({ headline: [], credits: [], paragraphs: [], picture: false, closed: false });

/** In columns: a heading shorter than this, in the midst of a story's text, is one inside the story. */
const SHORTEST_HEADLINE = 44;

/** Divides the blocks of a page into items, in the order of their texts. */
export function itemsOf(text: string, { blocks, layout }: Blocks): Item[] {
  const items: OpenItem[] = [];
  const usualStart = leastStartGap(text, blocks, layout);
  let item = open();
  const begin = (): void => {
    // Credits that stand above anything else wait for the text below them.
    if (item.paragraphs.length === 0 && item.headline.length === 0) return;
    items.push(item);
    item = open();
  };
  blocks.forEach((block, index) => {
    if (block.type === 'credit') {
      addCredit(block, blocks[index + 1]);
      return;
    }
    if (isHeading(block) && startsItem(block, index)) {
      const goesOn = item.headline.length > 0 && item.paragraphs.length === 0;
      if (!goesOn && (item.closed || item.paragraphs.length > 0)) begin();
      item.headline.push(block);
      return;
    }
    if (item.closed) begin();
    item.paragraphs.push(block);
  });
  begin();
  return items.sort((a, b) => startOf(a) - startOf(b));

  function startsItem(block: Paragraph, index: number): boolean {
    if (item.paragraphs.length === 0 || item.closed) return true;
    if (!hasText(blocks, index)) return false;
    if (isMarkedStart(text, blocks, index, layout)) return true;
    // On a page set alike throughout, a long heading starts a story, too: one cut in two does less harm than two in one.
    const first = block.lines[0]!;
    return block.gap > 0 && block.gap >= usualStart && columns(text, first.start, first.end) >= SHORTEST_HEADLINE;
  }

  function addCredit(block: CreditBlock, below: Block | undefined): void {
    const { credit } = block;
    if (credit.picture) {
      begin();
      item.picture = true;
      return;
    }
    if (credit.furniture) return;
    if (credit.photo && item.paragraphs.length > 0 && !item.closed) {
      addPicture(credit);
      return;
    }
    const opensNext =
      item.paragraphs.length > 0 &&
      block.gap > 0 &&
      below !== undefined &&
      below.gap < block.gap &&
      below.type === 'paragraph' &&
      below.heading;
    if (opensNext) begin();
    item.credits.push(credit);
    if (item.paragraphs.length > 0) item.closed = true;
  }

  /** A picture's credit stands below its caption: the last paragraph becomes an item of its own. */
  function addPicture(credit: Credit): void {
    const caption = item.paragraphs.at(-1)!;
    if (item.paragraphs.length === 1) {
      item.picture = true;
      item.credits.push(credit);
      item.closed = true;
      return;
    }
    if (caption.gap <= layout.gap && !isCaption(text, caption)) return;
    item.paragraphs.pop();
    items.push({ headline: [], credits: [credit], paragraphs: [caption], picture: true, closed: true });
  }
}

/** Where an item's text starts: a picture is cut out of the article it stands in, and comes before what follows it. */
const startOf = ({ headline, paragraphs }: OpenItem): number => (headline[0] ?? paragraphs[0])!.lines[0]!.start;

const isHeading = (block: Block): block is Paragraph => block.type === 'paragraph' && block.heading;

/** Whether a paragraph follows before another item could start. */
function hasText(blocks: readonly Block[], index: number): boolean {
  for (let at = index + 1; at < Math.min(blocks.length, index + 8); at++) {
    const block = blocks[at]!;
    if (block.type === 'paragraph' && !block.heading) return true;
  }
  return false;
}

/** The fewest blank lines above a headline that some other mark tells, the first of the page excepted. */
function leastStartGap(text: string, blocks: readonly Block[], layout: Layout): number {
  let least = Number.POSITIVE_INFINITY;
  blocks.forEach((block, index) => {
    if (index > 0 && isHeading(block) && isMarkedStart(text, blocks, index, layout)) least = Math.min(least, block.gap);
  });
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** Below a credit or a remark that ends a story, above a dateline or a credit, or after a wider gap than paragraphs have: here a story starts. */
function isMarkedStart(text: string, blocks: readonly Block[], index: number, layout: Layout): boolean {
  const block = blocks[index]!;
  const above = blocks[index - 1];
  if (!above || above.type === 'credit') return true;
  if (!above.heading && remarkAtEnd(text, above.lines.at(-1)!)) return true;
  if (block.gap > layout.gap) return true;
  if (layout.indent > 0 && block.type === 'paragraph' && block.lines[0]!.indent !== layout.indent) return true;
  const below = blocks[index + 1];
  if (!below) return false;
  return below.type === 'credit' ? !below.credit.photo : readDateline(text, below.lines[0]!) !== undefined;
}

/** 图为 and its like say that the text describes a picture. */
const isCaption = (text: string, { lines }: Paragraph): boolean =>
  lines.some((line) => CAPTION_WORDS.some((word) => fold(text.slice(line.start, line.end)).includes(word)));
