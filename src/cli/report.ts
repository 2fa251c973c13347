// newsfacts report: facts files in, one page for a person out.

import { stat, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Story } from '../index.ts';
import { tell } from '../model/messages.ts';
import type { ReportStory } from '../report/page/report.ts';
import type { PageLanguage } from '../report/page/words.ts';
import { complain, STATUS, stop } from './status.ts';
import { generator } from './version.ts';
import { write } from './write.ts';

interface ReportFlags {
  readonly output?: string;
  readonly sources?: string;
  readonly lang?: PageLanguage;
}

/** More figures than this make a page that browsers take seconds to show. */
const MANY_FIGURES = 50_000;

export function registerReport(program: Command): void {
  program
    .command('report')
    .summary('write a page to look at facts')
    .description(
      'Writes one HTML page of facts: the stories with their figures marked, a table, charts, people, checks.',
    )
    .argument('<facts...>', 'facts.json files, or NDJSON with one story a line')
    .option('-o, --output <file>', 'write the page here; without it, or as -, to standard output')
    .option('--sources <folder>', 'show the stories in full, from the files under this folder')
    .addOption(
      new Option('--lang <language>', 'the language of the interface (default: that of most stories)').choices([
        'zh',
        'en',
      ]),
    )
    .addHelpText(
      'after',
      `
The page loads nothing from the network and can be sent as one file. It appears whole or not at all.

Example:
  newsfacts report facts.json --sources . -o report.html

Exit status: 0 done, 1 a story breaks the schema, 2 a file is missing or is not JSON.`,
    )
    .action(report);
}

async function report(paths: readonly string[], { output, sources, lang }: ReportFlags): Promise<void> {
  if (sources !== undefined && !(await stat(sources).catch(() => undefined))?.isDirectory())
    throw stop(`--sources ${sources} is no folder.`, STATUS.wrongInput);
  // Loaded here, so that help and version answer at once.
  const { reportPage } = await import('../report/page/page.ts');

  const stories = await withTexts(await storiesOf(paths), sources);
  const figures = stories.reduce(
    (sum, { story }) => sum + story.facts.filter(({ type }) => type === 'figure').length,
    0,
  );
  if (figures > MANY_FIGURES)
    complain(`${figures} figures make a heavy page; newsfacts export makes tables of any size.`);
  const page = reportPage(stories, { generator, ...(lang === undefined ? {} : { language: lang }) });
  if (output === undefined || output === '-') await write(process.stdout, page);
  else {
    const { replaceWith } = await import('../export/replace.ts');
    await replaceWith(output, (path) => writeFile(path, page));
  }
}

/** The stories of facts files; ends the command at the first that cannot be shown. */
async function storiesOf(paths: readonly string[]): Promise<Story[]> {
  const { readFactsFile } = await import('../read/facts-file.ts');
  const { validateStory } = await import('../checks/schema.ts');
  const stories: Story[] = [];
  for (const path of paths) {
    for await (const record of readFactsFile(path)) {
      if (record.type === 'envelope') continue;
      if (record.type === 'problem')
        throw stop(`${path}:${record.line}:${record.column}: ${record.issue.message}`, STATUS.wrongInput);
      const [wrong] = validateStory(record.value);
      if (wrong)
        throw stop(
          `${path}: a story breaks the schema at ${record.pointer}${wrong.pointer}: ${wrong.message} newsfacts validate tells more.`,
          STATUS.dataFailed,
        );
      stories.push(record.value as Story);
    }
  }
  if (stories.length === 0) throw stop('there is no story, so nothing was written', STATUS.wrongInput);
  return stories;
}

/** Gives each story its text: its own, else that of its source, where that is still the file that was read. */
async function withTexts(stories: readonly Story[], sources: string | undefined): Promise<ReportStory[]> {
  const { sourcesIn } = await import('../checks/provenance.ts');
  const find = sources === undefined ? undefined : sourcesIn(sources);
  const told = new Set<string>();
  const shown: ReportStory[] = [];
  for (const story of stories) {
    const { document } = story;
    if (document.text !== undefined || !find) {
      shown.push(document.text === undefined ? { story, missing: 'noSource' } : { story, text: document.text });
      continue;
    }
    const source = await find(document);
    if (source.text !== undefined && source.sha256 === document.sha256) {
      shown.push({ story, text: source.text });
      continue;
    }
    const changed = source.sha256 !== undefined && source.sha256 !== document.sha256;
    const problem = changed
      ? `${document.uri} is not the file that was read.`
      : source.problem === undefined
        ? `${document.uri} has no text.`
        : tell(source.problem, 'en');
    if (!told.has(problem)) complain(`${problem} Only quotes of its stories are shown.`);
    told.add(problem);
    shown.push({ story, missing: changed ? 'sourceChanged' : 'sourceMissing' });
  }
  return shown;
}
