// The progress bar: on a terminal only, so that logs and pipes stay clean.

import progress from 'cli-progress';

export interface Progress {
  /** Takes the bar off the screen for the time of `print`, which writes to standard error. */
  aside(print: () => void): void;
  step(): void;
  stop(): void;
}

const NONE: Progress = { aside: (print) => print(), step() {}, stop() {} };

/** @param total steps to come; one step is not worth a bar. */
export function startProgress(total: number, wanted: boolean): Progress {
  if (!wanted || total < 2 || !process.stderr.isTTY) return NONE;
  const bar = new progress.SingleBar({
    format: 'reading {bar} {value}/{total} files',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return {
    aside(print) {
      process.stderr.write('\r\x1b[K');
      print();
    },
    step: () => bar.increment(),
    stop: () => bar.stop(),
  };
}
