// How stories open: 新华社北京3月5日电 (记者 王某), 央视网消息（新闻联播）：, 本报讯, 记者马汉青报道：, LONDON (Reuters) -.

import type { Span } from '../model/span.ts';
import { type Author, isMedium, isName, isOwnMedium, readWho } from './names.ts';
import { alternatives, BYLINE_WORDS, fold } from './words.ts';

export interface Dateline {
  /** Where the story's own words start. */
  readonly end: number;
  /** The medium; absent for the paper itself (本报讯). */
  readonly source?: Span;
  readonly authors: readonly Author[];
}

const LONGEST = 90;
const own = alternatives(BYLINE_WORDS, 'own');
const medium = alternatives(BYLINE_WORDS, 'medium');
const role = alternatives(BYLINE_WORDS, 'role');
const act = alternatives(BYLINE_WORDS, 'act');
const DATE = '(?:[\\d一二三四五六七八九十]{1,3}月)?[\\d一二三四五六七八九十]{1,3}日';
const NAME = '\\p{Script=Han}{2,4}';

/** Medium, place, date, and the word that says it is a dispatch. */
const DISPATCH = new RegExp(
  `^(?:据)?(?<medium>${own}|[\\p{Script=Han}A-Za-z0-9]{0,10}(?:${medium}))` +
    `(?<place>[\\p{Script=Han}A-Za-z、]{0,12}?)(?:\\[[^\\]]{1,8}\\])?(?:${DATE})?(?:综合|专)?` +
    '(?:电讯|电|讯|消息)(?=[\\s(:,】\\])〕-]|$)',
  'u',
);
/** The same inside 【】, where any name may be a medium: 【搜狐IT消息】. */
const BOXED = /^【(?<medium>[^【】\s]{2,12}?)(?:消息|讯|电|报道)】/u;
/** Medium, 记者, names, and what they did: 记者马汉青报道, 中央社记者王小明台北5日电. */
const REPORTED = new RegExp(
  `^(?<medium>[\\p{Script=Han}A-Za-z]{0,10}?)(?:${role})[\\s:]*(?<names>${NAME}(?:[、\\s]+${NAME}){0,5}?)` +
    `(?:\\s*[/|]?\\s*\\p{Script=Han}{2,6}?)?(?:${DATE})?\\s*(?:${act}|电|讯)(?=[\\s:,。)】\\]〕]|$)`,
  'u',
);
const ENGLISH =
  /^[A-Z][A-Z' .-]{2,30}(?:, [A-Z][A-Za-z .]{2,20}?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s*\((?<agency>[A-Z][A-Za-z/]{1,15})\)\s*(?:--?|—|–)/u;

/** Reads the opening of a story's body at `start`; undefined where it opens with its own words. */
export function readDateline(text: string, { start, end }: Span): Dateline | undefined {
  const head = fold(text.slice(start, Math.min(end, start + LONGEST)));
  const opening = '【(〔['.includes(head[0] ?? ' ') ? 1 : 0;
  const reported = REPORTED.exec(head.slice(opening));
  const reporters = reported && fromReported(text, reported, start + opening);
  if (reporters) return reporters;
  const boxed = BOXED.exec(head);
  if (boxed) {
    const source = spanOf(start + 1, boxed.groups!.medium!);
    return withReporters(text, head, start, boxed[0].length, source);
  }
  const dispatch = DISPATCH.exec(head.slice(opening));
  if (dispatch) {
    const name = dispatch.groups!.medium!;
    const at = start + opening + (dispatch[0].startsWith('据') ? 1 : 0);
    const source = isOwnMedium(name) ? undefined : spanOf(at, name);
    return withReporters(text, head, start, opening + dispatch[0].length, source);
  }
  const english = ENGLISH.exec(head);
  if (english) {
    const at = start + english[0].lastIndexOf('(') + 1;
    return { end: start + english[0].length, source: spanOf(at, english.groups!.agency!), authors: [] };
  }
  return withReporters(text, head, start, 0, undefined);
}

const spanOf = (start: number, word: string): Span => ({ start, end: start + word.length });

/** Adds the people in the brackets that follow: (记者 张伟), （文/陈礼明）. Programme names in brackets are passed over. */
function withReporters(
  text: string,
  head: string,
  start: number,
  length: number,
  source: Span | undefined,
): Dateline | undefined {
  const brackets = /^[\s】〕\])]*\(([^()]{1,50})\)/u.exec(head.slice(length));
  let end = start + length;
  let authors: readonly Author[] = [];
  if (brackets) {
    const close = end + brackets[0].length - 1;
    const who = readWho(text, { start: close - brackets[1]!.length, end: close });
    if (who?.named) authors = who.authors;
    if (who?.named || length > 0) end = close + 1;
    if (who?.source && !source) source = who.source;
  }
  if (length === 0 && authors.length === 0) return undefined;
  if (authors.length === 0) {
    const reported = REPORTED.exec(head.slice(end - start).replace(/^\s*/u, ''));
    const skipped = head.slice(end - start).search(/\S/u);
    const found = reported && reported.groups!.medium === '' ? fromReported(text, reported, end + skipped) : undefined;
    if (found) return { ...found, ...(source && { source }) };
  }
  return { end, ...(source && { source }), authors };
}

/** Undefined where 记者 stands in a sentence rather than in a byline. */
function fromReported(text: string, match: RegExpExecArray, at: number): Dateline | undefined {
  const { medium = '', names = '' } = match.groups!;
  if (medium !== '' && !isOwnMedium(medium) && !isMedium(medium)) return undefined;
  const base = at + match[0].indexOf(names, medium.length + 2);
  const authors: Author[] = [];
  for (const { 0: word, index } of names.matchAll(/\p{Script=Han}+/gu)) {
    // A place may be run into the last name: 王小明台北.
    const name = isName(word) ? word : word.slice(0, 3);
    if (!isName(name)) return undefined;
    const span = spanOf(base + index, name);
    authors.push({ name: text.slice(span.start, span.end), span, title: '记者' });
  }
  const source = medium && !isOwnMedium(medium) ? spanOf(at, medium) : undefined;
  return { end: at + match[0].length, ...(source && { source }), authors };
}
