// Where: the places that the tokens of a clause name, and the phrases that say where something is.

import { bare } from './owners.ts';
import { isAction, isAgent, isAspect, isNominal, phraseBefore } from './phrases.ts';
import { does, type Token } from './tokens.ts';
import type { Topic } from './topic.ts';

const LONGEST_PLACE = 14;

/** How many tokens away a place is looked for. */
const REACH = 40;

/**
 * The place of a phrase after 在: the name it begins with and the nouns that narrow it (贵州|黔南州|仙桥村), or the noun that
 * closes a clause of its own (在本届航展上，…). Of 加沙的行动 it is 加沙.
 */
export function placeIn(tokens: readonly Token[], units: Uint16Array, from: number): Topic | undefined {
  const first = tokens[from];
  if (first?.kind !== 'name' || first.reading?.type === 'person') return sceneIn(tokens, units, from);
  let to = from + 1;
  while (to < tokens.length && tokens[to]!.end - first.start <= LONGEST_PLACE && mayNarrow(tokens, to)) to++;
  // 在|河北|古|镇, …: all up to the comma.
  const isShort = tokens.at(-1)!.end - first.start <= LONGEST_PLACE;
  if (isShort && tokens.slice(to).every((token) => token.kind === 'word' && !token.cue && token.tag !== 'f'))
    to = tokens.length;
  while (does(tokens[to - 1], 'and') || (to > from + 1 && tokens[to - 1]!.tag === 'u')) to--;
  return { start: first.start, end: tokens[to - 1]!.end, kind: 'place' };
}

/** 上, 中, 里 and the like; but 在政策支持下 is no place. */
const WITHIN = new Set([...'上中里内旁外'].map((c) => c.charCodeAt(0)));

/** The noun that ends the clause, with a localizer or without: 在本届航展|上, 在这家|造船企业; no abstract one (方面, 过程中). */
function sceneIn(tokens: readonly Token[], units: Uint16Array, from: number): Topic | undefined {
  let to = tokens.length;
  if (to - from > REACH) return undefined;
  if (tokens[to - 1]!.tag === 'f' && WITHIN.has(units[tokens[to - 1]!.start]!)) to--;
  const range = to > from ? phraseBefore(tokens, units, to, from) : undefined;
  if (!range || range.to !== to || tokens.slice(from).some(({ kind }) => kind === 'figure')) return undefined;
  if (isAction(tokens[to - 1]) || tokens[to - 1]!.cue?.value === 'respect') return undefined;
  const { start, end } = bare(tokens, range);
  return end - start > 1 && end - start <= LONGEST_PLACE ? { start, end, kind: 'place' } : undefined;
}

const mayNarrow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.kind === 'name' ||
  (does(tokens[at], 'and') && tokens[at + 1]?.kind === 'name') ||
  (isNominal(tokens[at]) && !isAction(tokens[at]) && !isAspect(tokens[at + 1]));

/** The place of the first phrase with 在 shortly before a token. */
export function placeAt(tokens: readonly Token[], units: Uint16Array, before: number): Topic | undefined {
  for (let i = Math.max(0, before - REACH); i + 1 < before; i++) {
    const place = tokens[i]!.cue?.value === 'at' ? placeIn(tokens, units, i + 1) : undefined;
    if (place && place.end <= tokens[before]!.start) return place;
  }
  return undefined;
}

/** The last place named shortly before a token, with the places right before it that it lies in. */
export function lastPlace(tokens: readonly Token[], units: Uint16Array, before: number): Topic | undefined {
  const first = Math.max(0, before - REACH);
  const last = (fits: (at: number) => boolean): number => {
    let to = before;
    while (to > first && !(isPlace(tokens[to - 1]) && fits(to - 1))) to--;
    return to;
  };
  const where = last((at) => isWhere(tokens, units, at));
  const to = where > first ? where : last((at) => !isOf(tokens[at + 1], units));
  let from = to;
  while (from > first && isPlace(tokens[from - 1])) from--;
  return from < to ? { start: tokens[from]!.start, end: tokens[to - 1]!.end, kind: 'place' } : undefined;
}

/** A place, or the hospital where people are. */
const isPlace = (token: Token | undefined): boolean =>
  token?.kind === 'name' &&
  (token.reading?.type === 'place' ||
    (token.reading?.type === 'organisation' && token.reading.organisationType === 'hospital'));

/** Whether a place says where, not who does it: 以色列|袭击, 遭|以色列|空袭. */
function isWhere(tokens: readonly Token[], units: Uint16Array, at: number): boolean {
  const next = tokens[at + 1];
  const acts = next?.kind === 'word' && (next.tag === 'vn' || isAgent(next, units));
  return tokens[at - 1]?.cue?.value !== 'by' && !acts && !isOf(next, units);
}

const PEOPLE = new Set([...'人军方籍'].map((c) => c.charCodeAt(0)));
/** 巴勒斯坦|人: of a place, not in it. */
const isOf = (token: Token | undefined, units: Uint16Array): boolean =>
  token !== undefined && token.end - token.start === 1 && PEOPLE.has(units[token.start]!);
