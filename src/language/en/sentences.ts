// How an English text divides: sentences end at . ! ? before a space and a capital, a digit or a quote, and at line feeds.

import type { Span } from '../../model/span.ts';
import { isCapital, MARK, NUMBER, type Tokens, WORD } from './tokens.ts';

/** Tokens after which a run without an end is cut all the same, so that work stays linear. */
const LONGEST = 400;

const ENDS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', "'", ')', ']', '’']);
const OPENERS = new Set(['"', '“', "'", '(', '[', '‘', '$', '£', '€']);

/** Words whose point ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr st prof gen col lt sgt capt cmdr maj rev hon sen rep gov pres jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue wed thu fri sat sun no nos vs inc co corp ltd bros jr sr fig approx est mt ft ave messrs'
  ).split(' '),
);

/** Sentences without the white space around them. */
export function sentencesOf(tokens: Tokens): Span[] {
  const { count, start, end, lower } = tokens;
  const sentences: Span[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    if (lower[i] === '\n') {
      if (i > first) sentences.push({ start: start[first]!, end: end[i - 1]! });
      first = i + 1;
      continue;
    }
    if (!endsSentence(tokens, i) && i - first < LONGEST) continue;
    while (i + 1 < count && start[i + 1] === end[i] && (ENDS.has(lower[i + 1]!) || CLOSERS.has(lower[i + 1]!))) i++;
    sentences.push({ start: start[first]!, end: end[i]! });
    first = i + 1;
  }
  if (count > first) sentences.push({ start: start[first]!, end: end[count - 1]! });
  return sentences;
}

function endsSentence(tokens: Tokens, i: number): boolean {
  const { count, start, end, kind, lower } = tokens;
  const dotted = kind[i] === WORD && lower[i]!.endsWith('.');
  if (!dotted && (kind[i] !== MARK || !ENDS.has(lower[i]!))) return false;
  let next = i + 1;
  while (next < count && start[next] === end[next - 1] && (ENDS.has(lower[next]!) || CLOSERS.has(lower[next]!))) next++;
  if (next >= count || lower[next] === '\n') return true;
  if (start[next] === end[next - 1]) return false;
  const opens = isCapital(tokens, next) || kind[next] === NUMBER || OPENERS.has(lower[next]!);
  if (!opens) return false;
  if (dotted) return isCapital(tokens, next) && lower[i] !== 'u.s.' && lower[i] !== 'u.k.' && lower[i] !== 'u.n.';
  if (lower[i] !== '.' || i === 0) return true;
  const before = lower[i - 1]!;
  return !(ABBREVIATIONS.has(before) || (before.length === 1 && kind[i - 1] === WORD && before !== 'i'));
}

/** Paragraphs: the runs between line feeds that hold anything. */
export function paragraphsOf({ count, start, end, lower }: Tokens): Span[] {
  const paragraphs: Span[] = [];
  let first = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && lower[i] !== '\n') continue;
    if (i > first) paragraphs.push({ start: start[first]!, end: end[i - 1]! });
    first = i + 1;
  }
  return paragraphs;
}
