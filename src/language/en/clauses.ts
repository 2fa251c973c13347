// What the words around a figure say of it: one frame a figure, sentence by sentence.

import type { FigureReading, Frame } from '../../engine/frame.ts';
import type { Reading, TimeReading } from '../../engine/reading.ts';
import type { Span } from '../../model/span.ts';
import { toText } from '../../value/decimal.ts';
import type { TextReading } from '../language.ts';
import type { EnglishContext } from './context.ts';
import { basisOf, isRatio, modalityOf, type Place, roleOf } from './roles.ts';
import { withShares } from './shares.ts';
import { governingTimes } from './times-in-force.ts';
import { tokenFrom } from './tokens.ts';
import { topicOf } from './topics.ts';

export function frames(reading: TextReading, context: EnglishContext): Frame[] {
  const result: Frame[] = [];
  markTimes(reading, context);
  let at = 0;
  const timeOf = governingTimes(reading, context);
  for (const sentence of reading.sentences) {
    const inside: Reading[] = [];
    for (; at < reading.readings.length && reading.readings[at]!.start < sentence.end; at++)
      inside.push(reading.readings[at]!);
    const times = inside.filter((r): r is TimeReading => r.type === 'time');
    const floor = tokenFrom(context, sentence.start);
    const ceiling = tokenFrom(context, sentence.end);
    let before: Frame | undefined;
    const first = result.length;
    for (const figure of inside) {
      if (!isFigure(context, figure)) continue;
      const place: Place = {
        figure,
        from: tokenFrom(context, figure.start),
        next: tokenFrom(context, figure.end),
        floor,
        ceiling,
      };
      const frame = frameOf(
        context,
        place,
        inside,
        times,
        timeOf(place),
        before ?? lastIn(result, reading, figure),
        result.slice(first),
      );
      result.push(frame);
      // What came second says nothing of the shares before and after it.
      if (frame.role !== 'rank') before = frame;
    }
  }
  return withShares(result);
}

function markTimes(reading: TextReading, context: EnglishContext): void {
  for (const r of reading.readings)
    if (r.type === 'time') context.timed.fill(1, tokenFrom(context, r.start), tokenFrom(context, r.end));
}

/** The frame before, where no line feed stands between. */
function lastIn(result: readonly Frame[], { text }: TextReading, figure: Span): Frame | undefined {
  const last = result.at(-1);
  if (!last || figure.start - last.figure.end > CARRY) return undefined;
  return text.slice(last.figure.end, figure.start).includes('\n') ? undefined : last;
}

/** Characters over which a topic is carried. */
const CARRY = 1000;

function frameOf(
  context: EnglishContext,
  place: Place,
  inside: readonly Reading[],
  times: readonly TimeReading[],
  time: TimeReading | undefined,
  before: Frame | undefined,
  earlier: readonly Frame[],
): Frame {
  const { figure } = place;
  // An amount in brackets says the one before it again, in another currency.
  if (before && before.figure.end < figure.start && isRestated(context, place, before))
    return { ...before, figure, why: { ...before.why, property: 'restated: <figure> (<figure>)' } };
  let role = roleOf(context, place);
  const carried = before?.role === 'share' && role.role === 'level' && isRatio(figure) && isCompared(context, place);
  if (carried) role = { role: 'share', why: 'share: compared with <figure>' };
  const { modality, why: modalityWhy } = modalityOf(context, place);
  const topic = topicOf(context, place, role, inside, before, carried);
  const basis = role.role === 'change' ? basisOf(context, place, times) : undefined;
  const whole = role.role === 'share' && topic.property ? wholeOf(context, topic.property, earlier) : undefined;
  return {
    figure,
    role: role.role,
    ...(role.direction && { change: { direction: role.direction, ...(basis && { basis }) } }),
    modality,
    ...(topic.property && { property: topic.property }),
    ...(topic.subject && { subject: topic.subject }),
    ...(time && { time }),
    ...(whole && { whole: whole.figure }),
    why: {
      role: role.why,
      ...(modalityWhy && { modality: modalityWhy }),
      ...(topic.why && { property: topic.why }),
      ...(whole && { whole: 'whole: the figure of the same property before' }),
      ...(time && { time: 'time: in force at <figure>' }),
    },
  };
}

/** The amount before a share in its sentence whose property ends in the same word: a surplus of $12bn … half the surplus. */
function wholeOf({ text }: EnglishContext, property: Span, earlier: readonly Frame[]): Frame | undefined {
  const word = lastWord(text, property);
  return earlier.find(
    (f) => f.role === 'level' && !isRatio(f.figure) && f.property !== undefined && lastWord(text, f.property) === word,
  );
}

const lastWord = (text: string, { start, end }: Span): string =>
  text.slice(start, end).split(' ').at(-1)!.toLowerCase();

/** 22,201bn yen ($214.6bn; £114.5bn). */
function isRestated({ lower, text }: EnglishContext, { figure, from }: Place, before: Frame): boolean {
  if (lower[from - 1] !== '(' && lower[from - 1] !== ';' && lower[from - 1] !== ',') return false;
  const money = (f: FigureReading) => f.type === 'quantity' && f.unit.dimension === 'money';
  return (
    money(figure) &&
    money(before.figure) &&
    /^\s*[(;,]\s*$/.test(text.slice(before.figure.end, figure.start)) &&
    text.lastIndexOf('(', figure.start) > text.lastIndexOf(')', figure.start)
  );
}

/** compared with 18.6%, ahead with 20.5%, came second with 19.2%. */
const isCompared = ({ lower }: EnglishContext, { from }: Place): boolean =>
  /^(with|to|against)$/.test(lower[from - 1] ?? '');

/** Which readings are figures: not one as an article, not an ordinal outside a ranking. */
function isFigure(context: EnglishContext, r: Reading): r is FigureReading {
  if (r.type === 'ordinal') return isRank(context, r);
  if (r.type !== 'number' && r.type !== 'quantity') return false;
  if (r.type === 'quantity' && r.unit.code !== '1') return !isArticle(context, r);
  const one = 'value' in r.amount && toText(r.amount.value) === '1' && r.relation === 'eq';
  return !(one && /^one$/i.test(context.text.slice(r.start, r.end)));
}

/** a week, an hour without a modifier: no figure. */
const isArticle = ({ text }: EnglishContext, r: Span & { relation: string }): boolean =>
  r.relation === 'eq' && /^an?\s/i.test(text.slice(r.start, r.end));

const RANKING = /^(came|come|comes|finished|finish|ranked|ranks|ranking|placed|was|is|now|stands)$/;
const SUPERLATIVE =
  /^(largest|biggest|highest|most|best|fastest|lowest|smallest|busiest|longest|richest|oldest|tallest|worst|strongest|poorest)$/;

function isRank(context: EnglishContext, r: Span): boolean {
  const { lower } = context;
  const from = tokenFrom(context, r.start);
  const next = tokenFrom(context, r.end);
  const behind = lower[next] === '-' ? next + 1 : next;
  if (SUPERLATIVE.test(lower[behind]!) || lower[next] === 'place') return true;
  return RANKING.test(lower[from - 1] ?? '') && /^(with|in|to|behind|of|overall|,|\.|at|on)$/.test(lower[next]!);
}
