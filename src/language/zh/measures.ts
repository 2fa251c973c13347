// What stands behind a number: the unit or classifier, its denominator, a half, and the word that bounds it.

import type { Match } from '../../engine/lexicon.ts';
import { COUNT } from '../../value/unit.ts';
import { lexicon } from './lexicon.ts';
import type { Ending, MeasureWord } from './measure-words.ts';
import { gapEnd } from './numbers/numeral-characters.ts';

const MEASURES = lexicon.slot('measure');
const SCALED_MEASURES = lexicon.slot('scaledMeasure');
const ENDINGS = lexicon.slot('ending');

const SLASH = '/'.charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);
const QUOTE_WINDOW = 40;
const EACH = '每'.charCodeAt(0);
const [OPEN, CLOSE] = [...'()'].map((c) => c.charCodeAt(0));

export const isLatin = (u: number): boolean => (u >= 65 && u <= 90) || (u >= 97 && u <= 122);

/** The longest measure word at `at` that what follows it does not forbid; a gap may stand before it. */
export function measureAt(units: Uint16Array, at: number, scaled: boolean): Match<MeasureWord> | undefined {
  const start = gapEnd(units, at);
  if (units[start] === OPEN) return bracketed(units, start + 1, scaled);
  if (scaled) {
    const found = SCALED_MEASURES.longest(units, start);
    if (found && fits(units, start, found)) {
      const plain = MEASURES.longest(units, start);
      if (!plain || plain.end <= found.end) return found;
    }
  }
  const longest = MEASURES.longest(units, start);
  if (longest === undefined || fits(units, start, longest)) return longest;
  const all = MEASURES.all(units, start);
  for (let i = all.length - 2; i >= 0; i--) if (fits(units, start, all[i]!)) return all[i];
  return undefined;
}

/** 20 (kg), 20（公斤）: a unit of measure alone in brackets. */
function bracketed(units: Uint16Array, at: number, scaled: boolean): Match<MeasureWord> | undefined {
  if (units[at] === OPEN) return undefined;
  const inside = measureAt(units, at, scaled);
  if (inside === undefined || units[inside.end] !== CLOSE || inside.entry.classifier) return undefined;
  return { end: inside.end + 1, entry: inside.entry };
}

/** A unit in Latin letters ends where the letters end: 5G is no 5 grams of anything. */
function fits(units: Uint16Array, start: number, { end, entry }: Match<MeasureWord>): boolean {
  const next = units[end]!;
  if (units[start] === APOSTROPHE && isQuoted(units, start)) return false;
  if (isLatin(units[end - 1]!) && (isLatin(next) || (next >= 48 && next <= 57))) return false;
  return !entry.notBefore?.has(next) || end - start === 0;
}

/** Whether a mark stands a little before that this one would close: '2035'. */
function isQuoted(units: Uint16Array, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - QUOTE_WINDOW; i--) if (units[i] === APOSTROPHE) return true;
  return false;
}

/** A month, a day or a barrel is a denominator (元/月), though no unit of counts. */
const CALENDAR: ReadonlyMap<number, (at: number) => Match<MeasureWord>> = new Map(
  (
    [
      ['月', 'mo'],
      ['日', 'd'],
      ['晚', 'd'],
    ] as const
  ).map(([word, code]) => {
    const unit = { code, system: 'ucum', dimension: 'time' } as const;
    const entry: MeasureWord = { unit, power: 0, times: 1, classifier: false, regional: false, notBefore: undefined };
    return [word.charCodeAt(0), (at: number) => ({ end: at + 1, entry })];
  }),
);

/** The denominator behind a unit (元/平方米, 微克每立方米): the word, without the slash. */
export function denominatorAt(units: Uint16Array, at: number): (Match<MeasureWord> & { start: number }) | undefined {
  if (units[at] !== SLASH && units[at] !== EACH) return undefined;
  const start = units[at + 1] === EACH ? at + 2 : at + 1;
  const found = measureAt(units, start, false) ?? CALENDAR.get(units[start]!)?.(start);
  return found && { start, ...found };
}

/** A word between number and unit: 200|余|家, 3500|多|名. */
export function innerEndingAt(units: Uint16Array, at: number): Match<Ending> | undefined {
  const found = ENDINGS.longest(units, at);
  return found && (found.entry.place === 'inner' || found.entry.place === 'between') ? found : undefined;
}

/** The word that bounds a figure from behind: 10%|以上, 3米|多, 7亿吨|级. `measure` is the unit before it, if any. */
export function endingAt(
  units: Uint16Array,
  at: number,
  dimension: string | undefined,
  scaled: boolean,
): Match<Ending> | undefined {
  const found = ENDINGS.longest(units, at);
  if (found === undefined || found.entry.notBefore?.has(units[found.end]!)) return undefined;
  switch (found.entry.place) {
    case 'between':
      return undefined;
    case 'measure':
      return dimension === undefined ? (scaled ? found : undefined) : dimension === COUNT.dimension ? undefined : found;
    case 'time':
      return dimension === 'time' ? found : undefined;
    default:
      return found;
  }
}
