// Noun phrases found by their edges: the one that starts at a token, the one that ends at a token.

import type { Span } from '../../model/span.ts';
import { type EnglishContext, spanOf } from './context.ts';
import { nounPhraseEnd } from './measures.ts';
import { ADJECTIVE, GERUND, NOUN, PRONOUN, VERB } from './tags.ts';
import { isCapital, isGlued, WORD } from './tokens.ts';

/** Tokens of a phrase, half open, and of its possessor where it has one (Japan's trade). */
export interface NounPhrase {
  readonly from: number;
  readonly next: number;
  readonly owner?: { readonly from: number; readonly next: number };
}

const ARTICLES = new Set(
  'the a an this that these those its their his her our my all any some such another'.split(' '),
);
const EMPTY = new Set(
  'it he she they we i you who which that this there what these those them him one others here more everyone'.split(
    ' ',
  ),
);
const NEVER = new Set(
  'and or but of in on at by to for from with as than per if when while although because said says is are was were be been has have had will would not also'.split(
    ' ',
  ),
);

/** The phrase that starts at the token, behind its article; a possessor in front becomes the owner. */
export function phraseFrom(context: EnglishContext, at: number): NounPhrase | undefined {
  const { lower } = context;
  let from = at;
  while (ARTICLES.has(lower[from]!)) from++;
  if (context.timed[from]) return undefined;
  const next = nounPhraseEnd(context, from);
  if (next === from) return undefined;
  if (lower[next] === "'s" || (lower[next] === "'" && lower[next - 1]!.endsWith('s'))) {
    const inner = phraseFrom(context, next + 1);
    return inner && { ...inner, owner: inner.owner ?? { from, next } };
  }
  return { from, next };
}

/** The phrase that ends before the token, possessors and of-phrases included. */
export function phraseBefore(context: EnglishContext, next: number, floor: number): NounPhrase | undefined {
  const { lower, kind } = context;
  if (context.timed[next - 1]) return undefined;
  let from = next;
  let owner: NounPhrase['owner'];
  for (let i = next - 1; i >= floor; i--) {
    const word = lower[i]!;
    if (word === "'s" || (word === "'" && lower[i - 1]!.endsWith('s'))) {
      if (from === next) return undefined;
      const possessor = phraseBefore(context, i, floor);
      owner = possessor && { from: possessor.from, next: i };
      break;
    }
    if (word === '-' && isGlued(context, i)) continue;
    if (kind[i] !== WORD || NEVER.has(word) || ARTICLES.has(word) || EMPTY.has(word)) break;
    const tag = context.tag(i);
    const nominal = (tag & NOUN) !== 0 && (tag & (VERB | PRONOUN)) === 0;
    const adjectival = (tag & (ADJECTIVE | GERUND)) !== 0;
    if (!nominal && !(adjectival && from < next) && !isCapital(context, i)) break;
    from = i;
  }
  if (from === next || EMPTY.has(lower[from]!)) return undefined;
  return { from, next, ...(owner && { owner }) };
}

/** Prepositions that hang a place, a holder or a kind on the noun before them. */
const OF = new Set(['of']);
const HOLDS = new Set(['at', 'in', 'for', 'by', 'to', 'from', 'with']);

/** A clause's subject that ends before its verb, with what hangs on it: sales of cars; profits | at the firm. */
export function subjectBefore(
  context: EnglishContext,
  verb: number,
  floor: number,
): { head: NounPhrase; holder?: NounPhrase } | undefined {
  const { lower } = context;
  if (context.timed[verb - 1]) {
    // The events in the first half of next year are: the time and its preposition stand between.
    let edge = verb - 1;
    while (edge > floor && context.timed[edge - 1]) edge--;
    return edge - 1 > floor
      ? subjectBefore(context, /^(in|on|at|for|during|of|since|,)$/.test(lower[edge - 1]!) ? edge - 1 : edge, floor)
      : undefined;
  }
  const last = phraseBefore(context, verb, floor);
  if (!last) return undefined;
  const edge = (last.owner?.from ?? last.from) - 1;
  const joint = ARTICLES.has(lower[edge] ?? '') ? edge - 1 : edge;
  if (joint <= floor) return { head: last };
  if (!OF.has(lower[joint]!) && !HOLDS.has(lower[joint]!)) return { head: last };
  const inner = subjectBefore(context, joint, floor);
  if (!inner) return { head: last };
  if (OF.has(lower[joint]!))
    return { head: { ...inner.head, next: last.next }, ...(inner.holder && { holder: inner.holder }) };
  return { head: inner.head, holder: inner.holder ?? last };
}

export const spanOfPhrase = (context: EnglishContext, phrase: { from: number; next: number }): Span =>
  spanOf(context, phrase.from, phrase.next);
