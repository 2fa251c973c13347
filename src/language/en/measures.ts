// Reads a number with its unit, from a token on: money, units of measure, percentages, lengths of time, ages, counted things.

import { COUNT, type Unit } from '../../value/unit.ts';
import type { EnglishContext } from './context.ts';
import type { Measure } from './measure.ts';
import { readPrefixed, readSuffixed } from './money.ts';
import type { NumberRun } from './numbers.ts';
import { createPhrases, table } from './phrases.ts';
import { ADJECTIVE, GERUND, NOUN, PAST, VERB } from './tags.ts';
import { isGlued, NUMBER, WORD } from './tokens.ts';

const rows = table('units').map((row) => ({
  unit: { code: row.code!, system: row.system, dimension: row.dimension! } as Unit,
  words: row.words ? row.words.split(';') : [],
  symbols: row.symbols ? row.symbols.split(';') : [],
}));
const UNITS = createPhrases(rows.flatMap(({ unit, words }) => words.map((word) => [word, unit] as const)));
/** Symbols by their spelling, case and all; a symbol of several characters spans several tokens. */
const SYMBOLS: readonly (readonly [symbol: string, unit: Unit])[] = rows
  .flatMap(({ unit, symbols }) => symbols.map((symbol) => [symbol, unit] as const))
  .sort((a, b) => b[0].length - a[0].length);
const byWord = new Map(UNITS.entries);
const POINTS = byWord.get('percentage point')!;
export const YEARS: Unit = byWord.get('years')!;
const TIMES = byWord.get('fold')!;

/** The number at the token with its unit. A bare number comes without one. */
export function readMeasure(context: EnglishContext, at: number): Measure | undefined {
  const prefixed = readPrefixed(context, at);
  if (prefixed) return prefixed;
  const run = context.numberAt(at);
  // 10pm and 1400 GMT are clock times, whatever modifier stands before them.
  if (!run || CLOCK_MARKS.has(context.lower[run.next]!)) return undefined;
  const money = readSuffixed(context, at, run);
  if (money && run.form !== 'article') return money;
  return readWithUnit(context, at, run);
}

const CLOCK_MARKS = new Set(['am', 'pm', 'a.m.', 'p.m.', 'gmt', "o'clock"]);

function readWithUnit(context: EnglishContext, at: number, run: NumberRun): Measure | undefined {
  const { lower } = context;
  const number = { from: at, next: run.next };
  const of = (next: number, unit: Unit, value = run.value): Measure => ({
    from: at,
    next,
    value,
    relation: run.relation,
    unit,
    number,
    run,
  });
  // Half an hour, a quarter of an hour.
  if (run.form === 'fraction') {
    const point = lower[run.next] === '-' || lower[run.next] === 'a' ? run.next + 1 : run.next;
    if (/^points?$/.test(lower[point]!) && point > run.next) return of(point + 1, POINTS);
    const inside = lower[run.next] === 'of' ? run.next + 1 : run.next;
    const article = /^an?$/.test(lower[inside]!) ? inside + 1 : inside;
    const unit = UNITS.longest(context, article);
    if (unit && (article > run.next || lower[at] === 'half') && unit.entry.dimension !== 'ratio')
      return of(unit.next, unit.entry);
  }
  // A unit stands right after the number, or behind a hyphen or inside brackets.
  const hyphen = lower[run.next] === '-' && isGlued(context, run.next);
  const from = hyphen ? run.next + 1 : run.next;
  const age = readAge(context, from);
  if (age) return { ...of(age.next, age.unit), age: true };
  const unit = UNITS.longest(context, from);
  if (unit && usable(context, run, from, unit.next, unit.entry)) return of(unit.next, unit.entry);
  if (run.form === 'article') return undefined;
  const symbol = symbolAt(context, from, run);
  if (symbol) return of(symbol.next, symbol.unit);
  if (/^times?$/.test(lower[from]!) && isMultiple(context, from)) return of(from + 1, TIMES);
  return counted(context, run.next, run.form === 'fraction') ? of(run.next, COUNT) : bare(at, run);
}

const bare = (at: number, run: NumberRun): Measure => ({
  from: at,
  next: run.next,
  value: run.value,
  relation: run.relation,
  number: { from: at, next: run.next },
  run,
});

/** 18-year-old, 32 years old, 3 years of age. */
function readAge(context: EnglishContext, at: number): { next: number; unit: Unit } | undefined {
  const { lower } = context;
  const unit = UNITS.longest(context, at);
  if (unit?.entry.dimension !== 'time') return undefined;
  let next = lower[unit.next] === '-' ? unit.next + 1 : unit.next;
  if (lower[next] === 'of' && lower[next + 1] === 'age') return { next: next + 2, unit: unit.entry };
  if (lower[next] !== 'old' && lower[next] !== 'olds') return undefined;
  next++;
  return { next, unit: unit.entry };
}

/** A unit word that is a common word too needs a reason; an article makes only lengths of time. */
function usable(context: EnglishContext, run: NumberRun, from: number, next: number, unit: Unit): boolean {
  const { lower } = context;
  if (run.form === 'article') return unit.dimension === 'time' && /^[a-z]+s?$/.test(lower[next - 1]!);
  const word = lower[next - 1]!;
  if (word === 'second' && !(run.value.mantissa === 1 && run.value.exponent === 0))
    return lower[from - 1] === '-' || run.form === 'digits';
  if ((word === 'bit' || word === 'foot') && run.form === 'words' && run.value.mantissa === 1) return false;
  if (word === 'stone') return run.form === 'digits' || lower[next] !== 'age';
  return true;
}

function symbolAt(context: EnglishContext, at: number, run: NumberRun): { next: number; unit: Unit } | undefined {
  const { text, start, end, kind, lower } = context;
  const glued = isGlued(context, at);
  if (kind[at] === NUMBER || kind[at] === 0 || run.form !== 'digits') {
    if (lower[at] !== '%') return undefined;
  }
  for (const [symbol, unit] of SYMBOLS) {
    if (!text.startsWith(symbol, start[at])) continue;
    const stop = start[at]! + symbol.length;
    let next = at + 1;
    while (next < context.count && start[next]! < stop) next++;
    if (end[next - 1] !== stop) continue;
    // One letter after a space is a word of its own (Plan 5 m); a glued x before digits is a size.
    if (!glued && symbol.length === 1 && /[a-z]/i.test(symbol) && symbol !== 'm') continue;
    if (isGlued(context, next) && (kind[next] === NUMBER || lower[next] === "'s")) continue;
    return { next, unit };
  }
  return undefined;
}

/** three times as many, four times higher, five times the rate: a multiple; three times in two years: occasions. */
function isMultiple({ lower }: EnglishContext, at: number): boolean {
  return /^(as|more|higher|greater|larger|bigger|faster|the|its|their|that|less|lower|better|earnings)$/.test(
    lower[at + 1]!,
  );
}

/** Whether a counted noun stands after the number: adjectives and nouns, then a noun. */
export function counted(context: EnglishContext, at: number, fraction = false): boolean {
  if (fraction) return false;
  return nounPhraseEnd(context, at) > at;
}

/** The token after the noun phrase that starts at `at` (adjectives, participles, nouns), or `at` where none does. */
export function nounPhraseEnd(context: EnglishContext, at: number): number {
  const { lower, kind } = context;
  let head = at;
  for (let i = at; i < at + 6; i++) {
    const hyphen = lower[i] === '-' && isGlued(context, i);
    if (hyphen) continue;
    if (kind[i] !== WORD || STOPPERS.has(lower[i]!)) break;
    const tag = context.tag(i);
    const adjectival = (tag & ADJECTIVE) !== 0 || (head === at && (tag & (GERUND | PAST)) !== 0);
    if (tag & NOUN && !(tag & VERB)) head = i + 1;
    else if (!adjectival || head > at) break;
  }
  return head;
}

const STOPPERS = new Set(
  (
    'a an the this that these those of in on at by to for from with and or but as than per each who which whose when while if is ' +
    'are was were be been has have had will would can could may might must should do does did not it he she they we i you his ' +
    "her its their our my your there here today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday 's last next ago later earlier"
  ).split(' '),
);
