// Whether the ids of a story are its own and all references to them lead somewhere.

import { quote } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import { type MessageKey, phrase } from '../model/messages.ts';
import type { Story } from '../model/story.ts';
import { shortHash } from '../value/hash.ts';
import { createHashTable } from '../value/hash-table.ts';
import { nearest } from '../value/nearest.ts';

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
  const refer = (id: string | undefined, targets: ReadonlySet<string>, what: MessageKey, pointer: string) => {
    if (id === undefined || targets.has(id)) return;
    const fix = nearest(id, targets);
    const details = { what: phrase(what), found: quote(id), ...(fix === undefined ? {} : { fix: quote(fix) }) };
    findings.push(finding('reference', 'no-entry', details, pointer));
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
    refer(fact.subject?.entity, entities, 'entity', `${at}/subject/entity`);
    refer(fact.whole, figures, 'figure', `${at}/whole`);
    refer(fact.speaker, speakers, 'person-or-organisation', `${at}/speaker`);
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
  const stories = seenInFile();
  const facts = seenInFile();
  const checks = seenInFile();
  return (story) => {
    const entries = (['people', 'organisations', 'places', 'times'] as const).flatMap((list) => listed(story, list));
    const own = repeated(entries, 'entry', seenInStory());
    const again = repeated([{ id: story.id, pointer: '/id' }], 'story', stories);
    // The facts of a story that stands twice would only repeat the one finding that counts.
    if (again.length > 0) return [...again, ...own];
    return [
      ...own,
      ...repeated(listed(story, 'facts'), 'fact', facts),
      ...repeated(listed(story, 'checks'), 'check', checks),
    ];
  };
}

/** Says whether an id has been given to it before. */
type Seen = (id: string) => boolean;

/** A file may hold millions of ids: only their hashes are kept. */
function seenInFile(): Seen {
  const table = createHashTable();
  return (id) => {
    const { size } = table;
    table.set(id, 1);
    return table.size === size;
  };
}

function seenInStory(): Seen {
  const ids = new Set<string>();
  return (id) => ids.size === ids.add(id).size;
}

const repeated = (entries: readonly Named[], what: MessageKey, seen: Seen): Finding[] =>
  entries
    .filter(({ id }) => seen(id))
    .map(({ id, pointer }) => finding('duplicate-id', 'twice', { what: phrase(what), found: quote(id) }, pointer));

/** What our own ids look like; others are not ours to question. */
const OUR_ID = /^[0-9a-f]{12}$/;

/** So many facts of the same quote may have been left out of a file, or put elsewhere, around one that is still there. */
const LEFT_OUT = 16;

/** Ids in our form that the fact's quote does not give: someone has changed the quote, or the id. */
export function checkIds(story: Story): Finding[] {
  const quotes = new Map<string, number>();
  return story.facts.flatMap(({ id, type, text }, i) => {
    const key = `${type} ${text}`;
    const before = quotes.get(key) ?? 0;
    quotes.set(key, before + 1);
    if (!OUR_ID.test(id) || !OUR_ID.test(story.id)) return [];
    for (let occurrence = before + 1; occurrence > Math.max(0, before - LEFT_OUT); occurrence--) {
      if (shortHash(story.id, type, text, occurrence) === id) return [];
    }
    for (let occurrence = before + 2; occurrence <= before + LEFT_OUT; occurrence++) {
      if (shortHash(story.id, type, text, occurrence) === id) return [];
    }
    return [finding('unstable-id', 'not-its-id', { quote: quote(text), found: quote(id) }, `/facts/${i}/id`)];
  });
}
