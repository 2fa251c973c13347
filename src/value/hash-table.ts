// A table from texts to small numbers that keeps only a hash of each text: millions of ids in a few dozen megabytes.
// Two texts of one 64-bit hash would be taken for one; among a million that happens once in thirty million files.

export interface HashTable {
  readonly size: number;
  /** The number stored for the text, else 0. */
  get(text: string): number;
  /** @param value a whole number from 1 to 2^32 - 1. */
  set(text: string, value: number): void;
}

/** Open addressing in typed arrays, at most half full. */
export function createHashTable(): HashTable {
  let capacity = 1 << 10;
  let highs = new Uint32Array(capacity);
  let lows = new Uint32Array(capacity);
  let values = new Uint32Array(capacity);
  let size = 0;

  /** The slot of the hash, or the free one where it belongs. */
  const slotOf = (high: number, low: number): number => {
    let slot = low & (capacity - 1);
    while (values[slot] !== 0 && (highs[slot] !== high || lows[slot] !== low)) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = (): void => {
    const old = { highs, lows, values };
    capacity *= 2;
    highs = new Uint32Array(capacity);
    lows = new Uint32Array(capacity);
    values = new Uint32Array(capacity);
    old.values.forEach((value, i) => {
      if (value === 0) return;
      const slot = slotOf(old.highs[i]!, old.lows[i]!);
      highs[slot] = old.highs[i]!;
      lows[slot] = old.lows[i]!;
      values[slot] = value;
    });
  };
  return {
    get size() {
      return size;
    },
    get: (text) => values[slotOf(hashOf(text, 0x9e3779b9), hashOf(text, 0x85ebca6b))]!,
    set(text, value) {
      const high = hashOf(text, 0x9e3779b9);
      const low = hashOf(text, 0x85ebca6b);
      const slot = slotOf(high, low);
      if (values[slot] === 0) {
        size++;
        highs[slot] = high;
        lows[slot] = low;
      }
      values[slot] = value;
      if (size * 2 > capacity) grow();
    },
  };
}

/** 32 bits of a text, after MurmurHash3. */
export function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    let unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    hash ^= Math.imul(unit, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
