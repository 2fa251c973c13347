// A story as reading text: its headline and body with every mention marked by its kind, figures as links to their rows.

import { unitText } from '../../model/figure-text.ts';
import type { DocumentSpan, Quote, Story } from '../../model/story.ts';
import { codePointOffsets } from '../../value/code-points.ts';
import { type Content, type Html, html } from './html.ts';
import type { Report, ReportFigure, Slice, SlicedStory } from './report.ts';
import { valueShown } from './values.ts';
import type { WordKey, Words } from './words.ts';

/** The kinds of mention that are marked, in the order of the legend. */
export const KINDS = [
  'figure',
  'person',
  'organisation',
  'place',
  'time',
  'office',
] as const satisfies readonly WordKey[];

interface Mark extends DocumentSpan {
  /** Wraps what stands in the span. */
  wrap(inside: Content): Html;
}

/** The article of one story. */
export function reading(report: Report, index: number, words: Words): Html {
  const { story, slice, missing } = report.stories[index]!;
  const figures = [...report.figuresOf(index).values()];
  const body = slice && bodyOf({ story, slice }, figures);
  const left = figures.filter((entry) => !body?.shown.has(entry));
  return html`<article class="story" id="s${index}" lang="${story.language}">
<header>
<h3 dir="auto">${body?.headline ?? story.headline?.text ?? html`<span class="quiet" lang="${words.language}">${words('untitled')}</span>`}</h3>
${creditOf(story, words)}
</header>
${body?.paragraphs}
${missing && html`<p class="note">${words(missing)}</p>`}
${left.length > 0 && quotes(left, slice && words('elsewhere'), words)}
</article>
`;
}

function creditOf(story: Story, words: Words): Html {
  const parts = [
    story.published?.value,
    story.source?.text,
    story.authors.map(({ name }) => name).join(words('comma')),
    words(story.kind),
  ].filter((part) => part !== undefined && part !== '');
  return html`<p class="credit">${parts.map((part) => html`<span>${part}</span>`)}</p>`;
}

/** Headline and paragraphs with their marks, and the figures that found their place in them. */
function bodyOf({ story, slice }: SlicedStory & { readonly slice: Slice }, figures: readonly ReportFigure[]) {
  const shown = new Set<ReportFigure>();
  const marks = marksOf(story, figures, (entry) => shown.add(entry));
  const block = (span: DocumentSpan): Html => {
    const inside = marks.slice(firstFrom(marks, span.start), firstFrom(marks, span.end));
    const wraps = wrapsIn(slice(span.start, span.end), span.start);
    return html`${nested(span, [...inside, ...wraps].sort(outerFirst), slice)}`;
  };
  const { headline } = story;
  const stands = headline?.start !== undefined && headline.end !== undefined;
  return {
    headline: stands
      ? html`<span data-start="${headline.start}">${block({ start: headline.start!, end: headline.end! })}</span>`
      : headline?.text,
    paragraphs: story.body.map((span) => html`<p dir="auto" data-start="${span.start}">${block(span)}</p>\n`),
    shown,
  };
}

/** All marks of a story, outer before inner. */
function marksOf(story: Story, figures: readonly ReportFigure[], show: (entry: ReportFigure) => void): Mark[] {
  const plain =
    (kind: string) =>
    (quote: Quote): Mark => ({
      start: quote.start,
      end: quote.end,
      wrap: (inside) => html`<span class="${kind}">${inside}</span>`,
    });
  const links = figures.map(
    (entry): Mark => ({
      start: entry.figure.start,
      end: entry.figure.end,
      wrap(inside) {
        show(entry);
        return figureLink(entry, inside);
      },
    }),
  );
  const others = [
    ...story.facts.filter((fact) => fact.type === 'office').map(plain('office')),
    ...story.organisations.flatMap(({ mentions }) => mentions).map(plain('organisation')),
    ...story.people.flatMap(({ mentions }) => mentions).map(plain('person')),
    ...story.places.flatMap(({ mentions }) => mentions).map(plain('place')),
    ...story.times.map(plain('time')),
  ];
  // Nothing may cut a figure in two.
  const ordered = links.sort(outerFirst);
  const cuts = ({ start, end }: Mark) => {
    const at = firstFrom(ordered, start);
    const [before, after] = [ordered[at - 1], ordered[firstFrom(ordered, end) - 1]];
    return (before && before.end > start && before.end < end) || (after && after.start > start && after.end > end);
  };
  return [...others.filter((mark) => !cuts(mark)), ...ordered].sort(outerFirst);
}

const outerFirst = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

const figureLink = ({ number, fails }: ReportFigure, inside: Content): Html =>
  html`<a class="figure${fails && ' fails'}" id="f${number}" href="#r${number}">${inside}</a>`;

/** The text of a span with those of the marks, outer before inner, that lie wholly in it; of marks that cross the first stays. */
function nested(span: DocumentSpan, marks: readonly Mark[], slice: Slice): Content[] {
  let next = 0;
  const within = (from: number, to: number): Content[] => {
    const parts: Content[] = [];
    let at = from;
    while (next < marks.length && marks[next]!.start < to) {
      const mark = marks[next++]!;
      if (mark.start < at || mark.end > to) continue;
      parts.push(slice(at, mark.start), mark.wrap(within(mark.start, mark.end)));
      at = mark.end;
    }
    parts.push(slice(at, to));
    return parts;
  };
  return within(span.start, span.end);
}

/** Index of the first mark that starts at the offset or later. */
function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Line breaks between Chinese characters: they must not show as spaces, but stay in the page, for the offsets. */
function wrapsIn(text: string, start: number): Mark[] {
  const toPoint = codePointOffsets(text);
  return [...text.matchAll(/\r?\n/g)].flatMap(({ 0: { length }, index }) => {
    if (!CHINESE.test(text.charAt(index - 1)) || !CHINESE.test(text.charAt(index + length))) return [];
    return [
      {
        start: start + toPoint(index),
        end: start + toPoint(index + length),
        wrap: (inside: Content) => html`<span class="wrap">${inside}</span>`,
      },
    ];
  });
}

/** A Chinese character, or a sign of full width. */
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

/** Figures as a list of quotes, where there is no text for them to stand in. */
const quotes = (figures: readonly ReportFigure[], title: string | undefined, words: Words): Html =>
  html`${title && html`<h4>${title}</h4>`}<ul class="quotes">${figures.map((entry) => {
    const { figure } = entry;
    const measured = [figure.subject?.text, figure.property?.text].filter((part) => part !== undefined).join(' · ');
    return html`
<li dir="auto">${figureLink(entry, figure.text)} <span>${measured}</span> <span class="number">${valueShown(figure, words)} ${unitText(figure)}</span></li>`;
  })}
</ul>`;
