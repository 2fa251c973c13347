// Lists told in step: A、B和C分别为 x、y 和 z pairs the first with the first. Ranges count tokens, half open.

import { isMeasure, type Range } from './phrases.ts';
import { leftOf } from './sides.ts';
import { does, type Token } from './tokens.ts';

/** What the figure at `index` is paired with, where as many figures follow 分别 as nouns stand before it. */
export function pairedBefore(tokens: readonly Token[], units: Uint16Array, index: number): Range | undefined {
  const figures = figuresInStep(tokens, index);
  if (!figures) return undefined;
  const list = leftOf(tokens, units, figures[0]!).phrase;
  if (!list) return undefined;
  const members = membersOf(tokens, list);
  if (members.length !== figures.length) return undefined;
  const member = members[figures.indexOf(index)]!;
  // 水电、风电、太阳能发电量: the last noun is of all of them.
  const shares = isMeasure(tokens, units, members.at(-1)!) && !isMeasure(tokens, units, member);
  return shares ? list : member;
}

/** In tokens, figures and what stands between them. */
const LONGEST_LIST = 20;

const isListed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'figure' && does(tokens[at - 1], 'and');

/** The figures after 分别 that stand in one list with the one at `index`. */
function figuresInStep(tokens: readonly Token[], index: number): number[] | undefined {
  let first = index;
  while (index - first < LONGEST_LIST && does(tokens[first - 1], 'and') && tokens[first - 2]?.kind === 'figure')
    first -= 2;
  if (!isEach(tokens, first)) return undefined;
  const figures = [first];
  for (let at = first + 2; at - first < LONGEST_LIST && isListed(tokens, at); at += 2) figures.push(at);
  return figures.length > 1 && figures.includes(index) ? figures : undefined;
}

/** How far before the first figure 分别 may stand: 分别同比增长. */
const REACH = 4;

function isEach(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at <= REACH; at--) if (tokens[at]!.cue?.value === 'each') return true;
  return false;
}

/** The nouns of a list, without the conjunctions between them. */
function membersOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  const members: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !does(tokens[at], 'and')) continue;
    members.push({ from: start, to: at });
    start = at + 1;
  }
  return members;
}
