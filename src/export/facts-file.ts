// Writes facts.json: the envelope on the first and last lines with one story a line between, so that diffs, line numbers
// and streaming readers work. The file gets its name only once it is whole.

import { open } from 'node:fs/promises';
import type { Generator, Story } from '../model/story.ts';
import { replaceWith } from './replace.ts';

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

/** Characters kept before they are written at once. */
const BUFFER = 1 << 16;

/**
 * Writes all of the stories, or leaves no trace: whatever stood under the name stays until the file is whole.
 * @throws the error of the file system where the folder is missing or not writable, on a full disk, and where a folder
 * has the name; and whatever the stories throw.
 */
export async function writeFactsFile(
  path: string,
  stories: Iterable<Story> | AsyncIterable<Story>,
  options: FactsOptions,
): Promise<void> {
  await replaceWith(path, async (name) => {
    const file = await open(name, 'w');
    try {
      const text = factsText(options);
      let buffer = text.open;
      for await (const story of stories) {
        buffer += text.story(story);
        if (buffer.length < BUFFER) continue;
        await file.writeFile(buffer);
        buffer = '';
      }
      await file.writeFile(buffer + text.close());
    } finally {
      await file.close();
    }
  });
}
