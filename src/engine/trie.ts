// A packed double-array trie (Aoe 1989): the longest word at a place in one walk. Units are numbered by how often words
// use them, so that the arrays stay small; a unit that no word uses, such as the zeros behind a text, leads nowhere.

export interface Trie {
  /** The number of a code unit, 0 where no word uses it. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Word number at a state, or -1. */
  readonly value: Int32Array;
}

/** The state after `unit`, or 0 where no word goes on. Start at `START`. */
export function step(trie: Trie, state: number, unit: number): number {
  const code = trie.codes[unit]!;
  if (code === 0) return 0;
  const next = trie.base[state]! + code;
  return trie.check[next] === state ? next : 0;
}

export const START = 1;

/** Builds the trie; the number of a word is its place in the list, and a word given twice keeps its first. */
export function buildTrie(words: readonly (readonly number[])[]): Trie {
  const codes = numberUnits(words);
  const coded = words.map((word) => word.map((unit) => codes[unit]!));
  const order = coded.map((_, number) => number).sort((a, b) => compareWords(coded[a]!, coded[b]!) || a - b);
  return { codes, ...pack(order, coded) };
}

/** Numbers from 1 on, the most used unit first, ties by the unit itself. */
function numberUnits(words: readonly (readonly number[])[]): Uint16Array {
  const uses = new Map<number, number>();
  for (const word of words) for (const unit of word) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  const codes = new Uint16Array(1 << 16);
  [...uses]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .forEach(([unit], index) => {
      codes[unit] = index + 1;
    });
  return codes;
}

function compareWords(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** A state to be filled: its words are order[from..to), alike in their first `depth` codes. */
interface Range {
  readonly state: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function pack(order: readonly number[], words: readonly (readonly number[])[]): Omit<Trie, 'codes'> {
  const cells = createCells();
  const ranges: Range[] = [{ state: START, from: 0, to: order.length, depth: 0 }];
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const { state, to, depth } = range;
    let { from } = range;
    while (from < to && words[order[from]!]!.length === depth) {
      if (depth > 0 && cells.value(state) < 0) cells.setValue(state, order[from]!);
      from++;
    }
    if (from === to) continue;
    const children: { code: number; from: number; to: number }[] = [];
    for (let i = from; i < to; i++) {
      const code = words[order[i]!]![depth]!;
      const last = children.at(-1);
      if (last?.code === code) last.to = i + 1;
      else children.push({ code, from: i, to: i + 1 });
    }
    const base = cells.place(
      state,
      children.map((child) => child.code),
    );
    for (const child of children)
      ranges.push({ state: base + child.code, from: child.from, to: child.to, depth: depth + 1 });
  }
  return cells.arrays();
}

/** The growing arrays, with the free cells chained so that a place for a state is found without looking at taken ones. */
function createCells() {
  let size = 1 << 15;
  let base = new Int32Array(size);
  let check = new Int32Array(size);
  let value = new Int32Array(size).fill(-1);
  let next = Int32Array.from({ length: size }, (_, cell) => cell + 1);
  let previous = Int32Array.from({ length: size }, (_, cell) => cell - 1);
  let used = START + 1;
  /** The first free cell; the cells 0 and START are taken. */
  let first = START + 1;
  let last = size - 1;

  const grow = (atLeast: number): void => {
    const old = size;
    while (size <= atLeast) size *= 2;
    const wider = (array: Int32Array<ArrayBuffer>, filler: (cell: number) => number) => {
      const copy = new Int32Array(size);
      copy.set(array);
      for (let cell = old; cell < size; cell++) copy[cell] = filler(cell);
      return copy;
    };
    base = wider(base, () => 0);
    check = wider(check, () => 0);
    value = wider(value, () => -1);
    next = wider(next, (cell) => cell + 1);
    previous = wider(previous, (cell) => (cell === old ? last : cell - 1));
    last = size - 1;
  };

  return {
    value: (state: number): number => value[state]!,
    setValue(state: number, word: number): void {
      value[state] = word;
    },
    /** Finds a base at which the cells of all codes are free, and takes them for `state`. Codes ascend. */
    place(state: number, codes: readonly number[]): number {
      const lowest = codes[0]!;
      const highest = codes.at(-1)!;
      for (let cell = first; ; cell = next[cell]!) {
        const at = cell - lowest;
        if (at < 0) continue;
        if (at + highest + 1 >= size) grow(at + highest + 1);
        if (!codes.every((code) => at + code > START && check[at + code] === 0)) continue;
        base[state] = at;
        for (const code of codes) take(at + code, state);
        return at;
      }
    },
    arrays: () => {
      // A walk may look as far as the largest code behind the last base.
      const length = Math.min(size, used + (1 << 13));
      return { base: base.slice(0, length), check: check.slice(0, length), value: value.slice(0, length) };
    },
  };

  function take(cell: number, state: number): void {
    check[cell] = state;
    if (cell === first) first = next[cell]!;
    else next[previous[cell]!] = next[cell]!;
    if (cell === last) last = previous[cell]!;
    else previous[next[cell]!] = previous[cell]!;
    if (cell >= used) used = cell + 1;
  }
}
