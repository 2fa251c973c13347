// newsfacts stream: NDJSON texts in, story objects out.

import type { Command } from 'commander';
import { addLineTask } from './lines.ts';

export function registerStream(program: Command): void {
  const command = program
    .command('stream')
    .summary('NDJSON texts in, one story object a line out')
    .description('Reads NDJSON lines from standard input, each one story, and writes for each its story object.');
  addLineTask(command, 'stream');
  command.addHelpText(
    'after',
    `
Example:
  echo '{"id": "a", "published": "2023-10-20", "text": "前三季度出口超过1468亿元"}' | newsfacts stream`,
  );
}
