// Writing to a stream at the pace at which it takes what is written.

import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits while the stream is full. */
export async function write(output: Writable, chunk: string | Uint8Array): Promise<void> {
  if (!output.write(chunk)) await once(output, 'drain');
}

/** Whether what is written is seen on a terminal that shows colours, by a person who did not turn them off. */
export const showsColour = (output: NodeJS.WriteStream): boolean =>
  output.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

/**
 * Ends the process quietly once nobody reads the output any more (`newsfacts … | head`): that is no failure.
 * Any other error of the stream is thrown.
 */
export function endWithReader(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
