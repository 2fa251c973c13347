// What the charts show: figures counted by unit and by subject, one property's values over time, parts of wholes.

import { unitText } from '../../model/figure-text.ts';
import type { Figure } from '../../model/story.ts';
import { checkCard } from './checks.ts';
import { type Html, html } from './html.ts';
import type { Report } from './report.ts';
import { type Bar, bars, line, type Point } from './svg.ts';
import { labelShown } from './values.ts';
import type { Words } from './words.ts';

/** Bars and lines of one chart at most; the rest is summed up or left to the table. */
const BARS = 8;
const LINES = 4;

/** The section of charts. */
export function charts(report: Report, words: Words): Html {
  const figures = report.figures.map(({ figure }) => figure);
  if (figures.length === 0) return html``;
  const series = seriesOf(figures, words).slice(0, LINES);
  return html`<section id="charts" aria-labelledby="charts-title">
<h2 id="charts-title">${words('charts')}</h2>
<div class="cards">
${counted(
  words('byUnit'),
  figures.map((figure) => unitText(figure) || words('count')),
  words,
)}
${counted(
  words('bySubject'),
  figures.flatMap((figure) => figure.subject?.text ?? []),
  words,
)}
${series.map(
  ({ title, points }) =>
    html`<figure class="card wide"><figcaption>${words('overTime')}: ${title}</figcaption>${line(title, points)}</figure>\n`,
)}
${checkCard(report, words)}
</div>
${series.length === 0 && html`<p class="note">${words('overTime')}: ${words('noSeries')}</p>`}
</section>`;
}

/** A chart of how often each name stands in the list. */
function counted(title: string, names: readonly string[], words: Words): Html {
  if (names.length === 0) return html``;
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  const bar = ([label, value]: readonly [string, number]): Bar => ({ label, value, shown: String(value) });
  const shown = ordered.slice(0, BARS).map(bar);
  const rest = ordered.slice(BARS);
  return html`<figure class="card"><figcaption>${title}</figcaption>${bars(title, shown)}${
    rest.length > 0 &&
    html`<p class="note">${words('others', rest.length)}: ${rest.reduce((sum, [, count]) => sum + count, 0)}</p>`
  }</figure>`;
}

interface Series {
  readonly title: string;
  readonly points: readonly Point[];
}

/** The series of one property, subject and unit with values at two times or more; those with the most times first. */
function seriesOf(figures: readonly Figure[], words: Words): Series[] {
  const groups = new Map<string, { title: string; points: Map<number, Point> }>();
  for (const figure of figures) {
    const { property, subject, value, time, role } = figure;
    const at = time && dayNumber(time.from ?? time.until);
    if (!property || value === undefined || at === undefined || (role !== 'level' && role !== 'share')) continue;
    const unit = unitText(figure);
    const key = JSON.stringify([property.text, subject?.entity ?? subject?.text, figure.unit.code, unit, role]);
    const title = [subject?.text, property.text, unit].filter((part) => part).join(' · ');
    const group = groups.get(key) ?? { title, points: new Map<number, Point>() };
    groups.set(key, group);
    // Of two values for one time the first stands.
    if (!group.points.has(at))
      group.points.set(at, {
        at,
        value,
        time: time!.edtf,
        shown: labelShown({ ...figure, value }, words),
        actual: figure.modality === 'actual',
      });
  }
  return [...groups.values()]
    .filter(({ points }) => points.size > 1)
    .map(({ title, points }) => ({ title, points: [...points.values()].sort((a, b) => a.at - b.at) }))
    .sort((a, b) => b.points.length - a.points.length);
}

/** Days from 1970 to a point on the calendar (2023, 2023-03, 2023-03-27T10:00). */
function dayNumber(time: string | undefined): number | undefined {
  const date = time && /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(time);
  return date ? Date.UTC(Number(date[1]), Number(date[2] ?? 1) - 1, Number(date[3] ?? 1)) / 86_400_000 : undefined;
}
