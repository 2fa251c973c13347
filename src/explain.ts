// Why a text was read as it was: every reading with its rule and what lost against it, every figure with the words that
// gave its fields.

import type { Frame } from './engine/frame.ts';
import type { Reading } from './engine/reading.ts';
import type { RuleExample } from './engine/rule.ts';
import type { Language, TextReading } from './language/language.ts';
import { overlaps } from './model/span.ts';
import type { Figure, Mention, Quote } from './model/story.ts';

export interface ExplainedReading extends Quote {
  readonly type: Reading['type'];
  readonly rule: string;
  /** The rule's own example: a phrase, and what of it the rule reads. */
  readonly example?: RuleExample;
  /** What it was read as; absent for a run that is no figure, date or name. */
  readonly mention?: Mention;
  /** Readings over the same words that lost: the longest wins, then the earlier rule. */
  readonly lost: readonly (Quote & { readonly type: Reading['type']; readonly rule: string })[];
  /** The fact it became, where it is a figure, and which rule gave each of its fields. */
  readonly figure?: Figure;
  readonly why?: Frame['why'];
  /** The figure that it is a share of, and who says it, in the words of the text. */
  readonly whole?: Quote;
  readonly speaker?: Quote;
}

export interface Explanation {
  readonly language: string;
  readonly readings: readonly ExplainedReading[];
}

/** What the explanation is made of: a traced reading and what it became. */
export interface Trace {
  readonly reading: TextReading;
  readonly frames: readonly Frame[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  locate(span: { start: number; end: number }): Quote;
}

export function explainTrace(language: Language, { reading, frames, mentions, figures, locate }: Trace): Explanation {
  const quote = (r: Reading) => ({ ...locate(r), type: r.type, rule: r.rule });
  const readings = reading.readings.map((r): ExplainedReading => {
    const at = locate(r);
    const here = (other: { start: number; end: number }) => other.start === at.start && other.end === at.end;
    const example = language.rules.find((rule) => rule.name === r.rule)?.examples[0];
    const mention = mentions.find((m) => m.type === r.type && here(m));
    const figure = figures.find(here);
    const frame = frames.find(({ figure }) => figure === r);
    return {
      ...quote(r),
      ...(example ? { example } : {}),
      ...(mention ? { mention } : {}),
      lost: reading.lost.filter((other) => overlaps(other, r)).map(quote),
      ...(figure ? { figure } : {}),
      ...(frame ? { why: frame.why } : {}),
      ...(frame?.whole ? { whole: locate(frame.whole) } : {}),
      ...(frame?.speaker ? { speaker: locate(frame.speaker) } : {}),
    };
  });
  return { language: language.tag, readings };
}
