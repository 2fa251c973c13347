// The rows of the figures as the page's script takes them: the columns of the exported table, and what explains a row.

import { type Cell, viewOf } from '../../export/table.ts';
import { FIGURES } from '../../export/tables.ts';
import { unitText } from '../../model/figure-text.ts';
import type { Report, ReportFigure, SlicedStory } from './report.ts';
import { valueShown } from './values.ts';
import type { Words } from './words.ts';

/** A column as distinct cells and, for each figure, the index of its own: rows repeat much. Empty cells are null. */
export interface PackedColumn {
  readonly name: string;
  /** Whether it belongs to the exported table; the others only explain. */
  readonly exported: boolean;
  readonly cells: readonly (string | number | boolean | null)[];
  readonly at: readonly number[];
}

/** The run is no column here: a page is of one run. */
const LEFT_OUT = 'run';

interface Explained extends ReportFigure {
  readonly from: SlicedStory;
  readonly words: Words;
  readonly report: Report;
}

/** What stands beside a row to explain it. Offsets are code points of the document. */
const EXPLAINING: Readonly<Record<string, (row: Explained) => Cell>> = {
  story_number: ({ story }) => story,
  title: ({ report, story }) => report.titles[story],
  shown: ({ figure, words }) => valueShown(figure, words),
  unit_shown: ({ figure }) => unitText(figure),
  subject_start: ({ figure }) => figure.subject?.start,
  subject_end: ({ figure }) => figure.subject?.end,
  property_start: ({ figure }) => figure.property?.start,
  property_end: ({ figure }) => figure.property?.end,
  time_quote: ({ figure, from }) => from.story.times.find(({ id }) => id === figure.time?.ref)?.text,
  whole_number: ({ figure, report, story }) =>
    figure.whole === undefined ? undefined : report.figuresOf(story).get(figure.whole)?.number,
  fails: ({ fails }) => fails || undefined,
};

/** The columns of all figures, in the order of their numbers. */
export function packedColumns(report: Report, words: Words): PackedColumn[] {
  const idAt = FIGURES.columns.findIndex(({ name }) => name === 'id');
  const rows: (readonly Cell[])[] = [];
  for (const [index, { story }] of report.stories.entries()) {
    const numbered = report.figuresOf(index);
    for (const row of FIGURES.rows(viewOf(story, ''))) rows[numbered.get(row[idAt] as string)!.number] = row;
  }
  const exported = FIGURES.columns.flatMap(({ name }, column) =>
    name === LEFT_OUT
      ? []
      : [
          packed(
            name,
            true,
            rows.map((row) => row[column]),
          ),
        ],
  );
  const explained = report.figures.map((entry) => ({ ...entry, from: report.stories[entry.story]!, words, report }));
  const explaining = Object.entries(EXPLAINING).map(([name, of]) => packed(name, false, explained.map(of)));
  return [...exported, ...explaining];
}

function packed(name: string, exported: boolean, values: readonly Cell[]): PackedColumn {
  const indices = new Map<Cell, number>();
  const at = values.map((value) => {
    const index = indices.get(value) ?? indices.size;
    indices.set(value, index);
    return index;
  });
  return { name, exported, cells: [...indices.keys()].map((cell) => cell ?? null), at };
}
