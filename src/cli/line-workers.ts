// Worker threads that answer batches of lines; each answers in the order in which it was asked.

import { Worker } from 'node:worker_threads';
import type { Answers, LineTask } from './answer-lines.ts';
import type { LineBatch } from './line-batches.ts';

/** A thread starts from compiled code only: Node 20 runs no loader for TypeScript in it. */
const COMPILED = new URL('./line-worker.js', import.meta.url);

export interface LineWorkers {
  answer(batch: LineBatch): Promise<Answers>;
  close(): Promise<void>;
}

/** @param count threads; a light task gains little from more than there are cores. */
export function startLineWorkers(task: LineTask, count: number): LineWorkers {
  const workers = Array.from({ length: count }, () => startWorker(task));
  let next = 0;
  return {
    answer: (batch) => workers[next++ % count]!.answer(batch),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function startWorker(task: LineTask) {
  const worker = new Worker(COMPILED, { workerData: task });
  const asked: { resolve(answers: Answers): void; reject(error: Error): void }[] = [];
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended = error;
    for (const { reject } of asked.splice(0)) reject(error);
  };
  worker.on('message', (answers: Answers) => asked.shift()?.resolve(answers));
  worker.on('error', end);
  worker.on('exit', () => end(new Error('a worker thread ended')));
  return {
    answer: (batch: LineBatch): Promise<Answers> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        asked.push({ resolve, reject });
        worker.postMessage(batch);
      }),
    close: () => worker.terminate(),
  };
}
