// Papers and magazines in title marks: 《远山晚报》, 《远山》杂志, and with their place 美国《远山》周刊.

import type { Body, Scene } from './scene.ts';

export const TITLED_RULE = 'organisation: 《<words>》 <杂志|周刊 …>';

/** What says behind the marks that a periodical stands in them. */
const PERIODICALS = new Set(
  '杂志 周刊 月刊 双月刊 半月刊 季刊 画报 日报 周报 学报 杂志社 周刊社 编辑部 报社 日报社'.split(' '),
);
/** What a paper's own name ends in … */
const PAPER = /^[^的]+(?:报|周刊|杂志|月刊)$/;
/** … but for other words that end so, and for what is shorter than a name. */
const NO_PAPER = /(?:[预警情海公通简汇喜捷战密申电回谎举]|黑板|大字)报$/;
const LONGEST_TITLE = 12;

/** The periodical that ends with the token at `k`, which closes the marks or stands right behind them. */
export function titledPaper(scene: Scene, k: number): Body | undefined {
  const { tokens, text, ending } = scene;
  const word = (index: number): string => wordAt(scene, index);
  const named = PERIODICALS.has(word(k)) && word(k - 1) === '》';
  if (!named && (word(k) !== '》' || PERIODICALS.has(word(k + 1)))) return undefined;
  const close = named ? k - 1 : k;
  let open = close - 1;
  while (open >= 0 && close - open <= LONGEST_TITLE && word(open) !== '《') open--;
  if (word(open) !== '《' || close - open < 2) return undefined;
  const inside = text.slice(tokens[open]!.end, tokens[close]!.start);
  const known = ending.get(close - 1);
  const whole = known?.type === 'media' && known.start === tokens[open]!.end && known.end === tokens[close]!.start;
  if (!named && !whole && !(PAPER.test(inside) && inside.length > 2 && !NO_PAPER.test(inside))) return undefined;
  const place = tokens[open - 1]?.kind === 'place' && tokens[open - 1]!.end === tokens[open]!.start;
  const marks = named || place;
  const first = place ? open - 1 : marks ? open : open + 1;
  return {
    first,
    last: marks ? k : close - 1,
    start: tokens[first]!.start,
    end: marks ? tokens[k]!.end : tokens[close]!.start,
    type: 'media',
    ...(whole && known.canonical !== undefined ? { canonical: known.canonical } : {}),
    rule: TITLED_RULE,
  };
}

const wordAt = ({ tokens, text }: Scene, index: number): string =>
  tokens[index] ? text.slice(tokens[index].start, tokens[index].end) : '';
