// The summary as a person reads it: tables with few lines, the same words with and without colour.

import Table from 'cli-table3';
import pico from 'picocolors';
import type { FigureRow, StoryRow, Summary } from './summary.ts';

/** Columns of a terminal that long cells may take. */
const WIDEST = 36;

/** @param colour whether the reader's terminal shows colours. */
export function summaryText(summary: Summary, colour: boolean): string {
  const paint = pico.createColors(colour);
  const { totals } = summary;
  const sections: string[] = [];
  const section = (title: string, shown: number, all: number, body: string): void => {
    const more = shown < all ? `\n${paint.dim(`the first ${shown} of ${all}`)}` : '';
    if (shown > 0) sections.push(`${paint.bold(title)}\n${body}${more}`);
  };

  section('Stories', summary.stories.length, totals.stories, storyTable(summary.stories));
  section('Figures', summary.figures.length, totals.figures, figureTable(summary.figures));
  section(
    'People',
    summary.people.length,
    totals.people,
    table(
      ['#', 'name', 'offices'],
      summary.people.map((row) => [row.story, shortened(row.name), shortened(row.offices.join('; '))]),
    ),
  );
  section(
    'Checks',
    summary.checks.length,
    totals.checks,
    table(
      ['#', 'arithmetic', ''],
      summary.checks.map((row) => [
        row.story,
        row.statement,
        row.holds ? paint.green('holds') : paint.yellow(`does not hold: ${row.computed}`),
      ]),
    ),
  );
  section(
    'Issues',
    summary.issues.length,
    totals.issues,
    summary.issues.map((row) => `${row.story}  ${row.severity}: ${row.message}`).join('\n'),
  );
  sections.push(totalsText(summary));
  return `${sections.join('\n\n')}\n`;
}

function storyTable(rows: readonly StoryRow[]): string {
  return table(
    ['#', 'headline', 'source', 'date', 'figures', 'times', 'people', 'organisations', 'places'],
    rows.map((row, index) => [
      index + 1,
      shortened(row.headline ?? `(${row.kind})`),
      shortened(row.source ?? ''),
      row.published ?? '',
      row.figures,
      row.times,
      row.people,
      row.organisations,
      row.places,
    ]),
  );
}

function figureTable(rows: readonly FigureRow[]): string {
  return table(
    ['#', 'quote', 'value', 'time', 'property', 'subject'],
    rows.map((row) => [
      row.story,
      shortened(row.quote),
      row.value,
      row.time ?? '',
      shortened(row.property ?? ''),
      shortened(row.subject ?? ''),
    ]),
  );
}

function totalsText({ files, unreadable, totals }: Summary): string {
  const counts = [
    counted(totals.stories, 'story', 'stories'),
    counted(totals.figures, 'figure'),
    counted(totals.times, 'time'),
    counted(totals.people, 'person', 'people'),
    counted(totals.organisations, 'organisation'),
    counted(totals.places, 'place'),
    counted(totals.checks, 'check') + (totals.failing > 0 ? ` (${totals.failing} not holding)` : ''),
  ];
  const problems = unreadable > 0 ? `; ${counted(unreadable, 'input')} not read` : '';
  return `${counted(files, 'file')}: ${counts.join(', ')}${problems}`;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

type Cell = string | number;

/** Columns set apart by spaces; numbers stand to the right. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const right = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const made = new Table({
    head: [...head],
    colAligns: right.map((isRight) => (isRight ? 'right' : 'left')),
    chars: BLANK,
    // Its own colours would come through where none are wanted.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  for (const row of rows) made.push(row.map(String));
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const BLANK = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);

/** One line of at most `WIDEST` columns; Chinese characters take two. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let columns = 0;
  let kept = '';
  for (const character of line) {
    columns += character.codePointAt(0)! >= 0x1100 ? 2 : 1;
    if (columns > WIDEST) return `${kept}…`;
    kept += character;
  }
  return line;
}
