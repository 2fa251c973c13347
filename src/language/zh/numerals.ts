// The number reader of Chinese: Arabic digits, numerals in characters, scales, and all of them mixed (3万4000, 十几万,
// 7000多万, 三四百). One walk over the code units; nothing is allocated until a number is found.

import type { Amount, Relation } from '../../engine/reading.ts';
import { add, type Decimal, decimal, parseDecimal } from '../../value/decimal.ts';
import type { NumberRun } from './context.ts';

const unit = (c: string): number => c.charCodeAt(0);
const units = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

// What a character is in a number: 0 = nothing, 1-10 = a digit plus one, above SCALE a power of ten.
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

const [TWENTY, THIRTY, SEVERAL, SOME, HALF, ONE, TWO, POINT, PART, OF, YEAR] = [...'廿卅几数半一两点分之年'].map(unit);
const COMMA = unit(',');
const DOT = unit('.');
const SPACE = unit(' ');
const PIECE = unit('个');
const HUNDRED_MILLION = unit('亿');
/** Between a number and a scale: more than that. */
const MORE = units('多余来几');
/** A scale before these is part of the unit: 千瓦, 兆帕. */
const PREFIXED = units('瓦米克伏卡帕赫兹乏安欧字比焦');
/** 数 after these ends a noun (人数, 指数) and counts nothing. */
const BEFORE_COUNT = units('人指总次分倍多少系参函基件户天岁无复单双位读票底');
/** After a digit these make a word of their own, so the digit does not round off the number before: 三万|二等奖. */
const AFTER_ORDINAL = units('等级期线手维胎孩战班');
/** After 点 and digits these make a clock time. */
const AFTER_CLOCK = units('分刻半钟');
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
    return end - at > SAFE_DIGITS ? longArabic(source, at, end) : readMixed(source, at, text);
  }
  if (first === HALF) return { end: at + 1, amount: { value: decimal(5, -1) }, relation: 'eq', ...UNSCALED };
  if (first === ONE && source[at + 1] === HALF)
    return { end: at + 2, amount: { value: decimal(5, -1) }, relation: 'eq', ...UNSCALED };
  if (first === SOME && (powerOf(source[at + 1]!) === 0 || (at > 0 && BEFORE_COUNT.has(source[at - 1]!))))
    return undefined;
  if (KIND[first] === 0 && first !== SOME && first !== SEVERAL && first !== TWENTY && first !== THIRTY)
    return undefined;
  return readMixed(source, at, text);
}

const UNSCALED = { form: 'chinese', scaled: false, scale: 0, digits: 0 } as const;

/** The end of plain digits with thousands separators and a decimal point. */
function endOfArabic(source: Uint16Array, at: number, text: string | undefined): number {
  let end = at;
  while (isArabicDigit(source[end]!)) end++;
  if (end - at <= 3) while (isThousands(source, end, text)) end += 4;
  if (source[end] === DOT && isArabicDigit(source[end + 1]!)) {
    end++;
    while (isArabicDigit(source[end]!)) end++;
  }
  return end;
}

/** A comma and three digits. A full-width comma separates thousands among full-width digits only. */
function isThousands(source: Uint16Array, at: number, text: string | undefined): boolean {
  return (
    source[at] === COMMA &&
    isArabicDigit(source[at + 1]!) &&
    isArabicDigit(source[at + 2]!) &&
    isArabicDigit(source[at + 3]!) &&
    !isArabicDigit(source[at + 4]!) &&
    (text === undefined || text.charCodeAt(at) === COMMA || text.charCodeAt(at + 1) > 127)
  );
}

function longArabic(source: Uint16Array, at: number, end: number): NumberRun {
  const value = parseDecimal(String.fromCharCode(...source.subarray(at, end)).replaceAll(',', ''))!;
  return { end, amount: { value }, relation: 'eq', form: 'arabic', scaled: false, scale: 0, digits: end - at };
}

/**
 * The walk. What is read so far is total × 10^zeros + section + current, where `total` is closed by a scale from 万 on,
 * `section` by 十百千, and `current` is the coefficient that waits for its scale.
 */
function readMixed(source: Uint16Array, at: number, text: string | undefined): NumberRun | undefined {
  let total = 0;
  let zeros = 0;
  let large = 0;
  let section = 0;
  let small = 0;
  let current = -1;
  let exponent = 0;
  let spread = 0;
  let spreadPower = 0;
  let relation: Relation = 'eq';
  let arabic = false;
  let chinese = false;
  let digits = 0;
  let afterScale = false;
  let end = at;
  let i = at;
  if (source[i] === SOME) {
    current = 1;
    relation = 'gt';
    chinese = true;
    i++;
  }
  for (;;) {
    const u = source[i]!;
    if (isArabicDigit(u)) {
      if (current >= 0 || (section > 0 && small <= 1) || (i > at && !afterScale)) break;
      const stop = endOfArabic(source, i, text);
      if (section > 0 ? stop > i + 1 || !afterScale : large > 0 && !continues(source, i, stop, large)) break;
      arabic = true;
      if (i === at) while (isArabicDigit(source[at + digits]!)) digits++;
      current = 0;
      let point = false;
      for (let k = i; k < stop; k++) {
        if (source[k] === DOT) point = true;
        else if (source[k] !== COMMA) {
          current = current * 10 + source[k]! - 48;
          if (point) exponent--;
        }
      }
      if (large > 0 && section === 0 && small === 0 && stop === i + 1 && powerOf(source[stop]!) === 0)
        current *= 10 ** (large - 1);
      end = stop;
      // A space is set between digits and scale in some typography: 177.1 亿.
      i = source[stop] === SPACE && powerOf(source[stop + 1]!) >= 4 ? stop + 1 : stop;
      afterScale = false;
      continue;
    }
    if (u === TWENTY || u === THIRTY) {
      if (current >= 0 || small > 0) break;
      section += u === TWENTY ? 20 : 30;
      small = 1;
      chinese = true;
      afterScale = false;
      end = ++i;
      continue;
    }
    if (u === SEVERAL) {
      if (current >= 0) break;
      if (small !== 1 && powerOf(source[i + 1]!) === 0) break;
      // 十几 is above ten, 几十 above one ten; 一百零几万 is above a hundred of them.
      current = small === 1 || (section > 0 && powerOf(source[i + 1]!) >= 4) ? 0 : 1;
      relation = 'gt';
      chinese = true;
      afterScale = false;
      end = ++i;
      continue;
    }
    const digit = digitOf(u);
    if (digit >= 0) {
      // 两 counts hundreds and up; behind another numeral it is a unit of mass otherwise.
      if (current >= 0 || (u === TWO && i > at && powerOf(source[i + 1]!) < 2)) break;
      let count = 1;
      while (digitOf(source[i + count]!) >= 0 && source[i + count] !== TWO) count++;
      const paired = source[i + count] === TWO && u === ONE && count === 1;
      if (paired) count = 2;
      const goesOn: boolean = count === 1 && afterScale && (isArabicDigit(source[i + 1]!) || source[i + 1] === SEVERAL);
      if (digit === 0 && (count > 1 || goesOn) && i > at) {
        // 零 inside (一百零五, 三万零二百, 3万零200, 一百零几): the next digits count for themselves.
        if (count > 2) break;
        small = -1;
        afterScale = goesOn;
        chinese = true;
        i++;
        continue;
      }
      if (count === 1) current = digit;
      else if (count === 2 && isPair(digit, paired ? 2 : digitOf(source[i + 1]!))) {
        current = digit;
        spread = (paired ? 2 : digitOf(source[i + 1]!)) - digit;
      } else {
        if (i > at || u === TWO) break;
        // Digits one by one (二〇二六); two that are alike are a word (九九, 八八).
        if (count > SAFE_DIGITS || (count === 2 && u === source[i + 1])) return undefined;
        current = 0;
        for (let k = i; k < i + count; k++) current = current * 10 + digitOf(source[k]!);
        digits = count;
      }
      chinese = true;
      i += count;
      if (source[i] === POINT && spread === 0) {
        const stop = endOfFraction(source, i);
        if (stop > i) {
          // What stands before the point joins the coefficient: 十二点五.
          current += section;
          section = 0;
          small = 0;
          for (let k = i + 1; k < stop; k++) {
            current = current * 10 + digitOf(source[k]!);
            exponent--;
          }
          i = stop;
        }
      }
      end = i;
      continue;
    }
    if (u === POINT && section > 0 && current < 0 && total === 0 && endOfFraction(source, i) > i) {
      // 二十点五
      const stop = endOfFraction(source, i);
      current = section;
      section = 0;
      small = 0;
      for (let k = i + 1; k < stop; k++) {
        current = current * 10 + digitOf(source[k]!);
        exponent--;
      }
      i = stop;
      end = i;
      continue;
    }
    const power = powerOf(u);
    if (power > 0) {
      if (source[i + 1] === PART && source[i + 2] === OF && current < 0 && section === 0) break;
      if (isPrefix(source, i, current >= 0 && !arabic)) break;
      if (power < 4) {
        if (arabic && power === 1) break;
        if (small > 0 && power >= small) break;
        if (current < 0 && !(i === at || (power === 1 && small === 2))) break;
        if (exponent < 0) {
          exponent += power;
          if (exponent > 0) {
            current *= 10 ** exponent;
            exponent = 0;
          }
          section = exponent === 0 ? current : 0;
          if (exponent === 0) current = -1;
        } else {
          section += (current < 0 ? 1 : current) * 10 ** power;
          current = -1;
        }
        if (spread > 0 && spreadPower === 0) spreadPower = power;
        small = power;
      } else {
        const value = section + Math.max(current, 0);
        if (value === 0 && i > at) {
          if (!afterScale || total === 0 || power < large || (power === large && power !== 4)) break;
          zeros += power;
          large += power;
        } else if (total === 0) {
          total = value === 0 ? 1 : value;
          zeros = exponent + power;
          large = power;
        } else if (power > large) {
          if (zeros < 0) break;
          total = total * 10 ** zeros + value;
          zeros = power;
          large = power;
        } else {
          if (power === large || zeros < power) break;
          total = total * 10 ** (zeros - power) + value;
          zeros = power;
          large = power;
        }
        spreadPower += power;
        section = 0;
        small = 0;
        current = -1;
        exponent = 0;
      }
      chinese = chinese || (power < 4 ? !arabic : i === at);
      afterScale = true;
      end = ++i;
      continue;
    }
    if (u === PIECE && source[i + 1] === HUNDRED_MILLION && current >= 0) {
      i++;
      continue;
    }
    if (MORE.has(u) && end > at && powerOf(source[i + 1]!) >= 4 && (afterScale || arabic)) {
      relation = 'gt';
      i++;
      continue;
    }
    break;
  }
  if (end === at) return undefined;
  // What waits at the end: the last digits as they stand, or rounded off (一百五, 三万二).
  let tail = section;
  if (current >= 0) {
    const rounded = current < 10 && chinese && !arabic && relation === 'eq' && section + total > 0 && exponent === 0;
    const power = small > 1 ? small : small === 0 && section === 0 && large > 0 ? large : 0;
    if (rounded && power > 1 && digitOf(source[end - 1]!) >= 0) {
      if (AFTER_ORDINAL.has(source[end]!)) {
        current = 0;
        end--;
      } else {
        tail += current * 10 ** (power - 1);
        if (spread > 0) spreadPower = power - 1;
      }
    } else tail += current;
  }
  let value: Decimal;
  if (total === 0) value = decimal(tail, exponent);
  else if (tail === 0) value = decimal(total, zeros);
  else value = add(decimal(total, zeros), decimal(tail, exponent));
  const last = powerOf(source[end - 1]!);
  const scale = total > 0 && tail === 0 ? large : last > 0 && last < 4 ? last : 0;
  const amount: Amount = spread > 0 ? { min: value, max: add(value, decimal(spread, spreadPower)) } : { value };
  return {
    end,
    amount,
    relation,
    form: arabic ? (chinese || large > 0 || section > 0 ? 'mixed' : 'arabic') : 'chinese',
    scaled: large > 0,
    scale,
    digits,
  };
}

/** 七八, 两三, 三五: two digits side by side that name a range. */
const isPair = (low: number, high: number): boolean => low > 0 && (high === low + 1 || (low === 3 && high === 5));

/** Whether Arabic digits after a scale go on with the number: 3万4000, 1亿2000万, 13万2 — but not 5亿|2024年. */
function continues(source: Uint16Array, at: number, end: number, large: number): boolean {
  const size = end - at;
  const power = powerOf(source[end]!);
  if (power >= 4) return power < large;
  if (source[end] === YEAR && size === 4) return false;
  return (size === 1 || size >= 3) && size <= large;
}

/** The end of 点 and the digits after it, or `at` where it is no decimal point (三点二十分, 三点五分). */
function endOfFraction(source: Uint16Array, at: number): number {
  let end = at + 1;
  while (digitOf(source[end]!) >= 0 && source[end] !== TWO) end++;
  if (end === at + 1) return at;
  const power = powerOf(source[end]!);
  return AFTER_CLOCK.has(source[end]!) || (power > 0 && power < 4) ? at : end;
}

/** Whether a scale belongs to the unit after it: 万|千瓦, 3|千米, but 三千|米. */
function isPrefix(source: Uint16Array, at: number, afterNumeral: boolean): boolean {
  const power = powerOf(source[at]!);
  const next = source[at + 1]!;
  if (power !== 3 && power !== 12 && !(power === 2 && next === unit('帕'))) return false;
  return PREFIXED.has(next) && !(afterNumeral && power === 3 && next === unit('米'));
}
