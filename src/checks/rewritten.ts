// Why a file has another SHA-256 although its text is the same: line ends, a byte order mark, an encoding, a last line end.

import { phrase, type Said } from '../model/messages.ts';
import { decode, encode } from '../read/decode.ts';
import { sha256 } from '../value/hash.ts';

export interface Rewriting {
  /** What was changed since the file was read. */
  readonly changes: readonly Said[];
  /** The text as it was read, for offsets. */
  readonly text: string;
}

const MARKS = ['', '\ufeff'];

/**
 * Finds the file that was read behind the one that is there now, by writing its text anew in every usual way.
 * @param hash of the file that was read, `encoding` as it was decoded then.
 * @returns undefined where no way gives that hash: the text itself has changed.
 */
export function rewritingOf(bytes: Uint8Array, hash: string, encoding: string): Rewriting | undefined {
  const now = decode(bytes);
  if (!now) return undefined;
  const marked = hasMark(bytes);
  const lines = now.text.replaceAll('\r\n', '\n');
  const isCrlf = now.text.includes('\r\n');
  const body = lines.replace(/\n$/, '');
  for (const encoded of new Set([now.encoding, encoding, 'utf-8'])) {
    for (const mark of MARKS) {
      for (const [ended, content] of [
        [lines.endsWith('\n'), lines],
        [true, `${body}\n`],
        [false, body],
      ] as const) {
        for (const crlf of [isCrlf, !isCrlf]) {
          const text = crlf ? content.replaceAll('\n', '\r\n') : content;
          const written = encode(mark + text, encoded);
          if (!written || sha256(written) !== hash) continue;
          const changes: Said[] = [];
          if (crlf !== isCrlf && content.includes('\n'))
            changes.push(phrase('line-ends', { before: crlf ? 'CRLF' : 'LF', after: crlf ? 'LF' : 'CRLF' }));
          if (encoded !== now.encoding) changes.push(phrase('encoded', { before: encoded, after: now.encoding }));
          if ((mark !== '') !== marked) changes.push(phrase(marked ? 'bom-added' : 'bom-removed'));
          if (ended !== lines.endsWith('\n')) changes.push(phrase(ended ? 'end-removed' : 'end-added'));
          return { changes, text };
        }
      }
    }
  }
  return undefined;
}

const hasMark = ([a, b, c]: Uint8Array): boolean =>
  (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
