// The word nearest to one that is wrong, for "did you mean".

/** The longest word that is compared; nobody means a name by more. */
const LONGEST = 64;

/**
 * The candidate that the fewest slips of the pen make of the word: a letter left out, put in, exchanged, or two swapped.
 * @returns undefined where more than a third of the letters would differ. The first of equals wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    // Capitals alone are half a slip.
    const slips =
      candidate.toLowerCase() === word.toLowerCase()
        ? 0.5
        : candidate.length > LONGEST
          ? least
          : distance(word, candidate);
    if (slips < least && slips < Math.max(word.length, candidate.length)) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

/** Edits between two words, two swapped letters counting as one (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
