// Where a scale is no number but the start of another word: 千瓦, 兆帕, 百分之, 百分点.

import { powerOf } from './numeral-characters.ts';

const unit = (c: string): number => c.charCodeAt(0);
const [PART, OF, POINT, METRE, PASCAL] = [...'分之点米帕'].map(unit);
/** A scale before these is part of the unit: 千瓦, 兆帕. */
const PREFIXED = new Set([...'瓦米克伏卡帕赫兹乏安欧字比焦'].map(unit));
/** The same in two characters: 千牛顿, 兆电子伏, 兆每秒. */
const PREFIXED_PAIRS = ['牛顿', '电子', '每秒'].map((word) => [unit(word[0]!), unit(word[1]!)] as const);

/** 百分之 at `at`. */
export const isPartOf = (source: Uint16Array, at: number): boolean => source[at + 1] === PART && source[at + 2] === OF;
/** 百分点 at `at`: a unit, not so many hundreds. */
export const isPoint = (source: Uint16Array, at: number): boolean =>
  source[at + 1] === PART && source[at + 2] === POINT;

/** Whether a scale belongs to the unit after it: 万|千瓦, 3|千米, but 三千|米. */
export function isPrefix(source: Uint16Array, at: number, afterNumeral: boolean): boolean {
  const power = powerOf(source[at]!);
  const next = source[at + 1]!;
  if (power !== 3 && power !== 12 && !(power === 2 && next === PASCAL)) return false;
  if (PREFIXED.has(next)) return !(afterNumeral && power === 3 && next === METRE);
  return PREFIXED_PAIRS.some(([first, second]) => next === first && source[at + 2] === second);
}
