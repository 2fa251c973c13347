// A packed double-array trie over folded code units (Aoe 1989): the longest word at a place in one walk.
// `base` and `check` are Int32Arrays; a word's number stands in `value` at its last state.

export interface Trie {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Word number at a state, or -1. */
  readonly value: Int32Array;
}

interface Node {
  readonly children: Map<number, Node>;
  word: number;
}

/** Builds the trie; a word given twice keeps its first number. */
export function buildTrie(words: readonly (readonly number[])[]): Trie {
  const root: Node = { children: new Map(), word: -1 };
  words.forEach((units, number) => {
    let node = root;
    for (const unit of units) {
      let next = node.children.get(unit);
      if (!next) {
        next = { children: new Map(), word: -1 };
        node.children.set(unit, next);
      }
      node = next;
    }
    if (node !== root && node.word < 0) node.word = number;
  });
  return pack(root);
}

const ROOT = 1;

function pack(root: Node): Trie {
  let size = 1 << 17;
  let base = new Int32Array(size);
  let check = new Int32Array(size);
  let value = new Int32Array(size).fill(-1);
  let firstFree = ROOT + 1;
  // Taken, and the child of no state: the zeros behind a text must not lead from the root to the root.
  check[ROOT] = -1;
  const queue: [Node, number][] = [[root, ROOT]];
  for (let head = 0; head < queue.length; head++) {
    const [node, state] = queue[head]!;
    value[state] = node.word;
    if (node.children.size === 0) continue;
    const units = [...node.children.keys()].sort((a, b) => a - b);
    const lowest = units[0]!;
    const highest = units.at(-1)!;
    while (check[firstFree] !== 0) firstFree++;
    let at = Math.max(1, firstFree - lowest);
    for (; ; at++) {
      while (at + highest >= size) {
        size *= 2;
        base = grow(base, size, 0);
        check = grow(check, size, 0);
        value = grow(value, size, -1);
      }
      if (units.every((unit) => check[at + unit] === 0)) break;
    }
    base[state] = at;
    for (const unit of units) {
      check[at + unit] = state;
      queue.push([node.children.get(unit)!, at + unit]);
    }
  }
  let used = size;
  while (used > 0 && check[used - 1] === 0) used--;
  return { base: base.slice(0, used), check: check.slice(0, used), value: value.slice(0, used) };
}

function grow(old: Int32Array<ArrayBuffer>, size: number, filler: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size).fill(filler, old.length);
  wider.set(old);
  return wider;
}

/** The state after `unit`, or 0 where no word goes on. Start at `START`. */
export function step(trie: Trie, state: number, unit: number): number {
  const next = trie.base[state]! + unit;
  return trie.check[next] === state ? next : 0;
}

export const START = ROOT;
