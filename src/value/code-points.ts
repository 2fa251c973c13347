// Offsets in outputs count Unicode code points, offsets in memory UTF-16 code units: the one place that converts.

/** Gives, for a text, the function from UTF-16 offsets to code-point offsets. Texts without astral characters cost one scan. */
export function codePointOffsets(text: string): (offset: number) => number {
  const astral: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const low = text.charCodeAt(i + 1);
    if (low >= 0xdc00 && low <= 0xdfff) astral.push(++i);
  }
  if (astral.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(astral, offset);
}

/** Gives, for a text, the function from code-point offsets to UTF-16 offsets; past the end it goes on counting. */
export function unitOffsets(text: string): (offset: number) => number {
  /** Code-point offsets of the astral characters. */
  const astral: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const low = text.charCodeAt(i + 1);
    if (low >= 0xdc00 && low <= 0xdfff) astral.push(i++ - astral.length);
  }
  if (astral.length === 0) return (offset) => offset;
  return (offset) => offset + countBelow(astral, offset);
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
