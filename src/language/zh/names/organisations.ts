// Organisations: a suffix with what may stand before it. From a suffix the search goes left over words that may stand in
// a name, up to a place, another body, an opener (国家, 中央) or what no word list knows.

import type { OrganisationReading, OrganisationType } from '../../../engine/reading.ts';
import { isUnit, lexicon, type SuffixEntry, suffixBefore } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A body found among the tokens: it covers `first` to `last`, and ends inside `last` where a title shares a character (司法部长). */
export interface Body {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: OrganisationType;
  readonly canonical?: string;
  readonly generic?: boolean;
  readonly rule: string;
}

export const KNOWN_RULE = 'organisation: <known body>';
export const SUFFIX_RULE = 'organisation: <place or name> <suffix>';
export const GENERIC_RULE = 'organisation: <省|市|县> <委>';

/** Names are at most this many tokens. */
const LONGEST = 14;
/** Without a place or a name, so many modifiers at most. */
const MOST_MODIFIERS = 4;
/** Word classes that stand in names. */
const INSIDE_TAGS = new Set(['n', 'nz', 'vn', 'an', 'b', 'j', 'ng', 'vg', 'ag', 'x', 's']);
const CONJUNCTIONS = new Set(['和', '与', '及', '暨']);
/** Openers that only say the level: the body is known from the story, not from its name. */
const LEVELS = new Set(['省', '市', '县', '区', '州', '镇', '乡', '村', '地区']);
const GENERIC = new Set([
  '省委',
  '市委',
  '县委',
  '区委',
  '地委',
  '州委',
  '镇委',
  '党委',
  '乡党委',
  '镇党委',
  '党组',
  '党支部',
  '党总支',
  '纪委',
  '县纪委',
  '市纪委',
  '省纪委',
  '团委',
  '市政府',
  '省政府',
  '县政府',
  '区政府',
  '镇政府',
  '州政府',
]);
/** Single characters that end names only behind a word of their own: 全部, 干部, 结局 do not count. */
const OPEN_SINGLES = new Set(['厂', '局', '厅', '署', '队', '党']);

const parts = lexicon.slot('part');
const organisations = lexicon.slot('organisation');
const clipped = lexicon.slot('clipped');

/** All bodies among the tokens of one sentence, the longest where several end or start at one place. */
export function findBodies(units: Uint16Array, tokens: readonly Token[], text: string): Body[] {
  const found: Body[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    const body =
      bodyEndingAt(units, tokens, text, k, token.end) ??
      (token.kind === 'title' && text[token.start + 1] === '长'
        ? bodyEndingAt(units, tokens, text, k, token.start + 1)
        : undefined);
    if (!body) continue;
    while (found.length > 0 && found.at(-1)!.start >= body.start) found.pop();
    if (found.length === 0 || found.at(-1)!.end <= body.start) found.push(body);
    else if (body.end - body.start > found.at(-1)!.end - found.at(-1)!.start) found[found.length - 1] = body;
  }
  return found;
}

function bodyEndingAt(
  units: Uint16Array,
  tokens: readonly Token[],
  text: string,
  k: number,
  end: number,
): Body | undefined {
  const known = tokens[k]!.organisation && tokens[k]!.end === end ? tokens[k] : undefined;
  const suffix = suffixBefore(units, end, tokens[0]!.start);
  const suffixed =
    suffix && (!known || suffix.word.length < known.end - known.start || isUnit(suffix))
      ? bySuffix(tokens, text, k, end, suffix)
      : undefined;
  if (suffixed && (!known || suffixed.start < known.start)) return suffixed;
  if (known) return knownBody(tokens, text, k);
  if (tokens[k]!.end === end) return undefined;
  for (let i = k - 1; i >= 0 && i >= k - 4; i--) {
    const match = organisations.all(units, tokens[i]!.start).find((m) => m.end === end);
    if (match)
      return {
        first: i,
        last: k,
        start: tokens[i]!.start,
        end,
        type: match.entry.type,
        canonical: match.entry.canonical,
        rule: KNOWN_RULE,
      };
  }
  return undefined;
}

/** A known body; a country or another body before it belongs to its name only where it is of the same chain (中国科学院). */
function knownBody(tokens: readonly Token[], _text: string, k: number): Body {
  const token = tokens[k]!;
  const { type, canonical } = token.organisation!;
  return { first: k, last: k, start: token.start, end: token.end, type, canonical, rule: KNOWN_RULE };
}

function bySuffix(
  tokens: readonly Token[],
  text: string,
  k: number,
  end: number,
  suffix: SuffixEntry,
): Body | undefined {
  const suffixStart = end - suffix.word.length;
  let at = k;
  while (at > 0 && tokens[at]!.start > suffixStart) at--;
  const holder = tokens[at]!;
  const head = suffixStart - holder.start;
  const single = suffix.word.length === 1;
  if (single && head > 0 && holder.kind === 'word' && !(OPEN_SINGLES.has(suffix.word) && holder.end - holder.start > 2))
    return undefined;
  if (holder.kind === 'person' && at === k && head < 1) return undefined;

  let proper = head > 0 && holder.kind === 'place';
  let start = proper || head > 0 ? holder.start : suffixStart;
  let first = at;
  let named = head > 0 && (holder.kind === 'foreign' || holder.kind === 'unknown');
  let level = false;
  let opened = false;
  let modifiers = head > 0 ? 1 : 0;
  let anchor = proper || named ? holder.start : -1;
  let anchorFirst = at;
  let conjunction = -1;
  for (let j = at - 1; j >= 0 && at - j <= LONGEST; j--) {
    const token = tokens[j]!;
    if (token.kind === 'place' || token.kind === 'organisation') {
      anchor = token.start;
      anchorFirst = j;
      proper = true;
      continue;
    }
    if (proper || opened) break;
    const role = roleOf(tokens, text, j);
    if (role === undefined) break;
    if (role.kind === 'conjunction') {
      if (conjunction >= 0 || single || suffix.type === 'company') break;
      conjunction = j;
      continue;
    }
    if (role.kind === 'opener') {
      anchor = token.start;
      anchorFirst = j;
      if (LEVELS.has(text.slice(token.start, token.end))) level = true;
      opened = true;
      continue;
    }
    if (role.kind === 'name') {
      named = true;
      anchor = role.start;
      anchorFirst = role.first;
      j = role.first;
      modifiers++;
      continue;
    }
    modifiers++;
    start = token.start;
    first = j;
    if (modifiers > MOST_MODIFIERS + 3) break;
  }
  const word = text.slice(suffixStart, end);
  if (anchor >= 0) {
    if (suffix.strength === 'unit' && !behindBody(tokens, anchorFirst)) return undefined;
    if (single && modifiers === 0 && !proper && !named) return undefined;
    if (
      single &&
      proper &&
      modifiers === 0 &&
      (suffix.word === '部' || suffix.word === '局' || suffix.word === '办' || suffix.word === '厅')
    )
      return undefined;
    if (level && modifiers === 0 && single) return undefined;
    return make(anchorFirst, anchor, suffix.type, level && GENERIC.has(text.slice(anchor, end)), SUFFIX_RULE);
  }
  if (
    suffix.strength === 'strong' &&
    conjunction < 0 &&
    modifiers > 0 &&
    modifiers <= MOST_MODIFIERS &&
    start < suffixStart
  )
    return make(first, start, suffix.type, false, SUFFIX_RULE);
  if (GENERIC.has(word)) return make(at, suffixStart, suffix.type, true, GENERIC_RULE);
  return undefined;

  function make(index: number, from: number, type: OrganisationType, generic: boolean, rule: string): Body {
    return { first: index, last: k, start: from, end, type, ...(generic ? { generic } : {}), rule };
  }
}

/** Parts of a body stand right behind one: 科技部人才中心, 湖北省科技厅人才处. */
const behindBody = (tokens: readonly Token[], first: number): boolean => tokens[first]!.kind === 'organisation';

type PartRole =
  | { kind: 'inside' }
  | { kind: 'opener' }
  | { kind: 'conjunction' }
  | { kind: 'name'; start: number; first: number };

const INSIDE: PartRole = { kind: 'inside' };
const OPENER: PartRole = { kind: 'opener' };
const CONJUNCTION: PartRole = { kind: 'conjunction' };

/** What the token at `j` is to a name that goes on to its right; undefined where no name reaches over it. */
function roleOf(tokens: readonly Token[], text: string, j: number): PartRole | undefined {
  const token = tokens[j]!;
  switch (token.kind) {
    case 'person':
    case 'foreign':
    case 'unknown':
    case 'latin':
      return { kind: 'name', start: token.start, first: j };
    case 'number':
      return token.end - token.start <= 4 ? INSIDE : undefined;
    case 'title':
      return token.title === 'calling' ? INSIDE : undefined;
    case 'mark':
      return quoted(tokens, text, j);
    case 'word': {
      const word = text.slice(token.start, token.end);
      if (CONJUNCTIONS.has(word)) return CONJUNCTION;
      const part = parts.longest(unitsOf(word), 0);
      if (part && part.end === word.length) {
        if (part.entry === 'never') return undefined;
        return part.entry === 'opener' ? OPENER : INSIDE;
      }
      if (word.startsWith('第') && token.tag === 'm') return INSIDE;
      return INSIDE_TAGS.has(token.tag) ? INSIDE : undefined;
    }
    default:
      return undefined;
  }
}

/** “…” and （place） inside a name. */
function quoted(tokens: readonly Token[], text: string, j: number): PartRole | undefined {
  const closer = text[tokens[j]!.start];
  const opener = closer === '”' ? '“' : closer === '）' || closer === ')' ? '（(' : undefined;
  if (!opener) return undefined;
  for (let i = j - 1; i >= 0 && i >= j - 8; i--) {
    if (!opener.includes(text[tokens[i]!.start]!)) continue;
    if (closer !== '”')
      return tokens[j - 1]!.kind === 'place' && i === j - 2
        ? { kind: 'name', start: tokens[i]!.start, first: i }
        : undefined;
    return { kind: 'name', start: tokens[i]!.start, first: i };
  }
  return undefined;
}

const unitsOf = (word: string): Uint16Array => Uint16Array.from([...word, '\0'], (c) => c.charCodeAt(0));

export const toReading = (body: Body): OrganisationReading => ({
  type: 'organisation',
  start: body.start,
  end: body.end,
  organisationType: body.type,
  ...(body.canonical === undefined ? {} : { canonical: body.canonical }),
  ...(body.generic ? { generic: true } : {}),
  rule: body.rule,
});

export { clipped };
