// Lengths in minutes whose 分 stands without its 钟: 五分三十秒, 五分半钟, 分半钟. A score of half a point is written 5.5分.

import { add, type Decimal, decimal, multiply } from '../../../value/decimal.ts';
import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext } from '../context.ts';
import { measureAt } from '../measures.ts';
import { digitOf, isArabicDigit, powerOf, readNumber } from '../numbers/numerals.ts';
import type { Figure } from './figure.ts';

const [MINUTE, SECOND, HALF, CLOCK] = [...'分秒半钟'].map((c) => c.charCodeAt(0));
const MINUTES: Unit = { code: 'min', system: 'ucum', dimension: 'time' };
const SECONDS: Unit = { code: 's', system: 'ucum', dimension: 'time' };

/** The 81 of 1分08秒81. */
function hundredthsAt({ units }: ChineseContext, at: number): Decimal | undefined {
  if (!isArabicDigit(units[at]!) || !isArabicDigit(units[at + 1]!) || isArabicDigit(units[at + 2]!)) return undefined;
  return measureAt(units, at + 2, false) ? undefined : decimal(10 * (units[at]! - 48) + units[at + 1]! - 48, -2);
}

const ONE_AND_A_HALF = { value: decimal(15, -1) };

/** 分半钟, as Hong Kong says a minute and a half. */
function minuteAndHalf({ units }: ChineseContext, at: number): Figure | undefined {
  if (units[at] !== HALF || units[at - 1] !== MINUTE || units[at + 1] !== CLOCK) return undefined;
  if (digitOf(units[at - 2]!) >= 0 || isArabicDigit(units[at - 2]!) || powerOf(units[at - 2]!) > 0) return undefined;
  return {
    start: at - 1,
    end: at + 2,
    amount: ONE_AND_A_HALF,
    relation: 'eq',
    unit: MINUTES,
    number: { start: at - 1, end: at + 1, amount: ONE_AND_A_HALF },
    scaled: false,
    weak: false,
  };
}

/** 五分三十秒, 五分半钟, 五分半: a 分 is a minute where seconds or a half follow. */
export function minutesQuantity(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  if (units[at] === HALF) return minuteAndHalf(context, at);
  const number = context.numberAt(at);
  if (!number || !('value' in number.amount) || number.relation !== 'eq' || number.scaled) return undefined;
  if (units[number.end] !== MINUTE) return undefined;
  const from = number.end + 1;
  const half = units[from] === HALF;
  const run = half ? undefined : readNumber(units, from, context.source.text);
  if (!half && (!run || !('value' in run.amount) || run.scaled || units[run.end] !== SECOND)) return undefined;
  const whole = half ? from + 1 : run!.end + 1;
  const hundredths = half ? undefined : hundredthsAt(context, whole);
  const end = hundredths ? whole + 2 : whole;
  const said = run && 'value' in run.amount ? run.amount.value : undefined;
  const seconds = said && hundredths ? add(said, hundredths) : said;
  return {
    start: at,
    end: units[end] === CLOCK ? end + 1 : end,
    amount: {
      value: seconds
        ? add(multiply(number.amount.value, decimal(60)), seconds)
        : add(number.amount.value, decimal(5, -1)),
    },
    relation: 'eq',
    unit: seconds ? SECONDS : MINUTES,
    number: { start: at, end: number.end, amount: number.amount },
    scaled: false,
    weak: false,
  };
}
