// The tables of runs and of stories.

import { optional, required, type StoryView, type Table, table } from '../table.ts';
import { file, known, LIST, ORIGIN, TO_RUN } from './shared.ts';

/** The runs whose rows a database or a data package holds, in the order they were made; written by each format. */
export const RUNS: Table = {
  name: 'runs',
  description: 'One row a run of `newsfacts export`. With --append the rows of earlier runs stay.',
  key: ['run'],
  references: [],
  columns: [
    required(
      'run',
      'string',
      'The first 12 digits of the SHA-256 of its input files, read one after the other.',
      () => undefined,
    ),
    required('sequence', 'integer', 'Its place in the order of the runs, from 1.', () => undefined),
    required('files', 'string', 'The input files, as given, separated by "; ".', () => undefined),
  ],
  rows: () => [],
};

export const STORIES = table<{ readonly view: StoryView }>({
  name: 'stories',
  description: 'One row a story.',
  key: ['run', 'story'],
  references: [TO_RUN],
  each: (view) => [{ view }],
  columns: [
    ...ORIGIN,
    file,
    required('sha256', 'string', "SHA-256 of the document's bytes.", ({ view }) => view.story.document.sha256),
    required('kind', 'string', 'article, picture (with its caption) or brief.', ({ view }) => view.story.kind),
    required('language', 'string', 'BCP 47 tag of the text.', ({ view }) => view.story.language),
    optional('headline', 'string', 'The headline.', ({ view }) => view.story.headline?.text),
    optional('date', 'date', 'The day it was published, where that is known to the day.', ({ view }) => view.date),
    optional('published', 'string', 'When it was published, as EDTF.', ({ view }) => view.story.published?.value),
    optional(
      'published_basis',
      'string',
      'Where that is from: stated in the story, on its page, or given with the input.',
      ({ view }) => view.story.published?.basis,
    ),
    optional('source', 'string', 'The credited medium, as printed.', ({ view }) => view.story.source?.text),
    optional('source_id', 'string', 'Id of that medium.', ({ view }) =>
      known(view, view.story.source?.organisation, 'organisation'),
    ),
    optional(
      'authors',
      'string',
      'The byline, names separated by "; ".',
      ({ view }) => view.story.authors.map(({ name }) => name).join(LIST) || undefined,
    ),
    required(
      'figures',
      'integer',
      'Number of figures read in it.',
      ({ view }) => view.story.facts.filter(({ type }) => type === 'figure').length,
    ),
    required(
      'offices',
      'integer',
      'Number of offices read in it.',
      ({ view }) => view.story.facts.filter(({ type }) => type === 'office').length,
    ),
    required(
      'issues',
      'integer',
      'Number of things a person should know about its reading.',
      ({ view }) => view.story.issues.length,
    ),
  ],
});
