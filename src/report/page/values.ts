// Values as the page shows them: relation, digits in groups, unit.

import type { Figure, Relation } from '../../model/story.ts';
import type { PageLanguage, Words } from './words.ts';

const RELATIONS: Readonly<Record<Exclude<Relation, 'nearly'>, string>> = {
  eq: '',
  gt: '> ',
  gte: '≥ ',
  lt: '< ',
  lte: '≤ ',
  approx: '≈ ',
};

/** The value of a figure without its unit: "> 70,000", "3–5". */
export function valueShown(figure: Figure, words: Words): string {
  const { value, min, max, decimal } = figure;
  const number =
    decimal ??
    (value !== undefined
      ? grouped(value)
      : [min, max].map((end) => (end === undefined ? '…' : grouped(end))).join('–'));
  return bound(figure, words) + number;
}

/** What stands before a value for its relation: nothing, "> ", "nearly ". */
const bound = ({ relation }: Figure, words: Words): string =>
  relation === 'nearly' ? words('nearly') : RELATIONS[relation];

/** The value of a figure in few digits, for a label: "> 1468亿". */
export const labelShown = (figure: Figure & { readonly value: number }, words: Words): string =>
  bound(figure, words) + compact(figure.value, words.language);

/** The unit of a figure: its code, the classifier of a count, and what it is counted per. */
export function unitShown({ unit, classifier, per }: Figure): string {
  const code = unit.code === '1' ? (classifier ?? '') : unit.code;
  return per ? `${code}/${per.code ?? per.text}` : code;
}

/** Digits in groups of three. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const text = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}

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
  return scale ? `${Number((value / scale[0]).toPrecision(4))}${scale[1]}` : grouped(Number(value.toPrecision(6)));
}
