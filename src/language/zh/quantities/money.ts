// Amounts of money whose currency stands before the number: 港币2960元, 人民币约3000万, US$5亿.

import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { regionalCurrency } from '../measure-words.ts';
import { isLatin, measureAt } from '../measures.ts';
import { gapEnd } from '../numbers/numeral-characters.ts';
import { digitOf, isArabicDigit, powerOf } from '../numbers/numerals.ts';
import type { Figure } from './figure.ts';
import { quantityOf } from './figures.ts';
import { isBareScale, signedNumberAt } from './signed-number.ts';

const CURRENCIES = lexicon.slot('currency');
const MODIFIERS = lexicon.slot('modifier');
const DOLLAR = '$'.charCodeAt(0);
/** Regions whose own money is a dollar: the bare sign is theirs. */
const DOLLARS = new Set(['HKD', 'TWD', 'SGD']);

export function prefixedMoney(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const prefix = CURRENCIES.longest(units, at);
  if (prefix === undefined) return undefined;
  const before = units[at - 1]!;
  if (at > 0 && (isLatin(before) || digitOf(before) >= 0 || powerOf(before) > 0 || isArabicDigit(before)))
    return undefined;
  let start = gapEnd(units, prefix.end);
  const modifier = MODIFIERS.longest(units, start);
  if (modifier) start = modifier.end;
  const number = signedNumberAt(context, start, true);
  if (number === undefined || isBareScale(units, number.start)) return undefined;
  const currency = signCurrency(units, at, prefix.end, context.tag, prefix.entry);
  const measure = measureAt(units, number.end, number.run.scaled);
  const relation = modifier && number.run.relation === 'eq' ? modifier.entry.relation : number.run.relation;
  if (measure?.entry.unit.dimension === 'money') {
    const figure = quantityOf(context, at, number, number.amount, currency);
    return figure && { ...figure, relation: figure.relation === 'eq' ? relation : figure.relation };
  }
  if (isLatin(units[number.end]!)) return undefined;
  return {
    start: at,
    end: number.end,
    amount: number.amount,
    relation,
    unit: currency,
    number: { start: number.start, end: number.end, amount: number.run.amount },
    scaled: number.run.scaled,
    weak: false,
  };
}

function signCurrency(units: Uint16Array, at: number, end: number, tag: string, currency: Unit): Unit {
  if (units[at] !== DOLLAR || end !== at + 1) return currency;
  const regional = regionalCurrency(tag);
  return DOLLARS.has(regional.code) ? regional : currency;
}
