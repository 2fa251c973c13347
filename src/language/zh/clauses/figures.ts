// Which readings are figures: quantities, numbers that measure something, ordinals that rank.

import type { FigureReading } from '../../../engine/frame.ts';
import type { Reading } from '../../../engine/reading.ts';

/** Whether a reading is a figure; bare numbers and ordinals must still show that they measure or rank something. */
export function isFigure(reading: Reading): reading is FigureReading {
  if (reading.type === 'quantity') return !reading.article;
  return reading.type === 'number' || reading.type === 'ordinal';
}
