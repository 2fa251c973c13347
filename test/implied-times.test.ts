// What times imply: hours of a part of the day, the story's date for the present; nothing where all is said.

import { expect, it } from 'vitest';
import { createChinese } from '../src/language/zh/index.ts';
import { impliedBounds } from '../src/link/implied.ts';
import { resolveTimes } from '../src/link/times.ts';

const chinese = createChinese();

it.each([
  ['3月5日早上', { from: '2023-03-05T04:00', until: '2023-03-05T12:00' }],
  ['昨天晚上', { from: '2023-03-26T18:00', until: '2023-03-27T00:00' }],
  ['目前', { from: '2023-03-27', until: '2023-03-28' }],
  ['26日深夜', undefined],
  ['昨天下午3时', undefined],
  ['近日', undefined],
  ['过去四年', { from: '2019-03-27', until: '2023-03-28' }],
  ['未来两个月', { from: '2023-03-27', until: '2023-05-27' }],
  ['三个多月以来', { from: '2022-12-01', until: '2023-03-28' }],
  ['一年半以来', { from: '2021-09-01', until: '2023-03-28' }],
  ['前两年', undefined],
])('%s', (text, expected) => {
  const published = '2023-03-27';
  const [[reading, time] = []] = resolveTimes(chinese.read(text), { published });
  expect(reading?.type === 'time' && time && impliedBounds(reading, time, published)).toEqual(expected);
});

it('gives a clock of no known day its minute', () => {
  const [[reading, time] = []] = resolveTimes(chinese.read('早上八点半开门'), {});
  expect(reading?.type === 'time' && time && impliedBounds(reading, time, undefined)).toEqual({
    from: 'T08:30',
    until: 'T08:31',
  });
});

it('counts windows of hours from the instant of the story', () => {
  const published = '2023-03-27T12:40:10';
  const [[reading, time] = []] = resolveTimes(chinese.read('过去24小时内'), { published });
  expect(reading?.type === 'time' && time && impliedBounds(reading, time, published)).toEqual({
    from: '2023-03-26T12:40:10',
    until: '2023-03-27T12:40:10',
  });
});
