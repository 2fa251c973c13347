// Charts as SVG that needs no script: sized in per cent of the page's width, with text of a fixed size, so that they
// read well on a phone; coloured by the style sheet only.

import { type Html, html } from './html.ts';

const percent = (part: number): string => `${Number((100 * part).toFixed(3))}%`;

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as written at the end of the bar. */
  readonly shown: string;
}

const BAR_HEIGHT = 34;

/** Horizontal bars, each below its label. */
export function bars(title: string, items: readonly Bar[]): Html {
  const longest = Math.max(...items.map(({ value }) => value));
  return html`<svg class="chart" role="img" aria-label="${described(title, items)}" width="100%" height="${items.length * BAR_HEIGHT}">${items.map(
    ({ label, value, shown }, i) => html`
<text x="0" y="${i * BAR_HEIGHT + 14}">${shortened(label)}</text><text class="number" x="100%" y="${i * BAR_HEIGHT + 14}" text-anchor="end">${shown}</text>
<rect class="track" x="0" y="${i * BAR_HEIGHT + 20}" width="100%" height="6" rx="3"/><rect class="bar" x="0" y="${i * BAR_HEIGHT + 20}" width="${percent(value / longest)}" height="6" rx="3"/>`,
  )}
</svg>`;
}

export interface Point {
  /** Place on the axis of time, in any unit. */
  readonly at: number;
  readonly value: number;
  /** The time and the value as written. */
  readonly time: string;
  readonly shown: string;
  /** Whether it happened: what is planned or expected is drawn as an open point. */
  readonly actual: boolean;
}

const LINE_HEIGHT = 150;
const PLOT = { left: 0.06, width: 0.88, top: 28, height: 84 };

/** Values over time: a line through points, which are in the order of time. Its foot is zero where that leaves it readable. */
export function line(title: string, points: readonly Point[]): Html {
  const values = points.map(({ value }) => value);
  const low = Math.min(...values, Math.max(...values) < 3 * Math.min(...values) ? Number.POSITIVE_INFINITY : 0);
  const high = Math.max(...values, low === 0 ? 0 : Number.NEGATIVE_INFINITY);
  const [first, last] = [points[0]!.at, points.at(-1)!.at];
  const placed = points.map((point) => ({
    ...point,
    x: (point.at - first) / (last - first),
    y: high === low ? 0.5 : (high - point.value) / (high - low),
  }));
  const path = placed.map(({ x, y }) => `${Number((100 * x).toFixed(2))},${Number((100 * y).toFixed(2))}`).join(' ');
  const label = described(
    title,
    points.map(({ time, shown }) => ({ label: time, shown })),
  );
  return html`<svg class="chart" role="img" aria-label="${label}" width="100%" height="${LINE_HEIGHT}">
<line class="axis" x1="0" x2="100%" y1="${PLOT.top + PLOT.height + 10}" y2="${PLOT.top + PLOT.height + 10}"/>
<svg x="${percent(PLOT.left)}" y="${PLOT.top}" width="${percent(PLOT.width)}" height="${PLOT.height}" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible"><polyline class="line" points="${path}" vector-effect="non-scaling-stroke"/></svg>${placed.map(
    ({ x, y, time, shown, actual }, i) => {
      const cx = percent(PLOT.left + PLOT.width * x);
      const cy = Number((PLOT.top + PLOT.height * y).toFixed(1));
      // Labels of the ends lean inward.
      const [anchor, lean] = i === 0 ? ['start', -12] : i === placed.length - 1 ? ['end', 12] : ['middle', 0];
      // Between the ends a label stands only where it has room.
      const roomy = i === 0 || i === placed.length - 1 || placed.length <= 4;
      return html`
<circle class="point${!actual && ' open'}" cx="${cx}" cy="${cy}" r="4"><title>${time}: ${shown}</title></circle>${
        roomy &&
        html`<text class="number" x="${cx}" dx="${lean}" y="${cy - 10}" text-anchor="${anchor}">${shown}</text><text class="tick" x="${cx}" dx="${lean}" y="${LINE_HEIGHT - 12}" text-anchor="${anchor}">${time}</text>`
      }`;
    },
  )}
</svg>`;
}

/** A part of its whole as a filled bar, with a mark where the stated share would end. Shares are 0 to 1. */
export const partOfWhole = (label: string, part: number, stated: number): Html =>
  html`<svg class="chart" role="img" aria-label="${label}" width="100%" height="22">
<rect class="track" x="0" y="5" width="100%" height="12" rx="3"/><rect class="bar" x="0" y="5" width="${percent(within(part))}" height="12" rx="3"/>
<line class="stated" x1="${percent(within(stated))}" x2="${percent(within(stated))}" y1="0" y2="22"/>
</svg>`;

const within = (share: number): number => Math.min(1, Math.max(0, share));

const described = (title: string, items: readonly { readonly label: string; readonly shown: string }[]): string =>
  `${title}: ${items.map(({ label, shown }) => `${label} ${shown}`).join('; ')}`;

/** At most about 36 columns of text, where a Chinese character takes two. */
function shortened(label: string): string {
  let columns = 0;
  let kept = '';
  for (const character of label) {
    columns += character > '\u2e80' ? 2 : 1;
    if (columns > 36) return `${kept}…`;
    kept += character;
  }
  return kept;
}
