// The one pass over a text: what stands here decides which rules are tried; overlaps are settled once, at the end.

import type { Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';

/** A reading with what lost against it, for `explain`. */
export interface Contest {
  readonly reading: Reading;
  readonly rank: number;
}

export interface Scanner<Context> {
  /** Every reading that any rule makes, in the order of their starts. */
  candidates(context: Context, source: Source): Contest[];
}

/**
 * Builds the pass.
 * @param classes class bits by code unit; 0 = nothing starts here.
 * @param runs class bits whose characters form runs (digits): rules that start on them are tried at the start of a run,
 *   or where an earlier reading ended inside it (周三|五百人), and not at every digit of a long number.
 */
export function createScanner<Context>(
  rules: readonly Rule<Context>[],
  classes: Uint8Array,
  runs: number,
): Scanner<Context> {
  const byClass: { rule: Rule<Context>; rank: number }[][] = Array.from({ length: 256 }, (_, bits) =>
    rules.flatMap((rule, rank) => (rule.starts & bits ? [{ rule, rank }] : [])),
  );
  return {
    candidates(context, { units, length }) {
      const found: Contest[] = [];
      let before = 0;
      let lastEnd = -1;
      for (let at = 0; at < length; at++) {
        const here = classes[units[at]!]!;
        if (here === 0) {
          before = 0;
          continue;
        }
        const inRun = (here & before & runs) !== 0 && at !== lastEnd;
        before = here;
        const tried = byClass[inRun ? here & ~runs : here]!;
        for (let i = 0; i < tried.length; i++) {
          const reading = tried[i]!.rule.read(context, at);
          if (reading === undefined) continue;
          found.push({ reading, rank: tried[i]!.rank });
          if (reading.end > lastEnd) lastEnd = reading.end;
        }
      }
      return found;
    },
  };
}

/** Settles overlaps: the longest reading wins, then the earlier rule, then the earlier place. Gives the winners in order of the text. */
export function settle(candidates: readonly Contest[], length: number): Reading[] {
  const order = candidates
    .slice()
    .sort((a, b) => size(b) - size(a) || a.rank - b.rank || a.reading.start - b.reading.start);
  const taken = new Uint8Array(length);
  const winners: Reading[] = [];
  for (const { reading } of order) {
    // What was taken before is at least as long, so an overlap shows at one of the two ends.
    if (taken[reading.start] || taken[reading.end - 1]) continue;
    taken.fill(1, reading.start, reading.end);
    winners.push(reading);
  }
  return winners.sort((a, b) => a.start - b.start);
}

const size = ({ reading }: Contest): number => reading.end - reading.start;
