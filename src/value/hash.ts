// Short stable ids: hashes of what a thing is, never of where it stands.

import { createHash } from 'node:crypto';

/** The first 12 hexadecimal digits of the SHA-256 of the parts, which are kept apart by a zero character. */
export const shortHash = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
