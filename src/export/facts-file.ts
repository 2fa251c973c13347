// Writes facts.json: the envelope on the first and last lines with one story a line between, so that diffs, line numbers
// and streaming readers work. The file gets its name only once it is whole.

import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Generator, Story } from '../model/story.ts';

export const FACTS_SCHEMA = 'https://unpkg.com/newsfacts/schemas/facts-file.schema.json';

export interface FactsOptions {
  readonly generator: Generator;
  /** Indented, for people; by default one story a line. */
  readonly pretty?: boolean;
  /** Story objects alone, one a line: NDJSON. */
  readonly bare?: boolean;
}

/** The text of a facts file in pieces: `open`, then `story` for each, then `close`. */
export interface FactsText {
  readonly open: string;
  story(story: Story): string;
  close(): string;
}

export function factsText({ generator, pretty = false, bare = false }: FactsOptions): FactsText {
  let count = 0;
  if (bare) return { open: '', story: (story) => `${JSON.stringify(story)}\n`, close: () => '' };
  if (!pretty) {
    return {
      open: `{"$schema":${JSON.stringify(FACTS_SCHEMA)},"generator":${JSON.stringify(generator)},"stories":[`,
      story: (story) => `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(story)}`,
      close: () => '\n]}\n',
    };
  }
  const envelope = JSON.stringify({ $schema: FACTS_SCHEMA, generator, stories: [] }, null, 2);
  return {
    open: envelope.slice(0, envelope.lastIndexOf(']')),
    story: (story) => {
      const lines = JSON.stringify(story, null, 2).replaceAll('\n', '\n    ');
      return `${count++ === 0 ? '' : ','}\n    ${lines}`;
    },
    close: () => (count === 0 ? ']\n}\n' : '\n  ]\n}\n'),
  };
}

export interface FactsFileWriter {
  add(story: Story): Promise<void>;
  /** Finishes the file and gives it its name. */
  close(): Promise<void>;
  /** Throws away what was written; whatever stood under the name stays as it was. */
  abort(): Promise<void>;
}

/** Characters kept before they are written at once. */
const BUFFER = 1 << 16;

/**
 * Starts a facts file under a temporary name in the same folder.
 * @throws the error of the file system where the folder is missing or not writable; so do `add` and `close` on a full disk.
 */
export async function openFactsFile(path: string, options: FactsOptions): Promise<FactsFileWriter> {
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch(() => undefined);
  // A device or a pipe (/dev/stdout) is written to, never replaced; a folder fails when it is opened.
  const inPlace = existing !== undefined && !existing.isFile();
  const name = inPlace ? target : `${target}.${randomUUID()}.tmp`;
  const file = await open(name, inPlace ? 'w' : 'wx', existing?.mode);
  const text = factsText(options);
  let buffer = text.open;

  const flush = async () => {
    await writeAll(file, buffer);
    buffer = '';
  };
  const abort = async () => {
    await file.close().catch(() => undefined);
    if (!inPlace) await rm(name, { force: true });
  };
  return {
    async add(story) {
      buffer += text.story(story);
      if (buffer.length >= BUFFER) await flush();
    },
    async close() {
      try {
        buffer += text.close();
        await flush();
        await file.close();
        if (!inPlace) await rename(name, target);
      } catch (error) {
        await abort();
        throw error;
      }
    },
    abort,
  };
}

/** Writes all of the stories, or leaves no trace. */
export async function writeFactsFile(
  path: string,
  stories: Iterable<Story> | AsyncIterable<Story>,
  options: FactsOptions,
): Promise<void> {
  const writer = await openFactsFile(path, options);
  try {
    for await (const story of stories) await writer.add(story);
  } catch (error) {
    await writer.abort();
    throw error;
  }
  await writer.close();
}

const writeAll = (file: FileHandle, text: string): Promise<void> => file.writeFile(text);
