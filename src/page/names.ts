// Who is credited: names with what the people are and did, as bylines list them (本报记者 李明 王芳, 张三/摄, 文/陈礼明).

import type { Span } from '../model/span.ts';
import { alternatives, BYLINE_WORDS, fold, SURNAMES } from './words.ts';

export interface Author {
  readonly name: string;
  readonly span: Span;
  /** 记者, 通讯员 … where the byline says so. */
  readonly title?: string;
}

export interface Who {
  readonly authors: readonly Author[];
  /** The medium they work for; the paper itself (本报) is none. */
  readonly source?: Span;
  /** What they are credited for is a picture. */
  readonly photo: boolean;
  /** A role, an act or a medium is named: without one, the names are bare. */
  readonly named: boolean;
}

const MEDIUM = new RegExp(`(?:${alternatives(BYLINE_WORDS, 'medium')})$`, 'u');
const ROLE = new RegExp(`^(.{0,14}?)(${alternatives(BYLINE_WORDS, 'role')})(.*)$`, 'u');
const OWN = new RegExp(`^(?:${alternatives(BYLINE_WORDS, 'own')})`, 'u');
const ACT = new RegExp(`^(.*?)(${alternatives(BYLINE_WORDS, 'act', 'photo')})$`, 'u');
const TOKEN = /[^\s、,;/|:()[\]【】〔〕□■●◎▲◆○◇△☆★]+/gu;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const FOREIGN_NAME = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,10}){1,3}$/u;

/** Whether a word could be the name of a medium: 新华社, 科技日报. */
export const isMedium = (word: string): boolean => MEDIUM.test(word) && word.length > 1;

export const isOwnMedium = (word: string): boolean => OWN.test(word);

/** A Chinese name by its shape: a surname and one or two characters, or parts joined by dots. */
export function isName(word: string): boolean {
  if (FOREIGN_NAME.test(word)) return true;
  if (!HAN_NAME.test(word)) return false;
  if (word.length > 2 && SURNAMES.has(word.slice(0, 2))) return true;
  if (!SURNAMES.has(word[0]!)) return false;
  return word.length < 4 || SURNAMES.has(word[1]!);
}

/** Reads a run that consists of nothing but a credit to people; undefined where anything else stands in it. */
export function readWho(text: string, { start, end }: Span): Who | undefined {
  const folded = fold(text.slice(start, end));
  const authors: Author[] = [];
  let source: Span | undefined;
  let title: string | undefined;
  let photo = false;
  let named = false;
  /** Where a lone character stands: the first half of a name set wide (李 明). */
  let half: number | undefined;
  const add = (at: number, until: number): void => {
    const name = text.slice(start + at, start + until).replace(/\s/gu, '');
    authors.push({ name, span: { start: start + at, end: start + until }, ...(title && { title }) });
  };
  for (const { 0: token, index } of folded.matchAll(TOKEN)) {
    const until = index + token.length;
    if (half !== undefined) {
      if (token.length !== 1) return undefined;
      add(half, until);
      half = undefined;
      continue;
    }
    const sense = BYLINE_WORDS.get(token);
    if (sense === 'act' || sense === 'photo') {
      named = true;
      photo ||= sense === 'photo';
      continue;
    }
    if (sense === 'own') {
      named = true;
      continue;
    }
    let rest = token;
    const role = ROLE.exec(token);
    if (role) {
      const [, employer, word, after] = role;
      if (employer && !isOwnMedium(employer) && !employer.startsWith('驻')) {
        if (!isMedium(employer)) return undefined;
        source = { start: start + index, end: start + index + employer.length };
      }
      title = word!;
      named = true;
      rest = after!;
      if (rest === '') continue;
    }
    const offset = until - rest.length;
    if (isName(rest) || (role && HAN_NAME.test(rest) && !ACT.test(rest))) add(offset, until);
    else if (rest.length === 1 && SURNAMES.has(rest)) half = offset;
    else {
      const act = ACT.exec(rest);
      if (act && isName(act[1]!)) {
        add(offset, offset + act[1]!.length);
        named = true;
        photo ||= BYLINE_WORDS.get(act[2]!) === 'photo';
      } else if (!role && isMedium(token) && authors.length === 0) {
        source = { start: start + index, end: start + until };
        named = true;
      } else if (named && HAN_NAME.test(rest) && rest.length < 4) add(offset, until);
      else return undefined;
    }
  }
  if (half !== undefined || (authors.length === 0 && !named)) return undefined;
  return { authors, ...(source && { source }), photo, named };
}

const ENGLISH_BYLINE = /^by\s+/iu;
const ENGLISH_NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al|da)){1,4}$/u;

/** Reads a line that is an English byline: "By Jane Doe and John Smith". */
export function readEnglishByline(text: string, { start, end }: Span): Who | undefined {
  const line = text.slice(start, end);
  const by = ENGLISH_BYLINE.exec(line);
  if (!by || line.length > 120) return undefined;
  const authors: Author[] = [];
  let at = by[0].length;
  for (const part of line.slice(at).split(/(\s*(?:,|&|;|\band\b)\s*)/u)) {
    if (ENGLISH_NAME.test(part)) {
      authors.push({ name: part, span: { start: start + at, end: start + at + part.length } });
    } else if (part.trim() !== '' && !/^\s*(?:,|&|;|and)\s*$/u.test(part)) break;
    at += part.length;
  }
  return authors.length > 0 ? { authors, photo: false, named: true } : undefined;
}
