// The Chinese calendar: new years, leap months, festivals and solar terms of known years.

import { describe, expect, it } from 'vitest';
import { edtfOf } from '../src/value/calendar.ts';
import { type LunarDate, lunarRange, solarTerm } from '../src/value/chinese-calendar.ts';

const edtf = (date: LunarDate): string | undefined => {
  const range = lunarRange(date);
  return range && edtfOf(range);
};

describe('lunar dates', () => {
  it.each([
    [{ year: 2023, month: 1, day: 1 }, '2023-01-22'],
    [{ year: 2024, month: 8, day: 15 }, '2024-09-17'],
    [{ year: 2023, month: 5, day: 5 }, '2023-06-22'],
    [{ year: 2020, month: 4 }, '2020-04-23/2020-05-22'],
    [{ year: 2020, month: 4, leap: true }, '2020-05-23/2020-06-20'],
    [{ year: 2020, month: 5, day: 5 }, '2020-06-25'],
    [{ year: 2022 }, '2022-02-01/2023-01-21'],
    [{ year: 2023, month: 12, day: 30 }, '2024-02-09'],
    [{ year: 2024, month: 12, day: 30 }, undefined],
    [{ year: 2023, month: 4, leap: true }, undefined],
    [{ year: 1900, month: 1 }, undefined],
    [{ year: 2100, month: 1 }, undefined],
  ])('%j: %s', (date, expected) => {
    expect(edtf(date)).toBe(expected);
  });
});

describe('solar terms', () => {
  it.each([
    [2023, 7, { year: 2023, month: 4, day: 5 }],
    [2024, 7, { year: 2024, month: 4, day: 4 }],
    [2024, 24, { year: 2024, month: 12, day: 21 }],
    [2000, 1, undefined],
  ])('%i, %i', (year, term, expected) => {
    expect(solarTerm(year, term)).toEqual(expected);
  });
});
