// What the words around a figure say of it: its role, what it measures, whose it is, when. A language's clause grammar
// makes one frame for each figure; facts/ turns frames into facts.

import type { Span } from '../model/span.ts';
import type {
  NumberReading,
  OrdinalReading,
  OrganisationReading,
  PersonReading,
  QuantityReading,
  TimeReading,
} from './reading.ts';

export type FigureReading = NumberReading | OrdinalReading | QuantityReading;

export type Role = 'level' | 'change' | 'share' | 'rank' | 'score';
export type Modality = 'actual' | 'forecast' | 'plan' | 'capacity' | 'requirement';

/**
 * Figures that the words tie by arithmetic; the last one states what follows from the others.
 * share: part, whole, share; growth: new, old or the difference, percentage or times; difference: new, old, difference;
 * sum: parts, total.
 */
export interface FigureRelation {
  readonly type: 'share' | 'growth' | 'difference' | 'sum';
  readonly figures: readonly FigureReading[];
}

export interface Frame {
  readonly figure: FigureReading;
  readonly role: Role;
  readonly change?: { readonly direction: 'up' | 'down'; readonly basis?: 'yoy' | 'mom' };
  readonly modality: Modality;
  /** What is counted or measured: one slice of the text. */
  readonly property?: Span;
  /** Whose it is. */
  readonly subject?: Span;
  /** The denominator, from the words around (每年, 年发电量, 人均) or from the expression itself. */
  readonly per?: { readonly text: string; readonly code?: string };
  /** The time that holds for the figure, explicit or governing. */
  readonly time?: TimeReading;
  /** For a share: the figure of the whole, where the text gives it. */
  readonly whole?: FigureReading;
  readonly speaker?: PersonReading | OrganisationReading;
  /** What follows from other figures, where the words tie them: stands with the last of them in the text. */
  readonly relations?: readonly FigureRelation[];
  /** Names of the rules that gave the fields, by field, for `explain`: {role: 'change: 同比增长 <figure>'}. */
  readonly why: Readonly<
    Partial<Record<'role' | 'modality' | 'property' | 'subject' | 'per' | 'time' | 'whole' | 'speaker', string>>
  >;
}
