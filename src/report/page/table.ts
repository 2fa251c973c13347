// The table of figures: an empty one that the script fills, sorts and filters, and a whole one for browsers without it.

import { unitText } from '../../model/figure-text.ts';
import { type Html, html } from './html.ts';
import type { Report, ReportFigure } from './report.ts';
import { valueShown } from './values.ts';
import type { WordKey, Words } from './words.ts';

/** The columns that are shown; the download has all of them. `by` is the column of the data that sorts it. */
const SHOWN = [
  { key: 'quote', by: 'quote' },
  { key: 'subject', by: 'subject' },
  { key: 'property', by: 'property' },
  { key: 'value', by: 'value' },
  { key: 'unit', by: 'unit_shown' },
  { key: 'time', by: 'time' },
  { key: 'role', by: 'role' },
  { key: 'story', by: 'story_number' },
] as const satisfies readonly { readonly key: WordKey; readonly by: string }[];

/** The section of the table. */
export const figureTable = (
  report: Report,
  words: Words,
): Html => html`<section id="table" aria-labelledby="table-title">
<h2 id="table-title">${words('table')}</h2>
<form id="filter" role="search" hidden>
<label class="grow"><span>${words('search')}</span><input id="search" type="search" autocomplete="off"></label>
<label><span>${words('unit')}</span><select id="by-unit"><option value="">${words('all')}</option></select></label>
<label><span>${words('role')}</span><select id="by-role"><option value="">${words('all')}</option></select></label>
<button type="button" id="download">${words('download')}</button>
</form>
<div id="rows" hidden>
<p id="shown" role="status"></p>
<table role="table" aria-labelledby="table-title">
<thead role="rowgroup"><tr role="row">${SHOWN.map(
  ({ key, by }) =>
    html`<th role="columnheader" scope="col" data-cell="${key}" data-by="${by}"><button type="button">${words(key)}</button></th>`,
)}</tr></thead>
<tbody role="rowgroup"></tbody>
</table>
<p class="pages" id="pages"><button type="button" id="previous">${words('previous')}</button> <button type="button" id="next">${words('next')}</button></p>
</div>
<noscript><p class="note">${words('noScript')}</p>
<table><thead><tr>${SHOWN.map(({ key }) => html`<th scope="col">${words(key)}</th>`)}<th scope="col">${words('rule')}</th><th scope="col">${words('offsets')}</th></tr></thead>
<tbody>${report.figures.map((entry) => plainRow(report, entry, words))}
</tbody></table></noscript>
</section>`;

function plainRow({ titles }: Report, { number, figure, story, fails }: ReportFigure, words: Words): Html {
  return html`
<tr id="r${number}"${fails && html` class="fails"`}><td><a href="#f${number}">${figure.text}</a></td><td>${figure.subject?.text}</td><td>${figure.property?.text}</td><td class="number">${valueShown(figure, words)}</td><td>${unitText(figure)}</td><td>${figure.time?.edtf}</td><td>${words(figure.role)}</td><td><a href="#s${story}">${titles[story]}</a></td><td>${figure.rule}</td><td>${figure.start}–${figure.end}</td></tr>`;
}
