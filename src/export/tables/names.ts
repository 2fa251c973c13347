// The tables of people, organisations and places: a row for each story that names one.

import type { Organisation, Person, Place } from '../../model/story.ts';
import { optional, required, table } from '../table.ts';
import { firstMention, KEY, LIST, type Of, ORIGIN, TO_STORY } from './shared.ts';

export const PEOPLE = table<Of<Person, 'person'>>({
  name: 'people',
  description: 'One row a person and story that names the person.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.people.map((person) => ({ view, person })),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the person, the same in every story with this name.', ({ person }) => person.id),
    required('name', 'string', 'The fullest name in the text.', ({ person }) => person.name),
    optional(
      'roles',
      'string',
      'Titles given to the person, each after its organisation, separated by "; ".',
      ({ person }) =>
        person.roles
          .map(({ title, organisation }) => (organisation ? `${organisation.text} ${title}` : title))
          .join(LIST) || undefined,
    ),
    ...firstMention<Of<Person, 'person'>>(({ person }) => person),
  ],
});

export const ORGANISATIONS = table<Of<Organisation, 'organisation'>>({
  name: 'organisations',
  description: 'One row an organisation and story that names it.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.organisations.map((organisation) => ({ view, organisation })),
  columns: [
    ...ORIGIN,
    required(
      'id',
      'string',
      'Id of the organisation, the same in every story with this name.',
      ({ organisation }) => organisation.id,
    ),
    required('name', 'string', 'The fullest name in the text.', ({ organisation }) => organisation.name),
    optional('canonical', 'string', 'The name it is commonly known by.', ({ organisation }) => organisation.canonical),
    required(
      'type',
      'string',
      'government, party, company, media, research, university, association, international, military, hospital, team or other.',
      ({ organisation }) => organisation.type,
    ),
    optional(
      'aliases',
      'string',
      'Other names the text uses for it, separated by "; ".',
      ({ organisation }) => organisation.aliases?.join(LIST) || undefined,
    ),
    ...firstMention<Of<Organisation, 'organisation'>>(({ organisation }) => organisation),
  ],
});

export const PLACES = table<Of<Place, 'place'>>({
  name: 'places',
  description: 'One row a place and story that names it.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.places.map((place) => ({ view, place })),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the place, the same in every story with this name.', ({ place }) => place.id),
    required('name', 'string', 'The name in the text.', ({ place }) => place.name),
    optional('canonical', 'string', 'The full official name.', ({ place }) => place.canonical),
    ...firstMention<Of<Place, 'place'>>(({ place }) => place),
  ],
});
