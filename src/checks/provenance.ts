// Whether a story still stands on its source: the file is there and unchanged, and every quote is at its place in it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quote } from '../model/describe.ts';
import { type Finding, finding, ISSUES } from '../model/issue.ts';
import { type Phrase, phrase, type Said } from '../model/messages.ts';
import type { Story } from '../model/story.ts';
import { documentOf, unreadable } from '../read/document.ts';
import { codePointOffsets, unitOffsets } from '../value/code-points.ts';
import { quotesOf, spansOf } from './quotes.ts';
import { rewritingOf } from './rewritten.ts';

/** A source as found: `text` is absent where the bytes are no text (a PDF), `problem` says why nothing was found. */
export interface Source {
  readonly sha256?: string;
  readonly text?: string;
  /** From code points of the text to UTF-16 units; worked out from the text where absent. */
  readonly toUnit?: (offset: number) => number;
  /** Where the file was written anew: how. `text` is as it was read. */
  readonly changes?: readonly Said[];
  readonly problem?: Phrase;
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
  return (document) => {
    const key = `${document.sha256} ${document.uri}`;
    if (last?.key !== key) last = { key, source: findSource(folder, document) };
    return last.source;
  };
}

async function findSource(folder: string, document: Story['document']): Promise<Source> {
  const { uri, sha256 } = document;
  const parts = uri.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  const inside = parts.slice(parts.lastIndexOf('..') + 1);
  let nearest: Source | undefined;
  for (let i = 0; i < inside.length; i++) {
    const source = await readSource(join(folder, ...inside.slice(i)), document);
    if (source.sha256 === sha256) return source;
    if (source.sha256 !== undefined) nearest ??= source;
  }
  return nearest ?? { problem: phrase('not-in-folder', { uri, folder: quote(folder) }) };
}

async function readSource(path: string, { uri, sha256, encoding }: Story['document']): Promise<Source> {
  try {
    const bytes = await readFile(path);
    const found = createHash('sha256').update(bytes).digest('hex');
    const rewriting = found === sha256 ? undefined : rewritingOf(bytes, sha256, encoding);
    const text = rewriting?.text ?? documentOf(bytes, uri).document?.text;
    return {
      sha256: found,
      ...(text === undefined ? {} : { text, toUnit: unitOffsets(text) }),
      ...(rewriting && { changes: rewriting.changes }),
    };
  } catch (error) {
    return { problem: phrase('source-problem', { uri, title: ISSUES[unreadable(error, uri).code].title }) };
  }
}

/**
 * What of a story does not stand on its source. Without `source`, only a text that the story itself carries is looked at.
 * @param limit of quotes whose true place is looked for.
 */
export function checkProvenance(story: Story, source: Source | undefined, limit: number): Finding[] {
  const { document } = story;
  const { uri } = document;
  const findings: Finding[] = [];
  if (source?.problem !== undefined)
    findings.push(finding('provenance-missing', source.problem.say, source.problem.with, '/document/uri'));
  else if (source && source.sha256 !== document.sha256) {
    const found = source.sha256 ?? '';
    findings.push(
      source.changes
        ? finding('provenance-hash', 'rewritten', { uri, changes: source.changes }, '/document/sha256')
        : finding('provenance-hash', 'other-file', { uri, found }, '/document/sha256'),
    );
  }
  const text = document.text ?? source?.text;
  if (text !== undefined) {
    const toUnit = (text === source?.text && source?.toUnit) || unitOffsets(text);
    return [...findings, ...misplaced(story, text, toUnit, limit)];
  }
  if (source?.sha256 === undefined) return findings;
  return [...findings, finding('provenance-missing', 'no-plain-text', { uri }, '/document')];
}

function misplaced(story: Story, text: string, toUnit: (offset: number) => number, limit: number): Finding[] {
  const { uri } = story.document;
  let toCodePoint: ((offset: number) => number) | undefined;
  let looked = 0;
  const quotes = quotesOf(story).flatMap((one) => {
    const { start, end, pointer } = one;
    const found = text.slice(toUnit(start), toUnit(end));
    if (found === one.text) return [];
    const details = { quote: quote(one.text), start, end, uri, found: quote(found) };
    const place = looked++ < limit ? nearestPlace(text, one.text, toUnit(start)) : -1;
    if (place < 0) return [finding('provenance-quote', 'not-there', details, pointer)];
    toCodePoint ??= codePointOffsets(text);
    const fixed = `${toCodePoint(place)}–${toCodePoint(place + one.text.length)}`;
    return [finding('provenance-quote', 'stands-at', { ...details, fixed }, pointer)];
  });
  const spans = spansOf(story)
    .filter(({ end }) => toUnit(end) > text.length)
    .map(({ start, end, pointer }) => finding('provenance-quote', 'beyond-end', { uri, start, end }, pointer));
  return [...quotes, ...spans];
}

/** The place of the words that is nearest to `at`, or -1. */
function nearestPlace(text: string, words: string, at: number): number {
  const after = text.indexOf(words, at);
  const before = text.lastIndexOf(words, at);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - at < at - before ? after : before;
}
