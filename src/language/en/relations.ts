// Words around a number that say how it relates to the value: more than, nearly, or more.

import type { Relation } from '../../engine/reading.ts';
import { phrasesOf, table } from './phrases.ts';
import type { Tokens } from './tokens.ts';

export const MODIFIERS = phrasesOf(table('modifiers'), (row) => row.relation as Relation);
const CLOSERS = phrasesOf(table('closers'), (row) => row.relation as Relation);

export interface Modified {
  readonly next: number;
  readonly relation: Relation;
}

/** Up to two modifiers before a number (up to around 400); the first one's relation holds. */
export function readModifiers(tokens: Tokens, at: number): Modified | undefined {
  const first = MODIFIERS.longest(tokens, at);
  if (!first) return undefined;
  const second = MODIFIERS.longest(tokens, first.next);
  return { next: second?.next ?? first.next, relation: first.entry };
}

/** or more, or so; a plus sign. */
export function readCloser(tokens: Tokens, at: number): Modified | undefined {
  const { lower, start, end } = tokens;
  if (lower[at] === '+' && start[at] === end[at - 1]) return { next: at + 1, relation: 'gte' };
  if (lower[at] === '-' && lower[at + 1] === 'plus' && start[at] === end[at - 1])
    return { next: at + 2, relation: 'gte' };
  const found = CLOSERS.longest(tokens, at);
  return found && { next: found.next, relation: found.entry };
}
