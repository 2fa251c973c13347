// People and their offices: a row for each office, then who else is named.

import type { FactTime } from '../../model/story.ts';
import { type Html, html } from './html.ts';
import type { Report } from './report.ts';
import type { WordKey, Words } from './words.ts';

interface Office {
  readonly title: string;
  readonly organisation: string | undefined;
  readonly event: 'holds' | 'appointed' | 'removed';
  readonly time: FactTime | undefined;
}

interface PersonEntry {
  readonly name: string;
  /** By their wording, so that one told twice stands once. */
  readonly offices: Map<string, Office>;
  readonly stories: Set<number>;
}

const EVENTS = { holds: 'inOffice', appointed: 'appointed', removed: 'removed' } as const satisfies Record<
  string,
  WordKey
>;

/** The section of people. */
export function people(report: Report, words: Words): Html {
  const all = peopleOf(report);
  const inOffice = all.filter(({ offices }) => offices.size > 0);
  const others = all.filter(({ offices }) => offices.size === 0);
  return html`<section id="people" aria-labelledby="people-title">
<h2 id="people-title">${words('peopleAndOffices')}</h2>
${all.length === 0 && html`<p class="note">${words('noPeople')}</p>`}
${
  inOffice.length > 0 &&
  html`<ul class="people">${inOffice.map(
    (person) => html`
<li><h3 dir="auto">${person.name}</h3><ul>${[...person.offices.values()].map(
      ({ title, organisation, event, time }) =>
        html`<li dir="auto">${organisation && html`<span class="organisation">${organisation}</span> `}<span class="office">${title}</span>${
          event !== 'holds' && html` <span class="event">${words(EVENTS[event])}</span>`
        }${time && html` <span class="quiet">${time.edtf}</span>`}</li>`,
    )}</ul>${storiesOf(report, person, words)}</li>`,
  )}
</ul>`
}
${others.length > 0 && html`<p class="others">${words('alsoNamed')}${others.map(({ name }, i) => html`${i > 0 && words('comma')}<bdi>${name}</bdi>`)}</p>`}
</section>`;
}

/** Stories named with a person at most. */
const STORIES = 6;

const storiesOf = ({ titles }: Report, person: PersonEntry, words: Words): Html =>
  html`<p class="from">${[...person.stories]
    .slice(0, STORIES)
    .map(
      (index, i) => html`${i > 0 && words('comma')}<a href="#s${index}">${titles[index]}</a>`,
    )}${person.stories.size > STORIES && ` +${person.stories.size - STORIES}`}</p>`;

/** The people of all stories with the offices that facts or roles give them; one id is one person. */
function peopleOf({ stories }: Report): PersonEntry[] {
  const people = new Map<string, PersonEntry>();
  for (const [index, { story }] of stories.entries()) {
    const organisations = new Map(story.organisations.map(({ id, name }) => [id, name]));
    for (const { id, name, roles } of story.people) {
      const person = people.get(id) ?? { name, offices: new Map<string, Office>(), stories: new Set<number>() };
      people.set(id, person);
      person.stories.add(index);
      for (const fact of story.facts) {
        if (fact.type !== 'office' || fact.person !== id) continue;
        const { title, event, time } = fact;
        add(person, { title, event, time, organisation: fact.organisation && organisations.get(fact.organisation) });
      }
      const told = new Set([...person.offices.values()].map(({ title }) => title));
      for (const { title, organisation } of roles) {
        if (!told.has(title)) add(person, { title, organisation: organisation?.text, event: 'holds', time: undefined });
      }
    }
  }
  return [...people.values()];
}

const add = ({ offices }: PersonEntry, office: Office): void => {
  const key = JSON.stringify([office.organisation, office.title, office.event, office.time?.edtf]);
  if (!offices.has(key)) offices.set(key, office);
};
