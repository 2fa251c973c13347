// The times of a story: every time its text names, and the date of its credit line, resolved and numbered in the order
// of the document.

import type { Reading } from '../engine/reading.ts';
import type { TextReading } from '../language/language.ts';
import type { FactTime, Time } from '../model/story.ts';
import type { Draft } from '../page/draft.ts';
import type { Locator } from '../page/locator.ts';
import { boundsOf, edtfOf, parseEdtf, truncate } from '../value/calendar.ts';
import { resolveTimes } from './times.ts';

export interface StoryTimes {
  readonly list: readonly Time[];
  /** What a figure says of its time; undefined where no calendar resolves it (近年来). */
  of(reading: Reading): FactTime | undefined;
}

export function linkTimes(reading: TextReading, draft: Draft, locator: Locator): StoryTimes {
  const { published } = draft;
  const resolved = resolveTimes(reading, published ? { published: published.value } : {});
  const named: { reading?: Reading; time: Omit<Time, 'id'> }[] = [...resolved].map(([of, time]) => ({
    reading: of,
    time: { ...locator.locate(of), ...time },
  }));
  if (published?.span) named.push({ time: { ...locator.quote(published.span), timex: 'DATE', edtf: published.value } });
  named.sort((a, b) => a.time.start - b.time.start);

  const byReading = new Map<Reading, Time>();
  const list = named.map(({ reading: of, time }, index): Time => {
    const numbered = { id: `t${index + 1}`, ...time };
    if (of) byReading.set(of, numbered);
    return numbered;
  });
  return {
    list,
    of(of) {
      const time = byReading.get(of);
      if (!time?.edtf) return undefined;
      const { edtf, from, until } = toDays(time.edtf) ?? time;
      return { edtf: edtf!, ...(from ? { from } : {}), ...(until ? { until } : {}), ref: time.id };
    },
  };
}

/** A figure under a clock time holds for the day. */
function toDays(edtf: string): Pick<Time, 'edtf' | 'from' | 'until'> | undefined {
  const range = edtf.includes('T') ? parseEdtf(edtf) : undefined;
  if (!range) return undefined;
  const days = {
    ...(range.from && { from: truncate(range.from, 'day') }),
    ...(range.to && { to: truncate(range.to, 'day') }),
  };
  const text = edtfOf(days);
  return text === undefined ? undefined : { edtf: text, ...boundsOf(days) };
}
