// Lengths in minutes whose 分 stands without its 钟: 五分三十秒, 五分半钟. A score of half a point is written 5.5分.

import { add, decimal, multiply } from '../../value/decimal.ts';
import type { Unit } from '../../value/unit.ts';
import type { ChineseContext } from './context.ts';
import type { Figure } from './figure.ts';
import { readNumber } from './numerals.ts';

const [MINUTE, SECOND, HALF, CLOCK] = [...'分秒半钟'].map((c) => c.charCodeAt(0));
const MINUTES: Unit = { code: 'min', system: 'ucum', dimension: 'time' };
const SECONDS: Unit = { code: 's', system: 'ucum', dimension: 'time' };

/** 五分三十秒, 五分半钟, 五分半: a 分 is a minute where seconds or a half follow. */
export function minutesQuantity(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const number = context.numberAt(at);
  if (!number || !('value' in number.amount) || number.relation !== 'eq' || number.scaled) return undefined;
  if (units[number.end] !== MINUTE) return undefined;
  const from = number.end + 1;
  const half = units[from] === HALF;
  const run = half ? undefined : readNumber(units, from, context.source.text);
  if (!half && (!run || !('value' in run.amount) || run.scaled || units[run.end] !== SECOND)) return undefined;
  const end = half ? from + 1 : run!.end + 1;
  const seconds = run && 'value' in run.amount ? run.amount.value : undefined;
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
