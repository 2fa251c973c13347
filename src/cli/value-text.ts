// A value as a person reads it: relation, digits in groups, unit.

import type { Figure, Relation, Unit } from '../index.ts';
import { digitsText, RELATION_SIGNS, unitText } from '../model/figure-text.ts';

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

/** A figure, or a mention of a number, as a person reads it: "> 146,800,000,000 CNY", "3–5 % up", "809". */
export function valueText(figure: Valued): string {
  const { relation = 'eq', change } = figure;
  const sign = relation === 'nearly' ? 'nearly ' : RELATION_SIGNS[relation];
  const unit = unitText(figure);
  const gap = unit === '' || unit.startsWith('/') ? '' : ' ';
  return `${sign}${digitsText(figure)}${gap}${unit}${change ? ` ${change.direction}` : ''}`;
}
