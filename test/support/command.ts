// The command as users have it: built into a folder of its own, run as a process.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuiltCommand {
  /** The compiled main.js. */
  readonly main: string;
  run(args: readonly string[], options?: { input?: string | Uint8Array; cwd?: string }): Promise<Outcome>;
  remove(): void;
}

/** Builds the package into a temporary folder, so that tests neither need nor touch dist/. */
export function buildCommand(): BuiltCommand {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-build-'));
  for (const name of ['package.json', 'schemas', 'node_modules']) symlinkSync(resolve(name), join(folder, name));
  mkdirSync(join(folder, 'dist'));
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', join(folder, 'dist')], { stdio: 'inherit' });
  const main = join(folder, 'dist/cli/main.js');
  return {
    main,
    async run(args, { input = '', cwd = process.cwd() } = {}) {
      const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, NO_COLOR: '' } });
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
      const ended = new Promise<number | null>((done) => child.on('close', done));
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { status: await ended, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
