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
])('%s', (text, expected) => {
  const published = '2023-03-27';
  const [[reading, time] = []] = resolveTimes(chinese.read(text), { published });
  expect(reading?.type === 'time' && time && impliedBounds(reading, time, published)).toEqual(expected);
});
