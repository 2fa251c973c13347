// Readers of fractions and powers: 三分之一, 五又三分之一, 五分一, 3/4, 1 1/2, ½, 10^6.

import type { Amount } from '../../../engine/reading.ts';
import { add, type Decimal, decimal, multiply, negate, parseDecimal, shift, toNumber } from '../../../value/decimal.ts';
import type { ChineseContext, NumberRun } from '../context.ts';
import { regionalCurrency } from '../measure-words.ts';
import { isLatin, measureAt } from '../measures.ts';
import { digitOf, gapEnd, isArabicDigit, powerOf } from '../numbers/numeral-characters.ts';
import { readNumber } from '../numbers/numerals.ts';
import { bareFigure, type Figure, mapAmount } from './figure.ts';
import { insideToken, signedNumberAt } from './signed-number.ts';

const unit = (c: string): number => c.charCodeAt(0);
const [PART, OF, AND, SLASH, NEGATIVE, SPACE, CARET, MINUS, PLUS, ZERO] = [...'分之又/负 ^-+0'].map(unit);
/** Behind 三分一 a time or a score would be meant: 五分三秒, 三分一次. */
const NOT_OF_FRACTIONS = new Set(['time', 'count', 'ratio', 'money', 'angle']);
/** From here on the upper number of a slash is no month. */
const BEYOND_MONTHS = 12;
const LARGEST_PART = 100;
const LARGEST_POWER = 300;
const DIGITS = 15;
const LARGE = 1e6;

/** A double as a decimal: fifteen places behind the point, or the whole number where it is large. */
const rounded = (n: number): Decimal =>
  parseDecimal(Math.abs(n) < LARGE ? n.toFixed(DIGITS) : BigInt(Math.round(n)).toString())!;

const quotient = (numerator: number, denominator: number): Decimal => rounded(numerator / denominator);

const VULGAR: ReadonlyMap<number, Decimal> = new Map([
  [unit('½'), decimal(5, -1)],
  [unit('¼'), decimal(25, -2)],
  [unit('¾'), decimal(75, -2)],
  [unit('⅓'), quotient(1, 3)],
  [unit('⅔'), quotient(2, 3)],
]);

/** The value of an exact number that is one point. */
const pointOf = (run: NumberRun | undefined): Decimal | undefined =>
  run?.relation === 'eq' && 'value' in run.amount ? run.amount.value : undefined;

interface Part {
  readonly end: number;
  readonly value: Decimal;
}

export function fraction(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const vulgar = VULGAR.get(units[at]!);
  if (vulgar) return bareFigure(at, at + 1, { value: vulgar });
  if (insideToken(units, at)) return undefined;
  const negative = units[at] === NEGATIVE;
  const start = negative ? gapEnd(units, at + 1) : at;
  const part = partAt(context, start);
  return part && bareFigure(at, part.end, { value: negative ? negate(part.value) : part.value });
}

/** 三分之一公里, 二分一加仑, 1 1/2英寸: a fraction of a unit of measure. */
export function fractionQuantity(context: ChineseContext, at: number): Figure | undefined {
  const part = fraction(context, at);
  if (part === undefined) return undefined;
  const measure = measureAt(context.units, part.end, false);
  if (measure === undefined || measure.entry.unit.dimension === 'count' || measure.entry.unit.dimension === 'ratio')
    return undefined;
  const { unit: measured, power, times, regional } = measure.entry;
  return {
    ...part,
    end: measure.end,
    amount: mapAmount(part.amount, (d) => multiply(shift(d, power), decimal(times))),
    unit: regional ? regionalCurrency(context.tag) : measured,
  };
}

function partAt(context: ChineseContext, at: number): Part | undefined {
  const { units } = context;
  const { text } = context.source;
  const first = context.numberAt(at);
  const whole = pointOf(first);
  if (first === undefined || whole === undefined) return undefined;
  const next = gapEnd(units, first.end);
  switch (units[next]) {
    case AND: {
      // 五又三分之一
      const start = gapEnd(units, next + 1);
      const below = readNumber(units, start, text);
      const part = partOf(units, start, below, text) ?? shortPart(units, below);
      return part && { end: part.end, value: add(whole, part.value) };
    }
    case SLASH:
      return first.form === 'arabic' ? slashPart(units, first, text, false) : undefined;
    case PART: {
      const short = shortPart(units, first);
      return partOf(units, at, first, text) ?? (short && endsFraction(units, short.end) ? short : undefined);
    }
    default: {
      // 1 1/2
      if (units[first.end] !== SPACE || first.form !== 'arabic' || first.digits !== first.end - at) return undefined;
      const upper = readNumber(units, first.end + 1, text);
      if (upper?.form !== 'arabic' || units[upper.end] !== SLASH) return undefined;
      const part = slashPart(units, upper, text, true);
      return part && { end: part.end, value: add(whole, part.value) };
    }
  }
}

/** 三分之二 from its lower number on; loose typography parts its words. */
function partOf(units: Uint16Array, at: number, below: NumberRun | undefined, text: string): Part | undefined {
  const denominator = pointOf(below);
  if (below === undefined || denominator === undefined || below.end === at) return undefined;
  const part = gapEnd(units, below.end);
  const of = gapEnd(units, part + 1);
  if (units[part] !== PART || units[of] !== OF) return undefined;
  const sign = gapEnd(units, of + 1);
  const negative = units[sign] === NEGATIVE;
  const above = readNumber(units, negative ? gapEnd(units, sign + 1) : sign, text);
  if (above === undefined || !('value' in above.amount) || toNumber(denominator) === 0) return undefined;
  const value = quotient(toNumber(above.amount.value), toNumber(denominator));
  return { end: above.end, value: negative ? negate(value) : value };
}

/** 五分一, as Hong Kong says it: one numeral for each, the upper the smaller. */
function shortPart(units: Uint16Array, below: NumberRun | undefined): Part | undefined {
  if (below?.form !== 'chinese' || units[below.end] !== PART) return undefined;
  const denominator = pointOf(below);
  const upper = digitOf(units[below.end + 1]!);
  if (denominator === undefined || upper < 1 || upper >= toNumber(denominator) || toNumber(denominator) > 10)
    return undefined;
  const end = below.end + 2;
  return digitOf(units[end]!) >= 0 || powerOf(units[end]!) > 0
    ? undefined
    : { end, value: quotient(upper, toNumber(denominator)) };
}

/** Whether what is behind 五分一 leaves it a fraction: a point of a game or a minute would have a count or a second. */
function endsFraction(units: Uint16Array, end: number): boolean {
  const measure = measureAt(units, end, false);
  return measure === undefined || !NOT_OF_FRACTIONS.has(measure.entry.unit.dimension);
}

/** 3/4 and 16/5, but no day of a month (3/15), behind a whole number any (1 4/3). */
function slashPart(units: Uint16Array, upper: NumberRun, text: string, behindWhole: boolean): Part | undefined {
  const lower = readNumber(units, upper.end + 1, text);
  if (lower?.form !== 'arabic' || units[lower.end] === SLASH || isLatin(units[lower.end]!)) return undefined;
  const [over, under] = [pointOf(upper), pointOf(lower)].map((d) => (d ? toNumber(d) : 0)) as [number, number];
  if (!(over > 0 && under > 1 && under <= LARGEST_PART && Number.isInteger(under) && Number.isInteger(over)))
    return undefined;
  if (over >= under && !behindWhole && (over <= BEYOND_MONTHS || over > LARGEST_PART)) return undefined;
  return { end: lower.end, value: quotient(over, under) };
}

/** 10^6, 2.5^-1. */
export function powerNumber(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const base = signedNumberAt(context, at);
  if (base === undefined || units[base.end] !== CARET || !('value' in base.amount)) return undefined;
  let start = base.end + 1;
  let negative = false;
  for (; units[start] === MINUS || units[start] === PLUS; start++) if (units[start] === MINUS) negative = !negative;
  let power = 0;
  let end = start;
  for (; isArabicDigit(units[end]!) && power < LARGEST_POWER; end++) power = power * 10 + units[end]! - ZERO!;
  if (end === start) return undefined;
  const result = toNumber(base.amount.value) ** (negative ? -power : power);
  if (!Number.isFinite(result)) return undefined;
  const amount: Amount = { value: rounded(result) };
  return bareFigure(at, end, amount);
}
