// A figure while it is read: a number with what stands around it, before it becomes a reading.

import type { Amount, NumberReading, QuantityReading, Relation } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import { type Decimal, negate, shift } from '../../../value/decimal.ts';
import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext } from '../context.ts';

/** A number or a quantity without the words that bound it. `start` and `end` enclose number and unit. */
export interface Figure extends Span {
  readonly amount: Amount;
  /** What is said inside the number: `gt` for 十几, 200余家. */
  readonly relation: Relation;
  /** Absent for a bare number. */
  readonly unit?: Unit;
  readonly classifier?: string;
  readonly per?: { readonly text: string; readonly code?: string };
  readonly number: Span & { readonly amount: Amount };
  readonly age?: boolean;
  readonly article?: boolean;
  /** Whether a scale stands in the number (3万), or is it (百万). */
  readonly scaled: boolean;
  /** Only a modifier makes it a figure: a scale without a coefficient (万人), a year-like number (2030). */
  readonly weak: boolean;
}

export type FigureReader = (context: ChineseContext, at: number) => Figure | undefined;

/** Applies `change` to the value, or to both ends. */
export const mapAmount = (amount: Amount, change: (d: Decimal) => Decimal): Amount =>
  'value' in amount ? { value: change(amount.value) } : { min: change(amount.min), max: change(amount.max) };

export const shiftAmount = (amount: Amount, power: number): Amount =>
  power === 0 ? amount : mapAmount(amount, (d) => shift(d, power));

/** The negative of an amount; the ends change places. */
export const negateAmount = (amount: Amount): Amount =>
  'value' in amount ? { value: negate(amount.value) } : { min: negate(amount.max), max: negate(amount.min) };

/** A figure without a unit, which is its number. */
export const bareFigure = (start: number, end: number, amount: Amount): Figure => ({
  start,
  end,
  amount,
  relation: 'eq',
  number: { start, end, amount },
  scaled: false,
  weak: false,
});

/** The reading of a figure between `start` and `end`, its modifiers included. */
export function toReading(
  figure: Figure,
  rule: string,
  start: number,
  end: number,
  relation: Relation,
): NumberReading | QuantityReading {
  const { amount, unit, classifier, per, number, age, article } = figure;
  if (unit === undefined) return { type: 'number', start, end, rule, amount, relation };
  return {
    type: 'quantity',
    start,
    end,
    rule,
    amount,
    relation,
    unit,
    number,
    ...(classifier === undefined ? undefined : { classifier }),
    ...(per === undefined ? undefined : { per }),
    ...(age ? { age } : undefined),
    ...(article && start === figure.start ? { article } : undefined),
    ...(start === figure.start && end === figure.end ? undefined : { bare: { start: figure.start, end: figure.end } }),
  };
}
