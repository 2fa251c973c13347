// Amounts of money: a currency before or after the number, its scales, and hundredth parts (50p, 20 cents).

import { add, type Decimal, negate, shift, toNumber } from '../../value/decimal.ts';
import type { Unit } from '../../value/unit.ts';
import type { EnglishContext } from './context.ts';
import type { Measure } from './measure.ts';
import { type NumberRun, readNumber } from './numbers.ts';
import { createPhrases, table } from './phrases.ts';
import { isCapital, isGlued, NUMBER } from './tokens.ts';

const rows = table('currencies').map((row) => ({
  unit: { code: row.code!, system: 'iso4217', dimension: 'money' } satisfies Unit,
  prefixes: row.prefixes!.split(';'),
  words: row.words!.split(';'),
  cents: row.cents ? row.cents.split(';') : [],
}));
const PREFIXES = createPhrases(
  rows.flatMap(({ unit, prefixes }) => unique(prefixes).map((word) => [word, unit] as const)),
);
const NAMES = createPhrases(rows.flatMap(({ unit, words }) => unique(words).map((word) => [word, unit] as const)));
const CENTS = createPhrases(rows.flatMap(({ unit, cents }) => cents.map((word) => [word, unit] as const)));

const STERLING = rows.find(({ unit }) => unit.code === 'GBP')!.unit;

function unique(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const key = word.toLowerCase().replaceAll(' ', '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Tokens that may open an amount of money. */
export const CURRENCY_STARTS: ReadonlySet<string> = PREFIXES.starts;

/** A sign or a code before the number: $214.6bn, HK$3.3 billion, US$5 million, GBP 350. */
export function readPrefixed(context: EnglishContext, at: number): Measure | undefined {
  const prefix = PREFIXES.longest(context, at);
  if (!prefix) return undefined;
  const { lower } = context;
  // In "a $5m loan" the a is an article: A$, C$ and S$ stand glued.
  if (lower[at]!.length === 1 && prefix.next > at + 1 && !isGlued(context, at + 1)) return undefined;
  const letters = /^[a-z]/.test(lower[prefix.next - 1]!);
  // A code stands in capitals, or glued to the digits; "all 5" and "rs" in prose are words.
  if (letters && !isCapital(context, at)) {
    if (!isGlued(context, prefix.next)) return undefined;
  }
  const from = lower[prefix.next] === '-' && isGlued(context, prefix.next) ? prefix.next + 1 : prefix.next;
  const run = readNumber(context, from, true);
  if (!run || run.form === 'article' || (run.form !== 'digits' && letters)) return undefined;
  const negative = from > prefix.next;
  return {
    from: at,
    next: run.next,
    value: negative ? negate(run.value) : run.value,
    relation: run.relation,
    unit: prefix.entry,
    number: { from, next: run.next },
    run,
  };
}

/** A currency's name after the number: 12.011 trillion yen, 10m euros, 50 cents, 50p. */
export function readSuffixed(context: EnglishContext, at: number, number: NumberRun): Measure | undefined {
  const { lower } = context;
  let run = number;
  if (isGlued(context, run.next) && (lower[run.next] === 'm' || lower[run.next] === 't'))
    run = readNumber(context, at, true) ?? run;
  const name = NAMES.longest(context, skipHyphen(context, run.next));
  if (name && named(context, run, lower[name.next - 1]!)) {
    const cents = hundredths(context, name.next);
    return {
      from: at,
      next: cents?.next ?? name.next,
      value: cents ? add(run.value, cents.value) : run.value,
      relation: run.relation,
      unit: name.entry,
      number: { from: at, next: run.next },
      run,
    };
  }
  const sign = PREFIXES.longest(context, run.next);
  if (sign && !/^[a-z]/.test(lower[run.next]!) && context.kind[sign.next] !== NUMBER)
    return measureOf(at, sign.next, run.value, sign.entry, run);
  const pence = lower[run.next] === 'p' && run.form === 'digits' && isGlued(context, run.next);
  const part = CENTS.longest(context, skipHyphen(context, run.next));
  if (pence) return measureOf(at, run.next + 1, shift(run.value, -2), STERLING, run);
  return part && measureOf(at, part.next, shift(run.value, -2), part.entry, run);
}

const measureOf = (from: number, next: number, value: Decimal, unit: Unit, run: NumberRun): Measure => ({
  from,
  next,
  value,
  relation: run.relation,
  unit,
  number: { from, next: run.next },
  run,
});

const skipHyphen = (context: EnglishContext, at: number): number =>
  context.lower[at] === '-' && isGlued(context, at) && isGlued(context, at + 1) ? at + 1 : at;

/** Names that are common words too need a number of their size: 25 won by a head, 5,000 won. */
const COMMON = new Set(['won', 'real', 'rand', 'try', 'pounds', 'pound', 'crown', 'colon', 'bucks', 'buck', 'quid']);
const LARGE = new Set(['won', 'real', 'colon', 'try']);

function named(context: EnglishContext, run: NumberRun, word: string): boolean {
  if (!COMMON.has(word)) return true;
  if (LARGE.has(word)) return run.scaled || toNumber(run.value) >= 1000;
  return !(word.startsWith('pound') && weighs(context, run.next));
}

/** Whether pounds here are a weight: 25 pounds of rice, weighed 150 pounds. */
function weighs(context: EnglishContext, at: number): boolean {
  const { lower } = context;
  if (lower[at + 1] === 'of' || lower[at + 1] === 'overweight' || lower[at + 1] === 'heavier') return true;
  const sentence = context.sentenceAt(at);
  for (let i = at - 1; i >= 0 && i > at - 12 && context.sentenceAt(i) === sentence; i--)
    if (/^(weigh|lifted|heavier)/.test(lower[i]!)) return true;
  return false;
}

/** 50 cents after 3 dollars. */
function hundredths(context: EnglishContext, at: number): { next: number; value: Decimal } | undefined {
  const from = context.lower[at] === 'and' ? at + 1 : at;
  const run = readNumber(context, from);
  const part = run && run.form !== 'article' ? CENTS.longest(context, run.next) : undefined;
  return part && { next: part.next, value: shift(run!.value, -2) };
}
