import type { Frame } from '../../engine/frame.ts';
import type { TextReading } from '../language.ts';

export const frames = (_reading: TextReading): Frame[] => [];
