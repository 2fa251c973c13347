// Months and days that are counted from an end of their year or month: 前9个月, 首三季, 前20天, 最后五天.

import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { calendarNumberAt } from './calendar-number.ts';
import type { Stretch } from './stretch.ts';
import type { Fields } from './time-words.ts';

const AFTER = lexicon.slot('timeAfter');
const [MONTH, DAY, HEAVEN] = [...'月日天'].map((c) => c.charCodeAt(0));

/** 前9个月, 首三季: counted from January. */
export function countedMonthsAt(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  const head = context.timeWordsAt(at).find(({ entry }) => entry.type === 'first');
  if (!head) return undefined;
  const number = calendarNumberAt(text, head.end);
  if (!number || number.value < 1 || number.value > 12) return undefined;
  const grain = AFTER.longest(text, number.end);
  if (grain?.entry.type === 'grain' && grain.entry.grain === 'month')
    return { end: grain.end, from: { month: 1 }, to: { month: number.value } };
  if (text[number.end] === MONTH) return { end: number.end + 1, from: { month: 1 }, to: { month: number.value } };
  if (number.value <= 4 && grain?.entry.type === 'grain' && grain.entry.grain === 'quarter')
    return {
      end: grain.end,
      from: { part: { grain: 'quarter', number: 1 } },
      to: { part: { grain: 'quarter', number: number.value } },
    };
  return undefined;
}

/** The first days of a month, or of January for a year: 前20天, 前10日. */
export function firstDaysAt(context: ChineseContext, at: number, month: Fields): Stretch | undefined {
  const text = context.units;
  const head = context.timeWordsAt(at).find(({ entry }) => entry.type === 'first');
  const number = head && calendarNumberAt(text, head.end);
  if (!number || number.value < 2 || number.value > 31) return undefined;
  if (text[number.end] !== DAY && text[number.end] !== HEAVEN) return undefined;
  return { end: number.end + 1, from: { ...month, day: 1 }, to: { ...month, day: number.value } };
}

/** The last days of a month: 最后五天. */
export function lastDaysAt(context: ChineseContext, at: number): Stretch | undefined {
  const text = context.units;
  const head = context.timeWordsAt(at).find(({ entry }) => entry.type === 'last');
  const number = head && calendarNumberAt(text, head.end);
  if (!number || number.value < 1 || number.value > 31) return undefined;
  if (text[number.end] !== DAY && text[number.end] !== HEAVEN) return undefined;
  const end = number.end + 1;
  return number.value === 1 ? { end, from: { day: -1 } } : { end, from: { day: -number.value }, to: { day: -1 } };
}
