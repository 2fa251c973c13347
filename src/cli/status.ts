// The exit statuses, and how a command tells the person what went wrong: one line on standard error, no stack.

/** 0 done, 1 the data failed a check, 2 the call or the input was wrong; 130 is what shells expect of Ctrl-C. */
export const STATUS = { done: 0, dataFailed: 1, wrongInput: 2, interrupted: 130 } as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Prints one line on standard error. */
export function complain(message: string): void {
  process.stderr.write(`newsfacts: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
}

/** What to say of the errors that the system gives for a name, and what to do about them. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Make the folder first, or give another name',
  ENOTDIR: 'a file stands where a folder is needed. Give another name',
  EISDIR: 'this is a folder. Name a file in it',
  EACCES: 'access is denied. Change the permissions, or give another name',
  EPERM: 'access is denied. Change the permissions, or give another name',
  EROFS: 'nothing can be written there. Give another name',
  ENAMETOOLONG: 'the name is too long. Give a shorter one',
};

/** The name under which a file is written until it is whole. */
const TEMPORARY = /\.[\da-f-]{36}\.tmp$/;

/** What an error says to a person, without its stack: "a/b.csv: this is a folder. Name a file in it (EISDIR)." */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason === undefined || path === undefined) return error.message;
  return `${path.replace(TEMPORARY, '') || '""'}: ${reason} (${code}).`;
}

/** The error that ends a command with a message for the person and a status. */
export const stop = (message: string, status: Status): Error & { status: Status } =>
  Object.assign(new Error(message), { status });

/** The status an error asks for; an error of the system means that the call or the input was wrong. */
export const statusOf = (error: unknown): Status => (error as { status?: Status }).status ?? STATUS.wrongInput;
