// The number reader of Chinese: Arabic digits, numerals in characters, scales, and all of them mixed (3万4000, 十几万,
// 7000多万, 三四百). One walk over the code units, a small reader for each kind of character.

import { decimal } from '../../../value/decimal.ts';
import type { NumberRun } from '../context.ts';
import { arabicValue, endOfArabic, latinScaled, longArabic } from './arabic.ts';
import { digitOf, formalDigitAt, gapEnd, isArabicDigit, powerOf, tensOf } from './numeral-characters.ts';
import { AFTER_ZERO, closeLarge, closeSmall, passed, runOf, startWalk, type Walk } from './numeral-walk.ts';
import { isPartOf, isPoint, isPrefix } from './scale-words.ts';

export { digitOf, isArabicDigit, powerOf } from './numeral-characters.ts';

const unit = (c: string): number => c.charCodeAt(0);
const units = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const [SEVERAL, SOME, HALF, ONE, TWO, POINT, YEAR] = [...'几数半一两点年'].map(unit);
const SPACE = unit(' ');
const PIECE = unit('个');
const HUNDRED_MILLION = unit('亿');
/** Between a number and a scale: more than that. */
const MORE = units('多余来几');
/** 数 after these ends a noun (人数, 指数) and counts nothing. */
const BEFORE_COUNT = units('人指总次分倍多少系参函基件户天岁无复单双位读票底');
/** 数 before these begins a noun (十数据), elsewhere 十数人 are some more than ten. */
const AFTER_SOME = units('据字学量目值码额控智');
/** After 点 and digits these make a clock time. */
const AFTER_CLOCK = units('分刻半钟');
/** After a gap and a digit these make it the number of a list: 一百 二是. */
const AFTER_LISTED = units('是要来则、.,');
const SAFE_DIGITS = 15;

/**
 * Reads the bare number that starts at `at`, as far as it goes.
 * @param source folded code units, zeros after the end.
 * @param text the text itself, which tells a thousands separator from a full-width comma.
 */
export function readNumber(source: Uint16Array, at: number, text?: string): NumberRun | undefined {
  const first = source[at]!;
  if (isArabicDigit(first)) {
    const end = endOfArabic(source, at, text);
    // Beyond what a double counts exactly no scale follows: such a run is a code.
    if (end - at > SAFE_DIGITS) return longArabic(source, at, end);
    return latinScaled(source, at, end) ?? readMixed(source, at, text);
  }
  if (first === HALF) return { end: at + 1, amount: { value: decimal(5, -1) }, relation: 'eq', ...UNSCALED };
  if (first === ONE && source[at + 1] === HALF)
    return { end: at + 2, amount: { value: decimal(5, -1) }, relation: 'eq', ...UNSCALED };
  if (first === SOME && (powerOf(source[at + 1]!) === 0 || (at > 0 && BEFORE_COUNT.has(source[at - 1]!))))
    return undefined;
  const starts =
    digitOf(first) >= 0 ||
    powerOf(first) > 0 ||
    first === SOME ||
    first === SEVERAL ||
    tensOf(first) > 0 ||
    formalDigitAt(source, at, false) > 0;
  return starts ? readMixed(source, at, text) : undefined;
}

const UNSCALED = { form: 'chinese', scaled: false, scale: 0, digits: 0 } as const;

function readMixed(source: Uint16Array, at: number, text: string | undefined): NumberRun | undefined {
  const walk = startWalk(source, at, text);
  if (source[at] === SOME) {
    walk.current = 1;
    walk.relation = 'gt';
    walk.chinese = true;
    walk.i++;
  }
  while (step(walk));
  return walk.end === at ? undefined : runOf(walk);
}

/** Takes what stands at the walk's place into the number; false where the number ends before it. */
function step(walk: Walk): boolean {
  const { source, i } = walk;
  const u = source[i]!;
  if (isArabicDigit(u)) return takeArabic(walk);
  const power = powerOf(u);
  if (power > 0) return takeScale(walk, power);
  const digit = digitOf(u);
  if (digit >= 0) return takeDigits(walk, digit);
  if (u === SPACE) return takeGap(walk);
  if (u === SEVERAL || (u === SOME && walk.small === 1 && !AFTER_SOME.has(source[i + 1]!))) return takeSeveral(walk);
  if (u === POINT) return takePoint(walk);
  if (tensOf(u) > 0) return takeTens(walk, tensOf(u));
  if (u === PIECE && source[i + 1] === HUNDRED_MILLION && walk.current >= 0) {
    // 两个亿
    walk.i++;
    return true;
  }
  if (MORE.has(u) && walk.end > walk.at && (walk.afterScale || walk.arabic)) return takeMore(walk);
  const formal = walk.current < 0 ? formalDigitAt(source, i, i > walk.at) : -1;
  if (formal < 0) return false;
  walk.current = formal;
  return passed(walk, i + 1);
}

/** 36.5, 1,100.9; behind a scale 3万|4000, 25万|6千, 13万|2, 1千零|20. */
function takeArabic(walk: Walk): boolean {
  const { source, at, i, section, large, small } = walk;
  if (walk.current >= 0 || (i > at && !walk.afterScale)) return false;
  const stop = endOfArabic(source, i, walk.text);
  const size = stop - i;
  if (section > 0) {
    if (small === AFTER_ZERO ? size > 3 : small <= 1 || size > 1) return false;
  } else if (large > 0 && !continues(source, i, stop, large)) return false;
  walk.arabic = true;
  if (i === at) while (isArabicDigit(source[at + walk.digits]!)) walk.digits++;
  const { mantissa, places } = arabicValue(source, i, stop);
  walk.current = mantissa;
  walk.exponent -= places;
  const gap = gapEnd(source, stop);
  const next = powerOf(source[gap]!);
  if (large > 0 && section === 0 && small === 0 && size === 1 && next === 0) walk.current *= 10 ** (large - 1);
  walk.end = stop;
  // A space is set between digits and scale in some typography (177.1 亿); a smaller scale needs a number before it.
  walk.i = next >= 4 || (next > 0 && large > 0) ? gap : stop;
  walk.afterScale = false;
  return true;
}

/** Whether Arabic digits after a scale go on with the number: 3万4000, 1亿2000万, 13万2 — but not 5亿|2024年. */
function continues(source: Uint16Array, at: number, end: number, large: number): boolean {
  const size = end - at;
  const power = powerOf(source[gapEnd(source, end)]!);
  if (power >= 4) return power < large;
  if (source[end] === YEAR && size === 4) return false;
  return (size === 1 || size >= 3) && size <= large;
}

/** 廿五, 卅. */
function takeTens(walk: Walk, tens: number): boolean {
  if (walk.current >= 0 || walk.small > 0) return false;
  walk.section += tens;
  walk.small = 1;
  return passed(walk, walk.i + 1);
}

/** 十几 is above ten, 几十 above one ten; 一百零几万 is above a hundred of them. */
function takeSeveral(walk: Walk): boolean {
  const { source, i, section, small } = walk;
  const next = powerOf(source[gapEnd(source, i + 1)]!);
  if (walk.current >= 0 || (small !== 1 && next === 0)) return false;
  walk.current = small === 1 || (section > 0 && next >= 4) ? 0 : 1;
  walk.relation = 'gt';
  return passed(walk, i + 1);
}

/** 7000|多|万, 十|余|万. */
function takeMore(walk: Walk): boolean {
  const gap = gapEnd(walk.source, walk.i + 1);
  if (powerOf(walk.source[gap]!) < 4) return false;
  walk.relation = 'gt';
  walk.i = gap;
  return true;
}

/** 五, 七八, 二〇二六; 零 inside a number. */
function takeDigits(walk: Walk, digit: number): boolean {
  const { source, at, i } = walk;
  const u = source[i]!;
  // 两 counts hundreds and up; behind another numeral it is a unit of mass otherwise.
  if (walk.current >= 0 || (u === TWO && i > at && powerOf(source[i + 1]!) < 2)) return false;
  let count = 1;
  while (digitOf(source[i + count]!) >= 0 && source[i + count] !== TWO) count++;
  const paired = source[i + count] === TWO && u === ONE && count === 1;
  if (paired) count = 2;
  if (digit === 0 && i > at && (count > 1 || goesOnAfterZero(walk))) {
    // 零 inside (一百零五, 三万零二百, 3万零200, 一百零几, 一千零十二): the next digits count for themselves.
    if (count > 2) return false;
    walk.small = AFTER_ZERO;
    walk.afterScale = count === 1 && walk.afterScale;
    walk.chinese = true;
    walk.i++;
    return true;
  }
  const second = paired ? 2 : digitOf(source[i + 1]!);
  if (count === 1) walk.current = digit;
  else if (count === 2 && isPair(digit, second)) {
    walk.current = digit;
    walk.spread = second - digit;
  } else {
    // Digits one by one (二〇二六); two that are alike are a word (九九, 八八).
    if (i > at || u === TWO || count > SAFE_DIGITS || (count === 2 && u === source[i + 1])) return false;
    walk.current = 0;
    for (let k = i; k < i + count; k++) walk.current = walk.current * 10 + digitOf(source[k]!);
    walk.digits = count;
  }
  return passed(walk, i + count);
}

/** Whether 零 behind a scale has more of the number behind it: 200, 几, 十二, 參. */
function goesOnAfterZero({ source, i, afterScale }: Walk): boolean {
  const next = source[i + 1]!;
  if (powerOf(next) === 1 && i > 0) return powerOf(source[i - 1]!) > 1;
  return afterScale && (isArabicDigit(next) || next === SEVERAL || formalDigitAt(source, i + 1, true) > 0);
}

/** 七八, 两三, 三五: two digits side by side that name a range. */
const isPair = (low: number, high: number): boolean => low > 0 && (high === low + 1 || (low === 3 && high === 5));

/** 十二点五, 一千六点五, 四百亿点零五: the fraction joins what waits for its scale. */
function takePoint(walk: Walk): boolean {
  const { source, i, current, section, small } = walk;
  if (walk.arabic || walk.spread > 0 || walk.exponent < 0 || walk.relation !== 'eq') return false;
  if (current < 0 && section === 0 && walk.total === 0) return false;
  const start = gapEnd(source, i + 1);
  const stop = endOfFraction(source, i, start, current);
  // 三万点 is a clock's or an index's 点 unless a fraction is plain to see.
  if (stop === i || (current < 0 && section === 0 && digitOf(source[start]!) !== 0)) return false;
  const rounded = current > 0 && current < 10 && small > 1 ? current * 10 ** (small - 1) : Math.max(current, 0);
  let value = section + rounded;
  for (let k = start; k < stop; k++) {
    const u = source[k]!;
    value = value * 10 + (isArabicDigit(u) ? u - 48 : digitOf(u));
    walk.exponent--;
  }
  walk.current = value;
  walk.section = 0;
  walk.small = 0;
  return passed(walk, stop);
}

/** The end of the digits after 点, or `at` where it is no decimal point (三点二十分, 三点五分). 零点77 mixes the two. */
function endOfFraction(source: Uint16Array, at: number, start: number, whole: number): number {
  let end = start;
  if (whole === 0) while (isArabicDigit(source[end]!)) end++;
  if (end === start) while (digitOf(source[end]!) >= 0 && source[end] !== TWO) end++;
  if (end === start) return at;
  const power = powerOf(source[end]!);
  return AFTER_CLOCK.has(source[end]!) || (power > 0 && power < 4) ? at : end;
}

/** 十百千 close a coefficient into the section, 万亿兆 the section into the total. */
function takeScale(walk: Walk, power: number): boolean {
  const { source, i, current, section } = walk;
  // 百分之 is a percentage, 十分之一 a fraction.
  if ((current < 0 && section === 0 && power > 1 && isPartOf(source, i)) || isPoint(source, i)) return false;
  if (isPrefix(source, i, current >= 0 && !walk.arabic)) return false;
  if (!(power < 4 ? closeSmall(walk, power) : closeLarge(walk, power))) return false;
  walk.chinese = walk.chinese || (power < 4 ? !walk.arabic : i === walk.at);
  walk.afterScale = true;
  walk.end = ++walk.i;
  return true;
}

/** Spaces inside a number in characters (一百 五 十 二, 1000  万): passed where only the number can go on behind them. */
function takeGap(walk: Walk): boolean {
  const { source, i, at } = walk;
  const to = gapEnd(source, i);
  const u = source[to]!;
  if (i === at || !goesOnAfterGap(walk, to, u)) return false;
  walk.i = to;
  return true;
}

function goesOnAfterGap(walk: Walk, to: number, u: number): boolean {
  const { source, afterScale, small, large } = walk;
  const power = powerOf(u);
  if (power > 0) return !walk.arabic && (walk.current >= 0 || (afterScale && power >= 4)) && !isPartOf(source, to);
  if (walk.arabic) return false;
  if (u === POINT || u === SEVERAL) return true;
  if (MORE.has(u)) return powerOf(source[gapEnd(source, to + 1)]!) >= 4;
  if (!afterScale || digitOf(u) <= 0 || digitOf(source[to + 1]!) >= 0) return false;
  const behind = source[gapEnd(source, to + 1)]!;
  const next = powerOf(behind);
  return next === 0 ? !AFTER_LISTED.has(behind) : next < (small > 0 ? small : large);
}
