// The frame of one figure: what its clause says of it, and what it takes from before.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import type { TimeReading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { Range } from './phrases.ts';
import { propertyOf, spanOf } from './properties.ts';
import { basisOf, modalityOf, perOf, roleOf } from './roles.ts';
import { leftOf } from './sides.ts';
import { speakerOf } from './speakers.ts';
import { ownerIn, possessorOf, type Topic } from './subjects.ts';
import { lastTime } from './times.ts';
import { does, type Token } from './tokens.ts';

/** What stands around a clause. */
export interface Scope {
  readonly text: string;
  readonly units: Uint16Array;
  /** The tokens of the whole sentence. */
  readonly tokens: readonly Token[];
  /** What the clause is about. */
  readonly topic: Topic | undefined;
  /** What the story is about. */
  readonly story: Span | undefined;
  /** The time that opens the paragraph. */
  readonly opening: TimeReading | undefined;
  /** The sentence before, where this one goes on with it (其中 …). */
  readonly before: { readonly time: TimeReading | undefined; readonly frames: readonly Frame[] } | undefined;
  /** The figure before, in this paragraph. */
  readonly last: Frame | undefined;
  readonly inSentence: readonly Frame[];
}

/** Makes the frame of the figure at `index` in its clause; undefined where a bare number measures nothing. */
export function frameOf(tokens: readonly Token[], index: number, scope: Scope): Frame | undefined {
  const { text, units, last } = scope;
  const figure = tokens[index]!.reading as FigureReading;
  const left = leftOf(tokens, units, index, 0);
  const property = propertyOf(tokens, units, index, left, figure);
  const why: Record<string, string> = { property: property.why };

  // A name before the measured noun is whose it is; a name alone leaves the property to the figure before.
  const owner = property.range && ownerIn(tokens, units, property.range);
  const measured = property.range && owner ? rest(property.range, owner, tokens) : property.range;
  const named = measured && spanOf(tokens, measured);
  const propertySpan = named ?? last?.property;

  const subject = subjectOf();
  const role = roleOf(tokens, units, index, left, property, figure, measured && tokens[measured.to - 1]);
  const inherited = !named && role.role === 'change' ? scope.inSentence.at(-1)?.change?.basis : undefined;
  const basis = role.role === 'change' ? (basisOf(tokens, index) ?? inherited) : undefined;
  const modality = modalityOf(tokens, index) ?? carriedModality();
  const per = ('per' in figure && figure.per) || perOf(tokens, text, 0, index);
  const time = timeOf();
  const speaker = speakerOf(scope.tokens, figure.start);
  why.role = role.why;
  return {
    figure,
    role: role.role,
    ...(role.direction && { change: { direction: role.direction, ...(basis && { basis }) } }),
    modality: modality ?? 'actual',
    ...(propertySpan && { property: propertySpan }),
    ...(subject && { subject }),
    ...(per && { per }),
    ...(time && { time }),
    ...(speaker && { speaker }),
    why,
  };

  function subjectOf(): Span | undefined {
    const own = owner
      ? spanOf(tokens, owner)
      : property.side === 'before' && property.range
        ? possessorOf(tokens, units, property.range)
        : undefined;
    if (own) {
      why.subject = owner ? 'subject: <name> <property>' : 'subject: <owner> 的 <property>';
      return own;
    }
    const { topic } = scope;
    if (topic && topic.start < figure.start && !(named && topic.start < named.end && named.start < topic.end)) {
      why.subject = 'subject: topic of the clause';
      return { start: topic.start, end: topic.end };
    }
    if (last?.subject) {
      why.subject = 'subject: of the figure before';
      return last.subject;
    }
    if (scope.story) why.subject = 'subject: of the story';
    return scope.story;
  }

  function timeOf(): TimeReading | undefined {
    const own = lastTime(scope.tokens, figure.start);
    const time = own ?? scope.before?.time ?? scope.opening;
    if (time)
      why.time = own
        ? 'time: in the sentence'
        : scope.before?.time
          ? 'time: of the sentence before'
          : 'time: opens the paragraph';
    return time;
  }

  function carriedModality(): Frame['modality'] | undefined {
    return undefined;
  }
}

const rest = (range: Range, owner: Range, tokens: readonly Token[]): Range | undefined => {
  let from = owner.to;
  while (from < range.to && (does(tokens[from], 'and') || does(tokens[from], 'of'))) from++;
  return from < range.to ? { from, to: range.to } : undefined;
};
