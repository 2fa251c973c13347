// A text made ready for scanning: its code units, folded (script, width), in a buffer that ends in zeros, so that a
// reader may look a few places ahead without asking for the length. Folding maps one unit to one unit: offsets hold.

export interface Source {
  readonly text: string;
  /** Folded code units; at least eight zeros follow the text. Valid until the next `prepare` of the same preparer. */
  readonly units: Uint16Array;
  readonly length: number;
}

const SENTINELS = 8;

/** Builds a function that prepares texts one after the other in one reused buffer; `fold` is indexed by code unit. */
export function createPreparer(fold: Uint16Array): (text: string) => Source {
  let units = new Uint16Array(1 << 16);
  return (text) => {
    if (text.length + SENTINELS > units.length) units = new Uint16Array((text.length + SENTINELS) * 2);
    const { length } = text;
    for (let i = 0; i < length; i++) units[i] = fold[text.charCodeAt(i)]!;
    units.fill(0, length, length + SENTINELS);
    return { text, units, length };
  };
}

/** A folding table that maps every unit to itself, full-width ASCII (！ to ～) to ASCII, and the pairs given. */
export function foldTable(pairs: Iterable<readonly [from: string, to: string]> = []): Uint16Array {
  const table = Uint16Array.from({ length: 1 << 16 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  table[0x3000] = 0x20;
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

/** The units of a word, folded as a text would be: how lexicon words meet texts. */
export function foldWord(word: string, fold: Uint16Array): number[] {
  return Array.from({ length: word.length }, (_, i) => fold[word.charCodeAt(i)]!);
}
