// Bytes to text: byte order mark, then strict UTF-8, then GB18030 or Big5 by what their bytes would mean, then a guess.

import { isAscii, isUtf8, transcode } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** A lower-case WHATWG label. */
  readonly encoding: string;
}

const SAMPLE = 64 * 1024;

/** Decodes bytes of an unknown encoding, without the byte order mark; undefined where nothing fits. Never throws. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const marked = markedEncoding(buffer);
  if (marked === 'utf-8') return { text: decodeUtf8(buffer.subarray(3)), encoding: marked };
  if (marked) return { text: new TextDecoder(marked).decode(buffer), encoding: marked };
  if (isUtf8(buffer)) return { text: decodeUtf8(buffer), encoding: 'utf-8' };
  const sample = buffer.subarray(0, SAMPLE);
  // A UTF-8 text with a few broken bytes is still UTF-8; the rest of it would be noise in any other encoding.
  if (brokenShare(sample) < 0.02) return { text: decodeUtf8(buffer), encoding: 'utf-8' };
  const chinese = chineseEncoding(sample);
  if (chinese) return { text: decodeAs(buffer, chinese), encoding: chinese };
  const guess = chardet.detect(sample)?.toLowerCase();
  if (!guess || !iconv.encodingExists(guess)) return undefined;
  const text = decodeAs(buffer, guess);
  return text.includes('\ufffd') ? undefined : { text, encoding: guess };
}

/**
 * Decodes UTF-8; invalid sequences become U+FFFD. Valid input goes through the fast transcoder (ten times `toString`).
 */
export function decodeUtf8(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (isUtf8(bytes)) return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Writes a text in an encoding by its WHATWG label, without a mark of its own; undefined where the encoding is not known. */
export const encode = (text: string, encoding: string): Buffer | undefined =>
  iconv.encodingExists(encoding) ? iconv.encode(text, encoding) : undefined;

const decodeAs = (bytes: Buffer, encoding: string): string =>
  encoding === 'gb18030' ? new TextDecoder('gb18030').decode(bytes) : iconv.decode(bytes, encoding);

function markedEncoding(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** How many of the characters outside ASCII are broken when the bytes are read as UTF-8. */
function brokenShare(sample: Buffer): number {
  let broken = 0;
  let others = 0;
  for (const unit of sample.toString('utf8')) {
    if (unit === '\ufffd') broken++;
    else if (unit > '\x7f') others++;
  }
  return broken / Math.max(1, broken + others);
}

/**
 * GB18030 or Big5, whichever makes more everyday characters of the byte pairs; undefined where neither makes enough.
 * Everyday is what the standards put first: level 1 of GB 2312 and of Big5, and their punctuation.
 */
function chineseEncoding(sample: Buffer): 'gb18030' | 'big5' | undefined {
  const simplified = everydayShare(
    sample,
    (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)),
  );
  const traditional = everydayShare(
    sample,
    (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && (trail <= 0x7e || trail >= 0xa1),
  );
  if (Math.max(simplified, traditional) < 0.7) return undefined;
  return simplified >= traditional ? 'gb18030' : 'big5';
}

function everydayShare(sample: Buffer, isEveryday: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let everyday = 0;
  for (let i = 0; i + 1 < sample.length; i++) {
    const lead = sample[i]!;
    if (lead < 0x80) continue;
    pairs++;
    const trail = sample[i + 1]!;
    if (trail < 0x40) continue;
    if (isEveryday(lead, trail)) everyday++;
    i++;
  }
  return everyday / Math.max(1, pairs);
}
