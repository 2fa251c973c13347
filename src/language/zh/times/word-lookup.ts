// The time words at a place, by what they are.

import type { Edge, OpenTime } from '../../../engine/time-expression.ts';
import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import type { TimeWord } from './time-words.ts';

const AFTER = lexicon.slot('timeAfter');

/** The word of `times.tsv` of one type at `at`, the longest. */
export function wordOf<T extends TimeWord['type']>(
  context: ChineseContext,
  at: number,
  type: T,
): { readonly end: number; readonly entry: Extract<TimeWord, { type: T }> } | undefined {
  for (const word of context.timeWordsAt(at))
    if (word.entry.type === type) return word as { end: number; entry: Extract<TimeWord, { type: T }> };
  return undefined;
}

/** 以来, 起, 前, 后, 为止 behind a time. */
export function sideAt(context: ChineseContext, at: number): { end: number; side: OpenTime['side'] } | undefined {
  const text = context.units;
  const after = AFTER.longest(text, at);
  if (after?.entry.type !== 'open') return undefined;
  if (after.end - at === 1 && after.entry.not.has(text[after.end]!)) return undefined;
  return { end: after.end, side: after.entry.side };
}

/** 底, 初 behind a year, a month, a quarter or a century. */
export function edgeAt(text: Uint16Array, at: number): { end: number; edge: Edge } | undefined {
  const after = AFTER.longest(text, at);
  if (after?.entry.type !== 'edge' || after.entry.not.has(text[after.end]!)) return undefined;
  return { end: after.end, edge: after.entry.edge };
}
