// The public API: build an extractor once, give it documents or lines, get story objects or mentions.

import type { ValidateDataOptions } from './checks/validate.ts';
import { type Explanation, explainTrace } from './explain.ts';
import type { ExportCounts, ExportOptions } from './export/index.ts';
import { LANGUAGE_TAGS, loadLanguage } from './language/index.ts';
import type { Language } from './language/language.ts';
import { mentionsOf } from './mentions.ts';
import type { Finding } from './model/issue.ts';
import type { Figure, InputLine, Mention, Story } from './model/story.ts';
import type { Draft } from './page/draft.ts';
import { readLine, splitPage } from './page/index.ts';
import { createLocator } from './page/locator.ts';
import { tellStory } from './pipeline.ts';
import { codePointOffsets } from './value/code-points.ts';
import { sha256, shortHash } from './value/hash.ts';

export type { ValidateDataOptions, ValidateOptions } from './checks/validate.ts';
export type { ExplainedReading, Explanation } from './explain.ts';
export type { ExportCounts, ExportOptions } from './export/index.ts';
export type { Finding } from './model/issue.ts';
export type * from './model/story.ts';

export interface ExtractorOptions {
  /** Languages to load at once, by BCP 47 tag; others are loaded when a text first asks for them. */
  readonly languages?: readonly string[];
}

/** A document as `newsfacts extract` reads it from a file. */
export interface SourceDocument {
  /** As given by the user; part of every story's identity. */
  readonly uri: string;
  /** SHA-256 of the document's bytes, hexadecimal. */
  readonly sha256: string;
  readonly encoding: string;
  /** Decoded, without a byte order mark; offsets count its code points. */
  readonly text: string;
}

/** What holds for all stories of a document that do not say otherwise. */
export interface GivenOptions {
  /** BCP 47 tag; found out from the text where it is left out. */
  readonly language?: string;
  /** EDTF day (2023-03-27) for stories without a date of their own. */
  readonly published?: string;
}

export interface Extractor {
  /** The stories of a document: a page of many items, or one story. */
  extract(document: SourceDocument, given?: GivenOptions): Promise<Story[]>;
  /** The story object of one line: one line is one story. */
  story(line: InputLine): Promise<Story>;
  /** What the recognizers alone read in a text: numbers, quantities, times and names. */
  recognize(line: InputLine): Promise<Mention[]>;
  /** Why a text is read as it is. */
  explain(text: string, given?: GivenOptions): Promise<Explanation>;
}

/**
 * Builds an extractor. It keeps no state between calls: the same input gives the same output.
 * @throws Error where `languages` names one that is not registered.
 */
export async function createExtractor({ languages = [] }: ExtractorOptions = {}): Promise<Extractor> {
  const loaded = new Map<string, Language>();
  for (const tag of languages) {
    if (!(await languageFor(tag, loaded)))
      throw new Error(`No language reads "${tag}". Known: ${LANGUAGE_TAGS.join(', ')}.`);
  }
  return {
    async extract(document, given = {}) {
      const { text, uri, encoding } = document;
      const toCodePoint = codePointOffsets(text);
      const stories: Story[] = [];
      for (const draft of splitPage(text, given)) {
        const id = shortHash('story', uri, stories.length + 1);
        const origin = { id, document: { uri, sha256: document.sha256, encoding } };
        const locator = createLocator(text, draft.offsets, toCodePoint);
        const { published } = given;
        const dated: Draft =
          draft.published || !published ? draft : { ...draft, published: { value: published, basis: 'given' } };
        stories.push(tellStory(dated, origin, locator, await readerOf(draft, loaded)));
      }
      return stories;
    },
    async story(line) {
      const draft = readLine(line);
      const uri = line.uri ?? '-';
      const origin = {
        id: line.id ?? shortHash('story', uri, 1),
        document: { uri, sha256: sha256(line.text), encoding: 'utf-8' },
      };
      return tellStory(draft, origin, createLocator(line.text, draft.offsets), await readerOf(draft, loaded));
    },
    async recognize(line) {
      const draft = readLine(line);
      const language = await readerOf(draft, loaded);
      const reading = language.read(draft.text, { tag: draft.language });
      // The hour of a date-time serves 三小时前; a story keeps its day.
      const published = draft.published && (line.published ?? draft.published.value);
      return mentionsOf(reading, published, createLocator(line.text, draft.offsets));
    },
    async explain(text, { language: tag, published } = {}) {
      const draft = readLine({ text, language: tag ?? null, published: published ?? null });
      const language = await readerOf(draft, loaded);
      const reading = language.read(draft.text, { tag: draft.language, trace: true });
      const locator = createLocator(text, draft.offsets);
      const origin = { id: 'explain', document: { uri: '-', sha256: sha256(text), encoding: 'utf-8' } };
      const { facts } = tellStory(draft, origin, locator, language);
      return explainTrace(language, {
        reading,
        frames: language.frames(reading),
        mentions: mentionsOf(reading, draft.published?.value, locator),
        figures: facts.filter((fact): fact is Figure => fact.type === 'figure'),
        locate: locator.locate,
      });
    },
  };
}

/** The draft's language, else Chinese: a language that is not registered is read as the one newsfacts knows best. */
async function readerOf({ language }: Draft, loaded: Map<string, Language>): Promise<Language> {
  return (await languageFor(language, loaded)) ?? (await languageFor('zh', loaded))!;
}

async function languageFor(tag: string, loaded: Map<string, Language>): Promise<Language | undefined> {
  const primary = tag.toLowerCase().split('-')[0]!;
  let language = loaded.get(primary);
  if (!language) {
    language = await loadLanguage(primary);
    if (language) loaded.set(primary, language);
  }
  return language;
}

/**
 * Validates a facts file, one story or a list of stories, already parsed: schema, ids, references, sense, arithmetic and,
 * where they are given, every quote against its source, and rules of the user. Never throws on data.
 * @returns findings in the order of the data, with JSON pointers into it; an empty list where all is well.
 */
export async function validate(data: unknown, options: ValidateDataOptions = {}): Promise<Finding[]> {
  // Loaded here: who only extracts needs no schemas.
  const checks = await import('./checks/validate.ts');
  return checks.validate(data, options);
}

/**
 * Exports facts files as tables: what `newsfacts export` does.
 * @param files paths of facts.json files or NDJSON of stories; - is standard input.
 * @throws Error with one line for a person; the target is then as it was before.
 */
export async function exportFacts(files: readonly string[], options: ExportOptions): Promise<ExportCounts> {
  // Loaded here: who only extracts needs no formats.
  const { exportFiles } = await import('./export/index.ts');
  return exportFiles(files, options);
}
