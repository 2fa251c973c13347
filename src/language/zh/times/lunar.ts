// Dates of the Chinese calendar: 农历正月十五, 五月初五, 闰四月, 腊月廿三.

import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { calendarNumberAt } from './calendar-number.ts';
import type { Stretch } from './stretch.ts';
import type { Fields, TimeWord } from './time-words.ts';

const MEASURE = lexicon.slot('measure');

const unit = (c: string): number => c.charCodeAt(0);
const MONTH = unit('月');
const DAY = unit('日');
const FIRST = unit('初');
const LEAP = unit('闰');
const TWENTY = unit('廿');

/**
 * A month and the day in it. `word` is what says that it is lunar, and ends at `at`: 农历, 闰 or a month's own name. Without
 * one a day must say it: 五月初五, 五月廿二.
 */
export function lunarMonthAt(context: ChineseContext, at: number, word: TimeWord | undefined): Stretch | undefined {
  const text = context.units;
  if (word?.type === 'lunarMonth') return withDay(context, at, { lunar: true, month: word.month }, true);
  const leap = word?.type === 'leap' || (word !== undefined && text[at] === LEAP);
  const from = leap && word?.type !== 'leap' ? at + 1 : at;
  if (word && !leap) {
    for (const named of context.timeWordsAt(from))
      if (named.entry.type === 'lunarMonth')
        return withDay(context, named.end, { lunar: true, month: named.entry.month }, true);
  }
  const month = calendarNumberAt(text, from);
  if (!month || month.value < 1 || month.value > 12 || month.digits > 2 || text[month.end] !== MONTH) return undefined;
  return withDay(
    context,
    month.end + 1,
    { lunar: true, month: month.value, ...(leap && { leap }) },
    word !== undefined,
  );
}

/** 初五, 廿二, and where it is `said` that the month is lunar 十五 and 三十日. */
function withDay(context: ChineseContext, at: number, month: Fields, said: boolean): Stretch | undefined {
  const text = context.units;
  const first = text[at] === FIRST;
  const day = calendarNumberAt(text, first ? at + 1 : at);
  const marked = first || text[at] === TWENTY;
  const isDay =
    day !== undefined &&
    (first ? day.value >= 1 && day.value <= 10 : day.value >= 1 && day.value <= 30 && !day.arabic) &&
    (marked || said);
  if (!isDay) return said ? { end: at, from: month } : undefined;
  const end = text[day.end] === DAY ? day.end + 1 : day.end;
  // 正月十五家企业 counts.
  const counts = end === day.end && context.timeWordsAt(end).length === 0 && MEASURE.longest(text, end) !== undefined;
  if (counts) return said ? { end: at, from: month } : undefined;
  return { end, from: { ...month, day: day.value } };
}
