// What a figure counts or measures: the noun after it, the noun before it, or the indicator it continues.

import type { FigureReading } from '../../../engine/frame.ts';
import type { Span } from '../../../model/span.ts';
import { endsInMeasure } from './cues.ts';
import { isNominal, isVerb, phraseAfter, phraseBefore, type Range } from './phrases.ts';
import type { LeftSide } from './sides.ts';
import { does, type Token } from './tokens.ts';

export interface PropertyFinding {
  /** Absent where the figure goes on with the indicator before it. */
  readonly range?: Range;
  readonly side: 'after' | 'before' | 'none';
  readonly why: string;
}

const isCount = (figure: FigureReading): boolean =>
  figure.type !== 'quantity' || (figure.unit.code === '1' && figure.unit.dimension === 'count');
const isRatio = (figure: FigureReading): boolean =>
  figure.type === 'quantity' && ['%', 'pp', 'bp', 'x'].includes(figure.unit.code);
const isDuration = (figure: FigureReading): boolean => figure.type === 'quantity' && figure.unit.dimension === 'time';

/** Finds the property of the figure at `index` in its clause. */
export function propertyOf(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  left: LeftSide,
  figure: FigureReading,
): PropertyFinding {
  const right = rightOf(tokens, units, index, figure);
  const before = left.phrase;
  if (isDuration(figure)) {
    const lasting = durationOf(tokens, index, left);
    if (lasting) return lasting;
  }
  if (isCount(figure) && right) return { range: right, side: 'after', why: 'property: <figure> <noun>' };
  if (before && isMeasured(tokens, units, before))
    return { range: before, side: 'before', why: 'property: <measure> <figure>' };
  if (right) return { range: right, side: 'after', why: 'property: <figure> <noun>' };
  if (before)
    return {
      range: before,
      side: 'before',
      why: left.tied ? 'property: <noun> <predicate> <figure>' : 'property: <noun> <figure>',
    };
  if (left.continues) return { side: 'none', why: 'property: continues <figure>' };
  const measure = measureBefore(tokens, units, left.stop);
  if (measure) return { range: measure, side: 'before', why: 'property: <measure> … <figure>' };
  return { side: 'none', why: 'property: of the figure before' };
}

function isMeasured(tokens: readonly Token[], units: Uint16Array, { from, to }: Range): boolean {
  const head = tokens[to - 1]!;
  return head.kind !== 'name' && endsInMeasure(units, tokens[from]!.start, head.end);
}

/** The noun to the right. A percentage takes one only over 的 or 是 (73％的游客, 65％是外地游客). */
function rightOf(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  figure: FigureReading,
): Range | undefined {
  let at = index + 1;
  const next = tokens[at];
  // 2个|超千亿元|产业集群: both figures are of the one noun.
  if (next?.kind === 'figure' && next.start === tokens[index]!.end && isCount(figure)) at++;
  if (does(tokens[at], 'of')) return phraseAfter(tokens, units, at + 1, tokens.length);
  if (isRatio(figure)) {
    const isA = does(next, 'link') || does(next, 'speech');
    return isA ? phraseAfter(tokens, units, at + 1, tokens.length) : undefined;
  }
  if (isDuration(figure)) return undefined;
  return phraseAfter(tokens, units, at, tokens.length);
}

/** 连续16个季度高于平均, 历时3小时: what lasts stands before, else the predicate after. */
function durationOf(tokens: readonly Token[], index: number, left: LeftSide): PropertyFinding | undefined {
  if (left.phrase) return { range: left.phrase, side: 'before', why: 'property: <noun> lasts <figure>' };
  const start = does(tokens[index + 1], 'of') ? index + 2 : index + 1;
  let end = start;
  while (end < tokens.length && (isNominal(tokens[end]) || isVerb(tokens[end])) && end - start < 4) end++;
  if (end > start) return { range: { from: start, to: end }, side: 'after', why: 'property: <figure> <predicate>' };
  return undefined;
}

/** The nearest measure to the left in the clause, over what the cues do not explain (大豆种植数量由之前的<figure>). */
function measureBefore(tokens: readonly Token[], units: Uint16Array, before: number): Range | undefined {
  for (let at = before; at > 0; at--) {
    const head = tokens[at - 1]!;
    if (head.kind === 'figure') return undefined;
    if (!isNominal(head) || head.kind === 'name' || !endsInMeasure(units, head.start, head.end)) continue;
    return phraseBefore(tokens, units, at, 0);
  }
  return undefined;
}

export const spanOf = (tokens: readonly Token[], { from, to }: Range): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
