// The clause grammar of Chinese against its corpus, and its bounds.

import { describe, expect, it } from 'vitest';
import type { Frame } from '../src/engine/frame.ts';
import { createChinese } from '../src/language/zh/index.ts';
import type { Span } from '../src/model/span.ts';
import { clauses, type ExpectedFigure } from './corpus/zh/clauses.ts';
import { relations } from './corpus/zh/relations.ts';
import { scopes } from './corpus/zh/scopes.ts';
import { subjects } from './corpus/zh/subjects.ts';

const chinese = createChinese();

/** A frame in the words of the corpus. */
function told(text: string, frame: Frame): Record<string, string | null> {
  const slice = (span: Span | undefined) => (span ? text.slice(span.start, span.end) : null);
  return {
    quote: slice(frame.figure),
    property: slice(frame.property),
    subject: slice(frame.subject),
    role: frame.role,
    change: frame.change ? [frame.change.direction, frame.change.basis].filter(Boolean).join(':') : null,
    modality: frame.modality,
    per: frame.per?.text ?? null,
    time: slice(frame.time),
    whole: slice(frame.whole),
    speaker: slice(frame.speaker),
  };
}

const framesOf = (text: string) => chinese.frames(chinese.read(text)).map((frame) => told(text, frame));

describe('frames', () => {
  for (const { text, figures } of [...clauses, ...subjects, ...scopes])
    it(text, () => {
      const found = framesOf(text);
      if (figures.length === 0) expect(found).toEqual([]);
      for (const expected of figures) {
        const frame = found.find(({ quote }) => quote === expected.quote);
        const asked = Object.keys(expected) as (keyof ExpectedFigure)[];
        expect(frame && Object.fromEntries(asked.map((key) => [key, frame[key]]))).toEqual(expected);
      }
    });

  for (const { text, related } of relations)
    it(`ties ${text}`, () => {
      const frames = chinese.frames(chinese.read(text));
      const tied = frames.flatMap(({ relations = [] }) =>
        relations.map(({ type, figures }) =>
          [type, ...figures.map(({ start, end }) => text.slice(start, end))].join(' '),
        ),
      );
      expect(tied).toEqual(related);
    });

  it('explains the fields it gives', () => {
    const [frame] = chinese.frames(chinese.read('2023年，全县粮食产量达30万吨。'));
    expect(Object.keys(frame!.why).sort()).toEqual(['property', 'role', 'subject', 'time']);
  });

  it('gives frames in the order of the text, with slices of it', () => {
    const text = '全市有120所学校（其中小学80所），在校学生6万人。\n去年新建校舍3万平方米。';
    const frames = chinese.frames(chinese.read(text));
    expect(frames.map(({ figure }) => figure.start)).toEqual(
      frames.map(({ figure }) => figure.start).sort((a, b) => a - b),
    );
    for (const { property, subject } of frames)
      for (const span of [property, subject]) if (span) expect(text.slice(span.start, span.end).trim()).not.toBe('');
  });
});
