// Clipped names of countries and provinces: 中美, 京沪, 美方, 访华. They are mentions only.

import type { PlaceReading } from '../../../engine/reading.ts';
import { lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

export const CLIPPED_RULE = 'place: <clipped name>';

const clipped = lexicon.slot('clipped');
/** Clipped names that other characters may lean on: of 中西 or 印古 at least one must be of these. */
const FIRM = new Set([...'中美英法德俄日韩朝印京津沪粤港澳湘鄂赣皖浙闽豫鲁冀陕黔滇川渝欧']);
/** Clipped names that are common words: they count inside a word of clipped names only (巴以, 中新). */
const LOOSE = new Set([...'以新老古加比土沙南非法西']);
/** … and what is no name although each of its characters is one. */
export const NO_NAMES = new Set([
  '非法',
  '中南',
  '中西',
  '新加',
  '中古',
  '中亚',
  '西亚',
  '南亚',
  '东亚',
  '西欧',
  '中欧',
  '南非',
  '西非',
  '中非',
  '加法',
  '新法',
  '古巴',
  '日以',
  '以日',
  '中加',
  '意中',
]);
/** … and those too common to count alone after their full name. */
const NEVER_ALONE = new Set([...'中日以新老古加比土沙南非法西意希台宁青']);
/** What stands before a single one: 访华, 在京, 对美. */
const BEFORE = new Set([...'访来驻赴对在抵离旅援侵返进回留反亲']);
/** What stands behind a single one: 美方, 日军, 俄总统. */
const BEHIND = new Set([...'方军籍侨驻']);
/** China is 华 only behind such a word. */
const CHINA = '华';

/** Clipped names among the common words of a sentence; `named` holds the places that the story has named in full. */
export function findClipped(
  units: Uint16Array,
  tokens: readonly Token[],
  text: string,
  taken: (index: number) => boolean,
  named: ReadonlySet<string>,
): PlaceReading[] {
  const found: PlaceReading[] = [];
  const seen = new Set<number>();
  const push = (at: number): void => {
    const entry = clipped.longest(units, at)?.entry;
    const canonical = entry?.canonical ?? '中国';
    if (!seen.has(at))
      found.push({ type: 'place', start: at, end: at + 1, canonical, clipped: true, rule: CLIPPED_RULE });
    seen.add(at);
  };
  const isClipped = (at: number): boolean => clipped.longest(units, at) !== undefined;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (
      taken(k) ||
      !(token.kind === 'word' || token.kind === 'unknown' || token.kind === 'person' || token.kind === 'foreign')
    )
      continue;
    const size = token.end - token.start;
    const first = text[token.start]!;
    if (size === 1) {
      if (isClipped(token.start) && lone(k)) push(token.start);
      else if (first === CHINA && BEFORE.has(text[token.start - 1] ?? '') && tokens[k - 1]?.end === token.start)
        push(token.start);
    } else if (size <= 3 && all(token)) {
      for (let at = token.start; at < token.end; at++) push(at);
    } else if (size === 2 && token.kind === 'word') {
      const second = text[token.start + 1]!;
      if (BEFORE.has(first) && (second === CHINA || FIRM.has(second))) push(token.start + 1);
      else if ((FIRM.has(first) || first === CHINA) && BEHIND.has(second)) push(token.start);
    }
  }
  return found;

  /** 中美, 中日韩: a word of clipped names only; of other readings (中西, 南北) the word class tells. */
  function all(token: Token): boolean {
    if (NO_NAMES.has(text.slice(token.start, token.end))) return false;
    if (token.tag === 'f' || token.tag === 'a' || token.tag === 'v' || token.tag === 'd') return false;
    let firm = 0;
    for (let at = token.start; at < token.end; at++) {
      if (!isClipped(at)) return false;
      if (FIRM.has(text[at]!)) firm++;
    }
    if (token.kind === 'foreign') return firm > 0 && token.end - token.start === 2;
    return token.kind === 'person' ? firm === token.end - token.start : firm > 0;
  }

  /** A single clipped name counts beside another one, or with what such names stand with. */
  function lone(k: number): boolean {
    const token = tokens[k]!;
    const firm = FIRM.has(text[token.start]!);
    const next = tokens[k + 1];
    const previous = tokens[k - 1];
    const beside = (other: Token | undefined): boolean =>
      other !== undefined &&
      other.end - other.start === 1 &&
      (other.kind === 'word' || other.kind === 'unknown') &&
      isClipped(other.start) &&
      !LOOSE.has(text[token.start]!) &&
      !LOOSE.has(text[other.start]!) &&
      (firm || FIRM.has(text[other.start]!));
    if (beside(next) || beside(previous)) return true;
    if (text[token.end] === '、' && beside(tokens[k + 2])) return true;
    if (text[token.start - 1] === '、' && beside(tokens[k - 2])) return true;
    if (named.has(clipped.longest(units, token.start)!.entry.canonical) && !NEVER_ALONE.has(text[token.start]!))
      return true;
    if (!firm) return false;
    if (next && (next.kind === 'title' || BEHIND.has(text[next.start]!) || text.startsWith('两国', next.start)))
      return true;
    return previous !== undefined && previous.end - previous.start <= 2 && BEFORE.has(text[token.start - 1]!);
  }
}
