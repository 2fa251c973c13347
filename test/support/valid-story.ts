// A story object with every kind of entry, made by hand over a text of ours: what the tests of schemas, validation and
// facts files start from. Quotes are placed by looking them up, so any text that holds them will do.

import { createHash } from 'node:crypto';
import { recompute } from '../../src/checks/arithmetic.ts';
import type { Figure, Quote, Story } from '../../src/model/story.ts';

/** Opens with a character outside the basic plane, so that code points and UTF-16 units differ from there on. */
export const TEXT =
  '𠮷田市水务局局长陈志远3月27日说，全市1245户渔家中，809户已经上岸，占65%。\r\n一季度渔获超过1.5万吨。\r\n';

export const generator = { name: 'newsfacts', version: '0.1.0' };

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param bytes of the source file, where they are not the UTF-8 of the text. */
export function validStory(text = TEXT, id = 'story-1', bytes: string | Uint8Array = text): Story {
  const quote = (words: string): Quote => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`${words} is not in the text`);
    const start = [...text.slice(0, at)].length;
    return { text: words, start, end: start + [...words].length };
  };
  const { start, end } = quote('𠮷田市水务局局长陈志远3月27日说，全市1245户渔家中，809户已经上岸，占65%。');
  const figure = (words: string, name: string, rest: Partial<Figure>): Figure => ({
    id: `${id}-${name}`,
    type: 'figure',
    ...quote(words),
    relation: 'eq',
    unit: { code: '1', system: 'ucum', dimension: 'count' },
    role: 'level',
    modality: 'actual',
    sentence: { start, end },
    rule: 'quantity: <number> <unit>',
    ...rest,
  });
  const whole = figure('1245户', 'whole', {
    value: 1245,
    classifier: '户',
    property: quote('渔家'),
    subject: { ...quote('𠮷田市'), entity: 'l1' },
    speaker: 'p1',
  });
  const part = figure('809户', 'part', {
    value: 809,
    classifier: '户',
    time: { edtf: '2023-03-27', from: '2023-03-27', until: '2023-03-28', ref: 't1' },
  });
  const share = figure('65%', 'share', {
    value: 65,
    unit: { code: '%', system: 'newsfacts', dimension: 'ratio' },
    role: 'share',
    whole: whole.id,
  });
  const catchOf = figure('超过1.5万吨', 'catch', {
    value: 15000,
    relation: 'gt',
    unit: { code: 't', system: 'ucum', dimension: 'mass' },
    sentence: { start: quote('一季度').start, end: quote('一季度渔获超过1.5万吨。').end },
    per: { text: '季度', code: '{quarter}' },
  });
  const compared = [part, whole, share];
  return {
    id,
    document: { uri: 'pages/page.txt', sha256: sha256(bytes), encoding: 'utf-8' },
    kind: 'article',
    language: 'zh-Hans',
    published: { value: '2023-03-27', basis: 'given' },
    headline: { text: '八成渔家上岸' },
    authors: [{ name: '陈志远', person: 'p1' }],
    body: [{ start: 0, end: [...text].length }],
    people: [
      {
        id: 'p1',
        name: '陈志远',
        mentions: [quote('陈志远')],
        roles: [{ title: '局长', organisation: { text: '水务局', id: 'o1' } }],
      },
    ],
    organisations: [{ id: 'o1', name: '水务局', type: 'government', mentions: [quote('水务局')] }],
    places: [{ id: 'l1', name: '𠮷田市', mentions: [quote('𠮷田市')] }],
    times: [
      { id: 't1', ...quote('3月27日'), timex: 'DATE', edtf: '2023-03-27', from: '2023-03-27', until: '2023-03-28' },
    ],
    facts: [
      whole,
      part,
      share,
      catchOf,
      {
        id: `${id}-office`,
        type: 'office',
        person: 'p1',
        title: '局长',
        organisation: 'o1',
        event: 'holds',
        ...quote('水务局局长陈志远'),
        rule: 'person: <organisation> <title> <name>',
      },
    ],
    checks: [
      { id: `${id}-check`, type: 'share', facts: compared.map((fact) => fact.id), ...recompute('share', compared)! },
    ],
    issues: [],
  };
}
