// The part that a share is: told before it (of 120 villages, 90 have roads, 75 %), or right behind it (more than half the
// surplus, 6.9 trillion).

import type { FigureReading, Frame } from '../../engine/frame.ts';
import { isRatio, unitOf } from './roles.ts';

/** How far behind a share its part may stand. */
const NEAR = 30;

/** The frames with what ties their shares to part and whole. */
export const withShares = (frames: readonly Frame[]): Frame[] =>
  frames.map((frame, at) => {
    const { whole, figure } = frame;
    const part = whole && partOf(frames, at, whole);
    return part ? { ...frame, relations: [{ type: 'share' as const, figures: [part, whole, figure] }] } : frame;
  });

function partOf(frames: readonly Frame[], at: number, whole: FigureReading): FigureReading | undefined {
  const isPart = ({ figure }: Frame) => !isRatio(figure) && unitOf(figure) === unitOf(whole);
  for (let i = at - 1; i >= 0 && frames[i]!.figure !== whole; i--) if (isPart(frames[i]!)) return frames[i]!.figure;
  const after = frames[at + 1];
  const isRightBehind = after && after.figure.start - frames[at]!.figure.end < NEAR;
  return isRightBehind && isPart(after) ? after.figure : undefined;
}
