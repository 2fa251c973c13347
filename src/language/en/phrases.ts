// Words and phrases of a lexicon table, found by the tokens they are made of: the longest one at a token.

import { type Row, readTable } from '../../engine/lexicon.ts';
import { type Tokens, tokenize } from './tokens.ts';

export interface Phrases<Entry> {
  /** The longest phrase at the token, with the token after it; a hyphen may stand for a space (25-basis-point). */
  longest(tokens: Tokens, at: number): { readonly next: number; readonly entry: Entry } | undefined;
  /** The first tokens of the phrases: for the class table. */
  readonly starts: ReadonlySet<string>;
  readonly entries: readonly (readonly [phrase: string, entry: Entry])[];
}

/** @throws Error where a phrase stands twice: one line, one concept. */
export function createPhrases<Entry>(list: Iterable<readonly [phrase: string, entry: Entry]>): Phrases<Entry> {
  const entries = [...list];
  const byFirst = new Map<string, { words: readonly string[]; entry: Entry }[]>();
  const seen = new Map<string, Entry>();
  for (const [phrase, entry] of entries) {
    const tokens = tokenize(phrase);
    const words = tokens.lower.slice(0, tokens.count);
    const key = words.join(' ');
    // Two spellings of one line (Opec, OPEC) are one phrase.
    if (seen.get(key) === entry) continue;
    if (seen.has(key)) throw new Error(`${phrase} stands twice in the lexicon`);
    seen.set(key, entry);
    const same = byFirst.get(words[0]!) ?? [];
    same.push({ words, entry });
    byFirst.set(words[0]!, same);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  return {
    entries,
    starts: new Set(byFirst.keys()),
    longest({ lower }, at) {
      const same = byFirst.get(lower[at]!);
      if (same === undefined) return undefined;
      for (const { words, entry } of same) {
        let i = 1;
        let token = at + 1;
        for (; i < words.length; i++, token++) {
          if (lower[token] === '-' && words[i] !== '-') token++;
          if (lower[token] !== words[i]) break;
        }
        if (i === words.length) return { next: token, entry };
      }
      return undefined;
    },
  };
}

export const table = (name: string): readonly Row[] =>
  readTable(new URL(`./lexicon/${name}.tsv`, import.meta.url)).rows;

/** A table whose `words` column holds phrases, separated by semicolons. */
export function phrasesOf<Entry>(rows: readonly Row[], entryOf: (row: Row) => Entry): Phrases<Entry> {
  return createPhrases(
    rows.flatMap((row) => {
      const entry = entryOf(row);
      return row.words!.split(';').map((phrase) => [phrase.trim(), entry] as const);
    }),
  );
}
