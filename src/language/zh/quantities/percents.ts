// Readers of percentages in words: 百分之五, 千分之三, 百分之五到十, 百分百, 百分三十, 打对折.

import { decimal, toNumber } from '../../../value/decimal.ts';
import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext } from '../context.ts';
import { gapEnd, isArabicDigit, powerOf } from '../numbers/numeral-characters.ts';
import { readNumber } from '../numbers/numerals.ts';
import { bareFigure, type Figure, negateAmount, shiftAmount } from './figure.ts';

const unit = (c: string): number => c.charCodeAt(0);
const [PART, OF, HUNDRED, NEGATIVE, POINT, AGAINST, FOLD, CUT] = [...'分之百负点对折打'].map(unit);
const RANGE_WORDS = new Set([...'至到-—~'].map(unit));
const PERCENT: Unit = { code: '%', system: 'newsfacts', dimension: 'ratio' };
const SMALLEST_POWER = 2;
const LARGEST_POWER = 4;

/** Where the number behind 百分之 stands, its 之 and gaps passed; 百分 alone may do before a number (百分三十). */
function numberStart(units: Uint16Array, at: number): number | undefined {
  const part = gapEnd(units, at + 1);
  if (units[part] !== PART) return undefined;
  const of = gapEnd(units, part + 1);
  if (units[of] === OF) return gapEnd(units, of + 1);
  const next = units[part + 1]!;
  return units[at] === HUNDRED &&
    (isArabicDigit(next) || (powerOf(next) > 0 && powerOf(next) < 3) || isTens(units, part + 1))
    ? part + 1
    : undefined;
}

/** 三十 in 百分三十: 百分一 alone would be cut out of 百分一百. */
const isTens = (units: Uint16Array, at: number): boolean =>
  powerOf(units[at + 1]!) === 1 || powerOf(units[at + 1]!) === 2;

/** 百分之十二点五, 负百分之三, 百分之五到十. */
export function partQuantity(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const { text } = context.source;
  const before = units[at] === NEGATIVE;
  const word = before ? at + 1 : at;
  const power = powerOf(units[word]!);
  if (power < SMALLEST_POWER || power > LARGEST_POWER) return undefined;
  const start = numberStart(units, word);
  if (start === undefined) return undefined;
  const within = units[start] === NEGATIVE;
  const first = within ? start + 1 : start;
  const run = readNumber(units, first, text);
  if (run === undefined || units[run.end] === POINT) return undefined;
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
  const share = shiftAmount(amount, 2 - power);
  return {
    start: at,
    end,
    amount: before || within ? negateAmount(share) : share,
    relation,
    unit: PERCENT,
    number: { start: first, end, amount },
    scaled: false,
    weak: false,
  };
}

/** 打|对折: half the price. Read from 打 on, which is no part of it. */
export function halfPrice({ units }: ChineseContext, at: number): Figure | undefined {
  if (units[at] !== CUT || units[at + 1] !== AGAINST || units[at + 2] !== FOLD) return undefined;
  return { ...bareFigure(at + 1, at + 3, { value: decimal(50) }), unit: PERCENT };
}
