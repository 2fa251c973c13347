// Exact expected outputs: what is read in whole pages, reviewed by eye when it changes (`npx vitest run -u`).

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../src/index.ts';
import { readDocument } from '../src/read/document.ts';

describe('the facts of a page', () => {
  it.each(readdirSync('seeds').sort())('%s', async (name) => {
    const { document } = await readDocument(`seeds/${name}`);
    const extractor = await createExtractor();
    const stories = await extractor.extract(document!);
    await expect(`${JSON.stringify(stories, null, 1)}\n`).toMatchFileSnapshot(`../fixtures/seeds/${name}.json`);
  });
});
