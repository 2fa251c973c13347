// Script and width folding for Chinese: traditional characters are read as simplified ones, full-width as half-width,
// unit for unit, so that offsets hold.

import { readTable } from '../../engine/lexicon.ts';
import { foldTable } from '../../engine/source.ts';

export const FOLD: Uint16Array = foldTable(
  readTable(new URL('./lexicon/traditional.tsv', import.meta.url)).rows.map((row) => [
    row.traditional!,
    row.simplified!,
  ]),
);
