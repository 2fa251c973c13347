// A command run inside the test's own process: its output, what it complains of, and its exit status.

import { Command } from 'commander';
import { vi } from 'vitest';

export interface Ran {
  readonly status: unknown;
  readonly output: string;
  readonly errors: string;
}

/** Runs `newsfacts …` with the commands that `register` adds. What commander refuses is thrown. */
export async function runInProcess(register: (program: Command) => void, ...args: readonly string[]): Promise<Ran> {
  let output = '';
  let errors = '';
  const writes = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      output += chunk;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      errors += chunk;
      return true;
    }),
  ];
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    const program = new Command('newsfacts').exitOverride();
    register(program);
    await program.parseAsync([...args], { from: 'user' });
    return { status: process.exitCode, output, errors };
  } finally {
    process.exitCode = before;
    for (const write of writes) write.mockRestore();
  }
}
