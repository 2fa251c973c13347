// What a story's page says of it: headline, date, source and authors, tied to the people and organisations of the story.

import type { Author, Source, Story } from '../model/story.ts';
import type { Draft } from '../page/draft.ts';
import type { Locator } from '../page/locator.ts';
import type { Entities } from './entities.ts';

export type Credits = Pick<Story, 'headline' | 'published' | 'source' | 'authors'>;

export function linkCredits(draft: Draft, locator: Locator, entities: Entities): Credits {
  const { headline, published, source, authors } = draft;
  return {
    ...(headline ? { headline: headline.span ? locator.quote(headline.span) : { text: headline.text } } : {}),
    ...(published ? { published: { value: published.value, basis: published.basis } } : {}),
    ...(source ? { source: linkSource(source, locator, entities) } : {}),
    authors: authors.map(({ name }): Author => {
      const person = entities.people.find((p) => p.name === name);
      return { name, ...(person ? { person: person.id } : {}) };
    }),
  };
}

function linkSource({ text, span }: NonNullable<Draft['source']>, locator: Locator, entities: Entities): Source {
  const place = locator.place(span);
  const organisation = entities.organisations.find(({ mentions }) =>
    mentions.some(({ start, end }) => start === place.start && end === place.end),
  );
  return { text, ...place, ...(organisation ? { organisation: organisation.id } : {}) };
}
