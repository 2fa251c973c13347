// What `mentions` and `stream` have in common: NDJSON from standard input to standard output, one line for one line.

import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { type Answers, answerLines, type LineTask } from './answer-lines.ts';
import { parseCount } from './arguments.ts';
import { type LineBatch, lineBatches } from './line-batches.ts';
import { startLineWorkers } from './line-workers.ts';
import { complain, STATUS } from './status.ts';
import { write } from './write.ts';

/** Whole lines of about this many bytes go to a worker at once, so that the handing over does not cost more than it gains. */
const WORKER_BATCH = 256 * 1024;

interface LineOptions {
  readonly workers: number;
  readonly failOnError?: true;
}

/** Gives a command the options and the action of a line task. */
export function addLineTask(command: Command, task: LineTask): void {
  command
    .option('--workers <n>', 'threads that read; 1 uses none', parseCount, 1)
    .option('--fail-on-error', 'end with status 2 when a line was bad')
    .addHelpText('after', LINE_HELP)
    .action(async (options: LineOptions) => {
      const failed = await answerAll(task, process.stdin, process.stdout, options.workers);
      if (failed === 0) return;
      complain(`${failed} ${failed === 1 ? 'line was' : 'lines were'} bad and answered with an error`);
      if (options.failOnError) process.exitCode = STATUS.wrongInput;
    });
}

const LINE_HELP = `
An input line is {"text", "id"?, "language"?, "published"?, "headline"?, "uri"?}: one story.
Each gives exactly one output line, in order; a bad line gives {"id"?, "error": {"code", "message", "line"}}.`;

/**
 * Answers every line of `input` on `output`, as fast as the output takes it. Memory is bounded by a few batches.
 * @returns how many lines were answered with an error.
 */
export async function answerAll(task: LineTask, input: Readable, output: Writable, workers: number): Promise<number> {
  if (workers > 1) {
    const threads = startLineWorkers(task, workers);
    try {
      return await passOn(lineBatches(input, WORKER_BATCH), threads.answer, output, 2 * workers);
    } finally {
      await threads.close();
    }
  }
  // Loaded here, so that the help and the workers' own thread do without the languages.
  const { createExtractor } = await import('../index.ts');
  const extractor = await createExtractor();
  return passOn(lineBatches(input), (batch) => answerLines(extractor, task, batch), output, 0);
}

/** Writes the answers in the order of the batches, with at most `ahead` batches being answered or written meanwhile. */
async function passOn(
  batches: AsyncIterable<LineBatch>,
  answer: (batch: LineBatch) => Promise<Answers>,
  output: Writable,
  ahead: number,
): Promise<number> {
  let failed = 0;
  let written: Promise<void> = Promise.resolve();
  const open: Promise<void>[] = [];
  for await (const batch of batches) {
    written = Promise.all([answer(batch), written]).then(async ([answers]) => {
      failed += answers.failed;
      await write(output, answers.bytes);
    });
    // A failure is thrown where the promise is awaited; until then it must not count as unhandled.
    written.catch(() => {});
    open.push(written);
    if (open.length > ahead) await open.shift();
  }
  await written;
  return failed;
}
