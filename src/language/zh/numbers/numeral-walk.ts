// The state of the walk over a number: what is read so far, how scales close it, and the number that it comes to.

import type { Amount, Relation } from '../../../engine/reading.ts';
import { add, type Decimal, decimal } from '../../../value/decimal.ts';
import type { NumberRun } from '../context.ts';
import { digitOf, powerOf } from './numeral-characters.ts';

/** `small` behind 零: the next digits count for themselves. */
export const AFTER_ZERO = -1;
/** After a digit these make a word of their own, so the digit does not round off the number before: 三万|二等奖. */
const AFTER_ORDINAL = new Set([...'等级期线手维胎孩战班'].map((c) => c.charCodeAt(0)));

/**
 * The state of the walk. What is read so far is total × 10^zeros + section + current, where `total` is closed by a scale
 * from 万 on, `section` by 十百千, and `current` is the coefficient that waits for its scale (-1 where none does).
 */
export interface Walk {
  readonly source: Uint16Array;
  readonly text: string | undefined;
  readonly at: number;
  i: number;
  /** Behind the last character that belongs to the number. */
  end: number;
  total: number;
  zeros: number;
  /** The last scale from 万 on, as a power of ten. */
  large: number;
  section: number;
  /** The last scale below 万; AFTER_ZERO behind 零. */
  small: number;
  current: number;
  /** Of section and current, below zero behind a point. */
  exponent: number;
  /** How far the second of two digits side by side (七八) lies above the first, and the scale it counts in. */
  spread: number;
  spreadPower: number;
  relation: Relation;
  arabic: boolean;
  chinese: boolean;
  digits: number;
  /** Whether a scale stands right before. */
  afterScale: boolean;
}

/** A walk that starts at `at`. */
export const startWalk = (source: Uint16Array, at: number, text: string | undefined): Walk => ({
  source,
  text,
  at,
  i: at,
  end: at,
  total: 0,
  zeros: 0,
  large: 0,
  section: 0,
  small: 0,
  current: -1,
  exponent: 0,
  spread: 0,
  spreadPower: 0,
  relation: 'eq',
  arabic: false,
  chinese: false,
  digits: 0,
  afterScale: false,
});

/** The walk goes on behind characters of a number. */
export function passed(walk: Walk, to: number): true {
  walk.chinese = true;
  walk.afterScale = false;
  walk.i = to;
  walk.end = to;
  return true;
}

/** 十, 百 or 千 closes the coefficient into the section; false where it cannot. */
export function closeSmall(walk: Walk, power: number): boolean {
  const { at, i, current, small } = walk;
  if ((walk.arabic && power === 1) || (small > 0 && power >= small)) return false;
  if (current < 0 && !(i === at || (power === 1 && (small === 2 || small === AFTER_ZERO)))) return false;
  if (walk.exponent < 0) {
    if (walk.total > 0) return false;
    walk.exponent += power;
    if (walk.exponent > 0) {
      walk.current *= 10 ** walk.exponent;
      walk.exponent = 0;
    }
    walk.section = walk.exponent === 0 ? walk.current : 0;
    if (walk.exponent === 0) walk.current = -1;
  } else {
    walk.section += (current < 0 ? 1 : current) * 10 ** power;
    walk.current = -1;
  }
  if (walk.spread > 0 && walk.spreadPower === 0) walk.spreadPower = power;
  walk.small = power;
  return true;
}

/** 万 and what lies above it close the section into the total; false where they cannot. */
export function closeLarge(walk: Walk, power: number): boolean {
  const { total, zeros, large } = walk;
  const value = walk.section + Math.max(walk.current, 0);
  if (value === 0 && walk.i > walk.at) {
    // 万亿: a scale on a scale.
    if (!walk.afterScale || total === 0 || power < large || (power === large && power !== 4)) return false;
    walk.zeros += power;
    walk.large += power;
  } else if (total === 0) {
    walk.total = value === 0 ? 1 : value;
    walk.zeros = walk.exponent + power;
    walk.large = power;
  } else {
    // 一百五十万|二千亿 lies under the new scale, 一亿|二千万 above it.
    const under = power > large;
    if (power === large || walk.exponent < 0 || zeros < (under ? 0 : power)) return false;
    walk.total = total * 10 ** (under ? zeros : zeros - power) + value;
    walk.zeros = power;
    walk.large = power;
  }
  walk.spreadPower += power;
  walk.section = 0;
  walk.small = 0;
  walk.current = -1;
  walk.exponent = 0;
  return true;
}

/** The number that the walk has read; what waits at the end counts as it stands, or is rounded off (一百五, 三万二). */
export function runOf(walk: Walk): NumberRun {
  const { source, total, zeros, large, section, small, current, exponent, relation, arabic, chinese } = walk;
  let { end, spreadPower } = walk;
  let tail = section;
  if (current >= 0) {
    const rounded = current < 10 && chinese && !arabic && relation === 'eq' && section + total > 0 && exponent === 0;
    const power = small > 1 ? small : small === 0 && section === 0 && large > 0 ? large : 0;
    if (rounded && power > 1 && digitOf(source[end - 1]!) >= 0) {
      if (AFTER_ORDINAL.has(source[end]!)) end--;
      else {
        tail += current * 10 ** (power - 1);
        if (walk.spread > 0) spreadPower = power - 1;
      }
    } else tail += current;
  }
  let value: Decimal;
  if (total === 0) value = decimal(tail, exponent);
  else if (tail === 0) value = decimal(total, zeros);
  else value = add(decimal(total, zeros), decimal(tail, exponent));
  const last = powerOf(source[end - 1]!);
  const amount: Amount =
    walk.spread > 0 ? { min: value, max: add(value, decimal(walk.spread, spreadPower)) } : { value };
  return {
    end,
    amount,
    relation,
    form: arabic ? (chinese || large > 0 || section > 0 ? 'mixed' : 'arabic') : 'chinese',
    scaled: large > 0,
    scale: total > 0 && tail === 0 ? large : last > 0 && last < 4 ? last : 0,
    digits: walk.digits,
  };
}
