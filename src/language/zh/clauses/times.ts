// When a figure held: the time that governs it in its sentence, else the time that opened the paragraph or a sentence of it.

import type { TimeReading } from '../../../engine/reading.ts';
import type { Clause } from './division.ts';
import type { LeftSide } from './sides.ts';
import type { Token } from './tokens.ts';

/** Sets (每年) and lengths of time say nothing of when. */
const isWhen = (token: Token): token is Token & { reading: TimeReading } =>
  token.kind === 'time' &&
  token.reading?.type === 'time' &&
  token.reading.expression.kind !== 'set' &&
  token.reading.expression.kind !== 'duration';

const governs = (token: Token): token is Token & { reading: TimeReading } => isWhen(token) && !token.compared;

/** The last time in `tokens` before offset `before` that governs. */
export function lastTime(tokens: readonly Token[], before: number): TimeReading | undefined {
  let last: TimeReading | undefined;
  for (const token of tokens) {
    if (token.start >= before) break;
    if (governs(token)) last = token.reading;
  }
  return last;
}

/** A figure inside a comparator has the time of that comparator (较2020年的<figure>). */
export function comparedTime(left: LeftSide): TimeReading | undefined {
  for (const token of left.passed) {
    if (token.cue && ['change', 'reach', 'differ'].includes(token.cue.does)) return undefined;
    if (token.compared && isWhen(token)) return token.reading;
  }
  return undefined;
}

/** The time that opens a sentence: the first word of a clause, before any figure. */
export function openingTime(clauses: readonly Clause[]): TimeReading | undefined {
  for (const { tokens } of clauses) {
    const first = tokens.find((token) => token.kind !== 'mark' && !isBefore(token));
    if (first && governs(first)) return first.reading;
    if (tokens.some((token) => token.kind === 'figure')) return undefined;
  }
  return undefined;
}

/** What may stand before a time that opens a clause: 在, 到, 但. */
const isBefore = ({ cue, tag }: Token): boolean =>
  cue ? ['preposition', 'from', 'stop', 'reach', 'skip'].includes(cue.does) : tag === 'p' || tag === 'c';
