// Chinese times: every way to say a time gives one reading over the whole phrase, and its value.

import { describe, expect, it } from 'vitest';
import { createChinese } from '../src/language/zh/index.ts';
import { resolveTimes } from '../src/link/times.ts';
import { nothing, times } from './corpus/zh/times.ts';

const chinese = createChinese();

function timesOf(text: string, published?: string): { text: string; edtf: string | undefined; rule: string }[] {
  const reading = chinese.read(text);
  return [...resolveTimes(reading, published === undefined ? {} : { published })].map(([of, { edtf }]) => ({
    text: text.slice(of.start, of.end),
    edtf,
    rule: of.rule,
  }));
}

describe('the rules', () => {
  for (const rule of chinese.rules.filter(({ name }) => name.startsWith('time: ')))
    it.each(rule.examples)(`${rule.name}: %s`, (text, quote) => {
      expect(timesOf(text).map(({ text: found, rule: by }) => [found, by])).toContainEqual([quote, rule.name]);
    });
});

describe('the corpus', () => {
  for (const { published, edtf, says } of times)
    it.each(says)(`${edtf ?? 'no date'}: %s`, (text) => {
      expect(timesOf(text, published)).toMatchObject([{ text, edtf }]);
      const inSentence = `消息称，${text}，情况有变。`;
      expect(timesOf(inSentence, published)).toMatchObject([{ text, edtf }]);
    });
});

describe('what is no time', () => {
  it.each(nothing)('%s', (text) => {
    expect(timesOf(text, '2023-03-27')).toEqual([]);
  });
});

it('reads a document of times without end in linear time', () => {
  const text = '截至2023年3月27日，1—9月增长。'.repeat(2000);
  expect(timesOf(text, '2023-03-27')).toHaveLength(4000);
});
