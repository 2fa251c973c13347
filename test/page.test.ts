// Pages divided into stories: whole pages with what they hold, and each signal by itself.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBareNames, readCredit } from '../src/page/credits.ts';
import type { Draft } from '../src/page/draft.ts';
import { publishedDay, readLine, splitPage } from '../src/page/index.ts';
import { languageOf } from '../src/page/language.ts';

const folder = new URL('../fixtures/pages/', import.meta.url);

const summary = (draft: Draft) => ({
  kind: draft.kind,
  ...(draft.headline && { headline: draft.headline.text }),
  ...(draft.published && { published: `${draft.published.basis} ${draft.published.value}` }),
  ...(draft.source && { source: draft.source.text }),
  authors: draft.authors.map(({ name }) => name),
  text: draft.text.split('\n'),
});

/** Whatever a draft says of its document stands there. */
function expectGrounded(document: string, draft: Draft): void {
  for (const { name, span } of draft.authors)
    expect(document.slice(span.start, span.end).replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
  if (draft.source) expect(document.slice(draft.source.span.start, draft.source.span.end)).toBe(draft.source.text);
  const bare = (text: string): string => text.replace(/\s/g, '');
  expect(bare(draft.body.map(({ start, end }) => document.slice(start, end)).join(''))).toBe(bare(draft.text));
  for (let at = 0; at < draft.text.length; at++) {
    if (/\s/.test(draft.text[at]!)) continue;
    const { start, end } = draft.offsets.toDocument({ start: at, end: at + 1 });
    expect(document.slice(start, end)).toBe(draft.text[at]);
  }
}

describe('pages', () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    test(file, () => {
      const document = readFileSync(new URL(file, folder), 'utf8');
      const drafts = splitPage(document);
      expect(drafts.map(summary)).toEqual(
        JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), folder), 'utf8')),
      );
      for (const draft of drafts) expectGrounded(document, draft);
    });
  }

  test('a story with a headline', () => {
    expect(splitPage('渔港开海\n\n千余艘渔船16日出海。\n\n首日渔获200吨。').map(summary)).toEqual([
      { kind: 'article', headline: '渔港开海', authors: [], text: ['千余艘渔船16日出海。', '首日渔获200吨。'] },
    ]);
  });

  test('a text without any line feed is one story without a headline', () => {
    const drafts = splitPage('全市新增绿地30公顷。市民出门五分钟就能走进公园。');
    expect(drafts.map((draft) => [draft.headline, draft.text])).toEqual([
      [undefined, '全市新增绿地30公顷。市民出门五分钟就能走进公园。'],
    ]);
  });

  test('nothing is no story', () => {
    expect(splitPage('')).toEqual([]);
    expect(splitPage('\n \u3000\r\n')).toEqual([]);
    expect(splitPage('上一版  下一版')).toEqual([]);
  });

  test('headings inside a story stay in it', () => {
    const drafts = splitPage(
      '茶乡的变化\n新茶上市，价格上涨一成。\n提前采摘\n今年采摘提前了6天。\n线上热销\n网店卖出三万单。',
    );
    expect(drafts.map((draft) => draft.text.split('\n').length)).toEqual([5]);
  });

  test('a number cut by a wrap is one number', () => {
    const [draft] = splitPage(
      '　　全年共接待游客一千多万人次，收入增长12.\n3亿元，其中境外游客的消费占到总收入的三成以\n上，创下历史新高。',
    );
    expect(draft!.text).toBe(
      '全年共接待游客一千多万人次，收入增长12.3亿元，其中境外游客的消费占到总收入的三成以上，创下历史新高。',
    );
  });

  test('line ends of every kind', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const [draft] = splitPage(`灯会开幕${end}${end}灯会5日开幕。${end}展出灯组80组。`);
      expect([draft!.headline?.text, draft!.text]).toEqual(['灯会开幕', '灯会5日开幕。\n展出灯组80组。']);
    }
  });

  test('never throws, and all it says stands in the document', () => {
    const words = [
      '\n',
      '\n\n',
      '　　',
      '。',
      ',',
      '(',
      ')',
      '记者',
      '张三',
      '本报讯',
      '《',
      '》',
      '2024.5.6',
      '来源:',
      '晚报',
      '稻田',
      '摄',
      '\ud800',
      'Ab ',
      '12',
      '【',
      '电',
      '据',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const document = parts.join('');
        for (const draft of splitPage(document)) expectGrounded(document, draft);
        expectGrounded(document, readLine({ text: document }));
      }),
      { numRuns: 300 },
    );
  });
});

describe('credit lines', () => {
  const read = (line: string) => {
    const credit = readCredit(line, { start: 0, end: line.length });
    if (!credit || credit.furniture) return credit && 'furniture';
    const { source, date, authors, photo } = credit;
    return [
      source && line.slice(source.start, source.end),
      date && [date.year, date.month, date.day].filter(Boolean).join('-'),
      authors.map(({ name }) => name).join(';'),
      ...(photo ? ['photo'] : []),
    ];
  };
  const nobody = '';
  test.each([
    ['《滨海日报》2024.5.6', ['滨海日报', '2024-5-6', nobody]],
    ['《滨海日报》2024年5月6日 第3版', ['滨海日报', '2024-5-6', nobody]],
    ['滨海日报 2024-05-06', ['滨海日报', '2024-5-6', nobody]],
    ['(据新华社北京3月5日电)', ['新华社', undefined, nobody]],
    ['（来源：科技日报）', ['科技日报', undefined, nobody]],
    ['来源：滨海晚报 作者：钱多多 2024-05-06 10:22', ['滨海晚报', '2024-5-6', '钱多多']],
    ['本报记者 李明 王芳', [undefined, undefined, '李明;王芳']],
    ['本报驻京记者 李 明', [undefined, undefined, '李明']],
    ['记者:张三', [undefined, undefined, '张三']],
    ['記者：歐陽小明　通訊員：陳大文', [undefined, undefined, '歐陽小明;陳大文']],
    ['新华社记者 沈一鸣/摄', ['新华社', undefined, '沈一鸣', 'photo']],
    ['文/周小舟 图/郑和平', [undefined, undefined, '周小舟;郑和平', 'photo']],
    ['发布日期:2022年07月05日 上一版  下一版', [undefined, '2022-7-5', nobody]],
    ['日期:10-16', [undefined, '10-16', nobody]],
    ["By Mary Lane and Tom O'Neill", [undefined, undefined, "Mary Lane;Tom O'Neill"]],
    ['责任编辑：许晴', 'furniture'],
    ['版面:第02版:要闻       上一篇    下一篇', 'furniture'],
    ['字号:', 'furniture'],
    ['图片来源:县水务局供图', 'furniture'],
    ['记者：您怎么看这个变化？', undefined],
    ['车市观察', undefined],
    ['《滨海日报》创刊七十年', undefined],
    ['今年3月5日', undefined],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test('names by themselves are a credit only where one is due', () => {
    const line = '马小川 欧阳静';
    expect(readCredit(line, { start: 0, end: line.length })).toBeUndefined();
    expect(readBareNames(line, { start: 0, end: line.length })?.authors.map(({ name }) => name)).toEqual([
      '马小川',
      '欧阳静',
    ]);
  });
});

describe('stories that come as a line', () => {
  const credits = (text: string) => {
    const { source, authors } = readLine({ text });
    return [source?.text, authors.map(({ name }) => name).join(';')];
  };
  test.each([
    ['央视网消息（新闻联播）：大桥今天通车。', ['央视网', '']],
    ['新华社北京3月5日电（记者 王某）会议5日开幕。', ['新华社', '王某']],
    ['中新网杭州3月5日电 (钱晨菲 张斌)春茶开采。', ['中新网', '']],
    ['新华网青岛[图库]５月７日电（记者姜敏）花展开幕。', ['新华网', '姜敏']],
    ['（记者 姜敏）花展开幕。', [undefined, '姜敏']],
    ['本报讯 \n记者马大江报道：全市职工平均工资公布。', [undefined, '马大江']],
    ['【滨海网消息】（文/陈礼明）5月9日，新厂投产。', ['滨海网', '陈礼明']],
    ['（中央社記者王小明台北5日電）展覽今天開幕。', ['中央社', '王小明']],
    ['【記者王小明／台北報導】展覽今天開幕。', [undefined, '王小明']],
    ['花展开幕，首日迎客两万人。（据滨海融媒）', ['滨海融媒', '']],
    ['LONDON, March 5 (Reuters) - Shares rose 2 percent.', ['Reuters', '']],
    ['Shares rose 2 percent. (AFP/Reuters)', ['AFP/Reuters', '']],
    ['近日，一则好消息，传遍全村。', [undefined, '']],
    ['The disease (BSE) was found. It spread (slowly).', [undefined, '']],
  ])('%s', (text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  test('whole paragraphs stand as they are, headings among them', () => {
    const text = '央视网消息（新闻联播）：\n秋粮收获过半\n全省秋粮收获过半。';
    const draft = readLine({ text, headline: '快讯', published: '2024-10-05T23:30:00+08:00', language: 'zh-Hans' });
    expect(draft.text).toBe(text);
    expect(draft.headline).toEqual({ text: '快讯' });
    expect(draft.published).toEqual({ value: '2024-10-05', basis: 'given' });
    expect(draft.offsets.toDocument({ start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });

  test('days of publication', () => {
    expect(
      ['2024', '2024-05', '2024-05-06', '2024-05-06T23:00:00-05:00', ' 2024-05-06 08:00'].map(publishedDay),
    ).toEqual(['2024', '2024-05', '2024-05-06', '2024-05-06', '2024-05-06']);
    expect(['', 'gestern', '2024-13', '6.5.2024'].map(publishedDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('languages', () => {
  expect(
    ['全县粮食丰收', '全縣糧食豐收', 'The harvest was good', '12:30', '小米SU7 Max发布'].map((text) =>
      languageOf(text),
    ),
  ).toEqual(['zh-Hans', 'zh-Hant', 'en', 'en', 'zh-Hans']);
});
