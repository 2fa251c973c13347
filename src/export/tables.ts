// The tables of an export. Their columns stand in tables/, nowhere else; docs/tables.md is made from them.

import type { Table } from './table.ts';
import { CHECKS } from './tables/checks.ts';
import { FIGURES } from './tables/figures.ts';
import { ORGANISATIONS, PEOPLE, PLACES } from './tables/names.ts';
import { OFFICES } from './tables/offices.ts';
import { RUNS, STORIES } from './tables/stories.ts';

export { CHECKS, FIGURES, OFFICES, ORGANISATIONS, PEOPLE, PLACES, RUNS, STORIES };

/** The tables that stories fill, each after those that its rows refer to. */
export const TABLES: readonly Table[] = [STORIES, PEOPLE, ORGANISATIONS, PLACES, FIGURES, OFFICES, CHECKS];
