// What a table is: named, typed, described columns over rows that stories give, with its key and what its rows refer to.

import type { Story } from '../model/story.ts';
import { dayOf } from './days.ts';

/** A value of a row; undefined is an empty cell. Dates are days of ISO 8601: 2023-03-27. */
export type Cell = string | number | boolean | undefined;

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What stands in it, for people. */
  readonly description: string;
  /** Whether its cells may be empty. */
  readonly optional: boolean;
}

/** Columns whose values are the key of a row in another table; where one of them is empty, nothing is referred to. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** The rows that a story gives: the cells in the order of the columns, no key twice. */
  rows(view: StoryView): Cell[][];
}

/** A story of one run, with what its rows look up. */
export interface StoryView {
  /** The run that exports it. */
  readonly run: string;
  readonly story: Story;
  /** The day it was published, where that is known to the day. */
  readonly date: string | undefined;
  /** The name and kind of a person, an organisation or a place of the story. */
  entity(id: string | undefined): Entity | undefined;
  /** Whether the story has a figure with this id. */
  hasFigure(id: string): boolean;
  /** The place that a run of the text names last. */
  placeIn(start: number, end: number): Entity | undefined;
}

export interface Entity {
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'place';
  readonly name: string;
}

/** A column, and how it is read off a row. */
export interface ColumnOf<Row> extends Column {
  of(row: Row): Cell;
}

export interface TableOf<Row> extends Omit<Table, 'rows' | 'columns'> {
  readonly columns: readonly ColumnOf<Row>[];
  /** What its rows are made from; an id that stands twice gives one row. */
  each(view: StoryView): Iterable<Row>;
}

/** A column that is always filled. */
export const required = <Row>(
  name: string,
  type: ColumnType,
  description: string,
  of: (row: Row) => Cell,
): ColumnOf<Row> => ({ name, type, description, optional: false, of });

/** A column that may be empty. */
export const optional = <Row>(
  name: string,
  type: ColumnType,
  description: string,
  of: (row: Row) => Cell,
): ColumnOf<Row> => ({ name, type, description, optional: true, of });

/** A table over rows of one sort. */
export function table<Row>({ each, ...description }: TableOf<Row>): Table {
  const { columns, key } = description;
  const id = columns.find(({ name }) => name === key.at(-1));
  return {
    ...description,
    rows(view) {
      const seen = new Set<Cell>();
      const rows: Cell[][] = [];
      for (const row of each(view)) {
        const name = id?.of(row);
        if (seen.has(name)) continue;
        seen.add(name);
        rows.push(columns.map(({ of }) => of(row)));
      }
      return rows;
    },
  };
}

/** Gathers what the rows of a story look up. */
export function viewOf(story: Story, run: string): StoryView {
  const entities = new Map<string, Entity>();
  for (const { id, name } of story.people) entities.set(id, { id, name, kind: 'person' });
  for (const { id, name } of story.organisations) entities.set(id, { id, name, kind: 'organisation' });
  for (const { id, name } of story.places) entities.set(id, { id, name, kind: 'place' });
  const figures = new Set(story.facts.filter(({ type }) => type === 'figure').map(({ id }) => id));
  const named = story.places
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start);
  return {
    run,
    story,
    date: story.published && dayOf(story.published.value),
    entity: (id) => (id === undefined ? undefined : entities.get(id)),
    hasFigure: (id) => figures.has(id),
    placeIn(start, end) {
      const last = named.findLast((mention) => mention.start >= start && mention.end <= end);
      return last && entities.get(last.id);
    },
  };
}
