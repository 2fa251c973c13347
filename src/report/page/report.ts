// What the page is made from: stories with their texts, and their figures numbered through.

import type { Check, Figure, Story } from '../../model/story.ts';
import { unitOffsets } from '../../value/code-points.ts';

/** A story to show. Where its text is absent, `missing` says why. */
export interface ReportStory {
  readonly story: Story;
  /** The document's text, which the story's offsets count in. */
  readonly text?: string;
  readonly missing?: 'noSource' | 'sourceMissing' | 'sourceChanged';
}

/** A figure with its number in the page, from 0: the anchors are f0, f1 … in the text and r0, r1 … in the table. */
export interface ReportFigure {
  readonly number: number;
  readonly figure: Figure;
  /** Index of its story. */
  readonly story: number;
  /** Whether a check that it takes part in does not hold. */
  readonly fails: boolean;
}

/** The text between two offsets of the document, in code points. */
export type Slice = (start: number, end: number) => string;

/** A story as the page uses it, with its text to be cut; without `slice` there is none. */
export interface SlicedStory {
  readonly story: Story;
  readonly slice?: Slice;
  readonly missing?: ReportStory['missing'];
}

export interface Report {
  readonly stories: readonly SlicedStory[];
  readonly figures: readonly ReportFigure[];
  /** What stands for each story in lists and tables: its headline, else how its text begins, else its place in the file. */
  readonly titles: readonly string[];
  /** The figures of one story, by id. */
  figuresOf(story: number): ReadonlyMap<string, ReportFigure>;
}

/** Numbers the figures of the stories, in their order. An id that stands twice in a story counts once. */
export function reportOf(stories: readonly ReportStory[]): Report {
  const figures: ReportFigure[] = [];
  const byStory = stories.map(({ story }, index) => {
    const failing = new Set(story.checks.filter(({ holds }) => !holds).flatMap((check) => check.facts));
    const byId = new Map<string, ReportFigure>();
    for (const figure of story.facts) {
      if (figure.type !== 'figure' || byId.has(figure.id)) continue;
      const entry = { number: figures.length, figure, story: index, fails: failing.has(figure.id) };
      byId.set(figure.id, entry);
      figures.push(entry);
    }
    return byId;
  });
  const sliced = slicedStories(stories);
  return { stories: sliced, figures, titles: sliced.map(titleOf), figuresOf: (story) => byStory[story]! };
}

/** Gives each story the means to cut its text; offsets are worked out once where stories share a document. */
function slicedStories(stories: readonly ReportStory[]): SlicedStory[] {
  const slices = new Map<string, Slice>();
  return stories.map(({ story, text, missing }) => {
    if (text === undefined) return { story, ...(missing && { missing }) };
    let slice = slices.get(text);
    if (!slice) {
      const toUnit = unitOffsets(text);
      slice = (start, end) => text.slice(toUnit(start), toUnit(end));
      slices.set(text, slice);
    }
    return { story, slice };
  });
}

/** Characters of a story's beginning that stand for its headline. */
const BEGINNING = 16;

function titleOf({ story, slice }: SlicedStory, index: number): string {
  if (story.headline) return story.headline.text;
  const [first] = story.body;
  if (!slice || !first) return `${story.document.uri} #${index + 1}`;
  return `${slice(first.start, Math.min(first.end, first.start + BEGINNING)).replaceAll(/\s+/g, ' ')}…`;
}

/** A check with the figures that it compares, as far as the story has them. */
export interface ReportCheck {
  readonly check: Check;
  readonly figures: readonly ReportFigure[];
  readonly story: number;
}

/** The checks of all stories, those that fail first. */
export function checksOf(report: Report): ReportCheck[] {
  const checks = report.stories.flatMap(({ story }, index) =>
    story.checks.map((check) => ({
      check,
      figures: check.facts.flatMap((id) => report.figuresOf(index).get(id) ?? []),
      story: index,
    })),
  );
  return [...checks.filter(({ check }) => !check.holds), ...checks.filter(({ check }) => check.holds)];
}
