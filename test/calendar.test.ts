// The calendar against hand-made cases and against the edtf package.

import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  type CalendarDay,
  daysInMonth,
  edtfOf,
  exists,
  parseDate,
  parseEdtf,
  partOfYear,
  shiftDate,
  tenDays,
  weekdayOf,
  weekOf,
  weekOfYear,
} from '../src/value/calendar.ts';

describe('dates', () => {
  it.each([
    ['2019-02-28', true],
    ['2020-02-29', true],
    ['2019-02-30', false],
    ['2100-02-29', false],
    ['2023-13', false],
    ['2023-03-27T24:00', true],
    ['2023-03-27T24:01', false],
    ['2023-03-27T17:60', false],
    ['23-03-27', false],
    ['2023-3-27', false],
  ])('%s exists: %s', (text, there) => {
    expect(parseDate(text) !== undefined).toBe(there);
  });

  it('refuses the year 0 and a day without a month', () => {
    expect(exists({ year: 0 })).toBe(false);
    expect(exists({ year: 2023, day: 3 })).toBe(false);
  });

  it('reads a date-time with a zone and keeps its local clock', () => {
    expect(parseDate('2023-03-27T08:30:15.250+08:00')).toEqual({
      year: 2023,
      month: 3,
      day: 27,
      hour: 8,
      minute: 30,
      second: 15,
    });
  });

  it('knows early years, leap days and weekdays', () => {
    expect(daysInMonth(4, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(weekdayOf({ year: 2023, month: 3, day: 27 })).toBe(1);
    expect(weekdayOf({ year: 1949, month: 10, day: 1 })).toBe(6);
  });

  it('shifts by grains and keeps the grain', () => {
    expect(shiftDate<CalendarDay>({ year: 2023, month: 3, day: 31 }, -1, 'month')).toEqual({
      year: 2023,
      month: 2,
      day: 28,
    });
    expect(shiftDate({ year: 2023, month: 1 }, -1, 'month')).toEqual({ year: 2022, month: 12 });
    expect(shiftDate({ year: 2023 }, -4, 'year')).toEqual({ year: 2019 });
    expect(shiftDate({ year: 2023, month: 12, day: 31, hour: 23 }, 1, 'hour')).toEqual({
      year: 2024,
      month: 1,
      day: 1,
      hour: 0,
    });
  });
});

describe('ranges', () => {
  it.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2023-12', '2023-12-01', '2024-01-01'],
    ['2023-03-27', '2023-03-27', '2023-03-28'],
    ['2023-03-27T17:00', '2023-03-27T17:00', '2023-03-27T17:01'],
    ['2024-01/2024-03', '2024-01-01', '2024-04-01'],
    ['../2023-03-23', undefined, '2023-03-24'],
    ['2021/..', '2021-01-01', undefined],
  ])('%s runs from %s until %s', (edtf, from, until) => {
    const range = parseEdtf(edtf)!;
    expect(edtfOf(range)).toBe(edtf);
    expect(boundsOf(range)).toEqual({ ...(from && { from }), ...(until && { until }) });
  });

  it.each(['', '..', '../..', 'a/b', '2023/2024/2025', '2019-02-30', '2019-02-30/2019-03'])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  it('writes 24:00 as the first instant of the next day', () => {
    const midnight = { year: 2023, month: 12, day: 31, hour: 24 };
    expect(edtfOf({ from: midnight, to: midnight })).toBe('2024-01-01T00:00');
  });

  it('gives quarters, halves, seasons, ten days and weeks', () => {
    expect(edtfOf(partOfYear(2024, 'quarter', 1))).toBe('2024-01/2024-03');
    expect(edtfOf(partOfYear(2024, 'half', 2))).toBe('2024-07/2024-12');
    expect(edtfOf(partOfYear(2024, 'season', 4))).toBe('2024-12/2025-02');
    expect(edtfOf(tenDays(2024, 2, 3))).toBe('2024-02-21/2024-02-29');
    expect(edtfOf(weekOf({ year: 2023, month: 3, day: 27 }, -1))).toBe('2023-03-20/2023-03-26');
    expect(edtfOf(weekOfYear(2021, 1))).toBe('2021-01-04/2021-01-10');
  });

  it('agrees with the edtf package', async () => {
    // @ts-expect-error the package has no types
    const { default: edtf } = await import('edtf');
    for (const text of [
      '2023',
      '2023-02',
      '2020-02-29',
      '2023-03-27T17:00:00',
      '2024-01/2024-03',
      '2021/..',
      '../2023-03-23',
    ]) {
      expect(() => edtf(text)).not.toThrow();
      expect(edtfOf(parseEdtf(text)!)).toBe(text);
    }
    expect(() => edtf('2019-02-30')).toThrow();
  });
});
