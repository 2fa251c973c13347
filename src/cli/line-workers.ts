// Worker threads that answer batches of lines; each answers in the order in which it was asked.

import { Worker } from 'node:worker_threads';
import type { Answers, LineTask } from './answer-lines.ts';
import type { LineBatch } from './line-batches.ts';

export interface LineWorkers {
  answer(batch: LineBatch): Promise<Answers>;
  close(): Promise<void>;
}

/** @param count threads; a light task gains little from more than there are cores. */
export function startLineWorkers(task: LineTask, count: number): LineWorkers {
  // The compiled file stands beside the compiled command, the source beside the source.
  const file = new URL(import.meta.url.endsWith('.ts') ? './line-worker.ts' : './line-worker.js', import.meta.url);
  const workers = Array.from({ length: count }, () => startWorker(file, task));
  let next = 0;
  return {
    answer: (batch) => workers[next++ % count]!.answer(batch),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function startWorker(file: URL, task: LineTask) {
  const worker = new Worker(file, { workerData: task });
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
