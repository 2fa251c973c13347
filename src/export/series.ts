// The table of series: figures of many stories with the same property, subject and unit, in the order of time.

import { open } from 'node:fs/promises';
import { lineUp, pointsOf, type SeriesPoint, type SeriesRow } from '../checks/series.ts';
import type { Story } from '../model/story.ts';
import { createHashTable } from '../value/hash-table.ts';
import { csvText } from './csv.ts';
import { dayAfter, firstDay } from './days.ts';
import { replaceWith } from './replace.ts';
import { openInputs } from './stories.ts';
import type { Cell } from './table.ts';

export interface SeriesCounts {
  readonly stories: number;
  readonly repeated: number;
  readonly errorLines: number;
  readonly series: number;
  readonly figures: number;
  /** Figures with another story that says the same of their period, and with one that says otherwise. */
  readonly agreeing: number;
  readonly contradicted: number;
}

const COLUMNS: readonly (readonly [name: string, cell: (row: SeriesRow) => Cell])[] = [
  ['subject', ({ subject }) => subject],
  ['property', ({ figure }) => figure.property!.text],
  ['unit', ({ figure }) => figure.unit.code],
  ['classifier', ({ figure }) => figure.classifier],
  ['per', ({ figure }) => figure.per?.text],
  ['role', ({ figure }) => figure.role],
  ['direction', ({ figure }) => figure.change?.direction],
  ['basis', ({ figure }) => figure.change?.basis],
  ['modality', ({ figure }) => figure.modality],
  ['period_start', ({ figure }) => figure.time!.from && firstDay(figure.time!.from)],
  ['period_end', ({ figure }) => figure.time!.until && dayAfter(figure.time!.until)],
  ['value', ({ figure }) => figure.value],
  ['min', ({ figure }) => figure.min],
  ['max', ({ figure }) => figure.max],
  ['relation', ({ figure }) => figure.relation],
  ['quote', ({ figure }) => figure.text],
  ['story', ({ story }) => story],
  ['figure', ({ figure }) => figure.id],
  ['agrees_with', ({ agreesWith }) => (agreesWith.length > 0 ? agreesWith.join(';') : undefined)],
  ['contradicts', ({ contradicts }) => (contradicts.length > 0 ? contradicts.join(';') : undefined)],
];

const BATCH = 2000;

/**
 * Lines up the figures of facts files as CSV. The files are read twice, so that only figures with company are kept.
 * @param names paths; - is standard input.
 * @param to a file, which appears whole or not at all; else `write` takes the text.
 * @throws Error with one line for a person: a file that cannot be read, a story that breaks the schema (its `status` is 1).
 */
export async function writeSeries(
  names: readonly string[],
  to: string | undefined,
  write: (text: string) => Promise<void>,
): Promise<SeriesCounts> {
  const inputs = await openInputs(names);
  try {
    const counted = { stories: 0, repeated: 0, errorLines: 0 };
    const rows = lineUp(await companions(inputs.stories, counted));
    if (to === undefined) await writeRows(rows, write);
    else
      await replaceWith(to, async (path) => {
        const file = await open(path, 'w');
        await writeRows(rows, (text) => file.writeFile(text)).finally(() => file.close());
      });
    return {
      ...counted,
      series: new Set(rows.map(({ key }) => key)).size,
      figures: rows.length,
      agreeing: rows.filter(({ agreesWith }) => agreesWith.length > 0).length,
      contradicted: rows.filter(({ contradicts }) => contradicts.length > 0).length,
    };
  } finally {
    await inputs.close();
  }
}

type Counted = { stories: number; repeated: number; errorLines: number };

/** The figures whose series has another one. */
async function companions(
  stories: (counted: Counted) => AsyncIterable<Story>,
  counted: Counted,
): Promise<SeriesPoint[]> {
  const lengths = createHashTable();
  for await (const story of stories(counted))
    for (const { key } of pointsOf(story)) lengths.set(key, lengths.get(key) + 1);
  const points: SeriesPoint[] = [];
  for await (const story of stories({ stories: 0, repeated: 0, errorLines: 0 }))
    for (const point of pointsOf(story)) if (lengths.get(point.key) > 1) points.push(point);
  return points;
}

async function writeRows(rows: readonly SeriesRow[], write: (text: string) => Promise<void>): Promise<void> {
  await write(await csvText([COLUMNS.map(([name]) => name)]));
  for (let from = 0; from < rows.length; from += BATCH)
    await write(await csvText(rows.slice(from, from + BATCH).map((row) => COLUMNS.map(([, cell]) => cell(row)))));
}
