// What one run of `extract` found, in numbers and first rows: kept while the stories pass by, so memory stays bounded.

import type { Check, Figure, PersonRole, Severity, Story } from '../index.ts';
import { groupedDigits } from '../model/figure-text.ts';
import { valueText } from './value-text.ts';

/** Stories, figures and so on are counted in full, and listed up to these numbers. */
const LISTED = { stories: 20, figures: 100, people: 40, checks: 40, issues: 20 } as const;

export interface StoryRow {
  readonly id: string;
  readonly uri: string;
  readonly kind: Story['kind'];
  readonly headline?: string;
  readonly source?: string;
  readonly published?: string;
  readonly figures: number;
  readonly times: number;
  readonly people: number;
  readonly organisations: number;
  readonly places: number;
}

export interface FigureRow {
  /** Number of the story in the run, from 1. */
  readonly story: number;
  readonly quote: string;
  /** Value with unit and relation: "> 146,800,000,000 CNY". */
  readonly value: string;
  readonly time?: string;
  readonly property?: string;
  readonly subject?: string;
}

export interface PersonRow {
  readonly story: number;
  readonly name: string;
  readonly offices: readonly string[];
}

export interface CheckRow {
  readonly story: number;
  /** The arithmetic as a person writes it: "809 of 1,245 = 65 %". */
  readonly statement: string;
  readonly holds: boolean;
  /** What the other figures give. */
  readonly computed: string;
}

export interface IssueRow {
  readonly story: number;
  readonly severity: Severity;
  readonly message: string;
}

/** An input that could not be read. */
export interface ProblemRow {
  readonly uri: string;
  readonly code: string;
  readonly message: string;
}

export interface Summary {
  /** Files read, and files that could not be read. */
  readonly files: number;
  readonly unreadable: number;
  readonly totals: {
    readonly stories: number;
    readonly figures: number;
    readonly times: number;
    readonly people: number;
    readonly organisations: number;
    readonly places: number;
    readonly checks: number;
    readonly failing: number;
    readonly issues: number;
  };
  /** The first rows of each; `totals` tells whether there are more. */
  readonly stories: readonly StoryRow[];
  readonly figures: readonly FigureRow[];
  readonly people: readonly PersonRow[];
  readonly checks: readonly CheckRow[];
  readonly issues: readonly IssueRow[];
  readonly problems: readonly ProblemRow[];
}

export interface SummaryBuilder {
  file(): void;
  story(story: Story): void;
  problem(problem: ProblemRow): void;
  /** Files read so far. */
  files(): number;
  done(): Summary;
}

export function createSummary(): SummaryBuilder {
  let files = 0;
  const totals = {
    stories: 0,
    figures: 0,
    times: 0,
    people: 0,
    organisations: 0,
    places: 0,
    checks: 0,
    failing: 0,
    issues: 0,
  };
  const stories: StoryRow[] = [];
  const figures: FigureRow[] = [];
  const people: PersonRow[] = [];
  const checks: CheckRow[] = [];
  const issues: IssueRow[] = [];
  const problems: ProblemRow[] = [];

  return {
    file() {
      files++;
    },
    story(story) {
      const number = ++totals.stories;
      const own = story.facts.filter((fact) => fact.type === 'figure');
      totals.figures += own.length;
      totals.times += story.times.length;
      totals.people += story.people.length;
      totals.organisations += story.organisations.length;
      totals.places += story.places.length;
      totals.checks += story.checks.length;
      totals.failing += story.checks.filter((check) => !check.holds).length;
      totals.issues += story.issues.length;
      // The details of a story that is not listed would hang in the air.
      if (number > LISTED.stories) return;
      stories.push(storyRow(story, own.length));
      fill(figures, LISTED.figures, own, (figure) => figureRow(figure, number));
      fill(people, LISTED.people, story.people, (person) => ({
        story: number,
        name: person.name,
        offices: person.roles.map((role) => officeText(role, story.language)),
      }));
      fill(issues, LISTED.issues, story.issues, ({ severity, message }) => ({ story: number, severity, message }));
      fill(checks, LISTED.checks, story.checks, (check) => checkRow(check, own, number));
    },
    problem(problem) {
      problems.push(problem);
    },
    files: () => files,
    done: () => ({ files, unreadable: problems.length, totals, stories, figures, people, checks, issues, problems }),
  };
}

function fill<From, Row>(rows: Row[], limit: number, from: readonly From[], row: (item: From) => Row): void {
  for (const item of from.slice(0, Math.max(0, limit - rows.length))) rows.push(row(item));
}

function storyRow(story: Story, figures: number): StoryRow {
  return {
    id: story.id,
    uri: story.document.uri,
    kind: story.kind,
    ...(story.headline ? { headline: story.headline.text } : {}),
    ...(story.source ? { source: story.source.text } : {}),
    ...(story.published ? { published: story.published.value } : {}),
    figures,
    times: story.times.length,
    people: story.people.length,
    organisations: story.organisations.length,
    places: story.places.length,
  };
}

function figureRow(figure: Figure, story: number): FigureRow {
  return {
    story,
    quote: figure.text,
    value: valueText(figure),
    ...(figure.time ? { time: figure.time.edtf } : {}),
    ...(figure.property ? { property: figure.property.text } : {}),
    ...(figure.subject ? { subject: figure.subject.text } : {}),
  };
}

/** Chinese names the organisation before the title and without a space, English after it. */
function officeText({ title, organisation }: PersonRole, language: string): string {
  if (!organisation) return title;
  return language.startsWith('zh') ? organisation.text + title : `${title}, ${organisation.text}`;
}

const BETWEEN: Readonly<Record<Check['type'], string>> = {
  share: ' of ',
  growth: ' against ',
  sum: ' + ',
  difference: ' − ',
};

function checkRow(check: Check, figures: readonly Figure[], story: number): CheckRow {
  const named = check.facts.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  const stated = named.at(-1);
  return {
    story,
    statement: `${named.slice(0, -1).map(valueText).join(BETWEEN[check.type])} = ${stated ? valueText(stated) : check.stated}`,
    holds: check.holds,
    computed: groupedDigits(check.computed),
  };
}
