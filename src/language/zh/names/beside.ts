// What stands right beside a name and speaks for it: titles, words that take a person, verbs of a speaker, lists.

import { wordAt } from '../words.ts';
import { lexicon } from './lexicon.ts';
import type { Token } from './token.ts';

/** What a title or a verb beside a name takes off its cost. */
export const TITLE_BEFORE = 6.2;
export const CUE_BEFORE = 2;
export const CUE_AFTER = 4.5;
const TITLE_AFTER = 2;
/** 、 beside a name says little where no name stands on its other side. */
const MARK_BESIDE = 1;
const LIST_BEFORE = 3;

export const LIST_MARK = '、'.charCodeAt(0);
export const AND: ReadonlySet<number> = new Set([...'和与及'].map((c) => c.charCodeAt(0)));

const titles = lexicon.slot('title');
const addresses = lexicon.slot('address');
const after = lexicon.slot('after');
const before = lexicon.slot('before');

/** Which lists have a word that starts with a unit. */
const STARTS_AFTER = 1;
const STARTS_TITLE = 2;
const STARTS: Uint8Array = (() => {
  const table = new Uint8Array(1 << 16);
  for (const unit of [...after.starts, ...addresses.starts]) table[unit] = STARTS_AFTER;
  for (const unit of titles.starts) table[unit] = table[unit]! | STARTS_TITLE;
  return table;
})();

/** What stands before a name takes so much off its cost. */
export function gainBefore(units: Uint16Array, previous: Token | undefined, beforePrevious: Token | undefined): number {
  if (!previous) return 0;
  if (previous.kind === 'title') return TITLE_BEFORE;
  if (previous.kind === 'mark') {
    if (units[previous.start] !== LIST_MARK) return 0;
    return isPerson(beforePrevious) ? LIST_BEFORE : MARK_BESIDE;
  }
  if (previous.kind !== 'word') return 0;
  if (isPerson(beforePrevious) && AND.has(units[previous.start]!) && previous.end - previous.start === 1)
    return LIST_BEFORE;
  return before.longest(units, previous.start)?.end === previous.end ? CUE_BEFORE : 0;
}

const isPerson = (token: Token | undefined): boolean => token?.kind === 'person' || token?.kind === 'foreign';

/** … and what stands behind it, so much. */
export function gainAfter(units: Uint16Array, end: number): number {
  const next = units[end]!;
  if (next === LIST_MARK) return MARK_BESIDE;
  const starts = STARTS[next]!;
  if (starts & STARTS_AFTER && cueAt(units, end)) return CUE_AFTER;
  return starts & STARTS_TITLE && titles.longest(units, end) ? TITLE_AFTER : 0;
}

/** The end of the word at `at` that says that a name stands before it: 问 in 问道, but not in 问题. */
export function cueAt(units: Uint16Array, at: number): number | undefined {
  const end = Math.max(after.longest(units, at)?.end ?? 0, addresses.longest(units, at)?.end ?? 0);
  return end - at > 1 || (end > 0 && !opensWord(units, at)) ? end : undefined;
}

/** Whether a common word of two characters starts at `at`. */
function opensWord(units: Uint16Array, at: number): boolean {
  return wordAt(units, at, at + 2) >= 0;
}
