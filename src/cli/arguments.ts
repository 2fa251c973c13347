// What commands take as arguments in the same way.

import { InvalidArgumentError } from 'commander';
import { LANGUAGE_TAGS } from '../language/index.ts';

/** A day, as the calendar has it: 2023-03-27. */
export function parseDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  // A day that its month does not have rolls over into the next.
  if (year === undefined || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day)
    throw new InvalidArgumentError('Give a date such as 2023-03-27.');
  return text;
}

/** The tag of a language that is read: zh, zh-Hant, en-GB. */
export function parseLanguage(tag: string): string {
  if (!LANGUAGE_TAGS.includes(tag.toLowerCase().split('-')[0]!))
    throw new InvalidArgumentError(`Give one that is read: ${LANGUAGE_TAGS.join(', ')}.`);
  return tag;
}

/** A small number of something: 1 to 64. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError('Give a number from 1 to 64.');
  return count;
}
