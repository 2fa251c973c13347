// A document: a file's bytes read, named, hashed and decoded.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decode } from './decode.ts';
import { kindOf } from './kind.ts';
import { type Problem, problem } from './problem.ts';

export interface Document {
  /** As given by the user, with POSIX separators; never made absolute. `-` for standard input. */
  readonly uri: string;
  /** Hexadecimal, of the bytes as they are. */
  readonly sha256: string;
  /** A lower-case WHATWG label: utf-8, gb18030, big5, utf-16le … */
  readonly encoding: string;
  /** Without a byte order mark; line ends are kept as they are. */
  readonly text: string;
}

export type DocumentResult =
  | { readonly document: Document; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: Problem };

/** Reads and decodes one file; `path` may be `-` for standard input. Whatever is wrong comes back as a problem. */
export async function readDocument(path: string, uri: string = path): Promise<DocumentResult> {
  let bytes: Buffer;
  try {
    bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    return { problem: unreadable(error, uri) };
  }
  return documentOf(bytes, uri);
}

/** Makes a document of bytes that are already in memory. */
export function documentOf(bytes: Uint8Array, uri: string): DocumentResult {
  if (bytes.length === 0) return { problem: problem('empty', `${uri} is empty.`) };
  const kind = kindOf(bytes);
  if (kind.form === 'binary') {
    return { problem: problem('binary', `${uri} is ${kind.name}, not text. Give a text file.`) };
  }
  if (kind.form === 'marked-up') {
    return {
      problem: problem('unsupported-format', `${uri} is ${kind.name}. Save its text as a .txt file and give that.`),
    };
  }
  const decoded = decode(bytes);
  if (!decoded) {
    const message = `${uri} is in no encoding that can be told from its bytes. Convert it to UTF-8.`;
    return { problem: problem('undecodable', message) };
  }
  if (decoded.text.trim() === '') return { problem: problem('empty', `${uri} holds only white space.`) };
  return {
    document: {
      uri: uri.replaceAll('\\', '/'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: decoded.encoding,
      text: decoded.text,
    },
  };
}

/** The problem behind an error of the file system. */
export function unreadable(error: unknown, uri: string): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('not-found', `${uri} does not exist.`);
  if (code === 'EISDIR') return problem('unreadable', `${uri} is a folder.`);
  return problem('unreadable', `${uri} cannot be read (${code ?? 'unknown error'}).`);
}
