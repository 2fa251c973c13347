// Figures as facts: a frame of the clause grammar, its time resolved, its offsets those of the document.

import type { FigureRelation, Frame } from '../engine/frame.ts';
import type { Amount, Reading } from '../engine/reading.ts';
import type { Span } from '../model/span.ts';
import type { Figure, Unit } from '../model/story.ts';
import { fitsDouble, toNumber, toText } from '../value/decimal.ts';
import { shortHash } from '../value/hash.ts';
import { COUNT } from '../value/unit.ts';

/** What a story knows that its figures point to. */
export interface FigureContext {
  readonly story: string;
  readonly sentences: readonly Span[];
  /** The document's slice and code-point offsets of a span of the story's text. */
  locate(span: Span): { text: string; start: number; end: number };
  /** The resolved time of a reading: its id in the story, and its EDTF with the ends. */
  timeOf(reading: Reading): Figure['time'];
  /** The id of the person or organisation that a span names, if it names one. */
  entityAt(span: Span): string | undefined;
}

/** One fact a frame, in the order of the text; frames whose value no double can hold are left out. */
export function figures(frames: readonly Frame[], context: FigureContext): Figure[] {
  const occurrences = new Map<string, number>();
  const ids = new Map<Frame['figure'], string>();
  const kept = frames.filter(isKept);
  for (const { figure } of kept) {
    const { text } = context.locate(figure);
    const occurrence = (occurrences.get(text) ?? 0) + 1;
    occurrences.set(text, occurrence);
    ids.set(figure, shortHash(context.story, 'figure', text, occurrence));
  }
  let sentence = 0;
  return kept.map((frame) => {
    while (sentence + 1 < context.sentences.length && context.sentences[sentence]!.end <= frame.figure.start)
      sentence++;
    return toFigure(frame, ids, context, context.sentences[sentence] ?? frame.figure);
  });
}

/** Figures of a story that its words tie by arithmetic, in the order that `Check.facts` has. */
export interface RelatedFigures {
  readonly type: FigureRelation['type'];
  readonly figures: readonly Figure[];
}

/** The relations of the frames as figures of the story; `facts` are what `figures` made of the same frames. */
export function relatedFigures(frames: readonly Frame[], facts: readonly Figure[]): RelatedFigures[] {
  const made = new Map(frames.filter(isKept).map(({ figure }, i) => [figure, facts[i]!]));
  return frames.flatMap(({ relations = [] }) =>
    relations.flatMap(({ type, figures }) => {
      const related = figures.flatMap((figure) => made.get(figure) ?? []);
      return related.length === figures.length ? [{ type, figures: related }] : [];
    }),
  );
}

function toFigure(
  frame: Frame,
  ids: ReadonlyMap<Frame['figure'], string>,
  context: FigureContext,
  sentence: Span,
): Figure {
  const { figure, change, property, subject, speaker } = frame;
  const quantity = figure.type === 'quantity' ? figure : undefined;
  const classifier = figure.type === 'number' ? undefined : figure.classifier;
  const per = frame.per ?? quantity?.per;
  const time = frame.time && context.timeOf(frame.time);
  const whole = frame.whole && ids.get(frame.whole);
  const entity = subject && context.entityAt(subject);
  const speakerId = speaker && context.entityAt(speaker);
  const { start, end } = context.locate(sentence);
  return {
    id: ids.get(figure)!,
    type: 'figure',
    ...context.locate(figure),
    ...amountOf(figure.amount),
    relation: figure.relation,
    unit: (quantity?.unit ?? COUNT) as Unit,
    ...(classifier ? { classifier } : {}),
    ...(per ? { per } : {}),
    role: frame.role,
    ...(change ? { change } : {}),
    modality: frame.modality,
    ...(property ? { property: context.locate(property) } : {}),
    ...(subject ? { subject: { ...context.locate(subject), ...(entity ? { entity } : {}) } } : {}),
    ...(time ? { time } : {}),
    ...(whole ? { whole } : {}),
    ...(speakerId ? { speaker: speakerId } : {}),
    sentence: { start, end },
    rule: figure.rule,
  };
}

/** Value, or min and max, as JSON numbers; `decimal` carries the digits where a double cannot. */
export function amountOf(amount: Amount): { value: number; decimal?: string } | { min: number; max: number } {
  if ('value' in amount) {
    const value = toNumber(amount.value);
    return fitsDouble(amount.value) ? { value } : { value, decimal: toText(amount.value) };
  }
  return { min: toNumber(amount.min), max: toNumber(amount.max) };
}

const isKept = ({ figure: { amount } }: Frame): boolean =>
  ('value' in amount ? [amount.value] : [amount.min, amount.max]).every((end) => Number.isFinite(toNumber(end)));
