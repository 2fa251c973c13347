// Quantities in two units (3小时20分, 六斤八两, 1米78, 5元5角, 一年零三个月) and ranges between them.

import type { Match } from '../../../engine/lexicon.ts';
import { add, compare, type Decimal, decimal, multiply, shift } from '../../../value/decimal.ts';
import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext, NumberRun } from '../context.ts';
import type { MeasureWord } from '../measure-words.ts';
import { regionalCurrency } from '../measure-words.ts';
import { measureAt } from '../measures.ts';
import { digitOf, isArabicDigit, powerOf, readNumber } from '../numbers/numerals.ts';
import { bareFigure, type Figure, type FigureReader } from './figure.ts';
import { plainQuantity, rangeSignEnd } from './figures.ts';
import { signedNumberAt } from './signed-number.ts';

/** How many of the smaller unit make one of the larger. */
const RATIOS: ReadonlyMap<string, number> = new Map([
  ['a mo', 12],
  ['wk h', 168],
  ['d h', 24],
  ['h min', 60],
  ['min s', 60],
  ['km m', 1000],
  ['m cm', 100],
  ['t kg', 1000],
  ['kg g', 1000],
  ['[jin_cn] [liang_cn]', 10],
  ['[zhang_cn] [chi_cn]', 10],
  ['[chi_cn] [cun_cn]', 10],
  ['[ft_i] [in_i]', 12],
]);
const [ZERO, AND, MINUTE, METRE, HOUR, SECOND] = [...'零又分米时秒'].map((c) => c.charCodeAt(0));
const METRES: Unit = { code: 'm', system: 'ucum', dimension: 'length' };
/** Before 米九, a metre ninety: no other word's last character. */
const BEFORE_METRE = new Set([...'高约到至近有是才仅超过足长逾,。、;:"'].map((c) => c.charCodeAt(0)));
const MINUTES: Unit = { code: 'min', system: 'ucum', dimension: 'time' };
const HOURS: Unit = { code: 'h', system: 'ucum', dimension: 'time' };

export function compoundQuantity(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const { text } = context.source;
  const number = signedNumberAt(context, at);
  if (number === undefined || !('value' in number.amount) || number.run.relation !== 'eq') return undefined;
  const first = measureAt(units, number.end, number.run.scaled);
  if (first === undefined || first.entry.classifier) return undefined;
  let total = shift(number.amount.value, first.entry.power);
  let unit = first.entry.regional ? regionalCurrency(context.tag) : first.entry.unit;
  let end = first.end;
  let power = first.entry.power;
  for (;;) {
    const joined = units[end] === ZERO || units[end] === AND ? end + 1 : end;
    const run = readNumber(units, joined, text);
    if (run === undefined || !('value' in run.amount) || run.scaled || run.relation !== 'eq') break;
    const second = smallerUnit(units, run, unit);
    const ratio = second && RATIOS.get(`${unit.code} ${second.unit.code}`);
    if (second && ratio) {
      total = add(multiply(total, decimal(ratio)), run.amount.value);
      unit = second.unit;
      end = second.end;
    } else if (second && unit.dimension === 'money' && second.power < power) {
      total = add(total, shift(run.amount.value, second.power));
      power = second.power;
      end = second.end;
    } else {
      const decimals = shorthand(units, joined, run, unit, power);
      if (decimals === undefined) break;
      total = add(total, decimals);
      end = run.end;
      break;
    }
  }
  if (end === first.end) return undefined;
  const amount = { value: total };
  return {
    start: at,
    end,
    amount,
    relation: 'eq',
    unit,
    number: { start: number.start, end: number.end, amount: number.run.amount },
    scaled: number.run.scaled,
    weak: false,
  };
}

/** The unit after the second number. 分 after hours is a minute, after 元 it is a hundredth. */
function smallerUnit(
  units: Uint16Array,
  run: NumberRun,
  larger: Unit,
): { unit: Unit; power: number; end: number } | undefined {
  if (units[run.end] === MINUTE) {
    if (larger.code === 'h') {
      const found = measureAt(units, run.end, false);
      const isMinutes = found?.entry.unit.code === 'min';
      return { unit: MINUTES, power: 0, end: isMinutes ? found.end : run.end + 1 };
    }
    if (larger.dimension === 'money') {
      const found = measureAt(units, run.end, false);
      return { unit: larger, power: -2, end: found?.entry.power === -2 ? found.end : run.end + 1 };
    }
  }
  // 8天20时: behind days a 时 is an hour.
  if (larger.code === 'd' && units[run.end] === HOUR) return { unit: HOURS, power: 0, end: run.end + 1 };
  const found: Match<MeasureWord> | undefined = measureAt(units, run.end, false);
  return found && { unit: found.entry.unit, power: found.entry.power, end: found.end };
}

/** 1米78, 5元5, 10秒26: digits that go on with the unit before them. */
function shorthand(units: Uint16Array, at: number, run: NumberRun, unit: Unit, power: number): Decimal | undefined {
  if (!('value' in run.amount) || run.end - at > 2) return undefined;
  const size = run.end - at;
  const plain = isArabicDigit(units[at]!) ? run.digits === size : size === 1 && digitOf(units[at]!) > 0;
  if (unit.code === 'm' && units[at - 1] === METRE && plain)
    return measureAt(units, run.end, false) === undefined ? shift(run.amount.value, -size) : undefined;
  // 10秒26, 1分08秒81: hundredths.
  if (unit.code === 's' && units[at - 1] === SECOND && plain && size === 2)
    return measureAt(units, run.end, false) === undefined ? shift(run.amount.value, -size) : undefined;
  if (unit.dimension === 'money' && run.end - at === 1 && measureAt(units, run.end, false) === undefined)
    return power === -1 ? shift(run.amount.value, -2) : undefined;
  return undefined;
}

/** 米九: a metre and nine tenths. */
export function shortMetre({ units }: ChineseContext, at: number): Figure | undefined {
  if (units[at] !== METRE || (at > 0 && units[at - 1]! > 32 && !BEFORE_METRE.has(units[at - 1]!))) return undefined;
  const digit = digitOf(units[at + 1]!);
  const end = at + 2;
  if (digit < 1 || digitOf(units[end]!) >= 0 || powerOf(units[end]!) > 0 || measureAt(units, end, false))
    return undefined;
  return { ...bareFigure(at, end, { value: decimal(10 + digit, -1) }), unit: METRES };
}

const compoundAt: FigureReader = (context, at) => shortMetre(context, at) ?? compoundQuantity(context, at);

/** 1米6到1米9, 3小时20分至4小时: one of the ends at least is a compound. */
export function compoundRange(context: ChineseContext, at: number): Figure | undefined {
  const compound = compoundAt(context, at);
  const low = compound ?? plainQuantity(context, at);
  if (low?.unit === undefined || !('value' in low.amount)) return undefined;
  const next = rangeSignEnd(context.units, low.end);
  if (next === low.end) return undefined;
  const high = compoundAt(context, next) ?? (compound && plainQuantity(context, next));
  if (high?.unit?.code !== low.unit.code || !('value' in high.amount)) return undefined;
  if (compare(low.amount.value, high.amount.value) >= 0) return undefined;
  const amount = { min: low.amount.value, max: high.amount.value };
  return { ...high, start: at, amount, number: { start: low.number.start, end: high.number.end, amount } };
}
