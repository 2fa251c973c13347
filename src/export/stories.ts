// The stories of facts files for an export: hashed first, then read as a stream, each checked against the schema.

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { validateStory } from '../checks/schema.ts';
import type { Story } from '../model/story.ts';
import { readFactsFile } from '../read/facts-file.ts';

export interface Inputs {
  /** SHA-256 of all files, one after the other. */
  readonly hash: string;
  stories(counted: StoryCounts): AsyncGenerator<Story>;
  /** Removes what was kept of inputs that can be read only once. */
  close(): Promise<void>;
}

export interface StoryCounts {
  stories: number;
  repeated: number;
  errorLines: number;
}

/** A file as the person named it, and where it can be read twice. */
interface Input {
  readonly name: string;
  readonly path: string;
}

/** @throws Error where a file is missing or cannot be read. */
export async function openInputs(names: readonly string[]): Promise<Inputs> {
  const folder = await mkdtemp(join(tmpdir(), 'newsfacts-export-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const inputs: Input[] = [];
    const hash = createHash('sha256');
    for (const [index, name] of names.entries()) {
      const path = await readableTwice(name, join(folder, String(index)));
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
      inputs.push({ name, path });
    }
    return { hash: hash.digest('hex'), stories: (counted) => storiesOf(inputs, counted), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Standard input and pipes are kept in a file of ours. */
async function readableTwice(name: string, copy: string): Promise<string> {
  if (name !== '-') {
    const found = await stat(name).catch(() => undefined);
    if (!found) throw new Error(`${name}: there is no such file.`);
    if (found.isDirectory()) throw new Error(`${name} is a folder; give the facts files in it.`);
    if (found.isFile()) return name;
  }
  await pipeline(name === '-' ? process.stdin : createReadStream(name), createWriteStream(copy));
  return copy;
}

async function* storiesOf(inputs: readonly Input[], counted: StoryCounts): AsyncGenerator<Story> {
  const seen = new Set<string>();
  for (const { name, path } of inputs) {
    for await (const record of readFactsFile(path)) {
      if (record.type === 'problem')
        throw new Error(`${name}:${record.line}:${record.column}: ${record.issue.message} Nothing was written.`);
      if (record.type === 'envelope') continue;
      if (isErrorLine(record.value)) {
        counted.errorLines++;
        continue;
      }
      const [wrong] = validateStory(record.value);
      if (wrong) {
        const at = record.positions([wrong.pointer]).get(wrong.pointer)!;
        throw Object.assign(
          new Error(
            `${name}:${at.line}:${at.column}: a story breaks the schema: ${wrong.message} Nothing was written.`,
          ),
          { status: 1 },
        );
      }
      const story = record.value as Story;
      if (seen.has(story.id)) {
        counted.repeated++;
        continue;
      }
      seen.add(story.id);
      counted.stories++;
      yield story;
    }
  }
}

const isErrorLine = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'error' in value && !('document' in value);
