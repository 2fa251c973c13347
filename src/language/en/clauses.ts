// What the words around a figure say of it.

import type { FigureReading, Frame } from '../../engine/frame.ts';
import type { TextReading } from '../language.ts';
import type { EnglishContext } from './context.ts';

export function frames(reading: TextReading, _context: EnglishContext): Frame[] {
  return reading.readings
    .filter((r): r is FigureReading => r.type === 'number' || r.type === 'quantity')
    .map((figure) => ({ figure, role: 'level', modality: 'actual', why: {} }));
}
