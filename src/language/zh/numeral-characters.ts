// The characters of numbers: what each one counts, alone.

const unit = (c: string): number => c.charCodeAt(0);

// 0 = nothing, 1-10 = a digit plus one, above SCALE a power of ten.
const SCALE = 16;
const KIND = new Uint8Array(1 << 16);
for (const digits of ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '○幺两'])
  [...digits].forEach((c, digit) => {
    KIND[unit(c)] = digit + 1;
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

const FORMAL_THREE = unit('参');
const FORMAL_SCALES: ReadonlySet<number> = new Set([...'拾佰仟万亿'].map(unit));
const FORMAL_BEFORE: ReadonlySet<number> = new Set([...'拾佰仟零'].map(unit));

/** 參 counts three only among formal numerals: 參拾參, but not 參加. `inside` says that a number stands before it. */
export const isFormalThree = (units: Uint16Array, at: number, inside: boolean): boolean =>
  units[at] === FORMAL_THREE && (FORMAL_SCALES.has(units[at + 1]!) || (inside && FORMAL_BEFORE.has(units[at - 1]!)));

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const WIDEST_GAP = 4;

/** Where a gap of at most four spaces ends, or `at` where none stands there: loose typography sets 一百 五 十. */
export function gapEnd(units: Uint16Array, at: number): number {
  let end = at;
  while (end < at + WIDEST_GAP && (units[end] === SPACE || units[end] === NO_BREAK_SPACE)) end++;
  return end;
}
