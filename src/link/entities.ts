// The people, organisations and places of a story: mentions of one entity joined under one id, credits included.
// One name or canonical name is one entity, and has the same id in every story.

import type { OrganisationReading, PersonReading, PlaceReading, Reading } from '../engine/reading.ts';
import type { TextReading } from '../language/language.ts';
import type { Span } from '../model/span.ts';
import type { Organisation, OrganisationType, Person, PersonRole, Place, Quote } from '../model/story.ts';
import type { Draft } from '../page/draft.ts';
import type { Locator } from '../page/locator.ts';
import { shortHash } from '../value/hash.ts';

export interface Entities {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  /** The id of the person or organisation that a span of the story's text names, if it names one. */
  at(span: Span): string | undefined;
  /** The id of the organisation that it names: a role or an office is held at no person. */
  organisationAt(span: Span): string | undefined;
  /** The id of a reading's entity; clipped, generic and doubtful ones have none. */
  idOf(reading: Reading): string | undefined;
}

type EntityReading = PersonReading | OrganisationReading | PlaceReading;

/** What is known of an entity while its mentions are gathered. */
interface Gathered {
  readonly id: string;
  readonly names: Set<string>;
  readonly canonical?: string;
  /** By the offsets they stand at. */
  readonly mentions: Map<string, Quote>;
  readonly roles: PersonRole[];
  readonly type: OrganisationType;
}

/**
 * Joins the names read in a story's text with those of its credits.
 * @param recognize reads a credit line's own words, so that 新华社 in a credit is the 新华社 of the text.
 */
export function linkEntities(
  reading: TextReading,
  draft: Draft,
  locator: Locator,
  recognize: (text: string) => readonly Reading[] = () => [],
): Entities {
  const named = reading.readings.filter(isNamed);
  const textOf = (span: Span): string => reading.text.slice(span.start, span.end);
  const ids = new Map<Reading, string>(named.map((r) => [r, entityId(r, textOf(r))]));
  const at = entitiesByEnd(named);
  const idAt = (span: Span): string | undefined => idIn(at(span, 'person', 'organisation'));
  const organisationAt = (span: Span): string | undefined => idIn(at(span, 'organisation'));
  const idIn = (r: EntityReading | undefined): string | undefined => r && ids.get(r);

  const people = new Map<string, Gathered>();
  const organisations = new Map<string, Gathered>();
  const places = new Map<string, Gathered>();
  for (const r of named) {
    const quote = locator.locate(r);
    if (r.type === 'person') {
      const person = gather(people, ids.get(r)!, quote, r.name);
      for (const { title, organisation } of rolesOf(r, textOf, organisationAt))
        addRole(person.roles, title, organisation);
    } else if (r.type === 'organisation') {
      gather(organisations, ids.get(r)!, quote, textOf(r), r.canonical, r.organisationType);
    } else {
      gather(places, ids.get(r)!, quote, textOf(r), r.canonical);
    }
  }

  const source = draft.source && { name: bare(draft.source.text), quote: locator.quote(draft.source.span) };
  const sourceId = source && addSource(source.name, source.quote);
  for (const { name, span, title } of draft.authors) {
    const person = gather(people, entityId({ type: 'person', name }, name), locator.quote(span), name);
    if (title !== undefined) addRole(person.roles, title, source && { text: source.name, id: sourceId! });
  }

  return {
    people: inOrder(people).map(({ id, names, mentions, roles }) => ({
      id,
      name: longest(names),
      mentions,
      roles,
    })),
    organisations: inOrder(organisations).map(({ id, names, canonical, type, mentions }) => {
      const name = longest(names);
      const aliases = [...names].filter((other) => other !== name);
      return {
        id,
        name,
        ...(canonical === undefined ? {} : { canonical }),
        type,
        ...(aliases.length > 0 ? { aliases } : {}),
        mentions,
      };
    }),
    places: inOrder(places).map(({ id, names, canonical, mentions }) => ({
      id,
      name: [...names][0]!,
      ...(canonical === undefined ? {} : { canonical }),
      mentions,
    })),
    at: idAt,
    organisationAt,
    idOf: (r) => ids.get(r),
  };

  function addSource(name: string, quote: Quote): string {
    const known = recognize(name).find(
      (r): r is OrganisationReading => r.type === 'organisation' && r.end - r.start === name.length,
    );
    const id = entityId({ type: 'organisation', ...(known?.canonical ? { canonical: known.canonical } : {}) }, name);
    gather(organisations, id, quote, name, known?.canonical, known?.organisationType ?? 'media');
    return id;
  }
}

const isNamed = (r: Reading): r is EntityReading =>
  (r.type === 'person' && r.name.length > 1 && !r.doubtful) ||
  (r.type === 'organisation' && !r.generic) ||
  (r.type === 'place' && !r.clipped);

const PREFIX = { person: 'p', organisation: 'o', place: 'l' } as const;

function entityId(r: { type: EntityReading['type']; name?: string; canonical?: string }, text: string): string {
  return `${PREFIX[r.type]}-${shortHash(r.type, r.name ?? r.canonical ?? bare(text))}`;
}

/** Finds the entity of one of the types that fills a span, else the longest that ends where the span ends. */
function entitiesByEnd(
  named: readonly EntityReading[],
): (span: Span, ...types: EntityReading['type'][]) => EntityReading | undefined {
  const byEnd = new Map<number, EntityReading[]>();
  for (const r of named) {
    const list = byEnd.get(r.end);
    if (list) list.push(r);
    else byEnd.set(r.end, [r]);
  }
  for (const list of byEnd.values()) list.sort((a, b) => a.start - b.start);
  return (span, ...types) => byEnd.get(span.end)?.find((r) => r.start >= span.start && types.includes(r.type));
}

/** A name without the marks around it. */
const bare = (text: string): string => text.replace(/[\s《》“”]/g, '');

function gather(
  entities: Map<string, Gathered>,
  id: string,
  quote: Quote,
  name: string,
  canonical?: string,
  type: OrganisationType = 'other',
): Gathered {
  let entity = entities.get(id);
  if (!entity) {
    const known = canonical === undefined ? {} : { canonical };
    entity = { id, names: new Set(), ...known, mentions: new Map(), roles: [], type };
    entities.set(id, entity);
  }
  entity.names.add(name);
  entity.mentions.set(`${quote.start}-${quote.end}`, quote);
  return entity;
}

function rolesOf(
  { titles = [] }: PersonReading,
  textOf: (span: Span) => string,
  organisationAt: (span: Span) => string | undefined,
): PersonRole[] {
  return titles.map((title) => {
    const { organisation } = title;
    if (!organisation) return { title: textOf(title) };
    const id = organisationAt(organisation);
    return { title: textOf(title), organisation: { text: textOf(organisation), ...(id === undefined ? {} : { id }) } };
  });
}

/** Adds a role unless it stands there already; one with an organisation takes the place of the same title without. */
function addRole(roles: PersonRole[], title: string, organisation: PersonRole['organisation']): void {
  const same = roles.findIndex(
    (role) =>
      role.title === title && (!role.organisation || !organisation || role.organisation.text === organisation.text),
  );
  const role = { title, ...(organisation ? { organisation } : {}) };
  if (same < 0) roles.push(role);
  else if (!roles[same]!.organisation) roles[same] = role;
}

/** Entities by their first mention, mentions by their place. */
function inOrder(entities: ReadonlyMap<string, Gathered>): (Omit<Gathered, 'mentions'> & { mentions: Quote[] })[] {
  return [...entities.values()]
    .map(({ mentions, ...entity }) => ({
      ...entity,
      mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end);
}

const longest = (names: ReadonlySet<string>): string => [...names].reduce((a, b) => (b.length > a.length ? b : a));
