// When a figure held: the time that governs it in its sentence, else the time that opened the paragraph or a sentence of it.

import type { TimeReading } from '../../../engine/reading.ts';
import type { Clause } from './division.ts';
import type { LeftSide } from './sides.ts';
import type { Token } from './tokens.ts';

/** Sets (每年), lengths of time and counted days (第一周) say nothing of when. */
const isWhen = (token: Token): token is Token & { reading: TimeReading } =>
  token.kind === 'time' &&
  token.reading?.type === 'time' &&
  token.reading.expression.kind !== 'set' &&
  token.reading.expression.kind !== 'duration' &&
  !(token.reading.expression.kind === 'vague' && token.reading.expression.counted);

/** Whether a token is a time that holds for the figures after it; comparators do not. */
export const governs = (token: Token): token is Token & { reading: TimeReading } => isWhen(token) && !token.compared;

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
