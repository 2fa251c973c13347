// The fields of a fact that count when two readings of it are compared: what it says, apart from where it stands.

import type { Story } from '../model/story.ts';

export type Fact = Story['facts'][number];

/** Fields by name, as plain values; what a fact does not have is absent. */
export type FactFields = Readonly<Record<string, string | number>>;

/** Names of people and organisations by their ids, which another reading may number otherwise. */
export type Names = ReadonlyMap<string, string>;

export const namesOf = (story: Story): Names =>
  new Map([...story.people, ...story.organisations, ...story.places].map(({ id, name }) => [id, name]));

export function fieldsOf(fact: Fact, names: Names): FactFields {
  const named = (id: string | undefined) => (id === undefined ? undefined : (names.get(id) ?? id));
  const time = { time: fact.time?.edtf };
  if (fact.type === 'office')
    return present({
      text: fact.text,
      person: named(fact.person),
      title: fact.title,
      organisation: named(fact.organisation),
      event: fact.event,
      ...time,
    });
  const { unit, per, change, property, subject } = fact;
  return present({
    text: fact.text,
    value: fact.decimal ?? fact.value,
    min: fact.min,
    max: fact.max,
    relation: fact.relation,
    unit: unit.code,
    system: unit.system,
    dimension: unit.dimension,
    classifier: fact.classifier,
    per: per?.text,
    role: fact.role,
    direction: change?.direction,
    basis: change?.basis,
    modality: fact.modality,
    property: property?.text,
    subject: subject?.text,
    entity: named(subject?.entity),
    ...time,
    whole: fact.whole,
    speaker: named(fact.speaker),
  });
}

const present = (fields: Readonly<Record<string, string | number | undefined>>): FactFields =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string | number] => field[1] !== undefined),
  );
