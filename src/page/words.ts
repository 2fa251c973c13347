// The word lists of the page: small tables, read once, looked up by whole words. Chinese words are kept folded.

import { readTable } from '../engine/lexicon.ts';
import { FOLD } from '../language/zh/script.ts';

/** Traditional characters as simplified ones and full-width as half-width, unit for unit: offsets hold. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(FOLD[text.charCodeAt(i)]!);
  return folded;
}

export type LabelRole = 'source' | 'paper' | 'author' | 'date' | 'photo' | 'drop';
export type BylineSense = 'role' | 'act' | 'photo' | 'own' | 'medium' | 'agency' | 'caption';

export const LABELS = senses<LabelRole>(new URL('./lexicon/labels.tsv', import.meta.url), 'role');
export const FURNITURE = senses<'' | 'picture'>(new URL('./lexicon/furniture.tsv', import.meta.url), 'sense');
export const BYLINE_WORDS = senses<BylineSense>(new URL('./lexicon/bylines.tsv', import.meta.url), 'sense');
/** Words that only the text below a picture has: 图为. */
export const CAPTION_WORDS: readonly string[] = [...BYLINE_WORDS]
  .filter(([, sense]) => sense === 'caption')
  .map(([word]) => word);
export const SURNAMES: ReadonlySet<string> = new Set(
  readTable(new URL('../language/zh/lexicon/surnames.tsv', import.meta.url)).rows.flatMap((row) =>
    row.words!.split(' '),
  ),
);

/** Words of one sense, the longest first: alternatives of a pattern that is tried at one place. */
export const alternatives = (words: ReadonlyMap<string, string>, ...wanted: string[]): string =>
  [...words]
    .filter(([, sense]) => wanted.includes(sense))
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|');

function senses<Sense extends string>(url: URL, column: string): ReadonlyMap<string, Sense> {
  return new Map(
    readTable(url).rows.flatMap((row) => row.words!.split(' ').map((word) => [word, row[column] as Sense] as const)),
  );
}
