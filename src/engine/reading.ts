// What the reading of a text finds, in UTF-16 offsets of that text: plain objects told apart by `type`.
// A reading holds what was said; what it means against the story's date or its entities is settled in link/.

import type { Span } from '../model/span.ts';
import type { OrganisationType, Relation } from '../model/story.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Unit } from '../value/unit.ts';
import type { TimeExpression } from './time-expression.ts';

export type { OrganisationType, Relation };

/** One value, or the two ends that the text states; a bound on one side is a value with a relation. */
export type Amount = { readonly value: Decimal } | { readonly min: Decimal; readonly max: Decimal };

interface Read extends Span {
  /** Name of the rule that read it. */
  readonly rule: string;
}

export interface NumberReading extends Read {
  readonly type: 'number';
  readonly amount: Amount;
  readonly relation: Relation;
}

export interface OrdinalReading extends Read {
  readonly type: 'ordinal';
  readonly amount: Amount;
  /** What is ranked: 位 in 第3位. */
  readonly classifier?: string;
  /** The ordinal without the classifier; absent when that is the whole span. */
  readonly bare?: Span;
  readonly relation: Relation;
}

export interface QuantityReading extends Read {
  readonly type: 'quantity';
  readonly amount: Amount;
  readonly relation: Relation;
  readonly unit: Unit;
  /** The measure word of a count (家, 个, 人次), as the gold writes it. */
  readonly classifier?: string;
  /** The denominator where it is part of the expression: 元/平方米, 每亩800斤. */
  readonly per?: { readonly text: string; readonly code?: string };
  /** The bare number inside. */
  readonly number: Span & { readonly amount: Amount };
  /** Number and unit without the modifiers before and after; absent when that is the whole span. */
  readonly bare?: Span;
  /** An age (32岁), which is also a length of time. */
  readonly age?: boolean;
  /** One of something where the text only introduces it (一个, 一名): a mention, no figure. */
  readonly article?: boolean;
}

export interface TimeReading extends Read {
  readonly type: 'time';
  readonly expression: TimeExpression;
}

export interface PersonReading extends Read {
  readonly type: 'person';
  readonly name: string;
  /** The titles that stand with the name, in the order of the text. */
  readonly titles?: readonly TitleReading[];
  /** Nothing but its spelling says that it is one, or a thing bears the name (诺贝尔奖): a mention only. */
  readonly doubtful?: boolean;
}

/** A title with the organisation it is held at, where the text names one in the same chain. */
export interface TitleReading extends Span {
  readonly organisation?: Span;
  /** What is said of it: taken up (任命, 当选), left (免去, 辞去); absent where it is merely held. */
  readonly event?: 'appointed' | 'removed';
}

export interface OrganisationReading extends Read {
  readonly type: 'organisation';
  readonly organisationType: OrganisationType;
  readonly canonical?: string;
  /** A body that the text does not name (省委, 代表团): a mention only. */
  readonly generic?: boolean;
}

export interface PlaceReading extends Read {
  readonly type: 'place';
  readonly canonical?: string;
  /** A clipped name (中, 美): a mention only. */
  readonly clipped?: boolean;
}

/** Words that look like a figure, a date or a name and are none: idioms, model numbers, document numbers. */
export interface OtherReading extends Read {
  readonly type: 'other';
}

export type Reading =
  | NumberReading
  | OrdinalReading
  | QuantityReading
  | TimeReading
  | PersonReading
  | OrganisationReading
  | PlaceReading
  | OtherReading;
