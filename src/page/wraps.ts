// Hard wraps: which line breaks were made by a typesetter's measure, so that the text simply goes on below.

import { columns, isWide, type Line } from './lines.ts';

/** Widths that a column of running text can have, in columns of which a Chinese character takes two. */
const NARROWEST = 30;
const WIDEST = 140;

interface Run {
  readonly from: number;
  readonly to: number;
}

interface Measure {
  /** What one line break more or less can leave unfilled: punctuation that may not open a line. */
  readonly slack: number;
  widthOf(line: Line): number;
  /** Width of what could not be parted from the start of a line: a character and its punctuation, a word, a number. */
  headOf(line: Line): number;
}

/**
 * Tells for each line whether the break after it is a wrap. A break is one where the line is as full as its neighbours:
 * where the next word would not have fitted. `isProse` says which lines are running text at all.
 */
export function wrapsOf(text: string, lines: readonly Line[], isProse: (index: number) => boolean): boolean[] {
  const wraps = lines.map(() => false);
  const runs = runsOf(lines, isProse).filter(({ from, to }) =>
    lines.slice(from, to - 1).some((line) => line.ending !== 'stop'),
  );
  const open = (measure: Measure, { from, to }: Run): number[] => {
    return lines
      .slice(from, to - 1)
      .filter((line) => line.ending !== 'stop')
      .map((line) => measure.widthOf(line));
  };
  // Some wrap at so many characters, some at so many columns: whichever measure makes more lines equally wide is meant.
  const [measure, common] = [byColumns(text), byCharacters(text)]
    .map(
      (candidate) =>
        [
          candidate,
          mode(
            runs.flatMap((run) => open(candidate, run)),
            candidate.slack,
          ),
        ] as const,
    )
    .reduce((best, next) => (next[1].count > best[1].count ? next : best));
  for (const { from, to } of runs) {
    const indent = leastIndent(lines, from, to);
    const own = mode(open(measure, { from, to }), measure.slack);
    const { width } = own.count < 3 && common.count >= 3 ? common : own;
    const widths = lines.slice(from, to).map((line) => measure.widthOf(line));
    const full = widths.filter((each) => each <= width && each >= width - measure.slack).length;
    const over = widths.filter((each) => each > width + measure.slack).length;
    if (over > 0 && over * 3 >= full * 2) continue;
    for (let index = from; index < to - 1; index++) {
      const next = lines[index + 1]!;
      const own = widths[index - from]!;
      // Only punctuation hangs over the edge of a column.
      if (own > (lines[index]!.ending === 'open' ? width : width + measure.slack) || next.indent > indent) continue;
      // A line that ends a sentence may end its paragraph: it has to be quite full to be taken for wrapped.
      const loose = lines[index]!.ending !== 'stop' && own >= width - measure.slack;
      wraps[index] = loose || own + measure.headOf(next) > width;
    }
  }
  return wraps;
}

function runsOf(lines: readonly Line[], isProse: (index: number) => boolean): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let index = 0; index <= lines.length; index++) {
    const ends = index === lines.length || !isProse(index) || (lines[index]!.gap > 0 && index > from);
    if (!ends) continue;
    if (index - from > 1) runs.push({ from, to: index });
    from = index < lines.length && !isProse(index) ? index + 1 : index;
  }
  return runs;
}

function leastIndent(lines: readonly Line[], from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) least = Math.min(least, lines[index]!.indent);
  return least;
}

/** The width that most lines reach within the slack; the larger one where two are as common. */
function mode(widths: readonly number[], slack: number): { readonly width: number; readonly count: number } {
  const sorted = widths.filter((width) => width >= NARROWEST / 2 && width <= WIDEST).sort((a, b) => a - b);
  let best = { width: 0, count: 0 };
  let low = 0;
  sorted.forEach((width, index) => {
    while (sorted[low]! < width - slack) low++;
    if (index - low + 1 >= best.count) best = { width, count: index - low + 1 };
  });
  return best;
}

const byColumns = (text: string): Measure => ({
  slack: 4,
  widthOf: (line) => line.indent + width(text, line),
  headOf: (line) => columns(text, line.start, headEnd(text, line)),
});

const byCharacters = (text: string): Measure => ({
  slack: 2,
  widthOf: (line) => line.lead + line.end - line.start,
  headOf: (line) => headEnd(text, line) - line.start,
});

/** Long lines are no wraps, however long: only the first part of them is measured. */
const width = (text: string, line: Line): number =>
  columns(text, line.start, Math.min(line.end, line.start + WIDEST + 1));

const OPENERS = new Set([...'“‘「『（(《〈【["\'']);
const FOLLOWERS = new Set([...'，。、；：？！”’」』）)》〉】],.;:?!%％…—']);

function headEnd(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && OPENERS.has(text[at]!)) at++;
  if (at < end && isWide(text.charCodeAt(at))) at++;
  else while (at < end && text[at] !== ' ' && !isWide(text.charCodeAt(at))) at++;
  while (at < end && FOLLOWERS.has(text[at]!)) at++;
  return at;
}
