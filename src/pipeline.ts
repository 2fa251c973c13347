// The way of the data on one screen: document → drafts → readings → entities and times → facts → checks → story object.

import { checkArithmetic, mismatch } from './checks/arithmetic.ts';
import { type FigureContext, figures, relatedFigures } from './facts/figures.ts';
import { offices } from './facts/offices.ts';
import type { Language } from './language/language.ts';
import { linkCredits } from './link/credits.ts';
import { linkEntities } from './link/entities.ts';
import { linkTimes } from './link/story-times.ts';
import { quote } from './model/describe.ts';
import { issue } from './model/issue.ts';
import type { Document, Issue, Story } from './model/story.ts';
import type { Draft } from './page/draft.ts';
import type { Locator } from './page/locator.ts';

/** The story's id, and what it says of the document it stands in. */
export interface Origin {
  readonly id: string;
  readonly document: Document;
}

/** Reads one draft and tells it as a story object. The same draft gives the same story. */
export function tellStory(draft: Draft, { id, document }: Origin, locator: Locator, language: Language): Story {
  const reading = language.read(draft.text, { tag: draft.language });
  const frames = language.frames(reading);

  const times = linkTimes(reading, draft, locator);
  const recognize = (text: string) => language.read(text, { tag: draft.language }).readings;
  const entities = linkEntities(reading, draft, locator, recognize);

  const context: FigureContext = {
    story: id,
    sentences: reading.sentences,
    locate: locator.locate,
    timeOf: times.of,
    entityAt: entities.at,
  };
  const figureFacts = figures(frames, context);
  const officeFacts = offices(reading, entities, context);
  const checks = checkArithmetic(figureFacts, relatedFigures(frames, figureFacts));

  return {
    id,
    document,
    kind: draft.kind,
    language: draft.language,
    ...linkCredits(draft, locator, entities),
    body: draft.body.map(locator.place),
    people: entities.people,
    organisations: entities.organisations,
    places: entities.places,
    times: times.list,
    facts: [...figureFacts, ...officeFacts],
    checks,
    issues: [
      ...doubts(draft, language),
      ...checks.filter((check) => !check.holds).map((check) => issue('check-fails', mismatch(check, figureFacts))),
    ],
  };
}

/** What was not as it should be before the text was read. */
function doubts({ published, wrongDate, language }: Draft, { tag }: Language): Issue[] {
  const undated =
    wrongDate === undefined
      ? issue('no-date')
      : issue('wrong-date', { message: `${quote(wrongDate)} is no date; times stay relative.` });
  const isOther = language.toLowerCase().split('-')[0] !== tag;
  return [
    ...(published ? [] : [undated]),
    ...(isOther ? [issue('other-language', { message: `${quote(language)} was read as ${tag}.` })] : []),
  ];
}
