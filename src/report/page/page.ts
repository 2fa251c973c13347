// The page as a whole: one HTML file that loads nothing, with a policy under which only its own style and script work.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Generator } from '../../model/story.ts';
import { charts } from './charts.ts';
import { alarms } from './checks.ts';
import { packedColumns } from './data.ts';
import { type Html, html, json, markupText, ownSource } from './html.ts';
import { people } from './people.ts';
import { KINDS, reading } from './reading.ts';
import { type Report, type ReportStory, reportOf } from './report.ts';
import { figureTable } from './table.ts';
import { allWords, type PageLanguage, type Words, wordsOf } from './words.ts';

export interface PageOptions {
  /** The language of the interface; by default the one that most stories are written in. */
  readonly language?: PageLanguage;
  readonly generator: Generator;
}

/** The page of the stories. The same stories and options give the same text. */
export function reportPage(
  stories: readonly ReportStory[],
  { language = mostOf(stories), generator }: PageOptions,
): string {
  const words = wordsOf(language);
  const report = reportOf(stories);
  const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
  const script = readFileSync(new URL('client.js', import.meta.url), 'utf8');
  return markupText(html`${DOCTYPE}<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${words('title')}</title>
<style>${ownSource(style)}</style>
</head>
<body>
<a class="skip" href="#stories">${words('skip')}</a>
${masthead(report, words)}
<main>
${alarms(report, words)}
${storiesSection(report, words)}
${figureTable(report, words)}
${charts(report, words)}
${people(report, words)}
</main>
<footer><p>${words('made', `${generator.name} ${generator.version}`)}</p></footer>
<script type="application/json" id="data">${json({ language, words: allWords(language), columns: packedColumns(report, words) })}</script>
<script>${ownSource(script)}</script>
</body>
</html>
`);
}

const DOCTYPE = html`<!doctype html>\n`;

/** Chinese where at least half of the stories are. */
function mostOf(stories: readonly ReportStory[]): PageLanguage {
  const chinese = stories.filter(({ story }) => /^zh\b/i.test(story.language)).length;
  return 2 * chinese >= stories.length ? 'zh' : 'en';
}

function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${sha256(script)}`,
    `style-src ${sha256(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const sha256 = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

function masthead({ stories, figures }: Report, words: Words): Html {
  const people = new Set(stories.flatMap(({ story }) => story.people.map(({ id }) => id)));
  const organisations = new Set(stories.flatMap(({ story }) => story.organisations.map(({ id }) => id)));
  const checks = stories.reduce((sum, { story }) => sum + story.checks.length, 0);
  const totals = [
    [stories.length, 'stories'],
    [figures.length, 'figures'],
    [people.size, 'people'],
    [organisations.size, 'organisations'],
    [checks, 'checks'],
  ] as const;
  return html`<header class="masthead">
<h1>${words('title')}</h1>
<ul class="totals">${totals.map(([count, key]) => html`<li>${words(key)} <strong>${count}</strong></li>`)}</ul>
<nav aria-label="${words('contents')}"><a href="#stories">${words('stories')}</a> <a href="#table">${words('table')}</a> <a href="#charts">${words('charts')}</a> <a href="#people">${words('people')}</a>
<label id="theme" hidden><span class="unseen">${words('theme')}</span><select><option value="">${words('themeAuto')}</option><option value="light">${words('themeLight')}</option><option value="dark">${words('themeDark')}</option></select></label></nav>
</header>`;
}

/** Fewer stories than this have their list of contents open. */
const OPEN_CONTENTS = 13;

function storiesSection(report: Report, words: Words): Html {
  const { stories } = report;
  return html`<section id="stories" aria-labelledby="stories-title">
<h2 id="stories-title">${words('stories')}</h2>
${
  stories.length > 1 &&
  html`<details class="contents"${stories.length < OPEN_CONTENTS && html` open`}><summary>${words('contents')}</summary><ol>${stories.map(
    (_, index) =>
      html`<li dir="auto"><a href="#s${index}">${report.titles[index]}</a> <span class="quiet">${report.figuresOf(index).size}</span></li>\n`,
  )}</ol></details>`
}
<fieldset class="legend"><legend>${words('legend')}</legend>${KINDS.map(
    (kind) =>
      html`<label><input type="checkbox" id="mark-${kind}" checked> <span class="${kind}">${words(kind)}</span></label>\n`,
  )}</fieldset>
<div class="spread">
<div class="column">
${stories.map((_, index) => reading(report, index, words))}
</div>
<aside id="why" hidden aria-labelledby="why-title">
<div class="why-head"><h3 id="why-title">${words('why')}</h3><button type="button" id="why-close" hidden aria-label="${words('close')}">×</button></div>
<p id="why-lead" aria-live="polite">${words('whyHint')}</p>
<dl id="why-row"></dl>
</aside>
</div>
</section>`;
}
