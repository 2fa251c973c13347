// The table of offices.

import type { Office } from '../../model/story.ts';
import { optional, required, table } from '../table.ts';
import { KEY, known, type Of, ORIGIN, PERIOD, QUOTE, RULE, TO_STORY, to } from './shared.ts';

type OfficeRow = Of<Office, 'office'> & { readonly fact: Office };

export const OFFICES = table<OfficeRow>({
  name: 'offices',
  description: 'One row an office: who holds, takes or leaves which.',
  key: KEY,
  references: [TO_STORY, to('person_id', 'people'), to('organisation_id', 'organisations')],
  each: (view) => view.story.facts.flatMap((fact) => (fact.type === 'office' ? [{ view, office: fact, fact }] : [])),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the fact; it stays when the text around it changes.', ({ office }) => office.id),
    optional('person', 'string', 'Name of the person.', ({ view, office }) => view.entity(office.person)?.name),
    optional('person_id', 'string', 'Id of the person.', ({ view, office }) => known(view, office.person, 'person')),
    required('title', 'string', "The office in the text's words.", ({ office }) => office.title),
    optional(
      'organisation',
      'string',
      'Name of the organisation.',
      ({ view, office }) => view.entity(office.organisation)?.name,
    ),
    optional('organisation_id', 'string', 'Id of the organisation.', ({ view, office }) =>
      known(view, office.organisation, 'organisation'),
    ),
    required('event', 'string', 'holds, appointed or removed.', ({ office }) => office.event),
    ...PERIOD,
    ...QUOTE,
    RULE,
  ],
});
