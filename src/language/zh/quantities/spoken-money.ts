// Money as it is spoken: 三块, 三块五, 三块四分, 一块二角; a lone 五分.

import { add, type Decimal, shift } from '../../../value/decimal.ts';
import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { regionalCurrency } from '../measure-words.ts';
import { digitOf, isArabicDigit, powerOf } from '../numbers/numeral-characters.ts';
import type { Figure } from './figure.ts';
import { isBareScale, signedNumberAt } from './signed-number.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const [PIECE, CENT, ONE] = [...'块分一'].map(unit);
/** Coins by their power of ten. */
const COINS: ReadonlyMap<number, number> = new Map([
  [unit('毛'), -1],
  [unit('角'), -1],
  [unit('分'), -2],
]);
/** 块 at the end of a clause is money, but not where one of these has been counted before it: 奖牌三块, 地三块. */
const SLABS = set('牌地板砖石田屏糖饼肉玉布匾碑');
const SLAB_WINDOW = 12;
const CLOSERS = set('。!?;,、)"\n了吧呢啊的');
const ENDINGS = lexicon.slot('ending');

export function spokenMoney(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const number = signedNumberAt(context, at);
  if (number === undefined || isBareScale(units, number.start)) return undefined;
  const { end } = number;
  if (units[end] === CENT)
    return isAll(context, at, end + 1) ? figureOf(context, at, number, shiftOf(number.amount, -2), end + 1) : undefined;
  if (units[end] !== PIECE) return undefined;
  const coins = 'value' in number.amount && number.run.relation === 'eq' ? coinsAt(units, end + 1) : undefined;
  if (coins && 'value' in number.amount)
    return figureOf(context, at, number, { value: add(number.amount.value, coins.value) }, coins.end);
  const next = units[end + 1]!;
  const closed = next <= 32 || CLOSERS.has(next) || ENDINGS.longest(units, end + 1) !== undefined;
  if (!closed || (units[number.start] === ONE && number.run.end === number.start + 1) || countsSlabs(units, at))
    return undefined;
  return figureOf(context, at, number, number.amount, end + 1);
}

type Amount = Figure['amount'];
type Signed = NonNullable<ReturnType<typeof signedNumberAt>>;

const shiftOf = (amount: Amount, places: number): Amount =>
  'value' in amount
    ? { value: shift(amount.value, places) }
    : { min: shift(amount.min, places), max: shift(amount.max, places) };

const figureOf = (context: ChineseContext, start: number, number: Signed, amount: Amount, end: number): Figure => ({
  start,
  end,
  amount,
  relation: number.run.relation,
  unit: regionalCurrency(context.tag),
  number: { start: number.start, end: number.end, amount: number.run.amount },
  scaled: number.run.scaled,
  weak: false,
});

/** 二, 二角, 四分, 二角五分 behind 块. */
function coinsAt(units: Uint16Array, at: number): { value: Decimal; end: number } | undefined {
  let value: Decimal | undefined;
  let end = at;
  for (let power = -1; power >= -2; power--) {
    const digit = isArabicDigit(units[end]!) ? units[end]! - 48 : digitOf(units[end]!);
    if (digit < 1) break;
    const next = units[end + 1]!;
    const coin = COINS.get(next);
    // 三块|一斤, 三块|五十: a digit without a coin closes the amount.
    if (coin === undefined && next > 32 && !CLOSERS.has(next) && !ENDINGS.longest(units, end + 1)) break;
    if (coin === undefined && (powerOf(next) > 0 || power < -1)) break;
    const part = { mantissa: digit, exponent: coin ?? power };
    value = value ? add(value, part) : part;
    end += coin === undefined ? 1 : 2;
    if (coin !== -1) break;
  }
  return value && { value, end };
}

function countsSlabs(units: Uint16Array, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - SLAB_WINDOW; i--) if (SLABS.has(units[i]!)) return true;
  return false;
}

/** 五分 with nothing around it is a coin; elsewhere points or minutes. */
const isAll = ({ source }: ChineseContext, at: number, end: number): boolean => at === 0 && end === source.length;
