// Every quote of a story with its JSON pointer: what provenance has to find in the source.

import type { DocumentSpan, Quote, Story } from '../model/story.ts';

export interface PlacedQuote extends Quote {
  readonly pointer: string;
}

/** The quotes of facts, entities, times and credits. A headline or source that came as an input field has no offsets and is left out. */
export function quotesOf(story: Story): PlacedQuote[] {
  const found: PlacedQuote[] = [];
  const add = (quote: Partial<Quote> | undefined, pointer: string) => {
    if (quote?.text !== undefined && quote.start !== undefined && quote.end !== undefined)
      found.push({ text: quote.text, start: quote.start, end: quote.end, pointer });
  };
  add(story.headline, '/headline');
  add(story.source, '/source');
  for (const list of ['people', 'organisations', 'places'] as const) {
    story[list].forEach((entity, i) => {
      entity.mentions.forEach((mention, j) => {
        add(mention, `/${list}/${i}/mentions/${j}`);
      });
    });
  }
  story.times.forEach((time, i) => {
    add(time, `/times/${i}`);
  });
  story.facts.forEach((fact, i) => {
    add(fact, `/facts/${i}`);
    if (fact.type === 'office') return;
    add(fact.property, `/facts/${i}/property`);
    add(fact.subject, `/facts/${i}/subject`);
  });
  return found;
}

export interface PlacedSpan extends DocumentSpan {
  readonly pointer: string;
}

/** The spans that carry no words of their own: the body, the sentences of figures, the places of issues. */
export function spansOf(story: Story): PlacedSpan[] {
  return [
    ...story.body.map((span, i) => ({ ...span, pointer: `/body/${i}` })),
    ...story.facts.flatMap((fact, i) =>
      fact.type === 'figure' ? [{ ...fact.sentence, pointer: `/facts/${i}/sentence` }] : [],
    ),
    ...story.issues.flatMap(({ start, end }, i) =>
      start === undefined || end === undefined ? [] : [{ start, end, pointer: `/issues/${i}` }],
    ),
  ];
}
