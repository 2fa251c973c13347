// Where things stand in a JSON text: the first place that breaks its grammar, and the offsets of values by JSON pointer.
// JSON.parse says neither. The scan keeps no call stack, so nesting of any depth and texts cut off anywhere are safe.

import type { MessageKey } from '../model/messages.ts';

export interface JsonError {
  /** UTF-16 offset of the first character that cannot stand there; the length of the text where it ends too early. */
  readonly offset: number;
  readonly message: MessageKey;
}

export interface JsonPositions {
  /** Offsets of the values of those pointers (RFC 6901) that exist, up to the error if there is one. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly error?: JsonError;
}

/** The wanted pointers as a tree, so that the scan looks only where one of them leads. */
interface Wanted {
  readonly pointers: string[];
  readonly children: Map<string, Wanted>;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };
const BROKEN_STRING = 'broken-string';
const OBJECT = 0;
const ARRAY = 1;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'comma' | 'end';

/**
 * Scans a JSON text once. Never throws.
 * @param from offset of the one value to scan, which the pointers are into; what follows it is not looked at. By default
 *   the value is the whole text.
 */
export function scanJson(text: string, pointers: Iterable<string> = [], from?: number): JsonPositions {
  const offsets = new Map<string, number>();
  /** The open objects and lists. Where no wanted pointer leads into one, nothing but its kind is kept. */
  const kinds: number[] = [];
  const wanted: Wanted[] = [];
  const indexes: number[] = [];
  let next: Wanted | undefined = wantedTree(pointers);
  let expected: Expected = 'value';
  let at = from ?? 0;

  const fail = (message: MessageKey, offset = at): JsonPositions => ({
    offsets,
    error: offset < text.length ? { offset, message } : { offset: text.length, message: 'ends-early' },
  });
  /** The part of the tree for the children of what is open, if any leads there. */
  const inside = () => (wanted.length === kinds.length ? wanted.at(-1) : undefined);
  const open = (kind: number) => {
    if (next && wanted.length === kinds.length) {
      wanted.push(next);
      indexes.push(0);
    }
    kinds.push(kind);
    next = undefined;
  };
  const close = () => {
    kinds.pop();
    if (wanted.length > kinds.length) {
      wanted.pop();
      indexes.pop();
    }
    next = undefined;
    expected = kinds.length === 0 ? 'end' : 'comma';
  };

  for (;;) {
    if (expected === 'end' && from !== undefined) return { offsets };
    at = skipSpace(text, at);
    if (at >= text.length) return expected === 'end' ? { offsets } : fail('ends-early');
    const character = text[at]!;

    if (expected === 'end') return fail('nothing-more');

    if (expected === 'comma') {
      const kind = kinds.at(-1);
      if (character === ',') {
        expected = kind === OBJECT ? 'key' : 'value';
        if (kind === ARRAY && inside()) next = inside()!.children.get(String(++indexes[indexes.length - 1]!));
      } else if (character === (kind === OBJECT ? '}' : ']')) close();
      else return fail(kind === OBJECT ? 'comma-or-brace' : 'comma-or-bracket');
      at++;
      continue;
    }

    if (expected === 'key' || expected === 'key or }') {
      if (character === '}' && expected === 'key or }') {
        close();
        at++;
        continue;
      }
      if (character !== '"') return fail('field-name');
      const end = stringEnd(text, at);
      if (end < 0) return fail(BROKEN_STRING, ~end);
      next = undefined;
      if (inside()) next = inside()!.children.get(JSON.parse(text.slice(at, end)));
      at = skipSpace(text, end);
      if (text[at] !== ':') return fail('colon');
      at++;
      expected = 'value';
      continue;
    }

    if (character === ']' && expected === 'value or ]') {
      close();
      at++;
      continue;
    }
    for (const pointer of next?.pointers ?? []) offsets.set(pointer, at);
    if (character === '{' || character === '[') {
      open(character === '{' ? OBJECT : ARRAY);
      expected = character === '{' ? 'key or }' : 'value or ]';
      if (character === '[') next = inside()?.children.get('0');
      at++;
      continue;
    }
    const end = scalarEnd(text, at);
    if (end < 0) {
      return fail(character === '"' ? BROKEN_STRING : 'a-value', ~end);
    }
    at = end;
    next = undefined;
    expected = kinds.length === 0 ? 'end' : 'comma';
  }
}

/** Where the text, number or word at `at` ends, or the complement of the offset where it breaks. */
function scalarEnd(text: string, at: number): number {
  const character = text[at]!;
  if (character === '"') return stringEnd(text, at);
  const literal = LITERALS[character];
  if (literal) {
    if (text.startsWith(literal, at)) return at + literal.length;
    return ~(literal.startsWith(text.slice(at)) ? text.length : at);
  }
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  return number ? at + number[0].length : ~(character === '-' && at + 1 === text.length ? text.length : at);
}

function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) return i + 1;
    if (unit < 0x20) return ~i;
    if (unit !== 0x5c) continue;
    const escaped = text[++i];
    if (escaped === undefined) break;
    if (escaped === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(i + 1, i + 5))) return ~(i + 5 > text.length ? text.length : i);
      i += 4;
    } else if (!'"\\/bfnrt'.includes(escaped)) return ~i;
  }
  return ~text.length;
}

function skipSpace(text: string, at: number): number {
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return at;
    at++;
  }
}

function wantedTree(pointers: Iterable<string>): Wanted {
  const root: Wanted = { pointers: [], children: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const token of pointer.split('/').slice(1)) {
      const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
      let child = node.children.get(name);
      if (!child) {
        child = { pointers: [], children: new Map() };
        node.children.set(name, child);
      }
      node = child;
    }
    node.pointers.push(pointer);
  }
  return root;
}

/** Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Gives the function from offsets of a text to lines and columns. */
export function linePositions(text: string): (offset: number) => LinePosition {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
