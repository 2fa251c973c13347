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
  const statedTime = timesBySentence(reading, context);
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
    const organisation = title.organisation && entities.organisationAt(title.organisation);
    const time = title.event && statedTime(person);
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

/** Tells the time that the sentence of a name states first. */
function timesBySentence(
  { readings }: TextReading,
  { sentences, timeOf }: FigureContext,
): (name: Span) => Office['time'] {
  const stated = new Map<Span, TimeReading>();
  for (const r of readings) {
    if (r.type !== 'time') continue;
    const sentence = sentenceOf(sentences, r);
    if (sentence && !stated.has(sentence)) stated.set(sentence, r);
  }
  return (name) => {
    const sentence = sentenceOf(sentences, name);
    const time = sentence && stated.get(sentence);
    return time && timeOf(time);
  };
}

/** The sentence that holds a span; sentences stand in the order of the text. */
function sentenceOf(sentences: readonly Span[], span: Span): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && contains(sentence, span) ? sentence : undefined;
}

function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
