// A rule is a value: a name that says what it reads, where it may start, how it reads, and examples that run as tests.

import type { Reading } from './reading.ts';

/**
 * One reading rule. `name` is its id in evidence, in `explain` and in tests, and says the form: `quantity: <number> <unit>`.
 * `read` looks at the text from `at` on and gives what stands there, or undefined; it never throws on text.
 */
export interface Rule<Context> {
  readonly name: string;
  /** Character classes (bits of the language's class table) at which the rule is tried. */
  readonly starts: number;
  read(context: Context, at: number): Reading | undefined;
  /** A phrase, and the run of it that this rule reads. The first is what `explain` shows. */
  readonly examples: readonly RuleExample[];
}

export type RuleExample = readonly [text: string, quote: string];
