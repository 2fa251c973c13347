// newsfacts mentions: the recognizers alone. Texts in, the numbers, quantities, times and names that stand in them out.

import type { Command } from 'commander';
import { addLineTask } from './lines.ts';

export function registerMentions(program: Command): void {
  const command = program
    .command('mentions')
    .summary('NDJSON texts in, the mentions in each out')
    .description(
      'Reads NDJSON lines from standard input and writes for each the numbers, ordinals, quantities, times, people,\n' +
        'organisations and places that stand in its text.',
    );
  addLineTask(command, 'mentions');
  command.addHelpText(
    'after',
    `
Example:
  echo '{"text": "前三季度出口超过1468亿元"}' | newsfacts mentions`,
  );
}
