// What a format of findings is: it writes them as they come, and all of it together is the output.

import type { LocatedFinding } from '../checks/located.ts';
import type { Tongue } from '../model/messages.ts';
import type { Severity } from '../model/story.ts';

export interface ValidationTotals {
  readonly files: readonly string[];
  readonly stories: number;
  readonly facts: number;
  readonly checks: number;
  /** Whether sources were looked at. */
  readonly sources: boolean;
  readonly found: Readonly<Record<Severity, number>>;
  /** The codes that were found, with how often. */
  readonly codes: Readonly<Record<string, number>>;
}

export interface FindingsFormat {
  finding(found: LocatedFinding): string;
  end(totals: ValidationTotals): string;
}

export interface FormatOptions {
  readonly language: Tongue;
  /** Whether warnings fail the run. */
  readonly strict: boolean;
  /** Of newsfacts, for formats that name their tool. */
  readonly version: string;
}

export type OpenFormat = (options: FormatOptions) => FindingsFormat;
