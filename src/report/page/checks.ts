// The arithmetic of the stories: checks that fail in a box on top, parts of wholes among the charts.

import { groupedDigits } from '../../model/figure-text.ts';
import type { Issue } from '../../model/story.ts';
import { type Html, html } from './html.ts';
import { checksOf, type Report, type ReportCheck, type ReportFigure } from './report.ts';
import { partOfWhole } from './svg.ts';
import type { Words } from './words.ts';

/** Checks drawn or listed at most. */
const LIMIT = 60;

/** The box on top: what fails, or that nothing does, then what else a person should know. */
export function alarms(report: Report, words: Words): Html {
  const checks = checksOf(report);
  const failing = checks.filter(({ check }) => !check.holds);
  const issues = report.stories.flatMap(({ story }, index) =>
    // A check that fails is also an issue; once is enough.
    story.issues
      .filter(({ severity, code }) => severity !== 'info' && code !== 'check-fails')
      .map((issue) => ({ issue, index })),
  );
  return html`${
    failing.length > 0
      ? html`<section class="alarm" aria-labelledby="alarm-title"><h2 id="alarm-title">${words('failing')} <span class="badge">${failing.length}</span></h2>
<ul>${failing.slice(0, LIMIT).map((entry) => html`<li>${storyLink(report, entry.story)} ${compared(entry, words)}</li>\n`)}</ul>${failing.length > LIMIT && html`<p class="note">${words('moreChecks', failing.length - LIMIT)}</p>`}</section>`
      : checks.length > 0
        ? html`<p class="calm">${words('allHold', checks.length)}</p>`
        : html`<p class="note">${words('noChecks')}</p>`
  }
${
  issues.length > 0 &&
  html`<details class="issues"><summary>${words('issues')} <span class="badge">${issues.length}</span></summary><ul>${issues
    .slice(0, LIMIT)
    .map(
      ({ issue, index }) => html`<li>${storyLink(report, index)} <span lang="en">${told(issue)}</span></li>\n`,
    )}</ul></details>`
}`;
}

const told = ({ code, message }: Issue): Html => html`<code>${code}</code> ${message}`;

const storyLink = ({ titles }: Report, index: number): Html =>
  html`<a class="from" href="#s${index}">${titles[index]}</a>`;

/** What a check compares: "Stated 65%; computed 52.4 from 809家, 1245家". */
function compared({ check, figures }: ReportCheck, words: Words): Html {
  const stated = figures.at(-1);
  const others = figures.slice(0, -1).map((entry, i) => html`${i > 0 && words('comma')}${anchor(entry)}`);
  return html`<span class="compared"><span>${words('stated')} ${stated ? anchor(stated) : groupedDigits(check.stated)}</span>
<span>${words('computed')} <strong>${groupedDigits(check.computed)}</strong></span> <span>${words('computedFrom')} ${others}</span></span>`;
}

const anchor = ({ number, figure }: ReportFigure): Html => html`<a href="#f${number}">${figure.text}</a>`;

/** The checks as a card: parts of wholes drawn, other arithmetic told. */
export function checkCard(report: Report, words: Words): Html {
  const checks = checksOf(report);
  if (checks.length === 0) return html``;
  return html`<figure class="card wide"><figcaption>${words('shares')}</figcaption><ul class="checks">${checks
    .slice(0, LIMIT)
    .map((entry) => checked(report, entry, words))}
</ul>${checks.length > LIMIT && html`<p class="note">${words('moreChecks', checks.length - LIMIT)}</p>`}</figure>`;
}

function checked(report: Report, entry: ReportCheck, words: Words): Html {
  const { check, figures } = entry;
  const [part, whole, share] = figures.map(({ figure }) => figure);
  const drawn = check.type === 'share' && part?.value !== undefined && whole?.value && share;
  const subject = share?.subject?.text ?? part?.subject?.text;
  return html`
<li class="${check.holds ? 'holds' : 'fails'}"><p><span class="verdict">${words(check.type)} ${words(check.holds ? 'holds' : 'fails')}</span> ${subject ?? storyLink(report, entry.story)} ${compared(entry, words)}</p>
${drawn && partOfWhole(`${part.text} / ${whole.text} = ${check.computed}; ${words('stated')} ${share.text}`, part.value! / whole.value!, check.stated / (share.unit.code === '%' ? 100 : 1))}</li>`;
}
