// What stands around a figure inside its clause: the signals to its left up to the noun they tie it to, and that noun.

import { isNominal, isVerb, phraseBefore, type Range } from './phrases.ts';
import type { Token } from './tokens.ts';
import { does } from './tokens.ts';

/** What the left side of a figure says. Numbers are token indexes. */
export interface LeftSide {
  /** Cue tokens passed between the figure and its noun, nearest first. */
  readonly passed: readonly Token[];
  /** The noun phrase they lead to. */
  readonly phrase?: Range;
  /** The first token of the phrase, or where the scan stopped: what stands before is at `stop - 1`. */
  readonly stop: number;
  /** A figure that this one continues (升20%至<figure>): nothing but cues between. */
  readonly continues?: Token;
  /** The base of a share: 总用户数 in 占总用户数33%. */
  readonly base?: Range;
  /** Whether a word that ties noun and figure stands between. */
  readonly tied: boolean;
}

const PASSED = new Set([
  'change',
  'reach',
  'link',
  'skip',
  'basis',
  'differ',
  'modality',
  'per',
  'duration',
  'rank',
  'part',
]);

/** Reads to the left of the figure at `index`, inside its clause that starts at `floor`. */
export function leftOf(tokens: readonly Token[], units: Uint16Array, index: number, floor: number): LeftSide {
  const passed: Token[] = [];
  const share = shareBefore(tokens, index, floor);
  let at = index;
  if (share !== undefined) {
    for (let i = index - 1; i >= share; i--) passed.push(tokens[i]!);
    at = share;
  }
  const base = share !== undefined && share + 1 < index ? { from: share + 1, to: index } : undefined;
  for (; at > floor; at--) {
    const token = tokens[at - 1]!;
    if (token.kind === 'figure' && !token.compared)
      return { passed, stop: at, continues: token, tied: at < index, ...(base && { base }) };
    if (!mayPass(token)) break;
    passed.push(token);
  }
  const phrase = phraseBefore(tokens, units, at, floor);
  return {
    passed,
    stop: phrase ? phrase.from : at,
    tied: at < index,
    ...(phrase && { phrase }),
    ...(base && { base }),
  };
}

function mayPass(token: Token): boolean {
  if (token.compared || token.kind === 'time') return true;
  if (token.kind !== 'word' && token.kind !== 'mark') return false;
  if (token.cue) return PASSED.has(token.cue.does);
  return token.tag === 'd' || token.tag === 'y' || (token.kind === 'word' && token.tag === 'u');
}

/** The 占 whose base runs up to the figure. */
function shareBefore(tokens: readonly Token[], index: number, floor: number): number | undefined {
  for (let i = index - 1; i >= floor && i >= index - 16; i--) {
    const token = tokens[i]!;
    if (does(token, 'share')) return i;
    const inside =
      isNominal(token) ||
      isVerb(token) ||
      does(token, 'of') ||
      does(token, 'and') ||
      token.tag === 'd' ||
      token.kind === 'time' ||
      does(token, 'link') ||
      does(token, 'per') ||
      does(token, 'skip');
    if (!inside) return undefined;
  }
  return undefined;
}
