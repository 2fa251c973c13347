// The contract of the library: offsets, ids, determinism, and that no text makes it throw.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateStory } from '../src/checks/schema.ts';
import { createExtractor, type Extractor, type Quote, type Story } from '../src/index.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await createExtractor();
});

const document = (text: string, uri = 'page.txt') => ({ uri, sha256: '0'.repeat(64), encoding: 'utf-8', text });

/** Every quote of a story that has offsets. */
const quotesOf = (story: Story): Quote[] =>
  [
    ...story.facts.flatMap((fact) => (fact.type === 'figure' ? [fact, fact.property, fact.subject] : [fact])),
    ...story.times,
    ...[...story.people, ...story.organisations, ...story.places].flatMap((entity) => entity.mentions),
    ...[story.headline, story.source].filter((q) => q?.start !== undefined),
  ].filter((q) => q !== undefined) as Quote[];

const expectQuotesToStand = (story: Story, text: string) => {
  const characters = [...text];
  for (const quote of quotesOf(story)) expect(characters.slice(quote.start, quote.end).join('')).toBe(quote.text);
};

describe('a story object', () => {
  const text = '截至3月底，全市共有1245家企业，其中809家企业参加培训，占比65%。';

  it('quotes the document at its offsets', async () => {
    const story = await extractor.story({ id: 's1', text, published: '2023-04-02' });
    expect(story.facts.map((fact) => fact.text)).toEqual(['1245家', '809家', '65%']);
    expectQuotesToStand(story, text);
  });

  it('counts code points: an emoji is one, wherever it stands', async () => {
    const astral = `😀𠮷${text}😀`;
    const story = await extractor.story({ id: 's1', text: astral });
    expect(story.facts.map((fact) => fact.text)).toEqual(['1245家', '809家', '65%']);
    expect(story.facts[0]!.start).toBe([...astral].join('|').split('|').indexOf('1'));
    expectQuotesToStand(story, astral);
  });

  it('keeps line ends as they are', async () => {
    const lines = `第一段没有数字，只有文字。\r\n${text}\r\n`;
    for (const story of await extractor.extract(document(lines))) expectQuotesToStand(story, lines);
  });

  it('quotes across a broken line with what stands between', async () => {
    const broken =
      '今年以来，全市新建的污水处理厂已经有二十\n五座投入使用，群众都说好。记者在现场看到\n的是一片繁忙，工人们正在安装最后的设备，\n预计年底前全部完工。';
    const story = await extractor.story({ id: 's1', text: broken, published: '2023-04-02' });
    expect(story.facts[0]).toMatchObject({ text: '二十\n五座', value: 25, classifier: '座' });
    expectQuotesToStand(story, broken);
  });

  it('has ids that hang on the quote and its occurrence, not on its place', async () => {
    const [first, second] = await Promise.all([
      extractor.story({ id: 's1', text: '新增5家企业，又新增5家商店。' }),
      extractor.story({ id: 's1', text: '据了解，新增5家企业，又新增5家商店。' }),
    ]);
    expect(first!.facts.map((fact) => fact.id)).toEqual(second!.facts.map((fact) => fact.id));
    expect(new Set(first!.facts.map((fact) => fact.id)).size).toBe(first!.facts.length);
  });

  it('keeps digits that a double cannot hold', async () => {
    const story = await extractor.story({ text: '编号之外，共计12345678901234567891元。' });
    expect(story.facts[0]).toMatchObject({ decimal: '12345678901234567891' });
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'0123456789一二三十百千万亿两半几多余约近超过第年月日元个家%。，、；：（）“”《》\n\r\t 至到-—~.,/',
    '😀',
    '\ud800',
    '百分之',
    '亿元',
    '增长',
    '同比',
    '北京',
    '张伟',
    '公司',
    '记者',
    '2023年',
    '截至',
    'US$',
    'million',
    'percent',
    'in March',
    '占',
  );
  const texts = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

  it('gives a valid story whose quotes stand, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('zh', 'zh-Hant', 'en', null), async (text, language) => {
        const story = await extractor.story({ id: 'x', text, language, published: '2023-04-02' });
        expect(validateStory(story)).toEqual([]);
        expectQuotesToStand(story, text);
        await extractor.recognize({ text, language });
      }),
      { numRuns: 400 },
    );
  });

  // Quadratic work would take minutes on these, and one call a repetition more stack than there is.
  it.each(['7', '（）', '(1)', '3.', '3-', '3/', 'A-', 'A1-', ',111', '一', '第', '2023年'])(
    'reads %s over and over in linear time',
    async (text) => {
      for (const language of ['zh', 'en'])
        await extractor.story({ id: 'x', text: text.repeat(Math.ceil(200_000 / text.length)), language });
    },
    20_000,
  );

  it('gives the same output twice, whatever was read in between', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (text, other) => {
        const first = JSON.stringify(await extractor.extract(document(text)));
        await extractor.extract(document(other));
        expect(JSON.stringify(await extractor.extract(document(text)))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });
});
