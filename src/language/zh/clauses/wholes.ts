// The whole of a share: the figure that 其中 takes it from, or the one whose property is its base.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import type { Span } from '../../../model/span.ts';
import { isRatio } from './properties.ts';

/**
 * The whole of a share. `part` is the offset of the last 其中 before it in its sentence, `base` what 占 names, `earlier` the
 * frames shortly before it in the paragraph.
 */
export function wholeOf(
  units: Uint16Array,
  part: number | undefined,
  base: Span | undefined,
  earlier: readonly Frame[],
): FigureReading | undefined {
  const amounts = earlier.filter(({ figure, role }) => role === 'level' && !isRatio(figure));
  if (base) return amounts.findLast(({ property }) => property && isHeldBy(units, base, property))?.figure;
  return part === undefined ? undefined : amounts.findLast(({ figure }) => figure.end <= part)?.figure;
}

/** Whether a noun holds all characters of a base, in their order: 用户数 in 固定宽带用户总数. */
function isHeldBy(units: Uint16Array, base: Span, noun: Span): boolean {
  let at = noun.start;
  for (let i = base.start; i < base.end; i++, at++) {
    while (at < noun.end && units[at] !== units[i]) at++;
    if (at === noun.end) return false;
  }
  return true;
}
