// An English text cut into tokens, once: words, numbers and marks, in parallel arrays. All readers count in tokens.

export const WORD = 1;
/** Digits with the commas and the one point inside them: 1,234.5. */
export const NUMBER = 2;
/** Any other character; a line feed too. */
export const MARK = 3;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets; one entry more than there are tokens, at the end of the text. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly kind: readonly number[];
  /** The token in lower case, with curly apostrophes straight and long dashes as a hyphen. */
  readonly lower: readonly string[];
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;
const LINE_FEED = 10;
const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;

const CLASSES: Uint8Array = Uint8Array.from({ length: 1 << 16 }, (_, unit) => {
  if (unit === LINE_FEED) return OTHER;
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return SPACE;
  if (/[0-9]/.test(character)) return DIGIT;
  return /\p{L}|\p{M}/u.test(character) ? LETTER : OTHER;
});

const FOLDED: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '–': '-', '—': '-', '−': '-', '‑': '-' };

export function tokenize(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const lower: string[] = [];
  const { length } = text;
  const classAt = (i: number): number => (i < length ? CLASSES[text.charCodeAt(i)]! : SPACE);
  for (let i = 0; i < length; ) {
    const here = CLASSES[text.charCodeAt(i)]!;
    if (here === SPACE) {
      i++;
      continue;
    }
    const from = i;
    const leadingPoint =
      text.charCodeAt(i) === POINT && classAt(i + 1) === DIGIT && !isWordy(i === 0 ? SPACE : classAt(i - 1), text, i);
    if (leadingPoint) i = digitsEnd(i + 1, classAt);
    else if (here === LETTER) i = wordEnd(text, i, classAt);
    else if (here === DIGIT) i = numberEnd(text, i, classAt);
    else i = possessiveEnd(text, i, classAt);
    const slice = text.slice(from, i);
    start.push(from);
    end.push(i);
    kind.push(here === LETTER ? WORD : here === DIGIT || leadingPoint ? NUMBER : MARK);
    lower.push(here === DIGIT ? slice : (FOLDED[slice] ?? slice.toLowerCase().replace('’', "'")));
  }
  const { length: count } = start;
  start.push(length);
  end.push(length);
  kind.push(0);
  lower.push('');
  return { text, count, start, end, kind, lower };
}

/** Whether a letter, a digit or another point stands before: then the point opens no number. */
const isWordy = (before: number, text: string, at: number): boolean =>
  before === LETTER || before === DIGIT || text.charCodeAt(at - 1) === POINT;

type ClassAt = (i: number) => number;

const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === 0x2019;

/** Letters; an apostrophe between letters stays inside (don't, O'Brien) unless it opens a possessive; U.S. and p.m. are one word. */
function wordEnd(text: string, from: number, classAt: ClassAt): number {
  if (classAt(from + 1) === OTHER && text.charCodeAt(from + 1) === POINT && classAt(from + 2) === LETTER) {
    let end = from;
    while (classAt(end) === LETTER && classAt(end + 1) !== LETTER && text.charCodeAt(end + 1) === POINT) end += 2;
    if (end > from + 2 && classAt(end) !== LETTER) return end;
  }
  let i = from + 1;
  for (; ; i++) {
    if (classAt(i) === LETTER) continue;
    const inside =
      isApostrophe(text.charCodeAt(i)) && classAt(i + 1) === LETTER && possessiveEnd(text, i, classAt) === i + 1;
    if (!inside) return i;
  }
}

/** 's is one token; any other character stands alone. */
function possessiveEnd(text: string, from: number, classAt: ClassAt): number {
  const possessive =
    isApostrophe(text.charCodeAt(from)) && /s/i.test(text.charAt(from + 1)) && classAt(from + 2) !== LETTER;
  return possessive ? from + 2 : from + 1;
}

function numberEnd(text: string, from: number, classAt: ClassAt): number {
  let i = digitsEnd(from, classAt);
  if (i - from <= 3) while (text.charCodeAt(i) === COMMA && digitsEnd(i + 1, classAt) === i + 4) i += 4;
  if (text.charCodeAt(i) === POINT && classAt(i + 1) === DIGIT) i = digitsEnd(i + 1, classAt);
  return i;
}

function digitsEnd(from: number, classAt: ClassAt): number {
  let i = from;
  while (classAt(i) === DIGIT) i++;
  return i;
}

/** The token that starts at or after an offset. */
export function tokenFrom({ start, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether no space stands before the token. */
export const isGlued = ({ start, end }: Tokens, at: number): boolean => at > 0 && start[at] === end[at - 1];

/** Whether the token starts with a capital letter. */
export const isCapital = ({ text, start, kind }: Tokens, at: number): boolean => {
  if (kind[at] !== WORD) return false;
  const first = text.charAt(start[at]!);
  return first !== first.toLowerCase();
};
