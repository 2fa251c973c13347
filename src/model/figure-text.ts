// Parts of a figure as people read them, on the page and on a terminal: the sign of its relation, digits in groups, unit.

import type { Figure, Relation, Unit } from './story.ts';

/** What stands before a value; `nearly` is a word of the reader's language. */
export const RELATION_SIGNS: Readonly<Record<Exclude<Relation, 'nearly'>, string>> = {
  eq: '',
  gt: '> ',
  gte: '≥ ',
  lt: '< ',
  lte: '≤ ',
  approx: '≈ ',
};

/** Digits in groups of three. */
export function groupedDigits(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const text = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}

/** The digits of a value, or of both ends of a range: "70,000", "3–5". A decimal stands as it was written. */
export const digitsText = ({ value, min, max, decimal }: Pick<Figure, 'value' | 'min' | 'max' | 'decimal'>): string =>
  decimal ??
  (value !== undefined
    ? groupedDigits(value)
    : [min, max].map((end) => (end === undefined ? '…' : groupedDigits(end))).join('–'));

interface Measured {
  readonly unit?: Unit;
  readonly classifier?: string;
  readonly per?: Figure['per'];
}

/** The unit: its code, the classifier of a count, and what it is counted per. */
export function unitText({ unit, classifier, per }: Measured): string {
  const code = unit === undefined || unit.code === '1' ? (classifier ?? '') : unit.code;
  return per ? `${code}/${per.code ?? per.text}` : code;
}
