// newsfacts diff: what of an older facts file was removed, changed or moved in a newer one, and what was added.

import { type Command, Option } from 'commander';
import type { Change, ChangeType, FieldChange } from '../checks/baseline.ts';
import { STATUS, type Status } from './status.ts';
import { write } from './write.ts';

export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('compare two facts files, fact by fact: added, removed, changed, moved')
    .argument('<old>', 'the older facts file')
    .argument('<new>', 'the newer facts file')
    .addOption(new Option('--format <name>', 'how to tell it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Example:
  newsfacts diff yesterday.json today.json

Facts are the same where their ids are. Exit status: 0 they could be compared, 2 a file is missing or not valid;
\`newsfacts validate --baseline\` fails on what differs.`,
    )
    .action(async (older: string, newer: string, { format }: { format: string }) => {
      process.exitCode = await diffFiles(older, newer, format === 'json');
    });
}

async function diffFiles(older: string, newer: string, asJson: boolean): Promise<Status> {
  // Loaded here, so that help and version answer at once.
  const { openBaseline, storiesOf } = await import('../checks/baseline.ts');
  const opened = await openBaseline(older, 'en');
  if ('problems' in opened) return refuse(opened.problems);
  const counts: Record<ChangeType, number> = { added: 0, removed: 0, changed: 0, moved: 0 };
  const tell = async (change: Change) => {
    const isFirst = Object.values(counts).every((count) => count === 0);
    counts[change.type]++;
    await write(
      process.stdout,
      asJson ? (isFirst ? '{"changes":[\n' : ',\n') + JSON.stringify(change) : lineOf(change),
    );
  };
  for await (const read of storiesOf(newer, 'en')) {
    if (read.problems) return refuse(read.problems);
    for (const change of opened.baseline.added(newer.replaceAll('\\', '/'), read.record, read.story))
      await tell(change);
  }
  for await (const change of opened.baseline.rest()) await tell(change);
  const none = Object.values(counts).every((count) => count === 0);
  const summary = Object.entries(counts).map(([type, count]) => `${count} ${type}`);
  await write(
    process.stdout,
    asJson ? `${none ? '{"changes":[' : '\n'}],"totals":${JSON.stringify(counts)}}\n` : `${summary.join(', ')}\n`,
  );
  return STATUS.done;
}

/** Two files are compared whole or not at all. */
function refuse(
  problems: readonly { file: string; line: number; column: number; message: string; remedy: string }[],
): Status {
  for (const { file, line, column, message, remedy } of problems)
    process.stderr.write(`${file}:${line}:${column}: ${message}\n    ${remedy}\n`);
  return STATUS.wrongInput;
}

const SIGNS: Readonly<Record<ChangeType, string>> = { added: '+', removed: '-', changed: '~', moved: '>' };

/** `~ facts.json:3:120 "809户" value 809 → 810`: the sign, the place in the newer file, the quote, what differs. */
function lineOf({ type, place, text, fields, before, after }: Change): string {
  const what =
    fields?.map(fieldText).join(', ') ?? (before && after ? `${before.join('–')} → ${after.join('–')}` : type);
  return `${SIGNS[type]} ${place.file}:${place.line}:${place.column} ${JSON.stringify(text)} ${what}\n`;
}

const fieldText = ({ field, before, after }: FieldChange): string => `${field} ${before ?? '∅'} → ${after ?? '∅'}`;
