// Countries at the head of a body's name: a clipped one (俄中央银行), several of them (中美商会, 泰中友好协会), or a list (中国、
// 越南联合考察队).

import { NO_NAMES } from './clipped.ts';
import { lexicon } from './lexicon.ts';
import type { Scene } from './scene.ts';

/** Countries whose clipped name is mostly another word: 新, 老, 加, 比, 以. */
const COMMON_CLIPS = new Set([
  ...['新加坡', '老挝', '加拿大', '比利时', '以色列', '古巴', '土耳其', '沙特阿拉伯', '西班牙', '南斯拉夫'],
  ...['非洲', '亚洲', '希腊', '意大利'],
]);
/** What countries do together. */
const TOGETHER = new Set(['联合', '友好', '合作', '混合', '双边', '经贸', '贸易', '经济', '文化', '边界', '商会']);
const clipped = lexicon.slot('clipped');
const isSeparator = (c: string | undefined): boolean => c === '、' || c === '和' || c === '与';

/** 俄|外交部, 美|国防部: the clipped name of a foreign country as a word of its own. */
export function isClippedCountry({ units, tokens }: Scene, j: number): boolean {
  const token = tokens[j];
  if (!token || token.end - token.start !== 1 || token.kind === 'mark' || tokens[j - 1]?.kind === 'number')
    return false;
  const match = clipped.longest(units, token.start);
  return (
    match?.entry.kind === 'country' && match.entry.canonical !== '中国' && !COMMON_CLIPS.has(match.entry.canonical)
  );
}

/** The first token of two or three clipped countries that end at `j`, as one word or as words of their own; -1 if none do. */
export function clippedFirst({ units, tokens, text }: Scene, j: number): number {
  if (!clipped.starts.has(units[tokens[j]!.start]!)) return -1;
  let first = j;
  let count = 0;
  for (let i = j; i >= 0 && count < 3; i--) {
    const token = tokens[i]!;
    if (isSeparator(text[token.start]) && token.end - token.start === 1 && count > 0) continue;
    if (token.kind === 'mark' || token.kind === 'place' || token.end - token.start > 3) break;
    let countries = 0;
    while (token.start + countries < token.end && isCountry(units, token.start + countries)) countries++;
    if (token.start + countries < token.end || NO_NAMES.has(text.slice(token.start, token.end))) break;
    count += countries;
    first = i;
  }
  return count >= 2 && count <= 3 ? first : -1;
}

const isCountry = (units: Uint16Array, at: number): boolean => clipped.longest(units, at)?.entry.kind === 'country';

/** Where a list of countries begins whose last one is the token at `j`: 中国、越南|联合考察队. */
export function listedFirst({ tokens, text }: Scene, j: number): number {
  const next = tokens[j + 1];
  let first = j;
  if (tokens[j]!.place?.kind !== 'country' || !next || !TOGETHER.has(text.slice(next.start, next.end))) return first;
  while (isSeparator(text[tokens[first - 1]?.start ?? -1]) && tokens[first - 2]?.place?.kind === 'country') first -= 2;
  return first;
}
