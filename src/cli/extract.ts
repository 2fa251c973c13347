// newsfacts extract: pages and stories in, one facts file out, and a summary of it for the person who asked.

import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Story } from '../index.ts';
import { parseDate, parseLanguage } from './arguments.ts';
import { complain, STATUS, stop } from './status.ts';
import { createSummary } from './summary.ts';
import { generator } from './version.ts';
import { showsColour, write } from './write.ts';

interface ExtractOptions {
  readonly output?: string;
  readonly pretty?: true;
  readonly json?: true;
  readonly ndjson?: true;
  readonly language?: string;
  readonly published?: string;
  readonly quiet?: true;
}

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .summary('read pages and stories, write their facts')
    .description('Reads files, folders and glob patterns (- is standard input) and writes the facts of their stories.')
    .argument('<paths...>', 'files, folders, glob patterns, or -')
    .option('-o, --output <file>', 'write the facts here; without it, or as -, to standard output')
    .option('--pretty', 'indent the facts, for people')
    .option('--ndjson', 'write one story object a line, without the envelope')
    .option('--json', 'give the summary as JSON')
    .option(
      '--language <tag>',
      'the language of all stories (zh, zh-Hant, en …) instead of finding it out',
      parseLanguage,
    )
    .option('--published <date>', 'the date of stories that state none, such as 2023-03-27', parseDate)
    .option('-q, --quiet', 'no summary and no progress')
    .addHelpText(
      'after',
      `
The facts file has its envelope on the first and the last line and one story a line between. It appears whole or not
at all. A file that cannot be read is named on standard error, the others are read, and the status is 2.

Examples:
  newsfacts extract page.txt -o facts.json
  newsfacts extract 'pages/**/*.txt' --published 2023-03-27 -o facts.json
  cat page.txt | newsfacts extract - --ndjson -q`,
    )
    .action(extract);
}

async function extract(paths: readonly string[], { output: file, ...others }: ExtractOptions): Promise<void> {
  const options: ExtractOptions = file === undefined || file === '-' ? others : { ...others, output: file };
  // Loaded here, so that help and version answer at once.
  const { createExtractor } = await import('../index.ts');
  const { walk } = await import('../read/walk.ts');
  const { readDocument } = await import('../read/document.ts');
  const { validateStory } = await import('../checks/schema.ts');
  const { startProgress } = await import('./progress.ts');

  const extractor = await createExtractor();
  const summary = createSummary();
  const inputs = await walk(paths);
  // The facts of the last run, in a folder that is read again, are no news.
  const files = inputs.files.filter(({ path }) => !options.output || resolve(path) !== resolve(options.output));
  const progress = startProgress(files.length, !options.quiet);
  const fail = (uri: string, { code, message }: { code: string; message: string }): void => {
    summary.problem({ uri, code, message });
    progress.aside(() => complain(message));
  };
  for (const { uri, problem } of inputs.problems) fail(uri, problem);

  let interrupted = false;
  process.once('SIGINT', () => {
    interrupted = true;
  });

  async function* stories(): AsyncGenerator<Story> {
    for (const { path, uri } of files) {
      if (interrupted) throw stop('interrupted; nothing was written', STATUS.interrupted);
      const { document, problem } = await readDocument(path, uri);
      if (document) {
        summary.file();
        for (const story of await extractor.extract(document, given(options))) {
          const [wrong] = validateStory(story);
          if (wrong)
            throw stop(`${uri}: a story breaks the schema at ${wrong.pointer}: ${wrong.message}`, STATUS.dataFailed);
          summary.story(story);
          yield story;
        }
      } else fail(uri, problem);
      progress.step();
    }
    if (summary.files() === 0) throw stop('nothing could be read, so nothing was written', STATUS.wrongInput);
  }
  try {
    await writeFacts(stories(), options);
  } finally {
    progress.stop();
  }

  const found = summary.done();
  // With the facts on standard output, the summary must not mix with them.
  const reader = options.output === undefined ? process.stderr : process.stdout;
  if (options.json) await write(reader, `${JSON.stringify(found)}\n`);
  else if (!options.quiet) {
    const { summaryText } = await import('./summary-text.ts');
    await write(reader, summaryText(found, showsColour(reader)));
  }
  if (found.problems.length > 0) process.exitCode = STATUS.wrongInput;
}

/** What the call says of all stories. */
const given = ({ language, published }: ExtractOptions) => ({
  ...(language === undefined ? {} : { language }),
  ...(published === undefined ? {} : { published }),
});

async function writeFacts(stories: AsyncIterable<Story>, options: ExtractOptions): Promise<void> {
  const { factsText, writeFactsFile } = await import('../export/facts-file.ts');
  const form = { generator, pretty: options.pretty ?? false, bare: options.ndjson ?? false };
  if (options.output !== undefined) return writeFactsFile(options.output, stories, form);
  const text = factsText(form);
  // The opening waits for the first story, so that a run which finds nothing to read prints nothing.
  let before = text.open;
  for await (const story of stories) {
    await write(process.stdout, before + text.story(story));
    before = '';
  }
  await write(process.stdout, before + text.close());
}
