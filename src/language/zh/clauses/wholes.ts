// The whole of a share: the figure that 其中 takes it from, or the one whose property is its base.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import type { Span } from '../../../model/span.ts';
import { isRatio } from './properties.ts';

/**
 * The whole of a share. `part` is the offset of the last 其中 before it in its sentence, `base` what 占 names, `earlier` the
 * frames shortly before it in its paragraph, `before` those of the paragraphs before as well: only a base of several words
 * (全国用户总数) is sure to mean the same there.
 */
export function wholeOf(
  units: Uint16Array,
  part: number | undefined,
  base: Span | undefined,
  { earlier, before }: { readonly earlier: readonly Frame[]; readonly before: readonly Frame[] },
): FigureReading | undefined {
  const isLong = base !== undefined && base.end - base.start >= LONG;
  const amounts = (isLong ? before : earlier).filter(({ figure, role }) => role === 'level' && !isRatio(figure));
  if (base) return amounts.findLast((frame) => isHeldBy(units, base, nounOf(frame)))?.figure;
  return part === undefined ? undefined : amounts.findLast(({ figure }) => figure.end <= part)?.figure;
}

const LONG = 4;

/** How far before a property its owner may stand to be one noun with it: 全国|实际|使用外资. */
const NEAR = 3;

/** What a frame measures, with its owner where that stands right before: 全国用户总数. */
function nounOf({ property, subject }: Frame): Span | undefined {
  if (!property || !subject || subject.end > property.start || property.start - subject.end > NEAR) return property;
  return { start: subject.start, end: property.end };
}

/** Whether a noun holds all characters of a base, in their order: 用户数 in 固定宽带用户总数. */
function isHeldBy(units: Uint16Array, base: Span, noun: Span | undefined): boolean {
  if (!noun) return false;
  let at = noun.start;
  for (let i = base.start; i < base.end; i++, at++) {
    while (at < noun.end && units[at] !== units[i]) at++;
    if (at === noun.end) return false;
  }
  return true;
}
