// The one reader of English numbers: digits, number words, scales and fractions, from a token on. Values are exact.

import type { Relation } from '../../engine/reading.ts';
import { add, compare, type Decimal, decimal, multiply, negate, parseDecimal, shift } from '../../value/decimal.ts';
import { phrasesOf, table } from './phrases.ts';
import { isGlued, NUMBER, type Tokens, WORD } from './tokens.ts';

/** A bare number: no unit, no modifier. */
export interface NumberRun {
  /** The token after it. */
  readonly next: number;
  readonly value: Decimal;
  /** `gt` for hundreds of, dozens of; else `eq`. */
  readonly relation: Relation;
  /** `article`: a or an alone, which only a unit or a scale makes a number. */
  readonly form: 'digits' | 'words' | 'fraction' | 'article';
  /** Whether a scale (million) stands in it. */
  readonly scaled: boolean;
  /** Digits with no comma, point, sign or scale: what a year or a clock time may be. */
  readonly plain: boolean;
}

interface Numeral {
  readonly kind: string;
  readonly value: number;
}

const NUMERALS = phrasesOf<Numeral>(table('numerals'), (row) => ({ kind: row.kind!, value: Number(row.value) }));
const numerals = new Map(NUMERALS.entries);
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  phrasesOf(table('ordinals'), (row) => Number(row.value)).entries,
);
const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  phrasesOf(table('denominators'), (row) => Number(row.value)).entries,
);
/** Words that may start a number. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...numerals.keys(),
  ...ORDINALS.keys(),
  'a',
  'an',
  'half',
  'quarter',
  'tens',
  'minus',
  'negative',
]);

/** Scales that stand glued to digits; m and t are read where money or a counted noun makes them scales. */
const GLUED_SCALES: Readonly<Record<string, number>> = { k: 3, b: 9, m: 6, t: 12 };
const AFTER_FRACTION = new Set('of the a an its his her their our all as what that'.split(' '));
const BEFORE_FRACTION = new Set('than over nearly almost about around by in to'.split(' '));
/** the first half, his half, the other half: parts of a match or a year. */
const AFTER_ORDINAL = new Set('first second third final latter other better next last opening a'.split(' '));
const VULGAR: Readonly<Record<string, string>> = {
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅓': '0.333333333333333',
  '⅔': '0.666666666666667',
};

/** The number at the token, read as far as it goes. `money`: m, b and t after the digits are scales. */
export function readNumber(tokens: Tokens, at: number, money = false): NumberRun | undefined {
  const { lower, kind } = tokens;
  const sign = signAt(tokens, at);
  if (sign) {
    const run = readNumber(tokens, at + 1, money);
    if (!run || run.form === 'article') return undefined;
    return { ...run, value: sign === '-' ? negate(run.value) : run.value, plain: false };
  }
  const fraction = readFraction(tokens, at);
  if (fraction) return fraction;
  if (lower[at] === 'a' || lower[at] === 'an') return readArticle(tokens, at);
  if (lower[at] === 'half') return readHalf(tokens, at);
  const many = readMany(tokens, at);
  if (many) return many;
  const group = readGroup(tokens, at, money);
  if (!group) return undefined;
  let { next } = group;
  let value = group.value;
  // A smaller group may follow a scale: two million three hundred thousand, one thousand and five.
  let limit = group.exponent;
  while (limit > 0 && kind[at] !== NUMBER) {
    const from = lower[next] === 'and' ? next + 1 : next;
    if (kind[from] === NUMBER) break;
    const more = readGroup(tokens, from, money);
    if (!more || compare(more.value, decimal(1, limit)) >= 0) break;
    value = add(value, more.value);
    next = more.next;
    limit = more.exponent;
  }
  return {
    next,
    value,
    relation: 'eq',
    form: kind[at] === NUMBER ? 'digits' : 'words',
    scaled: group.exponent > 0,
    plain: kind[at] === NUMBER && next === at + 1 && /^\d+$/.test(lower[at]!),
  };
}

function signAt(tokens: Tokens, at: number): '-' | '+' | undefined {
  const { lower, kind } = tokens;
  if (lower[at] === 'minus' || lower[at] === 'negative') return '-';
  if (lower[at] !== '-' && lower[at] !== '+') return undefined;
  const free = at === 0 || !isGlued(tokens, at) || lower[at - 1] === '(';
  return free && kind[at + 1] === NUMBER && isGlued(tokens, at + 1) ? (lower[at] as '-' | '+') : undefined;
}

interface Group {
  readonly next: number;
  readonly value: Decimal;
  /** Power of ten of the last scale: what follows must be smaller. */
  readonly exponent: number;
}

/** Digits or words up to the hundreds, with the scales behind them. */
function readGroup(tokens: Tokens, at: number, money: boolean): Group | undefined {
  const { lower, kind } = tokens;
  let value: Decimal;
  let next: number;
  if (kind[at] === NUMBER) {
    value = parseDecimal((lower[at]![0] === '.' ? '0' : '') + lower[at]!.replaceAll(',', ''))!;
    next = at + 1;
    const vulgar = VULGAR[lower[next]!];
    if (vulgar) {
      value = add(value, parseDecimal(vulgar)!);
      next++;
    } else if (isMixedFraction(tokens, next)) {
      value = add(value, quotient(Number(lower[next]), Number(lower[next + 2])));
      next += 3;
    }
  } else {
    const words = readHundreds(tokens, at);
    if (!words) return undefined;
    value = decimal(words.value);
    next = words.next;
    if (lower[next] === 'point' && numerals.get(lower[next + 1]!)?.kind === 'digit') {
      let digits = '';
      for (next++; numerals.get(lower[next]!)?.kind === 'digit'; next++) digits += numerals.get(lower[next]!)!.value;
      value = add(value, parseDecimal(`0.${digits}`)!);
    }
  }
  const rest = lower[next] === 'and' ? readFractionPart(tokens, next + 1) : undefined;
  if (rest) {
    value = add(value, rest.value);
    next = rest.next;
  }
  let exponent = 0;
  for (;;) {
    const from = lower[next] === '-' && isGlued(tokens, next) ? next + 1 : next;
    const word = numerals.get(lower[from]!);
    if (word?.kind === 'scale' || word?.kind === 'hundred') {
      // Between digits and a spelled scale stands a space or a hyphen; bn and mn may be glued.
      value = shift(value, word.value);
      exponent = Math.max(exponent, word.value);
      next = from + 1;
    } else if (word?.kind === 'dozen') {
      value = multiply(value, decimal(12));
      next = from + 1;
      return { next, value, exponent: 0 };
    } else if (exponent === 0 && kind[at] === NUMBER && isGlued(tokens, next) && gluedScale(tokens, next, money)) {
      exponent = GLUED_SCALES[lower[next]!]!;
      value = shift(value, exponent);
      next++;
    } else return { next, value, exponent };
  }
}

function gluedScale(tokens: Tokens, at: number, money: boolean): boolean {
  const { lower } = tokens;
  if (!(lower[at]! in GLUED_SCALES)) return false;
  if (money || lower[at] === 'k' || lower[at] === 'b') return true;
  // 15.6m people, 4.2m in 2004: million; 100m and 1,500m are metres.
  return lower[at] === 'm' && lower[at - 1]!.includes('.') && !METRE_NEIGHBOURS.has(lower[at + 1]!);
}

const METRE_NEIGHBOURS = new Set(
  'tall high deep long wide away from above below hurdles race sprint world record title final freestyle butterfly event relay'.split(
    ' ',
  ),
);

const isMixedFraction = ({ lower, kind }: Tokens, at: number): boolean =>
  kind[at] === NUMBER &&
  lower[at + 1] === '/' &&
  kind[at + 2] === NUMBER &&
  /^\d$/.test(lower[at]!) &&
  /^\d{1,2}$/.test(lower[at + 2]!) &&
  Number(lower[at]) < Number(lower[at + 2]);

/** Number words below a thousand: twenty-one, one hundred and five; hundred itself belongs to the scales unless more follows. */
function readHundreds(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  const low = readTens(tokens, at);
  if (!low || tokens.lower[low.next] !== 'hundred') return low;
  const from = tokens.lower[low.next + 1] === 'and' ? low.next + 2 : low.next + 1;
  const rest = readTens(tokens, from);
  return rest ? { next: rest.next, value: low.value * 100 + rest.value } : low;
}

function readTens(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  const { lower } = tokens;
  const word = numerals.get(lower[at]!);
  if (!word) return undefined;
  if (word.kind === 'digit' || word.kind === 'teen') return { next: at + 1, value: word.value };
  if (word.kind !== 'tens') return undefined;
  const from = lower[at + 1] === '-' ? at + 2 : at + 1;
  const digit = numerals.get(lower[from]!);
  if (digit?.kind === 'digit' && digit.value > 0) return { next: from + 1, value: word.value + digit.value };
  return { next: at + 1, value: word.value };
}

/** a hundred, a million, a dozen, a half; a alone for units. */
function readArticle(tokens: Tokens, at: number): NumberRun | undefined {
  const { lower } = tokens;
  const word = numerals.get(lower[at + 1]!);
  if (word?.kind === 'dozen')
    return { next: at + 2, value: decimal(12), relation: 'eq', form: 'words', scaled: false, plain: false };
  if (word?.kind === 'hundred' || word?.kind === 'scale') {
    let next = at + 2;
    let value = decimal(1, word.value);
    for (let more = numerals.get(lower[next]!); more?.kind === 'scale'; more = numerals.get(lower[next]!)) {
      value = shift(value, more.value);
      next++;
    }
    // a hundred and twenty, a million and a half
    const joint = lower[next] === 'and' ? next + 1 : next;
    const half = joint > next && lower[joint] === 'a' && lower[joint + 1] === 'half';
    const rest = half ? undefined : readHundreds(tokens, joint);
    if (half) {
      value = add(value, shift(multiply(value, decimal(5)), -1));
      next = joint + 2;
    } else if (rest && compare(decimal(rest.value), value) < 0) {
      value = add(value, decimal(rest.value));
      next = rest.next;
    }
    return { next, value, relation: 'eq', form: 'words', scaled: true, plain: false };
  }
  return { next: at + 1, value: decimal(1), relation: 'eq', form: 'article', scaled: false, plain: false };
}

/** half a million, half of, more than half. */
function readHalf(tokens: Tokens, at: number): NumberRun | undefined {
  const { lower } = tokens;
  const half = decimal(5, -1);
  const scaleAt = lower[at + 1] === 'a' ? at + 2 : at + 1;
  const word = numerals.get(lower[scaleAt]!);
  if (word?.kind === 'scale')
    return {
      next: scaleAt + 1,
      value: shift(half, word.value),
      relation: 'eq',
      form: 'words',
      scaled: true,
      plain: false,
    };
  if (word?.kind === 'dozen')
    return { next: scaleAt + 1, value: decimal(6), relation: 'eq', form: 'words', scaled: false, plain: false };
  const after = lower[at + 1]!;
  const counted = AFTER_FRACTION.has(after) || BEFORE_FRACTION.has(lower[at - 1]!) || tokens.kind[at + 1] !== WORD;
  if (after === '-' || !counted || AFTER_ORDINAL.has(lower[at - 1]!)) return undefined;
  return { next: at + 1, value: half, relation: 'eq', form: 'fraction', scaled: false, plain: false };
}

/** dozens of, hundreds of thousands of: more than the value. */
function readMany(tokens: Tokens, at: number): NumberRun | undefined {
  const { lower } = tokens;
  const word = lower[at] === 'tens' && lower[at + 1] === 'of' ? { kind: 'many', value: 10 } : numerals.get(lower[at]!);
  if (word?.kind !== 'many') return undefined;
  const inner = lower[at + 1] === 'of' ? numerals.get(lower[at + 2]!) : undefined;
  if (inner?.kind === 'many')
    return {
      next: at + 3,
      value: decimal(word.value * inner.value),
      relation: 'gt',
      form: 'words',
      scaled: true,
      plain: false,
    };
  if (lower[at] === 'tens') return undefined;
  return { next: at + 1, value: decimal(word.value), relation: 'gt', form: 'words', scaled: true, plain: false };
}

/** 1/2, two-thirds, a third of, one in five. */
function readFraction(tokens: Tokens, at: number): NumberRun | undefined {
  const { lower, kind } = tokens;
  const of = (next: number, value: Decimal): NumberRun => ({
    next,
    value,
    relation: 'eq',
    form: 'fraction',
    scaled: false,
    plain: false,
  });
  if (VULGAR[lower[at]!]) return of(at + 1, parseDecimal(VULGAR[lower[at]!]!)!);
  if (isMixedFraction(tokens, at) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && lower[at + 3] !== '/')
    return of(at + 3, quotient(Number(lower[at]), Number(lower[at + 2])));
  const part = lower[at] === 'quarter' || lower[at] === 'half' ? DENOMINATORS.get(lower[at]!) : undefined;
  if (part && /^(point|percentage)$/.test(lower[lower[at + 1] === '-' ? at + 2 : at + 1]!))
    return of(at + 1, quotient(1, part));
  const article = lower[at] === 'a';
  const top = article ? { next: at + 1, value: 1 } : readTens(tokens, at);
  if (!top) return undefined;
  const hyphen = lower[top.next] === '-';
  const below = hyphen ? top.next + 1 : top.next;
  const denominator = DENOMINATORS.get(lower[below]!);
  if (denominator === undefined) {
    const under = lower[top.next] === 'in' ? readTens(tokens, top.next + 1) : undefined;
    const rate = under && top.value < under.value && !article && kind[at] !== NUMBER && under.value <= 20;
    return rate ? of(under.next, quotient(top.value, under.value)) : undefined;
  }
  if (denominator === 2 && article) return lower[below + 1] === '-' ? undefined : of(below + 1, decimal(5, -1));
  const after = lower[below + 1]!;
  const plural = lower[below]!.endsWith('s') && top.value > 1;
  const closed = after === '' || (kind[below + 1] !== WORD && kind[below + 1] !== NUMBER && after !== '-');
  const shares = after === 'of' || hyphen || (closed && denominator !== 4) || (plural && denominator !== 4);
  return shares && (top.value === 1 || plural || hyphen) ? of(below + 1, quotient(top.value, denominator)) : undefined;
}

/** The fraction behind a whole number: five and a quarter, two and three-fifths. */
function readFractionPart(tokens: Tokens, at: number): { next: number; value: Decimal } | undefined {
  const { lower } = tokens;
  const top = lower[at] === 'a' ? { next: at + 1, value: 1 } : readTens(tokens, at);
  if (!top) return undefined;
  const below = lower[top.next] === '-' ? top.next + 1 : top.next;
  const denominator = DENOMINATORS.get(lower[below]!);
  const plain = denominator !== undefined && lower[below + 1] !== 'of' && lower[below]!.endsWith('s') === top.value > 1;
  return plain ? { next: below + 1, value: quotient(top.value, denominator) } : undefined;
}

/** The quotient, to 15 decimal places where it does not end before. */
function quotient(top: number, bottom: number): Decimal {
  const places = 15n;
  const scaled = (BigInt(top) * 10n ** (places + 1n)) / BigInt(bottom);
  const mantissa = (scaled + 5n) / 10n;
  let exponent = -15;
  let digits = mantissa;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return decimal(Number(digits), exponent);
}

/** An ordinal at the token: 21st, twenty-first, hundredth. */
export function readOrdinal(tokens: Tokens, at: number): { next: number; value: Decimal } | undefined {
  const { lower, kind } = tokens;
  if (kind[at] === NUMBER)
    return /^\d+$/.test(lower[at]!) && isGlued(tokens, at + 1) && /^(st|nd|rd|th)$/.test(lower[at + 1]!)
      ? { next: at + 2, value: parseDecimal(lower[at]!)! }
      : undefined;
  const whole = ORDINALS.get(lower[at]!);
  if (whole !== undefined) return { next: at + 1, value: decimal(whole) };
  // twenty-first, one hundred and twenty-fifth: a cardinal up to the tens, then the ordinal.
  const cardinal = readHundreds(tokens, at);
  if (!cardinal) return undefined;
  const hundred = lower[cardinal.next] === 'hundred' ? cardinal.value * 100 : undefined;
  const base = hundred ?? cardinal.value;
  const joint = hundred === undefined ? cardinal.next : cardinal.next + 1;
  const last = lower[joint] === '-' || lower[joint] === 'and' ? joint + 1 : joint;
  const final = ORDINALS.get(lower[last]!);
  const room = base % 100 === 0 ? 100 : 10;
  return final !== undefined && base % 10 === 0 && base > 10 && final < room
    ? { next: last + 1, value: decimal(base + final) }
    : undefined;
}
