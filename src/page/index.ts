// The page: a document's text divided into stories, each with its headline, its credits and its sentences made whole.

import type { Span } from '../model/span.ts';
import type { InputLine } from '../model/story.ts';
import { blocksOf, type Paragraph } from './blocks.ts';
import { type Credit, remarkAtEnd } from './credits.ts';
import { readDateline } from './datelines.ts';
import { dayOf } from './dates.ts';
import type { Draft } from './draft.ts';
import { type Item, itemsOf } from './items.ts';
import { languageOf } from './language.ts';
import type { Author } from './names.ts';
import { createOffsetMap, IDENTITY, type OffsetMap, type Piece } from './offset-map.ts';

export interface PageOptions {
  /** BCP 47 tag; told from each story's characters where it is left out. */
  readonly language?: string;
}

/** What of an input line the page reads. `published` is EDTF, or a date-time with an offset, whose local day is kept. */
export type StoryInput = Pick<InputLine, 'text' | 'headline' | 'published' | 'language'>;

/** Divides a document into stories, in the order of their texts. A document without any text has none. */
export function splitPage(text: string, options: PageOptions = {}): Draft[] {
  const items = itemsOf(text, blocksOf(text, { credits: true }));
  const pageDay = latestDay(items.flatMap((item) => item.credits));
  return items.map((item) =>
    draftOf(text, item, options.language, publishedOf(item.credits, pageDay, items.length === 1)),
  );
}

/** Makes a draft of a story that came alone: it is not divided, and all of its lines stay in the body. */
export function readLine(input: StoryInput): Draft {
  const { text } = input;
  const paragraphs = blocksOf(text, { credits: false }).blocks.filter((block) => block.type === 'paragraph');
  const joined = paragraphs.some(({ lines }) => lines.length > 1)
    ? join(text, paragraphs)
    : asItStands(text, paragraphs);
  const { source, authors } = creditsIn(text, paragraphs, []);
  const given = input.published ?? '';
  const published = publishedDay(given);
  return {
    kind: 'article',
    language: input.language ?? languageOf(text),
    ...(input.headline && { headline: { text: input.headline } }),
    ...(published && { published: { value: published, basis: 'given' as const } }),
    ...(!published && given && { wrongDate: given }),
    ...(source && { source }),
    authors,
    ...joined,
  };
}

/** The day of a date-time as its own offset has it; EDTF dates as they are; undefined for anything else. */
export function publishedDay(value: string): string | undefined {
  return /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[T ]\d.*)?$/u.exec(value.trim())?.[1];
}

type Published = NonNullable<Draft['published']>;

/** The latest day that a page's credits state. */
function latestDay(credits: readonly Credit[]): string | undefined {
  let latest: string | undefined;
  for (const { date } of credits) {
    const day = date && dayOf(date);
    if (day && (!latest || day > latest)) latest = day;
  }
  return latest;
}

/**
 * A story's day: as its own credits state it (without a year, the last such day of the page's year), else the page's.
 * What is said of a page of one story is said of that story.
 */
function publishedOf(credits: readonly Credit[], pageDay: string | undefined, alone: boolean): Published | undefined {
  const own =
    credits.find(({ date, ofPage }) => date && !ofPage) ?? (alone ? credits.find(({ date }) => date) : undefined);
  const value = own?.date && dayOf(own.date, pageDay);
  if (value) return { value, basis: 'stated', span: own.date.span };
  return pageDay ? { value: pageDay, basis: 'page' } : undefined;
}

const LONGEST_BRIEF = 200;

function draftOf(text: string, item: Item, language: string | undefined, published: Published | undefined): Draft {
  const { paragraphs } = item;
  const joined = join(text, paragraphs);
  const headline = headlineOf(text, item.headline);
  const { source, authors, photo } = creditsIn(text, paragraphs, item.credits);
  const isPicture = item.picture || (photo && paragraphs.length === 1);
  const isBrief = !headline && paragraphs.length === 1 && joined.text.length <= LONGEST_BRIEF;
  return {
    kind: isPicture ? 'picture' : isBrief ? 'brief' : 'article',
    language: language ?? languageOf(joined.text || (headline?.text ?? '')),
    ...(headline && { headline }),
    ...(published && { published }),
    ...(source && { source }),
    authors,
    ...joined,
  };
}

function headlineOf(text: string, headings: readonly Paragraph[]): Draft['headline'] | undefined {
  if (headings.length === 0) return undefined;
  const parts = headings.map((heading) => join(text, [heading]).text);
  return {
    text: parts.join(' '),
    span: { start: headings[0]!.lines[0]!.start, end: headings.at(-1)!.lines.at(-1)!.end },
  };
}

interface StoryCredits {
  readonly source?: { readonly text: string; readonly span: Span };
  readonly authors: readonly Author[];
  readonly photo: boolean;
}

/** Source and authors from the credit lines, else from how the text opens and what stands in brackets at its end. */
function creditsIn(text: string, paragraphs: readonly Paragraph[], credits: readonly Credit[]): StoryCredits {
  const first = paragraphs[0]?.lines[0];
  const lines = paragraphs[0]?.lines ?? [];
  const opening = first && readDateline(text, { start: first.start, end: lines.at(-1)!.end });
  const lastLine = paragraphs.at(-1)?.lines.at(-1);
  const remark = lastLine && remarkAtEnd(text, lastLine);
  const own = credits.filter(({ ofPage }) => !ofPage);
  const all = [
    ...own,
    ...(opening ? [opening] : []),
    ...(remark ? [remark] : []),
    ...credits.filter(({ ofPage }) => ofPage),
  ];
  const source = all.find((credit) => credit.source)?.source;
  const authors = new Map<string, Author>();
  for (const author of all.flatMap((credit) => credit.authors)) {
    if (!authors.has(author.name)) authors.set(author.name, author);
  }
  return {
    ...(source && { source: { text: text.slice(source.start, source.end), span: source } }),
    authors: [...authors.values()],
    photo: credits.some((credit) => credit.photo) || (remark?.photo ?? false),
  };
}

interface Joined {
  readonly text: string;
  readonly body: readonly Span[];
  readonly offsets: OffsetMap;
}

/** Joins the lines of each paragraph and parts paragraphs by a line feed. */
function join(text: string, paragraphs: readonly Paragraph[]): Joined {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const body: Span[] = [];
  let at = 0;
  const append = (part: string): void => {
    parts.push(part);
    at += part.length;
  };
  for (const { lines, glue } of paragraphs) {
    if (at > 0) append('\n');
    lines.forEach((line, index) => {
      if (index > 0) append(glue[index - 1]!);
      pieces.push({ at, length: line.end - line.start, documentAt: line.start });
      append(text.slice(line.start, line.end));
      const last = body.at(-1);
      if (index > 0 && last && isBlank(text, last.end, line.start))
        body[body.length - 1] = { start: last.start, end: line.end };
      else body.push({ start: line.start, end: line.end });
    });
  }
  return { text: parts.join(''), body, offsets: createOffsetMap(pieces) };
}

/** A story whose paragraphs are whole needs no copy: its offsets are the document's. */
const asItStands = (text: string, paragraphs: readonly Paragraph[]): Joined => ({
  text,
  body: paragraphs.map(({ lines }) => ({ start: lines[0]!.start, end: lines.at(-1)!.end })),
  offsets: IDENTITY,
});

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';
