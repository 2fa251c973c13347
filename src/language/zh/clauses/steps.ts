// The figures of a sentence as steps along its tokens, for what ties one to another.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import type { Amount } from '../../../engine/reading.ts';
import { toNumber } from '../../../value/decimal.ts';
import type { Token } from './tokens.ts';

/** A frame with its place among the tokens of its sentence. */
export interface Step {
  readonly frame: Frame;
  readonly index: number;
  /** The tokens since the figure before it. */
  readonly gap: readonly Token[];
}

/** One step a frame; both in the order of the text. */
export function stepsOf(frames: readonly Frame[], tokens: readonly Token[]): Step[] {
  const steps: Step[] = [];
  let next = 0;
  let from = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'figure') return;
    const frame = frames[next];
    if (frame && frame.figure === token.reading) {
      steps.push({ frame, index, gap: tokens.slice(from, index) });
      next++;
    }
    from = index + 1;
  });
  return steps;
}

export const unitOf = (figure: FigureReading): string => (figure.type === 'quantity' ? figure.unit.code : '1');

export const isPoints = (figure: FigureReading): boolean => unitOf(figure) === 'pp';

/** Whether two figures count in the same unit and by the same measure word. */
export const sameMeasure = (a: FigureReading, b: FigureReading): boolean =>
  a.type === b.type && unitOf(a) === unitOf(b) && (a.type === 'number' || a.classifier === (b as typeof a).classifier);

/** The value of an amount, or the lower of its two ends. */
export const leastOf = (amount: Amount): number => toNumber('value' in amount ? amount.value : amount.min);
