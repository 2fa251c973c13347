// Hashes: of whole documents, for provenance; and short ones of what a thing is, for ids.

import { createHash } from 'node:crypto';

/** SHA-256 as hexadecimal digits; a text counts as its UTF-8 bytes. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The first 12 hexadecimal digits of the SHA-256 of the parts, which are kept apart by a zero character. */
export const shortHash = (...parts: readonly (string | number)[]): string => sha256(parts.join('\0')).slice(0, 12);
