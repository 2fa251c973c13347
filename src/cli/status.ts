// The exit statuses, and how a command tells the person what went wrong: one line on standard error, no stack.

/** 0 done, 1 the data failed a check, 2 the call or the input was wrong; 130 is what shells expect of Ctrl-C. */
export const STATUS = { done: 0, dataFailed: 1, wrongInput: 2, interrupted: 130 } as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Prints one line on standard error. */
export function complain(message: string): void {
  process.stderr.write(`newsfacts: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
}

/** What an error of the system says, without its stack: "ENOENT: no such file or directory, open 'a.txt'". */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The error that ends a command with a message for the person and a status. */
export const stop = (message: string, status: Status): Error & { status: Status } =>
  Object.assign(new Error(message), { status });

/** The status an error asks for; an error of the system means that the call or the input was wrong. */
export const statusOf = (error: unknown): Status => (error as { status?: Status }).status ?? STATUS.wrongInput;
