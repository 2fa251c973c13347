// What a language is: a reader of texts and a clause grammar. A language is built once and holds no state between calls.

import type { Frame } from '../engine/frame.ts';
import type { Reading } from '../engine/reading.ts';
import type { RuleExample } from '../engine/rule.ts';
import type { Span } from '../model/span.ts';

/** A text as it was read: the settled readings in order, never overlapping, and how the text divides. UTF-16 offsets of `text`. */
export interface TextReading {
  readonly text: string;
  readonly readings: readonly Reading[];
  /** Readings that lost against a longer or earlier one; filled only where `trace` was asked for. */
  readonly lost: readonly Reading[];
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
}

export interface ReadOptions {
  /** The full BCP 47 tag of the text (zh-Hant-HK): decides the bare 元 and the like. */
  readonly tag?: string;
  readonly trace?: boolean;
}

export interface Language {
  /** Primary subtag: zh, en. */
  readonly tag: string;
  /** Names and examples of all rules, in their order of precedence: for tests and `explain`. */
  readonly rules: readonly { readonly name: string; readonly examples: readonly RuleExample[] }[];
  /** Reads one text: a story, or a headline. Never throws. Paragraphs are separated by line feeds. */
  read(text: string, options?: ReadOptions): TextReading;
  /** One frame for each reading that is a figure, in order; see gold conventions for what is a figure. */
  frames(reading: TextReading): Frame[];
}
