// A worker thread of `mentions` and `stream`: batches of bytes in, bytes out, in the order in which they come.

import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor } from '../index.ts';
import { answerLines, type LineTask } from './answer-lines.ts';
import type { LineBatch } from './line-batches.ts';

const port = parentPort!;
const extractor = createExtractor();
let turn: Promise<void> = Promise.resolve();

port.on('message', (batch: LineBatch) => {
  turn = turn.then(async () => {
    const answers = await answerLines(await extractor, workerData as LineTask, batch);
    port.postMessage(answers, [answers.bytes.buffer]);
  });
});
