// Offices as facts: who holds, takes up or leaves which title at which organisation, as the names in the text say it.

import type { PersonReading, TimeReading, TitleReading } from '../engine/reading.ts';
import type { TextReading } from '../language/language.ts';
import type { Entities } from '../link/entities.ts';
import { contains, type Span } from '../model/span.ts';
import type { Office } from '../model/story.ts';
import { shortHash } from '../value/hash.ts';
import type { FigureContext } from './figures.ts';

/**
 * One fact for each title of each person, in the order of the text; a title given again is the same office.
 * The quote runs from the organisation or title to the name. A change of office takes the time that its sentence states.
 */
export function offices(reading: TextReading, entities: Entities, context: FigureContext): Office[] {
  const facts: Office[] = [];
  const seen = new Set<string>();
  const occurrences = new Map<string, number>();
  for (const person of reading.readings) {
    if (person.type !== 'person') continue;
    const id = entities.idOf(person);
    if (id === undefined) continue;
    for (const title of person.titles ?? []) {
      const office = toOffice(person, id, title);
      const key = JSON.stringify([office.person, office.title, office.organisation, office.event]);
      if (seen.has(key)) continue;
      seen.add(key);
      facts.push(office);
    }
  }
  return facts;

  function toOffice(person: PersonReading, id: string, title: TitleReading): Office {
    const quote = context.locate(around([person, title, ...(title.organisation ? [title.organisation] : [])]));
    const occurrence = (occurrences.get(quote.text) ?? 0) + 1;
    occurrences.set(quote.text, occurrence);
    const organisation = title.organisation && entities.at(title.organisation);
    const time = title.event && statedTime(reading, context, person);
    return {
      id: shortHash(context.story, 'office', quote.text, occurrence),
      type: 'office',
      person: id,
      title: reading.text.slice(title.start, title.end),
      ...(organisation === undefined ? {} : { organisation }),
      event: title.event ?? 'holds',
      ...(time ? { time } : {}),
      ...quote,
      rule: person.rule,
    };
  }
}

/** The time that the sentence of a name states first. */
function statedTime(reading: TextReading, context: FigureContext, person: Span): Office['time'] {
  const sentence = context.sentences.find((s) => contains(s, person));
  const time = sentence && reading.readings.find((r): r is TimeReading => r.type === 'time' && contains(sentence, r));
  return time && context.timeOf(time);
}

function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
