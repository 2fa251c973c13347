// Reports for tests: stories of fixtures/report as the page takes them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsFile, Story } from '../../src/model/story.ts';
import { type PageOptions, reportPage } from '../../src/report/page/page.ts';
import type { ReportStory } from '../../src/report/page/report.ts';

const FOLDER = 'fixtures/report';

/** The story of a fixture, with its text. */
export function storyOf(name: 'harbour' | 'hostile'): ReportStory & { readonly text: string } {
  const { stories } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as FactsFile;
  const story = stories[0]!;
  return { story, text: story.document.text ?? readFileSync(join(FOLDER, story.document.uri), 'utf8') };
}

export const pageOf = (stories: readonly ReportStory[], options: Partial<PageOptions> = {}): string =>
  reportPage(stories, { generator: { name: 'newsfacts', version: '0.0.0' }, ...options });

/** Stories of ten figures each, with their texts: what the page has to stay fast with. */
export function manyStories(count: number): ReportStory[] {
  return Array.from({ length: count }, (_, index) => {
    const kinds = ['渔船', '学校', '码头', '船厂'];
    const lines = Array.from({ length: 10 }, (_, k) => {
      const property = kinds[k % 4]!;
      const quote = `${((index * 37 + k * 101) % 9973) + 1}艘`;
      return {
        property,
        quote,
        text: `青屿港的${property}去年达到${quote}，有关部门介绍了今后的安排，各项措施正在落实。`,
      };
    });
    let at = 0;
    const placed = lines.map((line) => {
      const start = at;
      at += line.text.length + 1;
      return { ...line, start, end: at - 1 };
    });
    const { story } = storyOf('harbour');
    const made: Story = {
      ...story,
      id: `story-${index}`,
      headline: { text: `第${index}号公报` },
      body: placed.map(({ start, end }) => ({ start, end })),
      people: [],
      organisations: [],
      places: [
        {
          id: 'l1',
          name: '青屿港',
          mentions: placed.map(({ start }) => ({ text: '青屿港', start, end: start + 3 })) as [never],
        },
      ],
      times: [],
      facts: placed.map(({ property, quote, text, start, end }, k) => ({
        id: `figure-${k}`,
        type: 'figure',
        text: quote,
        start: start + text.indexOf(quote),
        end: start + text.indexOf(quote) + quote.length,
        value: Number.parseInt(quote, 10),
        relation: 'eq',
        unit: { code: '1', system: 'ucum', dimension: 'count' },
        classifier: '艘',
        role: 'level',
        modality: 'actual',
        property: { text: property, start: start + 4, end: start + 4 + property.length },
        subject: { text: '青屿港', start, end: start + 3, entity: 'l1' },
        sentence: { start, end },
        rule: 'quantity: <number> <unit>',
      })),
      checks: [],
      issues: [],
    };
    return { story: made, text: `${lines.map(({ text }) => text).join('\n')}\n` };
  });
}
