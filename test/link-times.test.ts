// Times resolved against the story's date and against what the text named before.

import { expect, it } from 'vitest';
import { createChinese } from '../src/language/zh/index.ts';
import { dayEnds, instantOf, resolveTimes } from '../src/link/times.ts';

const chinese = createChinese();

const resolve = (text: string, published?: string): (string | undefined)[] =>
  [...resolveTimes(chinese.read(text), published === undefined ? {} : { published }).values()].map(({ edtf }) => edtf);

it.each([
  ['2022年10月8日立案，同年12月结案', ['2022-10-08', '2022-12']],
  ['3月22日开工，当日出钢', ['2023-03-22', '2023-03-22']],
  ['2019年开工，次年投产', ['2019', '2020']],
  ['2021年8月3日抵达，5日返回', ['2021-08-03', '2021-08-05']],
  ['2021年8月开工，11月完工', ['2021-08', '2021-11']],
  ['24日20时16分发现，23时08分扑灭', ['2023-03-24T20:16', '2023-03-24T23:08']],
  ['2022年10月8日立案\n3月结案', ['2022-10-08', '2023-03']],
  ['2022年12月17日开工，截至3月17日完成一半', ['2022-12-17', '../2023-03-17']],
  ['2022年10月8日立案，8月起草', ['2022-10-08', '2022-08']],
  ['去年3月开工，当月投产，次月达产', ['2022-03', '2022-03', '2022-04']],
])('leans on the time named before: %s', (text, edtf) => {
  expect(resolve(text, '2023-03-27')).toEqual(edtf);
});

it('reads a month of the next year behind that year, and no year into what happened', () => {
  expect(resolve('2025年春运从1月14日起', '2024-12-31')).toEqual(['2025', '2025-01-14/..']);
  expect(resolve('获刑五年后出狱', '2024-12-31')).toEqual([undefined]);
  expect(resolve('五年后，项目投产', '2024-12-31')).toEqual(['2029']);
});

it.each([
  ['9月', '2023-02-20', '2022-09'],
  ['7月1日起', '2023-03-27', '2023-07-01/..'],
  ['1—12月', '2023-01-20', '2022-01/2022-12'],
  ['30日', '2023-04-02', '2023-03-30'],
  ['30日', '2023-04-20', '2023-04-30'],
  ['周五', '2023-03-27', '2023-03-24'],
])('looks back: %s in a story of %s', (text, published, edtf) => {
  expect(resolve(text, published)).toEqual([edtf]);
});

it.each([
  ['会议将于周五举行', '2023-03-27', '2023-03-31'],
  ['会议將於星期五舉行', '2023-03-27', '2023-03-31'],
  ['会议定于5日开幕', '2023-03-27', '2023-04-05'],
  ['会议于周五举行', '2023-03-27', '2023-03-24'],
])('looks ahead where the text does: %s', (text, published, edtf) => {
  expect(resolve(text, published)).toEqual([edtf]);
});

it('reads each year of a list', () => {
  expect(resolve('2018及2020年分别实现自给', '2024-12-31')).toEqual(['2018', '2020']);
});

it('counts the end of an interval from its start', () => {
  expect(resolve('8月22日晚上至翌日凌晨', '2023-08-27')).toEqual(['2023-08-22/2023-08-23']);
});

it('resolves explicit dates only where the story has no date', () => {
  expect(resolve('今年，昨天，3月，27日，2023年3月27日，“十四五”期间')).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    '2023-03-27',
    '2021/2025',
  ]);
});

it('takes a story date that is a month or a year', () => {
  expect(resolve('去年，一季度，昨天', '2006')).toEqual(['2005', '2006-01/2006-03', undefined]);
  expect(resolve('5日，上月，昨天', '2026-01')).toEqual(['2026-01-05', '2025-12', undefined]);
});

it('gives bounds, the first inclusive and the last exclusive', () => {
  const [day, open, clock, set] = [
    ...resolveTimes(chinese.read('3月28日至31日；截至3月23日；27日23:08；每年'), { published: '2023-03-27' }).values(),
  ];
  expect(day).toEqual({ timex: 'DATE', edtf: '2023-03-28/2023-03-31', from: '2023-03-28', until: '2023-04-01' });
  expect(open).toEqual({ timex: 'DATE', edtf: '../2023-03-23', until: '2023-03-24' });
  expect(clock).toEqual({
    timex: 'TIME',
    edtf: '2023-03-27T23:08',
    from: '2023-03-27T23:08',
    until: '2023-03-27T23:09',
  });
  expect(instantOf(clock!)).toBe('2023-03-27T23:08');
  expect(instantOf(day!)).toBeUndefined();
  expect(set).toEqual({ timex: 'SET', duration: 'P1Y' });
});

it('counts hours back only from a known hour', () => {
  expect(resolve('三小时前', '2023-03-27')).toEqual([undefined]);
  expect(resolve('三小时前', '2023-03-27T12:00:00')).toEqual(['2023-03-27T09:00:00']);
});

it('gives the ends of an EDTF date', () => {
  expect(dayEnds('2023-03-27')).toEqual({ from: '2023-03-27', until: '2023-03-28' });
  expect(dayEnds('近日')).toEqual({});
});

it('gives no date to a window that reaches behind the calendar', () => {
  expect(resolve('过去125000年', '2025-04-08')).toEqual([undefined]);
});
