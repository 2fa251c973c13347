// newsfacts series: the figures of many stories lined up over time, with repeats and contradictions marked.

import type { Command } from 'commander';
import { complain } from './status.ts';
import { write } from './write.ts';

export function registerSeries(program: Command): void {
  program
    .command('series')
    .summary('line figures of many stories up over time, mark repeats and contradictions')
    .description(
      'Lines up the figures of facts files that have the same property, subject and unit, in the order of time, as CSV.',
    )
    .argument('<facts...>', 'facts.json files, or NDJSON with one story a line; - is standard input')
    .option('-o, --output <file>', 'the CSV file to write (default: standard output)')
    .option('-q, --quiet', 'do not tell what was written')
    .addHelpText(
      'after',
      `
Columns: subject, property, unit, classifier, per, role, direction, basis, modality, period_start, period_end (the day
after the last), value, min, max, relation, quote, story, figure, agrees_with, contradicts. The last two hold ids of other
stories that say the same of the same period, or something else. A figure alone in its series is left out.

Examples:
  newsfacts series facts.json -o series.csv
  newsfacts stream < stories.ndjson | newsfacts series - > series.csv

Exit status: 0 done, also with contradictions; 1 a story breaks the schema; 2 a file cannot be read.`,
    )
    .action(async (files: readonly string[], { output, quiet }: { output?: string; quiet?: true }) => {
      // Loaded here, so that help and version answer at once.
      const { writeSeries } = await import('../export/series.ts');
      const counts = await writeSeries(files, output, (text) => write(process.stdout, text));
      if (counts.repeated > 0) complain(`left out stories whose id stood in the input before: ${counts.repeated}`);
      if (counts.errorLines > 0) complain(`lines that hold an error instead of a story: ${counts.errorLines}`);
      if (quiet || output === undefined) return;
      const { series, figures, stories, agreeing, contradicted } = counts;
      await write(
        process.stdout,
        `${figures} figures in ${series} series of ${stories} stories: ${agreeing} repeated, ${contradicted} contradicted\n`,
      );
    });
}
