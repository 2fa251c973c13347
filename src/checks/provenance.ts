// Whether a story still stands on its source: the file is there and unchanged, and every quote is at its place in it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Story } from '../model/story.ts';
import { documentOf, unreadable } from '../read/document.ts';
import { unitOffsets } from '../value/code-points.ts';
import { quotesOf, spansOf } from './quotes.ts';

/** A source as found: `text` is absent where the bytes are no text (a PDF), `problem` says why nothing was found. */
export interface Source {
  readonly sha256?: string;
  readonly text?: string;
  /** From code points of the text to UTF-16 units; worked out from the text where absent. */
  readonly toUnit?: (offset: number) => number;
  readonly problem?: string;
}

/** Finds the file that a document's uri names. */
export type SourceFinder = (document: Story['document']) => Promise<Source>;

/**
 * Looks for sources in a folder: under the uri, else under its last parts, so that `seeds/page.txt` is found from the
 * folder where it was read as well as from `seeds` itself. Nothing outside of the folder is ever read.
 */
export function sourcesIn(folder: string): SourceFinder {
  // Stories of one document follow each other.
  let last: { readonly key: string; readonly source: Promise<Source> } | undefined;
  return ({ uri, sha256 }) => {
    const key = `${sha256} ${uri}`;
    if (last?.key !== key) last = { key, source: findSource(folder, uri, sha256) };
    return last.source;
  };
}

async function findSource(folder: string, uri: string, sha256: string): Promise<Source> {
  const parts = uri.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  const inside = parts.slice(parts.lastIndexOf('..') + 1);
  let nearest: Source | undefined;
  for (let i = 0; i < inside.length; i++) {
    const source = await readSource(join(folder, ...inside.slice(i)), uri);
    if (source.sha256 === sha256) return source;
    if (source.sha256 !== undefined) nearest ??= source;
  }
  return nearest ?? { problem: `${uri} is not found in the folder ${JSON.stringify(folder)}.` };
}

async function readSource(path: string, uri: string): Promise<Source> {
  try {
    const bytes = await readFile(path);
    const text = documentOf(bytes, uri).document?.text;
    return {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(text === undefined ? {} : { text, toUnit: unitOffsets(text) }),
    };
  } catch (error) {
    return { problem: unreadable(error, uri).message };
  }
}

/** What of a story does not stand on its source. Without `source`, only a text that the story itself carries is looked at. */
export function checkProvenance(story: Story, source?: Source): Finding[] {
  const { document } = story;
  const findings: Finding[] = [];
  if (source?.problem !== undefined) findings.push(finding('provenance-missing', source.problem, '/document/uri'));
  else if (source && source.sha256 !== document.sha256) {
    const message = `${document.uri} is not the file that was read: its SHA-256 is ${source.sha256}.`;
    findings.push(finding('provenance-hash', message, '/document/sha256'));
  }
  const text = document.text ?? source?.text;
  if (text === undefined) {
    if (source?.sha256 === undefined) return findings;
    return [
      ...findings,
      finding(
        'provenance-missing',
        `${document.uri} is no plain text, and the story does not carry its text.`,
        '/document',
      ),
    ];
  }
  const toUnit = (text === source?.text && source?.toUnit) || unitOffsets(text);
  return [...findings, ...misplaced(story, text, toUnit)];
}

function misplaced(story: Story, text: string, toUnit: (offset: number) => number): Finding[] {
  const quotes = quotesOf(story).flatMap((quote) => {
    const found = text.slice(toUnit(quote.start), toUnit(quote.end));
    if (found === quote.text) return [];
    const message = `${describe(quote.text)} does not stand at ${quote.start}–${quote.end} of ${story.document.uri}; ${describe(found)} does.`;
    return [finding('provenance-quote', message, quote.pointer)];
  });
  const spans = spansOf(story)
    .filter(({ end }) => toUnit(end) > text.length)
    .map(({ start, end, pointer }) =>
      finding('provenance-quote', `${story.document.uri} ends before ${start}–${end}.`, pointer),
    );
  return [...quotes, ...spans];
}
