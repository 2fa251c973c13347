// Patterns of rules files: the regular part of regular expressions, matched in time linear in the text (Thompson 1968),
// so that no pattern of a user can hang a build. Known are . [ ] [^ ] \d \w \s | ( ) * + ? {m,n} ^ $.

import { type Phrase, phrase } from '../model/messages.ts';

/** Whether the pattern stands anywhere in a text. */
export type Pattern = (text: string) => boolean;

type Step =
  | { readonly type: 'character'; readonly takes: (character: string) => boolean; readonly next: number }
  | { readonly type: 'split'; readonly next: number; readonly other: number }
  | { readonly type: 'start' | 'end'; readonly next: number }
  | { readonly type: 'match' };

type Node =
  | { readonly type: 'character'; readonly takes: (character: string) => boolean }
  | { readonly type: 'start' | 'end' | 'empty' }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly type: 'repeat'; readonly part: Node; readonly least: number; readonly most: number };

const MOST_REPEATS = 100;
const MOST_STEPS = 2000;
const LONGEST = 500;

/** Compiles a pattern, or says what is wrong with it. */
export function compilePattern(source: string): { readonly matches: Pattern } | { readonly reason: Phrase } {
  if (source.length > LONGEST) return { reason: phrase('pattern-too-long') };
  const parsed = parse([...source]);
  if ('reason' in parsed) return parsed;
  const steps: Step[] = [{ type: 'match' }];
  const first = build(parsed.node, 0, steps);
  if (first === undefined) return { reason: phrase('pattern-too-long') };
  return { matches: (text) => runs(steps, first, text) };
}

function parse(source: readonly string[]): { readonly node: Node } | { readonly reason: Phrase } {
  let at = 0;
  let reason: Phrase | undefined;
  const fail = (why: Phrase): Node => {
    reason ??= why;
    at = source.length;
    return { type: 'empty' };
  };
  const choice = (): Node => {
    const parts = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts };
  };
  const sequence = (): Node => {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(atom()));
    return { type: 'sequence', parts };
  };
  const atom = (): Node => {
    const character = source[at++]!;
    switch (character) {
      case '(': {
        if (source[at] === '?') {
          if (source[at + 1] !== ':') return fail(phrase('lookaround'));
          at += 2;
        }
        const inside = choice();
        if (source[at] !== ')') return fail(phrase('group-open'));
        at++;
        return inside;
      }
      case '[':
        return classOf();
      case '.':
        return { type: 'character', takes: () => true };
      case '^':
        return { type: 'start' };
      case '$':
        return { type: 'end' };
      case '*':
      case '+':
      case '?':
        return fail(phrase('nothing-repeated', { sign: character }));
      case '\\':
        return { type: 'character', takes: escaped() };
      default:
        return { type: 'character', takes: (c) => c === character };
    }
  };
  const escaped = (): ((character: string) => boolean) => {
    const sign = source[at++] ?? '';
    const known = ESCAPES[sign];
    if (known) return known;
    // Any letter may come to mean something; any sign is itself.
    if (sign === '' || /[A-Za-z0-9]/.test(sign)) fail(phrase('unknown-escape', { sign }));
    return (c) => c === sign;
  };
  const classOf = (): Node => {
    const negated = source[at] === '^';
    if (negated) at++;
    const tests: ((character: string) => boolean)[] = [];
    for (let first = true; at < source.length && (source[at] !== ']' || first); first = false) {
      const low = source[at++]!;
      if (low === '\\') {
        tests.push(escaped());
      } else if (source[at] === '-' && source[at + 1] !== ']' && source[at + 1] !== undefined) {
        const high = source[at + 1]!;
        at += 2;
        const [from, to] = [low.codePointAt(0)!, high.codePointAt(0)!];
        if (from > to) return fail(phrase('class-range'));
        tests.push((c) => c.codePointAt(0)! >= from && c.codePointAt(0)! <= to);
      } else tests.push((c) => c === low);
    }
    if (source[at] !== ']') return fail(phrase('class-open'));
    at++;
    return { type: 'character', takes: (c) => tests.some((test) => test(c)) !== negated };
  };
  const repeated = (part: Node): Node => {
    const sign = source[at];
    if (sign === '*' || sign === '+' || sign === '?') {
      at++;
      return repeated({ type: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity });
    }
    const [braces, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at, at + 16).join('')) ?? [];
    if (braces === undefined) return part;
    at += braces.length;
    const upper = most ? Number(most) : comma ? Infinity : Number(least);
    if (Number(least) > MOST_REPEATS || (Number.isFinite(upper) && upper > MOST_REPEATS) || upper < Number(least))
      return fail(phrase('repeated-too-often', { limit: MOST_REPEATS }));
    return repeated({ type: 'repeat', part, least: Number(least), most: upper });
  };

  const node = choice();
  if (!reason && at < source.length) reason = phrase('group-closed');
  return reason ? { reason } : { node };
}

const ESCAPES: Readonly<Record<string, (character: string) => boolean>> = {
  d: (c) => c >= '0' && c <= '9',
  w: (c) => /^[\p{L}\p{N}_]$/u.test(c),
  s: (c) => /^\s$/.test(c),
  n: (c) => c === '\n',
  t: (c) => c === '\t',
};

/** Adds the steps of a node that go on to `next`, and gives the first of them; undefined where they become too many. */
function build(node: Node, next: number, steps: Step[]): number | undefined {
  if (steps.length > MOST_STEPS) return undefined;
  const add = (step: Step): number => steps.push(step) - 1;
  switch (node.type) {
    case 'empty':
      return next;
    case 'character':
      return add({ type: 'character', takes: node.takes, next });
    case 'start':
    case 'end':
      return add({ type: node.type, next });
    case 'sequence': {
      let first: number | undefined = next;
      for (const part of node.parts.toReversed()) {
        if (first === undefined) return undefined;
        first = build(part, first, steps);
      }
      return first;
    }
    case 'choice': {
      let first: number | undefined;
      for (const part of node.parts.toReversed()) {
        const start = build(part, next, steps);
        if (start === undefined) return undefined;
        first = first === undefined ? start : add({ type: 'split', next: start, other: first });
      }
      return first;
    }
    case 'repeat': {
      let first: number | undefined = next;
      if (node.most === Infinity) {
        // The split leads into the part, which leads back to it: its place is taken first, and filled in after.
        const loop = add({ type: 'match' });
        const start = build(node.part, loop, steps);
        if (start === undefined) return undefined;
        steps[loop] = { type: 'split', next: start, other: next };
        first = loop;
      } else {
        for (let i = node.least; i < node.most; i++) {
          const start: number | undefined = first === undefined ? undefined : build(node.part, first, steps);
          if (start === undefined) return undefined;
          first = add({ type: 'split', next: start, other: next });
        }
      }
      for (let i = 0; i < node.least; i++) {
        if (first === undefined) return undefined;
        first = build(node.part, first, steps);
      }
      return first;
    }
  }
}

/** Walks all ways through the steps at once, one character at a time; a way may begin at every character. */
function runs(steps: readonly Step[], first: number, text: string): boolean {
  const characters = [...text];
  let now = new Set<number>();
  for (let at = 0; at <= characters.length; at++) {
    const reached = new Set<number>();
    const open = [...now, first];
    while (open.length > 0) {
      const number = open.pop()!;
      if (reached.has(number)) continue;
      reached.add(number);
      const step = steps[number]!;
      if (step.type === 'match') return true;
      if (step.type === 'split') open.push(step.next, step.other);
      else if (step.type === 'start' && at === 0) open.push(step.next);
      else if (step.type === 'end' && at === characters.length) open.push(step.next);
    }
    now = new Set();
    const character = characters[at];
    if (character === undefined) return false;
    for (const number of reached) {
      const step = steps[number]!;
      if (step.type === 'character' && step.takes(character)) now.add(step.next);
    }
  }
  return false;
}
