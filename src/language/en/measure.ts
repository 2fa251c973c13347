// What a number with its unit is, counted in tokens.

import type { Relation } from '../../engine/reading.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Unit } from '../../value/unit.ts';
import type { NumberRun } from './numbers.ts';

export interface Measure {
  /** Tokens, half open. */
  readonly from: number;
  readonly next: number;
  readonly value: Decimal;
  readonly relation: Relation;
  /** Absent for a bare number. */
  readonly unit?: Unit;
  readonly number: { readonly from: number; readonly next: number };
  readonly run: NumberRun;
  readonly age?: boolean;
}
