// Whether the ids of a story are its own and all references to them lead somewhere.

import { describe } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Story } from '../model/story.ts';

interface Named {
  readonly id: string;
  readonly pointer: string;
}

const listed = (story: Story, list: 'people' | 'organisations' | 'places' | 'times' | 'facts' | 'checks'): Named[] =>
  story[list].map(({ id }, i) => ({ id, pointer: `/${list}/${i}/id` }));

/** References of a story that name nothing in it. */
export function checkReferences(story: Story): Finding[] {
  const ids = (...lists: (readonly { readonly id: string }[])[]) => new Set(lists.flat().map(({ id }) => id));
  const people = ids(story.people);
  const organisations = ids(story.organisations);
  const speakers = ids(story.people, story.organisations);
  const entities = ids(story.people, story.organisations, story.places);
  const times = ids(story.times);
  const figures = ids(story.facts.filter((fact) => fact.type === 'figure'));

  const findings: Finding[] = [];
  const refer = (id: string | undefined, targets: ReadonlySet<string>, what: string, pointer: string) => {
    if (id === undefined || targets.has(id)) return;
    findings.push(finding('reference', `The story lists no ${what} with the id ${describe(id)}.`, pointer));
  };
  refer(story.source?.organisation, organisations, 'organisation', '/source/organisation');
  story.authors.forEach((author, i) => {
    refer(author.person, people, 'person', `/authors/${i}/person`);
  });
  story.people.forEach(({ roles }, i) => {
    roles.forEach((role, j) => {
      refer(role.organisation?.id, organisations, 'organisation', `/people/${i}/roles/${j}/organisation/id`);
    });
  });
  story.facts.forEach((fact, i) => {
    const at = `/facts/${i}`;
    refer(fact.time?.ref, times, 'time', `${at}/time/ref`);
    if (fact.type === 'office') {
      refer(fact.person, people, 'person', `${at}/person`);
      refer(fact.organisation, organisations, 'organisation', `${at}/organisation`);
      return;
    }
    refer(fact.subject?.entity, entities, 'person, organisation or place', `${at}/subject/entity`);
    refer(fact.whole, figures, 'figure', `${at}/whole`);
    refer(fact.speaker, speakers, 'person or organisation', `${at}/speaker`);
  });
  story.checks.forEach((check, i) => {
    check.facts.forEach((id, j) => {
      refer(id, figures, 'figure', `/checks/${i}/facts/${j}`);
    });
  });
  return findings;
}

/** Finds ids that stand twice. Stories, facts and checks have ids of their own in the whole file; an entity keeps its id from story to story. */
export function createIdCheck(): (story: Story) => Finding[] {
  const seen = new Set<string>();
  return (story) => {
    const entries = (['people', 'organisations', 'places', 'times'] as const).flatMap((list) => listed(story, list));
    const own = repeated(entries, 'entry', new Set());
    const again = repeated([{ id: story.id, pointer: '/id' }], 'story', seen);
    // The facts of a story that stands twice would only repeat the one finding that counts.
    if (again.length > 0) return [...again, ...own];
    return [
      ...own,
      ...repeated(listed(story, 'facts'), 'fact', seen),
      ...repeated(listed(story, 'checks'), 'check', seen),
    ];
  };
}

function repeated(entries: readonly Named[], what: string, seen: Set<string>): Finding[] {
  return entries.flatMap(({ id, pointer }) => {
    const key = `${what} ${id}`;
    if (seen.has(key)) return [finding('duplicate-id', `Another ${what} has the id ${describe(id)}.`, pointer)];
    seen.add(key);
    return [];
  });
}
