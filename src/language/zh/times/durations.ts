// Lengths of time that no unit of quantities says: 一刻钟, 两日, 90日, 三天两晚, 俩月.

import type { Grain } from '../../../engine/time-expression.ts';
import { decimal, multiply, toText } from '../../../value/decimal.ts';
import { CLASSES, DIGIT, NUMERAL } from '../classes.ts';
import type { ChineseContext } from '../context.ts';
import { calendarNumberAt } from './calendar-number.ts';
import { isFused, lengthAt } from './lengths.ts';
import type { Point } from './stretch.ts';

const [QUARTER, CLOCK, DAY, HEAVEN, NIGHT, TWO] = [...'刻钟日天晚两'].map((c) => c.charCodeAt(0));
/** Whose first character is a 日 or a day's: 两日游, 两日内 is a bound. */
const OTHER_WORDS = new Set([...'内游元本子志间语常'].map((c) => c.charCodeAt(0)));
const QUARTER_MINUTES = decimal(15);
/** A number of days that no month has; a smaller one before 日 is a date. */
const DAYS_OF_A_MONTH = 31;

export function durationAt(context: ChineseContext, at: number): Point | undefined {
  const { units } = context;
  if (isFused(units[at]!)) return fusedDuration(context, at);
  if ((CLASSES[units[at]!]! & (DIGIT | NUMERAL)) === 0) return undefined;
  const number = context.numberAt(at);
  if (!number || number.scaled || !('value' in number.amount) || number.relation !== 'eq') return undefined;
  const { value } = number.amount;
  const mark = units[number.end];
  const next = units[number.end + 1]!;
  if (mark === QUARTER && next === CLOCK)
    return duration(number.end + 2, `PT${toText(multiply(value, QUARTER_MINUTES))}M`);
  if (mark === DAY) {
    const two = units[at] === TWO && number.end === at + 1;
    const isLength = two || Number(toText(value)) > DAYS_OF_A_MONTH;
    return isLength && !OTHER_WORDS.has(next) ? duration(number.end + 1, `P${toText(value)}D`) : undefined;
  }
  const nights = mark === HEAVEN ? calendarNumberAt(units, number.end + 1) : undefined;
  return nights && units[nights.end] === NIGHT ? duration(nights.end + 1, `P${toText(value)}D`) : undefined;
}

/** 俩礼拜; the 俩 of 夫妻俩 counts people. */
function fusedDuration(context: ChineseContext, at: number): Point | undefined {
  if (at > 0 && PEOPLE.has(context.units[at - 1]!)) return undefined;
  const found = lengthAt(context, at);
  const mark = found?.length && FUSED_GRAINS[found.grain];
  return mark ? duration(found.end, mark.replace('n', toText(found.length!))) : undefined;
}

/** Without 天, 年 and 周, which 俩 has before it only by chance: 姐妹俩|天天. */
const FUSED_GRAINS: Readonly<Partial<Record<Grain, string>>> = { month: 'PnM', week: 'PnW', hour: 'PTnH' };
const PEOPLE = new Set([...'妻子妹弟兄姐们孙女人婆友'].map((c) => c.charCodeAt(0)));

const duration = (end: number, text: string): Point => ({ end, expression: { kind: 'duration', duration: text } });
