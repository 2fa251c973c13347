// A value as a person reads it: relation, digits in groups, unit.

import type { Figure, Relation, Unit } from '../index.ts';

/** What figures and mentions of numbers have in common. */
export interface Valued {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly decimal?: string;
  readonly relation?: Relation;
  readonly unit?: Unit;
  readonly classifier?: string;
  readonly per?: Figure['per'];
  readonly change?: Figure['change'];
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  eq: '',
  gt: '> ',
  gte: '≥ ',
  lt: '< ',
  lte: '≤ ',
  approx: '≈ ',
  nearly: 'nearly ',
};

/** A figure, or a mention of a number, as a person reads it: "> 146,800,000,000 CNY", "3–5 % up", "809". */
export function valueText(figure: Valued): string {
  const { min, max } = figure;
  const number =
    figure.value !== undefined
      ? (figure.decimal ?? groupedDigits(figure.value))
      : [min, max].map((end) => (end === undefined ? '…' : groupedDigits(end))).join('–');
  const code = figure.unit?.code ?? '1';
  const unit = code === '1' ? (figure.classifier ?? '') : code;
  const per = figure.per ? `/${figure.per.code ?? figure.per.text}` : '';
  const change = figure.change ? ` ${figure.change.direction}` : '';
  return `${RELATIONS[figure.relation ?? 'eq']}${number}${unit && ' '}${unit}${per}${change}`;
}

/** Digits in groups of three. */
export function groupedDigits(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const text = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}
