// Lines that are no prose: credits (《经济日报》2023.3.27, 来源:科技日报, 新华社记者 杨冠宇/摄) and the furniture around stories.

import type { Span } from '../model/span.ts';
import { readDateline } from './datelines.ts';
import { type CreditDate, dateIn } from './dates.ts';
import { type Author, isMedium, isOwnMedium, readEnglishByline, readWho, type Who } from './names.ts';
import { BYLINE_WORDS, FURNITURE, fold, LABELS, type LabelRole } from './words.ts';

export interface Credit {
  readonly source?: Span;
  readonly date?: CreditDate;
  readonly authors: readonly Author[];
  /** Credits a picture: what stands above is its caption. */
  readonly photo: boolean;
  /** A heading of picture news: what stands below is a picture with its caption. */
  readonly picture: boolean;
  /** Speaks of the whole page, or of the day it was looked at: a date line by itself, the name of the paper. */
  readonly ofPage: boolean;
  /** Says nothing of any story: a sentence may go on below it. */
  readonly furniture: boolean;
}

const FURNITURE_LINE: Credit = { authors: [], photo: false, picture: false, ofPage: false, furniture: true };
const CREDIT_LINE: Credit = { ...FURNITURE_LINE, furniture: false };
const LONGEST_CREDIT = 100;
const WORD = /[^\s|,;、]+/gu;
/** Page numbers, times of day, counts: what fills a line of furniture besides words. */
const FILLER = /^(?:第?[\dA-Z]{1,3}(?:版|期)?|\d{1,2}:\d\d(?::\d\d)?|[-—_=*·•.~+#<>《》()[\]]+|\d+)$/u;
const TITLED = /^\(?\s*(据|来源:?|原载|载|转自|摘自)?\s*《([^《》]{2,20})》\s*(.*?)\)?$/u;
const DATED_MEDIUM = /^[(\s]*([\p{Script=Han}]{2,12})\s*[,/]?\s*\d{4}\s*[年.\-/]/u;

/** Reads one line of at most 100 characters as a credit or as furniture; undefined for prose and headlines. */
export function readCredit(text: string, line: Span): Credit | undefined {
  if (line.end - line.start > LONGEST_CREDIT) return undefined;
  const folded = fold(text.slice(line.start, line.end));
  return (
    readFurniture(folded, line) ??
    readLabels(text, folded, line) ??
    readTitled(text, folded, line) ??
    readBracketed(text, folded, line) ??
    fromWho(readNamed(text, line)) ??
    fromWho(readEnglishByline(text, line))
  );
}

/** Reads a line that holds nothing but names, as they follow a credit line. */
export const readBareNames = (text: string, line: Span): Credit | undefined =>
  line.end - line.start > LONGEST_CREDIT ? undefined : fromWho(readWho(text, line));

function readNamed(text: string, line: Span): Who | undefined {
  const who = readWho(text, line);
  return who?.named && (who.authors.length > 0 || who.photo) ? who : undefined;
}

function fromWho(who: Who | undefined): Credit | undefined {
  if (!who) return undefined;
  const { authors, source, photo } = who;
  return { ...CREDIT_LINE, authors, ...(source && { source }), photo };
}

function readFurniture(folded: string, line: Span): Credit | undefined {
  let picture = false;
  const whole = FURNITURE.get(folded);
  if (whole !== undefined) return { ...FURNITURE_LINE, picture: whole === 'picture' };
  const date = dateIn(folded, line.start);
  const rest = date ? cut(folded, date.span, line.start) : folded;
  for (const [word] of rest.matchAll(WORD)) {
    const sense = FURNITURE.get(word.replace(/[:>»]+$/u, ''));
    if (sense === undefined && !FILLER.test(word)) return undefined;
    picture ||= sense === 'picture';
  }
  // A month and a day alone are rather a number than a date.
  if (date && !date.year) return undefined;
  return date ? { ...CREDIT_LINE, picture, date, ofPage: true } : { ...FURNITURE_LINE, picture };
}

/** The line with a span of it blanked out. */
const cut = (folded: string, span: Span, base: number): string =>
  folded.slice(0, span.start - base) + ' '.repeat(span.end - span.start) + folded.slice(span.end - base);

interface Field {
  readonly role: LabelRole;
  readonly label: Span;
  readonly value: Span;
}

/** Reads a line of labels with their values (来源:科技日报 作者:张三 2024-05-06); the first label opens the line. */
function readLabels(text: string, folded: string, line: Span): Credit | undefined {
  const fields = fieldsOf(folded);
  if (fields.length === 0 || fields[0]!.label.start > 1) return undefined;
  let credit: Credit = FURNITURE_LINE;
  for (const { role, value } of fields) {
    const span = { start: line.start + value.start, end: line.start + value.end };
    const content = folded.slice(value.start, value.end);
    if (/[。!?]/u.test(content)) return undefined;
    const date = role === 'drop' || role === 'photo' ? undefined : dateIn(content, span.start);
    if (role === 'author') {
      const names = date ? { start: span.start, end: date.span.start } : span;
      const who = readWho(text, names) ?? readEnglishNames(text, names);
      if (!who) return undefined;
      credit = { ...credit, authors: [...credit.authors, ...who.authors], furniture: false };
    } else if (role === 'source' || role === 'paper') {
      const source = trimSource(folded, value, line.start);
      if (!source) continue;
      credit = { ...credit, source, furniture: false, ofPage: role === 'paper' };
    }
    if (date && (date.year || role === 'date')) credit = { ...credit, date, furniture: false };
  }
  return credit;
}

const readEnglishNames = (text: string, span: Span): Who | undefined => {
  const by = readEnglishByline(`by ${text.slice(span.start, span.end)}`, { start: 0, end: span.end - span.start + 3 });
  if (!by) return undefined;
  const authors = by.authors.map((author) => ({
    ...author,
    span: { start: author.span.start + span.start - 3, end: author.span.end + span.start - 3 },
  }));
  return { ...by, authors };
};

const LONGEST_LABEL = 10;

function fieldsOf(folded: string): Field[] {
  const labels: { role: LabelRole; label: Span }[] = [];
  for (let colon = folded.indexOf(':'); colon >= 0; colon = folded.indexOf(':', colon + 1)) {
    for (let length = Math.min(LONGEST_LABEL, colon); length > 0; length--) {
      const role = LABELS.get(folded.slice(colon - length, colon).trim());
      if (!role) continue;
      labels.push({ role, label: { start: colon - length, end: colon + 1 } });
      break;
    }
  }
  return labels.map(({ role, label }, index) => {
    const until = labels[index + 1]?.label.start ?? folded.length;
    let start = label.end;
    while (start < until && folded[start] === ' ') start++;
    let end = until;
    while (end > start && /[\s)|/]/u.test(folded[end - 1]!)) end--;
    return { role, label, value: { start, end } };
  });
}

/** The name of a medium at the start of a value: in 《》, or up to the first white space or date. */
function trimSource(folded: string, value: Span, base: number): Span | undefined {
  const content = folded.slice(value.start, value.end);
  const name = /^《([^》]+)》/u.exec(content)?.[1] ?? /^[^\s|,;()]+?(?=\d{4}[-年./]|[\s|,;()]|$)/u.exec(content)?.[0];
  if (!name) return undefined;
  const start = base + value.start + (content.startsWith('《') ? 1 : 0);
  return { start, end: start + name.length };
}

/** Reads 《人民日报》2024年5月6日 and the like: a title alone is no credit unless a word or brackets make it one. */
function readTitled(text: string, folded: string, line: Span): Credit | undefined {
  const date = dateIn(folded, line.start);
  const titled = TITLED.exec(folded);
  if (titled) {
    const [, word, title, rest] = titled;
    const start = line.start + folded.indexOf('《') + 1;
    const source = { start, end: start + title!.length };
    const after = { start: source.end + 1, end: line.end - (folded.endsWith(')') ? 1 : 0) };
    if (date?.year && isSpent(cut(folded, date.span, line.start).slice(source.end + 1 - line.start))) {
      return { ...CREDIT_LINE, source, date };
    }
    const who = rest ? readWho(text, dateless(date, after)) : undefined;
    if (who)
      return {
        ...CREDIT_LINE,
        source,
        ...(date?.year && { date }),
        authors: who.authors,
        photo: who.photo,
      };
    if ((word || folded.startsWith('(')) && isSpent(rest!)) return { ...CREDIT_LINE, source };
    return undefined;
  }
  const medium = DATED_MEDIUM.exec(folded)?.[1];
  if (!medium || !date?.year || !isMedium(medium) || !isSpent(cut(folded, date.span, line.start).replace(medium, ''))) {
    return undefined;
  }
  const start = line.start + folded.indexOf(medium);
  return { ...CREDIT_LINE, date, source: { start, end: start + medium.length } };
}

const dateless = (date: CreditDate | undefined, span: Span): Span =>
  date && date.span.start >= span.start ? { start: Math.min(date.span.end, span.end), end: span.end } : span;

/** Whether nothing but brackets, page numbers and the like is left. */
const isSpent = (rest: string): boolean =>
  rest
    .split(/[\s,;|()[\]:]+/u)
    .every((word) => word === '' || FILLER.test(word) || FURNITURE.has(word) || LABELS.has(word));

/** Reads a line that is wholly in brackets: (据新华社北京3月5日电), (记者 张三), (来源:科技日报). */
function readBracketed(text: string, folded: string, line: Span): Credit | undefined {
  if (!/^[([【〔].*[)\]】〕]$/u.test(folded)) return undefined;
  return readRemark(text, { start: line.start + 1, end: line.end - 1 });
}

/**
 * Reads what stands in brackets at the end of a story, or in a line of its own, as a credit: 据新华社北京3月5日电,
 * 据草原云, 记者 张三, 本报通讯员 摄, AFP/Reuters.
 */
export function readRemark(text: string, span: Span): Credit | undefined {
  const folded = fold(text.slice(span.start, span.end));
  const labelled = readLabels(text, folded, span);
  if (labelled) return labelled;
  const dateline = readDateline(text, span);
  if (dateline)
    return { ...CREDIT_LINE, authors: dateline.authors, ...(dateline.source && { source: dateline.source }) };
  const agencies = folded.split('/');
  if (agencies.every((word) => BYLINE_WORDS.get(word.trim()) === 'agency')) return { ...CREDIT_LINE, source: span };
  if (folded === '完' || folded === '续') return FURNITURE_LINE;
  const reported = /^(?:据|来源|转自|摘自|综合)(\p{Script=Han}{2,12}?)(?:报道|消息|电|讯)?$/u.exec(folded)?.[1];
  if (reported) {
    const start = span.start + folded.indexOf(reported);
    return {
      ...CREDIT_LINE,
      ...(!isOwnMedium(reported) && { source: { start, end: start + reported.length } }),
    };
  }
  return fromWho(readWho(text, span));
}

const LONGEST_REMARK = 60;

/** What stands in brackets at the end of a line, where it is a credit or says that the story ends: (完). */
export function remarkAtEnd(text: string, line: Span): Credit | undefined {
  if (!')）】〕'.includes(text[line.end - 1]!)) return undefined;
  for (let at = line.end - 2; at >= Math.max(line.start, line.end - LONGEST_REMARK); at--) {
    if ('(（【〔'.includes(text[at]!)) return readRemark(text, { start: at + 1, end: line.end - 1 });
  }
  return undefined;
}
