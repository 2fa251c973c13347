// What a file is, told from its bytes: text, marked-up text that has to be extracted first, or binary data by its name.

export interface Kind {
  readonly form: 'text' | 'marked-up' | 'binary';
  /** With its article: "a PNG picture". */
  readonly name: string;
}

const TEXT: Kind = { form: 'text', name: 'a text' };

/** First bytes of the formats that people hand over by mistake. */
const SIGNATURES: readonly (readonly [bytes: string, form: Kind['form'], name: string])[] = [
  ['%PDF-', 'marked-up', 'a PDF document'],
  ['\x89PNG', 'binary', 'a PNG picture'],
  ['\xff\xd8\xff', 'binary', 'a JPEG picture'],
  ['GIF8', 'binary', 'a GIF picture'],
  ['II*\0', 'binary', 'a TIFF picture'],
  ['MM\0*', 'binary', 'a TIFF picture'],
  ['PK\x03\x04', 'binary', 'a ZIP archive or office document'],
  ['\x1f\x8b', 'binary', 'a gzip archive'],
  ['7z\xbc\xaf', 'binary', 'a 7-Zip archive'],
  ['\xd0\xcf\x11\xe0', 'binary', 'an old office document'],
  ['\x28\xb5\x2f\xfd', 'binary', 'a Zstandard archive'],
  ['SQLite format 3\0', 'binary', 'an SQLite database'],
  ['\x7fELF', 'binary', 'a program'],
  ['PAR1', 'binary', 'a Parquet file'],
];

const SAMPLE = 64 * 1024;

/** Looks at the first 64 KB. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  for (const [signature, form, name] of SIGNATURES) if (head.startsWith(signature)) return { form, name };
  if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return TEXT;
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--.{0,600}?-->\s*)?<(?:!doctype html|html|head|body)\b/is.test(head))
    return { form: 'marked-up', name: 'an HTML page' };
  return isBinary(bytes.subarray(0, SAMPLE)) ? { form: 'binary', name: 'binary data' } : TEXT;
}

/** Text holds no NUL, and hardly a control character besides tab, line feed, form feed, carriage return and escape. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  }
  return controls * 50 > sample.length;
}
