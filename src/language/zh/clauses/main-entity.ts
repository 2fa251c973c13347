// Who a story is about: the name that most of its names are.

import type { Reading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import { isOffice } from './topics.ts';

/** The name that stands for the whole story, where most of its names are this one: an organisation, else a place. */
export function mainEntity(readings: readonly Reading[], text: string): Span | undefined {
  return mostNamed(readings, text, 'organisation') ?? mostNamed(readings, text, 'place');
}

const LEAST_MENTIONS = 2;

function mostNamed(readings: readonly Reading[], text: string, type: 'organisation' | 'place'): Span | undefined {
  const counts = new Map<string, { readonly span: Reading; count: number }>();
  let best: { readonly span: Reading; count: number } | undefined;
  let all = 0;
  for (const reading of readings) {
    if (reading.type !== type || !standsFor(reading)) continue;
    const name = reading.canonical ?? text.slice(reading.start, reading.end);
    const entry = counts.get(name) ?? { span: reading, count: 0 };
    entry.count++;
    all++;
    counts.set(name, entry);
    if (!best || entry.count > best.count) best = entry;
  }
  return best && best.count >= LEAST_MENTIONS && best.count * 2 > all && !tells(best.span) ? best.span : undefined;
}

/** Those who govern, study or stand for others tell of them. */
const tells = (reading: Reading): boolean =>
  isOffice(reading) ||
  (reading.type === 'organisation' && ['association', 'research'].includes(reading.organisationType));

/** A paper prints the story, a generic body or clipped name names nothing. */
function standsFor(reading: Reading): boolean {
  if (reading.type === 'organisation') return !reading.generic && reading.organisationType !== 'media';
  return reading.type === 'place' && !reading.clipped;
}
