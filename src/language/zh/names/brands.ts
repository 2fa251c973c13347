// Companies called by a short unknown name and what they make: 远桥重工, 浙江金塘建材.

import { suffixBefore } from './lexicon.ts';
import type { Scene } from './scene.ts';
import type { Token } from './tokens.ts';

const LONGEST_NAME = 4;
/** Behind these the name goes on, or is none: 华英|电子|琴; but a clause may open with it: ，金塘重工|生产线. */
const NOUNS = /^(?:n|ng|nz|vn|b|x|q|m)$/;

/** Unknown characters, or those of other words that make none together: 金|塘. */
const isSingle = ({ kind, tag, start, end }: Token): boolean =>
  kind === 'unknown' || (kind === 'word' && end - start === 1 && /^(?:n|ng|j|x|nz|z|ag)$/.test(tag));

/** Ends that any business may have behind a common word: 电商物流. */
const GENERAL =
  /^(?:科技|汽车|电子|电气|电器|新?能源|物流|生物|医药|智能|软件|通信|通讯|食品|环保|资本|化学|水泥|快递|动力|燃气|家居|家电|新材料?|控股|传媒)$/;

/** The first token of the brand before the suffix that the token at `at` begins, or -1; the tokens up to `k` hold the suffix. */
export function brandBefore({ units, tokens, text }: Scene, at: number, k: number, suffix: string): number {
  const known = tokens[at - 1];
  const next = tokens[k + 1];
  if (next?.kind === 'word' && (text[next.start] === '园' || text[next.start] === '展')) return -1;
  if (known?.organisation?.type === 'company')
    return suffixBefore(units, known.end, known.start)?.strength === 'brand' ? -1 : at - 1;
  const first = nameFirst();
  if (first < 0) return -1;
  const opens = first === 0 || tokens[first - 1]!.kind === 'mark';
  if (next?.kind === 'word' && !opens && NOUNS.test(next.tag)) return -1;
  if (next?.kind === 'unknown') return -1;
  if ((tokens[at - 1]!.kind === 'word' || GENERAL.test(suffix)) && !opens && tokens[first - 1]!.kind !== 'place')
    return -1;
  const length = tokens[at]!.start - tokens[first]!.start;
  if (length < 2 || length > LONGEST_NAME) return -1;
  const before = tokens[first - 1];
  if (before?.end === tokens[first]!.start && before.kind === 'place') return first - 1;
  return before?.kind === 'number' || before?.kind === 'title' || /^[mqr]$/.test(before?.tag ?? '') ? -1 : first;

  /** A name of a person or abroad of two characters and more, or unknown characters in a row. */
  function nameFirst(): number {
    const last = tokens[at - 1];
    const size = last ? last.end - last.start : 0;
    if (last?.kind === 'foreign') return GENERAL.test(suffix) && size < 3 ? -1 : at - 1;
    if (last?.kind === 'person') return size === 2 && !GENERAL.test(suffix) ? at - 1 : -1;
    let i = at;
    while (tokens[i - 1] && isSingle(tokens[i - 1]!) && at - i < LONGEST_NAME) i--;
    const certain = !GENERAL.test(suffix) || tokens.slice(i, at).some(({ kind }) => kind === 'unknown');
    return i < at && certain ? i : -1;
  }
}
