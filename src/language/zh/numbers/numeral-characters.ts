// The characters of numbers: what each one counts, alone.

const unit = (c: string): number => c.charCodeAt(0);

// 0 = nothing, 1-10 = a digit plus one, above SCALE a power of ten.
const SCALE = 16;
const KIND = new Uint8Array(1 << 16);
for (const digits of ['零一二三四五六七八九', '〇壹贰叁   柒捌玖', '○幺两'])
  [...digits].forEach((c, digit) => {
    if (c !== ' ') KIND[unit(c)] = digit + 1;
  });
for (const [characters, power] of [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
] as const)
  for (const c of characters) KIND[unit(c)] = SCALE + power;

/** The digit that a numeral character stands for, or -1. */
export const digitOf = (u: number): number => (KIND[u]! > 0 && KIND[u]! < SCALE ? KIND[u]! - 1 : -1);
/** The power of ten of a scale character (十 1, 百 2, 千 3, 万 4, 亿 8, 兆 12), or 0. */
export const powerOf = (u: number): number => (KIND[u]! > SCALE ? KIND[u]! - SCALE : 0);
export const isArabicDigit = (u: number): boolean => u >= 48 && u <= 57;

const TENS: ReadonlyMap<number, number> = new Map([
  [unit('廿'), 20],
  [unit('卅'), 30],
  [unit('卌'), 40],
]);
/** 廿 20, 卅 30, 卌 40; else 0. */
export const tensOf = (u: number): number => (u >= 0x5345 && u <= 0x5eff ? (TENS.get(u) ?? 0) : 0);

/** Formal numerals that are words as well: 參加, 放肆, 队伍, 大陆. */
const FORMAL: ReadonlyMap<number, number> = new Map([
  [unit('参'), 3],
  [unit('肆'), 4],
  [unit('伍'), 5],
  [unit('陆'), 6],
]);
/** Behind a formal numeral: its scale, or its money. */
const FORMAL_AFTER: ReadonlySet<number> = new Set([...'拾佰仟元角'].map(unit));
const FORMAL_SCALES: ReadonlySet<number> = new Set([...'万亿'].map(unit));
const FORMAL_BEFORE: ReadonlySet<number> = new Set([...'拾佰仟零'].map(unit));
/** Before 陆 and 伍 these make a word (大陆万科). */
const WORD_BEFORE: ReadonlySet<number> = new Set([...'大登着海水内北南队放'].map(unit));

/**
 * The digit of 參, 肆, 伍 or 陆 where it stands among formal numerals (參拾參, but not 參加), else -1.
 * @param inside whether a number stands before it.
 */
export function formalDigitAt(units: Uint16Array, at: number, inside: boolean): number {
  const digit = FORMAL.get(units[at]!);
  if (digit === undefined) return -1;
  const next = units[at + 1]!;
  if (inside && FORMAL_BEFORE.has(units[at - 1]!)) return digit;
  if (WORD_BEFORE.has(units[at - 1]!)) return -1;
  return FORMAL_AFTER.has(next) || FORMAL_SCALES.has(next) ? digit : -1;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const WIDEST_GAP = 4;

/** Where a gap of at most four spaces ends, or `at` where none stands there: loose typography sets 一百 五 十. */
export function gapEnd(units: Uint16Array, at: number): number {
  let end = at;
  while (end < at + WIDEST_GAP && (units[end] === SPACE || units[end] === NO_BREAK_SPACE)) end++;
  return end;
}
