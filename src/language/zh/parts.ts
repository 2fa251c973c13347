// Readers of parts and multiples: 百分之五, 三分之一, 一半, 翻两番, and of numbers without any unit.

import type { Amount } from '../../engine/reading.ts';
import { add, type Decimal, decimal, parseDecimal, toNumber } from '../../value/decimal.ts';
import type { Unit } from '../../value/unit.ts';
import type { ChineseContext } from './context.ts';
import { type Figure, shiftAmount } from './figure.ts';
import { isLatin } from './measures.ts';
import { powerOf, readNumber } from './numerals.ts';
import { insideToken, isBareScale, signedNumberAt } from './signed-number.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const [PART, OF, AND, TURN, DONE, FOLD, TIMES, ONE, HALF, SLASH] = [...'分之又翻了番倍一半/'].map(unit);
const RANGE_WORDS = set('至到-—~');
const PERCENT: Unit = { code: '%', system: 'newsfacts', dimension: 'ratio' };
const MULTIPLE: Unit = { code: 'x', system: 'newsfacts', dimension: 'ratio' };
const VULGAR: ReadonlyMap<number, Decimal> = new Map([
  [unit('½'), decimal(5, -1)],
  [unit('¼'), decimal(25, -2)],
  [unit('¾'), decimal(75, -2)],
  [unit('⅓'), quotient(1, 3)],
  [unit('⅔'), quotient(2, 3)],
]);
const HALF_WORDS = ['半壁江山', '半数', '一半'];
/** What follows a lone 半 of its own: 过半|。 but not 过半|年. */
const AFTER_HALF = set('年天个导岛径价夜决场程途空球身小月公里步生分点信山官成');
const CLOSERS = set('。!?;');
/** Behind a bare number, these make it a date, a name or a part of another word. */
const AFTER_NUMBER = set('月日号时届后运');

/** A quotient to fifteen significant digits. */
function quotient(numerator: number, denominator: number): Decimal {
  return parseDecimal((numerator / denominator).toFixed(15))!;
}

const bare = (start: number, end: number, amount: Amount): Figure => ({
  start,
  end,
  amount,
  relation: 'eq',
  number: { start, end, amount },
  scaled: false,
  weak: false,
});

/** 百分之十二点五, 千分之三, 百分之五到十. */
export function partQuantity(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const power = powerOf(units[at]!);
  if (power < 2 || power > 4 || units[at + 1] !== PART || units[at + 2] !== OF) return undefined;
  const { text } = context.source;
  const run = readNumber(units, at + 3, text);
  if (run === undefined) return undefined;
  let { end, amount, relation } = run;
  if (RANGE_WORDS.has(units[end]!) && 'value' in amount) {
    const again = units[end + 2] === PART && units[end + 3] === OF ? end + 4 : end + 1;
    const high = readNumber(units, again, text);
    if (high && 'value' in high.amount && toNumber(high.amount.value) > toNumber(amount.value)) {
      amount = { min: amount.value, max: high.amount.value };
      end = high.end;
      relation = high.relation;
    }
  }
  return {
    start: at,
    end,
    amount: shiftAmount(amount, 2 - power),
    relation,
    unit: PERCENT,
    number: { start: at + 3, end, amount },
    scaled: false,
    weak: false,
  };
}

/** 三分之一, 五又三分之一, 3/4, ½. */
export function fraction(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const vulgar = VULGAR.get(units[at]!);
  if (vulgar) return bare(at, at + 1, { value: vulgar });
  if (insideToken(units, at)) return undefined;
  const first = context.numberAt(at);
  if (first === undefined || first.relation !== 'eq' || !('value' in first.amount)) return undefined;
  const { text } = context.source;
  if (units[first.end] === AND) {
    const part = simpleFraction(units, first.end + 1, readNumber(units, first.end + 1, text), text);
    return part && bare(at, part.end, { value: add(first.amount.value, part.value) });
  }
  if (units[first.end] === SLASH) return slashFraction(context, at);
  const part = simpleFraction(units, at, first, text);
  return part && bare(at, part.end, { value: part.value });
}

function simpleFraction(
  units: Uint16Array,
  at: number,
  below: ReturnType<typeof readNumber>,
  text: string,
): { end: number; value: Decimal } | undefined {
  if (below === undefined || units[below.end] !== PART || units[below.end + 1] !== OF) return undefined;
  const above = readNumber(units, below.end + 2, text);
  if (above === undefined || !('value' in above.amount) || !('value' in below.amount)) return undefined;
  const denominator = toNumber(below.amount.value);
  if (denominator === 0 || below.end === at) return undefined;
  return { end: above.end, value: quotient(toNumber(above.amount.value), denominator) };
}

function slashFraction(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const first = context.numberAt(at)!;
  const second = readNumber(units, first.end + 1, context.source.text);
  if (second?.form !== 'arabic' || first.form !== 'arabic' || units[second.end] === SLASH) return undefined;
  if (!('value' in first.amount) || !('value' in second.amount) || isLatin(units[second.end]!)) return undefined;
  const [above, below] = [toNumber(first.amount.value), toNumber(second.amount.value)];
  if (!(above > 0 && above < below && below <= 100 && Number.isInteger(below))) return undefined;
  return bare(at, second.end, { value: quotient(above, below) });
}

/** 一半, 半数, 半壁江山; a lone 半 only behind a modifier (过半). */
export function half(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  if (units[at] !== HALF && units[at] !== ONE) return undefined;
  for (const word of HALF_WORDS)
    if ([...word].every((c, i) => units[at + i] === unit(c)))
      return bare(at, at + word.length, { value: decimal(5, -1) });
  if (units[at] !== HALF || AFTER_HALF.has(units[at + 1]!)) return undefined;
  return { ...bare(at, at + 1, { value: decimal(5, -1) }), weak: true };
}

/** 翻一番, 翻了两番, 翻番: doubled so many times. */
export function doubling(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  if (units[at] !== TURN) return undefined;
  const start = units[at + 1] === DONE ? at + 2 : at + 1;
  if (units[start] === FOLD || units[start] === TIMES)
    return multiple(at, start + 1, { value: decimal(2) }, start, start);
  const run = readNumber(units, start, context.source.text);
  if (run === undefined || units[run.end] !== FOLD || !('value' in run.amount)) return undefined;
  const turns = toNumber(run.amount.value);
  if (!Number.isInteger(turns) || turns < 1 || turns > 20) return undefined;
  return multiple(at, run.end + 1, { value: decimal(2 ** turns) }, start, run.end);
}

const multiple = (start: number, end: number, amount: Amount, from: number, to: number): Figure => ({
  ...bare(start, end, amount),
  unit: MULTIPLE,
  number: { start: from, end: to, amount },
});

/** A lone numeral (零, 一) is a number only where nothing stands beside it; before 、 and in brackets it counts a list. */
const standsAlone = (units: Uint16Array, at: number, end: number): boolean =>
  (at === 0 || units[at - 1]! <= 32) && (units[end]! <= 32 || CLOSERS.has(units[end]!));

/** A number that nothing measures: 约550万, 1.4万亿, 三千二百. */
export function bareNumber(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const number = signedNumberAt(context, at);
  if (number === undefined || units[number.start] === HALF || number.temperature) return undefined;
  const { run, start, end } = number;
  const next = units[end]!;
  if (isLatin(next) || AFTER_NUMBER.has(next)) return undefined;
  const size = end - start;
  if (run.form === 'chinese' && size === 1 && powerOf(units[start]!) < 2 && !standsAlone(units, at, end))
    return undefined;
  // 一二, 十四五: digits side by side are a range only with a unit or a scale.
  if (!('value' in run.amount) && !run.scaled && run.scale === 0) return undefined;
  // 八一, 三八: two digits side by side name a day or a thing.
  if (run.form === 'chinese' && run.digits === 2) return undefined;
  const scale = isBareScale(units, start);
  if (run.form === 'arabic' && !run.scaled) {
    // A code: leading zeros, or more digits than news writes without a scale.
    if (size > 1 && units[start] === unit('0') && units[start + 1] !== unit('.')) return undefined;
    if (run.digits > 8 && size === run.digits) return undefined;
  }
  const value = 'value' in run.amount ? toNumber(run.amount.value) : 0;
  const year = run.digits === 4 && size === 4 && value >= 1900 && value < 2100;
  return {
    start: at,
    end,
    amount: number.amount,
    relation: run.relation,
    number: { start, end, amount: run.amount },
    scaled: run.scaled || scale,
    weak: (scale && run.relation === 'eq') || year,
  };
}
