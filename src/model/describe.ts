// A JSON value in a few words, for messages: never deeper than its top, however large or nested it is.

import { phrase, type Said } from './messages.ts';

const LONGEST = 60;

/** The value itself where it is short, else what it is. */
export function describe(value: unknown): Said {
  if (value === undefined) return phrase('nothing');
  if (Array.isArray(value)) return phrase(value.length === 0 ? 'an-empty-list' : 'a-list');
  if (typeof value === 'object' && value !== null) return phrase('an-object');
  if (typeof value === 'string') return quote(value);
  return String(value);
}

/** A text in double quotes, cut where it is long. */
export const quote = (text: string): string =>
  JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
