// How precisely a figure is written: 7.2万 stands for all that round to it, 12.4万多 for what lies above it.

import type { Figure } from '../model/story.ts';

/** The values that what is written may stand for; `low` and `high` are the same for a small count such as 36. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The values that a figure may stand for; percentages and multiples are always rounded.
 * @param level the level that a difference is of: 29点 of 2179点 is written as roughly as the level is.
 */
export function rangeOf(figure: Figure, level = figure): Range {
  const value = figure.value!;
  if (isOpenAbove(figure)) return { low: value, high: value + lastPlace(figure) };
  const half = Math.max(rounding(figure, level), isRatio(figure) ? 0.5 * 10 ** -decimals(figure.text) : 0);
  return { low: value - half, high: value + half };
}

/** 30多家, 12.4万余元: above what is written, by less than one of its last place. */
export const isOpenAbove = ({ relation, text }: Figure): boolean => relation === 'gt' && /[多余餘]/.test(text);

export const isRatio = ({ unit }: Figure): boolean => RATIOS.has(unit.code);

const RATIOS: ReadonlySet<string> = new Set(['%', 'pp', 'bp', 'x']);

/**
 * Half a unit of the last digit written: 500 for 7.2万. A whole number from 100 on may be rounded itself (an index at 5638
 * points); a smaller one is counted.
 */
function rounding(figure: Figure, level: Figure): number {
  const written = digitsOf(figure);
  if (!written) return 0;
  const scale = scaleOf(figure, written);
  if (scale === 1 && !written.includes('.')) return Math.abs(level.value!) < 100 ? 0 : 0.5;
  return 0.5 * Math.abs(scale) * 10 ** -decimals(written);
}

/** One unit of the last digit that is not a zero of a whole number: 1000 for 12.4万, 10 for 30. */
function lastPlace(figure: Figure): number {
  const written = digitsOf(figure);
  if (!written) return 10 ** Math.floor(Math.log10(Math.abs(figure.value || 1)));
  const zeros = written.includes('.') ? 0 : /0*$/.exec(written)![0].length;
  return Math.abs(scaleOf(figure, written)) * 10 ** (zeros - decimals(written));
}

const digitsOf = ({ text }: Figure): string | undefined =>
  /\d+(?:[.．]\d+)?/.exec(text.replaceAll(/[,，\s]/g, ''))?.[0].replace('．', '.');

function scaleOf({ value }: Figure, written: string): number {
  const digits = Number(written);
  return digits === 0 ? 1 : value! / digits;
}

const decimals = (text: string): number => /\d[.．](\d+)/.exec(text)?.[1]?.length ?? 0;
