// When a figure held: the time that governs it in its sentence, in the sentence it continues, or from the opening of its paragraph.

import type { TimeReading } from '../../../engine/reading.ts';
import type { Token } from './tokens.ts';

export interface TimeFinding {
  readonly time: TimeReading;
  readonly why: string;
}

/** Sets (每年) and lengths of time say nothing of when. */
const governs = (token: Token): token is Token & { reading: TimeReading } =>
  token.kind === 'time' &&
  !token.compared &&
  token.reading?.type === 'time' &&
  token.reading.expression.kind !== 'set' &&
  token.reading.expression.kind !== 'duration';

/** The last time in `tokens` before offset `before` that governs. */
export function lastTime(tokens: readonly Token[], before: number): TimeReading | undefined {
  let last: TimeReading | undefined;
  for (const token of tokens) {
    if (token.start >= before) break;
    if (governs(token)) last = token.reading;
  }
  return last;
}

/** The time that opens a paragraph: the first one of its first sentence, where nothing but marks and short words stand before. */
export function openingTime(tokens: readonly Token[]): TimeReading | undefined {
  const first = tokens.findIndex(governs);
  if (first < 0) return undefined;
  const opens = tokens.slice(0, first).every((token) => token.kind !== 'figure');
  return opens && first < 8 ? (tokens[first]!.reading as TimeReading) : undefined;
}
