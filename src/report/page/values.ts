// Values as the page shows them: relation, digits in groups, unit.

import { digitsText, groupedDigits, RELATION_SIGNS } from '../../model/figure-text.ts';
import type { Figure } from '../../model/story.ts';
import type { PageLanguage, Words } from './words.ts';

/** The value of a figure without its unit: "> 70,000", "3–5". */
export const valueShown = (figure: Figure, words: Words): string => bound(figure, words) + digitsText(figure);

/** What stands before a value for its relation: nothing, "> ", "nearly ". */
const bound = ({ relation }: Figure, words: Words): string =>
  relation === 'nearly' ? words('nearly') : RELATION_SIGNS[relation];

/** The value of a figure in few digits, for a label: "> 1468亿". */
export const labelShown = (figure: Figure & { readonly value: number }, words: Words): string =>
  bound(figure, words) + compact(figure.value, words.language);

const SCALES: Readonly<Record<PageLanguage, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
  ],
};

/** A value in few digits, for a label: 1468亿, 1.47bn. */
export function compact(value: number, language: PageLanguage): string {
  const scale = SCALES[language].find(([size]) => Math.abs(value) >= size);
  return scale
    ? `${Number((value / scale[0]).toPrecision(4))}${scale[1]}`
    : groupedDigits(Number(value.toPrecision(6)));
}
