// Noun phrases among tokens: from a head to the left, from a figure to the right. Ranges count tokens, half open.

import type { Tag } from '../words.ts';
import { endsInMeasure } from './cues.ts';
import { does, type Token } from './tokens.ts';

/** A run of tokens: [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const NOUN_TAGS = new Set<Tag>([
  'n',
  'nz',
  'vn',
  'an',
  'ng',
  'j',
  'x',
  'b',
  'a',
  'ag',
  'z',
  'l',
  'k',
  'h',
  'm',
  'q',
  's',
  'f',
  'ad',
]);
const NOMINAL_CUES = new Set(['noun', 'rate', 'portion', 'changed', 'pronoun']);
/** A phrase longer than this has swallowed a clause. */
const LONGEST = 24;

/** May stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined || token.compared) return false;
  if (token.kind === 'name' || token.kind === 'quote') return true;
  if (token.kind !== 'word') return false;
  if (token.cue) return NOMINAL_CUES.has(token.cue.does);
  return NOUN_TAGS.has(token.tag);
}

/** May end a noun phrase: an attribute alone (大型, 以上) names nothing. */
const isHead = (token: Token): boolean => isNominal(token) && !['f', 'ad', 'z', 'h', 's'].includes(token.tag);

export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  !token.cue &&
  (token.tag === 'v' || token.tag === 'vg' || token.tag === 'i');

/**
 * The noun phrase that ends before token `end`, not reaching left of `floor`. A verb inside belongs to it where it stands
 * between nouns and the head names a measure (玉米|种植|面积), for a measure is seldom an object.
 */
export function phraseBefore(
  tokens: readonly Token[],
  units: Uint16Array,
  end: number,
  floor: number,
): Range | undefined {
  let to = end;
  while (to > floor && isNominal(tokens[to - 1]) && !isHead(tokens[to - 1]!)) to--;
  const head = tokens[to - 1];
  if (to <= floor || !head || !(isHead(head) || isVerb(head))) return undefined;
  const measure = endsInMeasure(units, head.start, head.end);
  let from = to - 1;
  while (from > floor && head.end - tokens[from - 1]!.start <= LONGEST) {
    const token = tokens[from - 1]!;
    const before = tokens[from - 2];
    if (isNominal(token)) from--;
    else if (joins(tokens, from - 1, floor)) from--;
    else if (isVerb(token) && measure && from - 1 > floor && isNominal(before) && before!.kind !== 'name') from--;
    else if (does(token, 'per') && token.end - token.start > 1 && from - 1 > floor && isNominal(before)) from--;
    else break;
  }
  return { from, to };
}

/** Whether token `at` is a conjunction between two nouns of one phrase. */
function joins(tokens: readonly Token[], at: number, floor: number): boolean {
  return does(tokens[at], 'and') && at > floor && isNominal(tokens[at - 1]) && isNominal(tokens[at + 1]);
}

/** Nouns for those who act: a verb after them is a predicate (企业|提供). */
const AGENT_ENDINGS = new Set([...'人员者家生客民户司构校院队业'].map((c) => c.charCodeAt(0)));

/**
 * The noun phrase that starts at token `start`, before `ceiling`. Where a verb stands there, it is the noun that its
 * clause describes (乘坐包机前来参观的|游客).
 */
export function phraseAfter(
  tokens: readonly Token[],
  units: Uint16Array,
  start: number,
  ceiling: number,
): Range | undefined {
  if (start >= ceiling) return undefined;
  if (!isNominal(tokens[start])) {
    const described = isVerb(tokens[start]) ? describedAfter(tokens, start, ceiling) : undefined;
    if (described !== undefined) return phraseAfter(tokens, units, described, ceiling);
    if (!isVerb(tokens[start]) || start + 1 >= ceiling || !isNominal(tokens[start + 1])) return undefined;
    // 8个|抽水|蓄能|电站: a verb as the attribute of the noun after it.
  }
  let to = start;
  while (to < ceiling && tokens[to]!.end - tokens[start]!.start <= LONGEST) {
    const token = tokens[to]!;
    const next = to + 1 < ceiling ? tokens[to + 1] : undefined;
    if (isNominal(token)) to++;
    else if (to > start && does(token, 'and') && isNominal(tokens[to - 1]) && isNominal(next)) to++;
    else if (
      isVerb(token) &&
      (isNominal(next) || (to === start && isVerb(next))) &&
      !afterAgent(tokens, units, start, to)
    )
      to++;
    else break;
  }
  // 5种|不同|的|材料: an attribute alone goes on to its noun.
  if (does(tokens[to], 'of') && to + 1 < ceiling && isNominal(tokens[to + 1]) && tokens[to - 1]!.tag === 'a')
    return phraseAfter(tokens, units, to + 1, ceiling);
  while (to > start && !isHead(tokens[to - 1]!)) to--;
  return to > start ? { from: start, to } : undefined;
}

function afterAgent(tokens: readonly Token[], units: Uint16Array, start: number, at: number): boolean {
  return at > start && AGENT_ENDINGS.has(units[tokens[at - 1]!.end - 1]!);
}

/** Index of the noun after the 的 that closes the clause beginning at `start`. */
function describedAfter(tokens: readonly Token[], start: number, ceiling: number): number | undefined {
  for (let i = start + 1; i + 1 < ceiling; i++) {
    if (tokens[i]!.kind === 'mark' && !does(tokens[i], 'and')) return undefined;
    if (does(tokens[i], 'of') && isNominal(tokens[i + 1])) return i + 1;
  }
  return undefined;
}
