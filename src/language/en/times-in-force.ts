// Which stated time holds for a figure: the one right behind it, else the last before it in its sentence, else the
// one that opened an earlier sentence of its paragraph.

import type { TimeReading } from '../../engine/reading.ts';
import type { TextReading } from '../language.ts';
import type { EnglishContext } from './context.ts';
import { isComparator, type Place } from './roles.ts';
import { NOUN } from './tags.ts';
import { tokenFrom } from './tokens.ts';

const REPORTING =
  /^(said|says|showed|shows|reported|announced|told|revealed|released|published|according|statement|figures|data)$/;

/** Gives the function that finds a figure's time. */
export function governingTimes(
  reading: TextReading,
  context: EnglishContext,
): (place: Place) => TimeReading | undefined {
  const times = reading.readings.filter((r): r is TimeReading => r.type === 'time' && governs(context, r));
  const bySentence = reading.sentences.map((): TimeReading[] => []);
  for (const time of times) bySentence[context.sentenceAt(tokenFrom(context, time.start))]?.push(time);
  const opening = openingTimes(reading, context, bySentence);
  return (place) => {
    const { lower } = context;
    const sentence = context.sentenceAt(place.from);
    const inside = bySentence[sentence] ?? [];
    const behind = inside.find((t) => t.start >= place.figure.end);
    if (behind && isNear(context, place, tokenFrom(context, behind.start))) return behind;
    const before = inside.filter((t) => t.end <= place.figure.start && !isReport(context, t)).at(-1);
    if (before) return before;
    if (
      behind &&
      !isReport(context, behind) &&
      isNear(context, place, tokenFrom(context, behind.start), 20) &&
      /^(in|during|for|by|on|over|at|to)$/.test(lower[tokenFrom(context, behind.start) - 1]!)
    )
      return behind;
    return opening[sentence];
  };
}

/** For each sentence, the last time that opened an earlier one of its paragraph. */
function openingTimes(
  reading: TextReading,
  context: EnglishContext,
  bySentence: readonly (readonly TimeReading[])[],
): (TimeReading | undefined)[] {
  let paragraph = 0;
  let last: TimeReading | undefined;
  return reading.sentences.map((sentence, index) => {
    while (paragraph + 1 < reading.paragraphs.length && reading.paragraphs[paragraph]!.end <= sentence.start) {
      paragraph++;
      last = undefined;
    }
    const before = last;
    last = bySentence[index]!.filter((time) => opensSentence(reading, context, time)).at(-1) ?? last;
    return before;
  });
}

/** Times that a figure can hold at: not a comparator, not a vague time, not a set. */
function governs(context: EnglishContext, time: TimeReading): boolean {
  const { kind } = time.expression;
  if (kind === 'vague' || kind === 'set' || kind === 'duration') return false;
  // Its February meeting names the meeting.
  const from = tokenFrom(context, time.start);
  const next = tokenFrom(context, time.end);
  const named =
    /^(its|their|his|her|the|a|'s)$/.test(context.lower[from - 1] ?? '') && (context.tag(next) & NOUN) !== 0;
  if (named && time.expression.kind === 'calendar' && time.expression.year === undefined) return false;
  return !isComparator(context, time);
}

/** A few words after the figure, with no comma, no verb and no other figure between. */
function isNear({ lower, kind }: EnglishContext, place: Place, at: number, reach = 7): boolean {
  if (at - place.next > reach) return false;
  for (let i = place.next; i < at; i++)
    if (
      kind[i] === 2 ||
      /^[,;:()]$/.test(lower[i]!) ||
      /^(and|but|which|that|compared|from|after|before|while|when|as|because|although|since)$/.test(lower[i]!)
    )
      return false;
  return true;
}

/** On Tuesday … said: when it was said, not when it held. */
function isReport(context: EnglishContext, time: TimeReading): boolean {
  const { expression } = time;
  const day = expression.kind === 'calendar' && expression.month === undefined && expression.weekday !== undefined;
  const today = expression.kind === 'relative' && expression.grain === 'day';
  if (!day && !today) return false;
  const from = tokenFrom(context, time.start);
  const next = tokenFrom(context, time.end);
  const { lower } = context;
  for (let i = from - 1; i >= 0 && i > from - 4; i--) if (REPORTING.test(lower[i]!)) return true;
  for (let i = next; i < next + 4; i++) if (REPORTING.test(lower[i] ?? '')) return true;
  return false;
}

/** Whether the time stands among the first words of its sentence. */
function opensSentence(reading: TextReading, context: EnglishContext, time: TimeReading): boolean {
  const sentence = reading.sentences[context.sentenceAt(tokenFrom(context, time.start))];
  return sentence !== undefined && tokenFrom(context, time.start) - tokenFrom(context, sentence.start) <= 2;
}
