// The common words of Chinese with their word class and their cost (the negative logarithm of their probability), packed
// into a double array by scripts/generate-words.ts. Words serve the edges of names and noun phrases, never numbers.

import { readFileSync } from 'node:fs';
import { START, step, type Trie } from '../../engine/trie.ts';

/**
 * Word classes, after the tags of the word list: x stands for everything else. Two are only in tables of our own: vt, verbs
 * that take an object and are rarely part of a noun (提供), and vs, verbs that take none (死亡).
 */
export const TAGS = [
  'x', 'n', 'nz', 'v', 'vn', 'a', 'an', 'ad', 'd', 'p', 'c', 'u', 'r', 'm', 'q', 't', 's', 'f', 'b', 'j', 'i', 'l', 'y', 'z', 'ng', 'vg', 'k', 'h', 'e', 'o', 'ag', 'tg', 'vt', 'vs',
] as const; // biome-ignore format: one line reads as one list
export type Tag = (typeof TAGS)[number];

const COST_STEPS = 256;

/** Packs word class and cost into one integer. */
export const packWord = (tag: number, cost: number): number => (tag << 16) | Math.round(cost * COST_STEPS);
export const wordTag = (packed: number): Tag => TAGS[packed >> 16]!;
export const wordCost = (packed: number): number => (packed & 0xffff) / COST_STEPS;

let trie: Trie | undefined;

/** The trie of words, read when first asked for; `value` at a state is a packed word or -1. */
export function words(): Trie {
  trie ??= load();
  return trie;
}

/** The file: the number of states, the three arrays of the trie, then the units in the order of their codes. */
function load(): Trie {
  const bytes = readFileSync(new URL('./lexicon/words.bin', import.meta.url));
  const file = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const states = file[0]!;
  const array = (index: number) => file.subarray(1 + states * index, 1 + states * (index + 1));
  const codes = new Uint16Array(1 << 16);
  file.subarray(1 + states * 3).forEach((unit, index) => {
    codes[unit] = index + 1;
  });
  return { codes, base: array(0), check: array(1), value: array(2) };
}

/** The packed word that is exactly `units[start, end)`, or -1. */
export function wordAt(units: Uint16Array, start: number, end: number): number {
  const trie = words();
  let state = START;
  for (let i = start; i < end; i++) {
    state = step(trie, state, units[i]!);
    if (state === 0) return -1;
  }
  return trie.value[state]!;
}
