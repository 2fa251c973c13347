// Numbers of a list that share the unit behind the last one: 上调0.2及0.3个百分点, 分别为2.5、3.6和4.1元.

import type { ChineseContext } from '../context.ts';
import { regionalCurrency } from '../measure-words.ts';
import { measureAt } from '../measures.ts';
import { isArabicDigit, readNumber } from '../numbers/numerals.ts';
import { type Figure, shiftAmount } from './figure.ts';
import { signedNumberAt } from './signed-number.ts';

const JOINS = new Set([...'、和及与'].map((c) => c.charCodeAt(0)));
/** Members behind the one that is read; the bound keeps the work linear. */
const MOST_MEMBERS = 8;
/** 2、3个 and 3、5年 are two or three, three to five. */
const APART = new Set(['count', 'time']);

/** A number in digits before others and the unit of all of them. */
export function listedQuantity(context: ChineseContext, at: number): Figure | undefined {
  const { units, source } = context;
  if (!JOINS.has(units[context.numberAt(at)?.end ?? at]!)) return undefined;
  const number = signedNumberAt(context, at);
  if (number?.run.form !== 'arabic' || number.run.relation !== 'eq') return undefined;
  let { end } = number;
  for (let members = 0; members < MOST_MEMBERS && JOINS.has(units[end]!) && isArabicDigit(units[end + 1]!); members++) {
    const next = readNumber(units, end + 1, source.text);
    if (next?.form !== 'arabic') return undefined;
    end = next.end;
    const measure = measureAt(units, end, false);
    if (measure === undefined) continue;
    const { unit, power, regional } = measure.entry;
    if (APART.has(unit.dimension)) return undefined;
    return {
      start: at,
      end: number.end,
      amount: shiftAmount(number.amount, power),
      relation: 'eq',
      unit: regional ? regionalCurrency(context.tag) : unit,
      number: { start: number.start, end: number.end, amount: number.run.amount },
      scaled: false,
      weak: false,
    };
  }
  return undefined;
}
