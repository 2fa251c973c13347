// Words that only the clause grammar needs: those that the word list lacks, or has in another class (lexicon/clause-words.tsv).

import { buildLexicon } from '../../../engine/lexicon.ts';
import { table } from '../lexicon.ts';
import { FOLD } from '../script.ts';
import { packWord, TAGS, type Tag } from '../words.ts';

/** Cost of a word that the list lacks: about that of a rare word. */
export const LISTED_COST = 9;

const packed = table('clause-words').flatMap((row) =>
  row.words!.split(' ').map((word): [string, number] => [word, packWord(TAGS.indexOf(row.class as Tag), LISTED_COST)]),
);

/** Packed word class and cost by word. */
export const VOCABULARY = buildLexicon<{ word: number }>({ word: packed }, FOLD).slot('word');
