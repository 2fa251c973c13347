// Writes files and folders under a temporary name beside their own, which they get once they are whole.

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

export interface Replacement {
  /** Where to write: an empty file with the permissions it will have, or an empty folder. */
  readonly path: string;
  /** What stands under the name now. */
  readonly existing?: string;
  /** Gives what was written its name. */
  commit(): Promise<void>;
  /** Throws away what was written. */
  abort(): Promise<void>;
}

/**
 * @param devices whether a device or a pipe (/dev/stdout) may have the name: it is written to, never replaced.
 * @throws Error where something else that is no file has the name.
 */
export async function replaceFile(to: string, { devices = false } = {}): Promise<Replacement> {
  const target = await realpath(to).catch(() => to);
  const existing = await stat(target).catch(() => undefined);
  if (existing && !existing.isFile()) {
    if (!devices || existing.isDirectory()) throw new Error(`${to} is no file; give another name.`);
    return { path: target, commit: async () => {}, abort: async () => {} };
  }
  const path = `${target}.${randomUUID()}.tmp`;
  await writeFile(path, '', { flag: 'wx', ...(existing ? { mode: existing.mode } : {}) });
  return {
    path,
    ...(existing ? { existing: target } : {}),
    commit: () => rename(path, target),
    abort: () => rm(path, { force: true }),
  };
}

/** Has `fill` write a file, which gets its name only when that went well. A device or a pipe is written to as it is. */
export async function replaceWith(to: string, fill: (path: string) => Promise<void>): Promise<void> {
  const replacement = await replaceFile(to, { devices: true });
  try {
    await fill(replacement.path);
    await replacement.commit();
  } catch (error) {
    await replacement.abort();
    throw error;
  }
}

/**
 * @param names of the files that the folder may hold: a folder with any other is never replaced.
 * @throws Error where the folder holds other files, or a file has the name.
 */
export async function replaceFolder(to: string, names: readonly string[]): Promise<Replacement> {
  const bare = to.replace(/(?<=.)\/+$/, '');
  const target = await realpath(bare).catch(() => bare);
  const existing = await stat(target).catch(() => undefined);
  if (existing && !existing.isDirectory()) throw new Error(`${to} is no folder; give another name.`);
  const other = existing && (await readdir(target)).find((name) => !names.includes(name));
  if (other !== undefined) throw new Error(`${to} also holds ${other}, which would be lost; give a folder of its own.`);
  const path = `${target}.${randomUUID()}.tmp`;
  await mkdir(path);
  return {
    path,
    ...(existing ? { existing: target } : {}),
    async commit() {
      if (!existing) return rename(path, target);
      const old = `${path}.old`;
      await rename(target, old);
      try {
        await rename(path, target);
      } catch (error) {
        await rename(old, target);
        throw error;
      }
      await rm(old, { recursive: true });
    },
    abort: () => rm(path, { recursive: true, force: true }),
  };
}
