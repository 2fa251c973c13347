// When a figure held: the time that governs it in its sentence, else the time that opened the paragraph or a sentence of it.

import type { TimeReading } from '../../../engine/reading.ts';
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
  return left.passed.find((token) => token.compared && isWhen(token))?.reading as TimeReading | undefined;
}

/** How many tokens may stand before a time that opens its sentence: 据…统计，截至6月底. */
const OPENING = 8;

/** The time that opens a sentence: the first one, near its start and before any figure. */
export function openingTime(tokens: readonly Token[]): TimeReading | undefined {
  for (const token of tokens.slice(0, OPENING)) {
    if (token.kind === 'figure') return undefined;
    if (governs(token)) return token.reading;
  }
  return undefined;
}
