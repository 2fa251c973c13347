// Entities and offices: one id for one person, body or place of a story; credits join the text.

import { describe, expect, it } from 'vitest';
import type { Reading } from '../src/engine/reading.ts';
import { offices } from '../src/facts/offices.ts';
import { createChinese } from '../src/language/zh/index.ts';
import { linkEntities } from '../src/link/entities.ts';
import type { Draft } from '../src/page/draft.ts';
import { createLocator } from '../src/page/locator.ts';
import { IDENTITY } from '../src/page/offset-map.ts';

const chinese = createChinese();

function link(text: string, credits: Partial<Draft> = {}) {
  const draft: Draft = {
    kind: 'article',
    language: 'zh',
    authors: [],
    body: [{ start: 0, end: text.length }],
    text,
    offsets: IDENTITY,
    ...credits,
  };
  const reading = chinese.read(text);
  const locator = createLocator(text, IDENTITY);
  const entities = linkEntities(reading, draft, locator, (words) => chinese.read(words).readings);
  const facts = offices(reading, entities, {
    story: 'story',
    sentences: reading.sentences,
    locate: locator.locate,
    timeOf: () => undefined,
    entityAt: entities.at,
  });
  return { ...entities, facts };
}

describe('entities', () => {
  it('joins the names of one body', () => {
    const { organisations } = link('中国银行发布公告。中行表示，业务正常。');
    expect(organisations).toHaveLength(1);
    expect(organisations[0]).toMatchObject({ name: '中国银行', type: 'company', aliases: ['中行'] });
    expect(organisations[0]!.mentions.map(({ text }) => text)).toEqual(['中国银行', '中行']);
  });

  it('gives one canonical body the same id in every story', () => {
    const [first] = link('中行发布公告。').organisations;
    const [second] = link('据悉，中国银行发布公告。').organisations;
    expect(first!.id).toBe(second!.id);
  });

  it('gives a person all titles once', () => {
    const { people } = link('财政部副部长王立群出席。王立群说，副部长王立群将出访。');
    expect(people).toHaveLength(1);
    expect(people[0]!.roles).toEqual([{ title: '副部长', organisation: { text: '财政部', id: expect.any(String) } }]);
    expect(people[0]!.mentions).toHaveLength(3);
  });

  it('leaves clipped and generic names out', () => {
    const { places, organisations } = link('中美两国外长会谈，市委讨论了经过。');
    expect(places).toEqual([]);
    expect(organisations).toEqual([]);
  });

  it('gives no role a person for its organisation', () => {
    const text = 'Rivermouth Harbour Master Anna Field met Rivermouth Harbour.';
    const harbour = text.lastIndexOf('Rivermouth');
    const readings: Reading[] = [
      { type: 'person', start: 0, end: 18, name: 'Rivermouth Harbour', rule: 'test' },
      {
        type: 'person',
        start: 26,
        end: 36,
        name: 'Anna Field',
        titles: [
          { start: 19, end: 25, organisation: { start: 0, end: 18 } },
          { start: 19, end: 25, organisation: { start: harbour, end: harbour + 18 } },
        ],
        rule: 'test',
      },
      { type: 'organisation', start: harbour, end: harbour + 18, organisationType: 'other', rule: 'test' },
    ];
    const reading = { text, sentences: [{ start: 0, end: text.length }], readings, paragraphs: [], lost: [] };
    const draft = { kind: 'article', language: 'en', authors: [], body: [], text, offsets: IDENTITY } as const;
    const locator = createLocator(text, IDENTITY);
    const entities = linkEntities(reading, draft, locator);
    const [, anna] = entities.people;
    expect(anna!.roles).toEqual([{ title: 'Master', organisation: { text: 'Rivermouth Harbour' } }]);
    const facts = offices(reading, entities, {
      story: 'story',
      sentences: reading.sentences,
      locate: locator.locate,
      timeOf: () => undefined,
      entityAt: entities.at,
    });
    expect(facts.map(({ organisation }) => organisation)).toEqual([undefined, entities.organisations[0]!.id]);
  });

  it('joins the credits with the text', () => {
    const text = '新华社电 (记者 宋立群) 会议召开。新华社发。';
    const { people, organisations } = link(text, {
      source: { text: '新华社', span: { start: 0, end: 3 } },
      authors: [{ name: '宋立群', span: { start: 9, end: 12 }, title: '记者' }],
    });
    expect(people.map(({ name }) => name)).toEqual(['宋立群']);
    expect(people[0]!.roles).toEqual([{ title: '记者', organisation: { text: '新华社', id: organisations[0]!.id } }]);
    expect(organisations).toHaveLength(1);
  });
});

describe('offices', () => {
  it('says who holds what, where', () => {
    const { facts, people, organisations } = link('财政部副部长王立群出席会议。');
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      type: 'office',
      person: people[0]!.id,
      title: '副部长',
      organisation: organisations[0]!.id,
      event: 'holds',
      text: '财政部副部长王立群',
    });
  });

  it('tells taking up and leaving', () => {
    expect(link('会议任命王立群为财政部部长。').facts[0]).toMatchObject({ event: 'appointed', title: '部长' });
    expect(link('会议免去王立群财政部部长职务。').facts[0]).toMatchObject({ event: 'removed', title: '部长' });
  });

  it('lists an office once', () => {
    expect(link('财政部副部长王立群到会。财政部副部长王立群说。').facts).toHaveLength(1);
  });
});
