// Nouns for what does not change with the day, so that the date of the news is not theirs (lexicon/cues-lasting.tsv).

import { buildLexicon } from '../../../engine/lexicon.ts';
import { table } from '../lexicon.ts';
import { FOLD } from '../script.ts';

const words = table('cues-lasting').flatMap((row) =>
  row.words!.split(' ').map((word): [string, string] => [word, word]),
);

const LASTING = buildLexicon<{ word: string }>({ word: words }, FOLD).slot('word');

/** The longest of them. */
const LONGEST = 4;

/** Whether a noun ends in a word for a measure that no date belongs to (线路全长); 长 and 高 only alone. */
export function isLastingMeasure(units: Uint16Array, start: number, end: number): boolean {
  for (let at = Math.max(start, end - LONGEST); at < end; at++)
    if ((at === start || end - at > 1) && LASTING.all(units, at).some((match) => match.end === end)) return true;
  return false;
}
