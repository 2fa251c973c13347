// Quantities and bare numbers: modifiers, one measure or a range of two, and what follows (or more, a year).

import type { Amount, NumberReading, QuantityReading, Relation } from '../../engine/reading.ts';
import type { Rule } from '../../engine/rule.ts';
import { compare, type Decimal, shift } from '../../value/decimal.ts';
import { CURRENCY, DIGITS, LETTERS, MODIFIER, NUMERAL } from './classes.ts';
import { type EnglishContext, spanOf } from './context.ts';
import type { Measure } from './measure.ts';
import { readMeasure, YEARS } from './measures.ts';
import { phrasesOf, table } from './phrases.ts';
import { readCloser, readModifiers } from './relations.ts';
import { PERSON } from './tags.ts';
import { isCapital, isGlued, NUMBER } from './tokens.ts';

type Figure = QuantityReading | NumberReading;
type EnglishRule = Rule<EnglishContext>;

const GRAINS = phrasesOf(table('grains'), (row) => row.duration!);
const PER_CODES: Readonly<Record<string, string>> = {
  P1Y: 'a',
  P1M: 'mo',
  P1W: 'wk',
  P1D: 'd',
  P3M: '3.mo',
  P10Y: '10.a',
  P100Y: '100.a',
  PT1H: 'h',
  PT1M: 'min',
  PT1S: 's',
  P6M: '6.mo',
};

/** What is built into a reading: tokens of the whole, of the part without modifiers, and of the bare number. */
interface Parts {
  readonly rule: string;
  readonly from: number;
  readonly next: number;
  readonly bare: { readonly from: number; readonly next: number };
  readonly measure: Measure;
  readonly number: { readonly from: number; readonly next: number; readonly amount: Amount };
  readonly amount: Amount;
  readonly relation: Relation;
}

function figure(context: EnglishContext, parts: Parts): Figure {
  const { start, end } = spanOf(context, parts.from, parts.next);
  const { amount, relation, rule, measure, number } = parts;
  const unit = measure.unit;
  if (!unit) return { type: 'number', start, end, rule, amount, relation };
  const per = readPer(context, parts.next);
  const bare = spanOf(context, parts.bare.from, parts.bare.next);
  return {
    type: 'quantity',
    start,
    end,
    rule,
    amount,
    relation,
    unit,
    ...(per && { per }),
    number: { ...spanOf(context, number.from, number.next), amount: number.amount },
    ...((bare.start !== start || bare.end !== end) && { bare }),
    ...(measure.age && { age: true }),
  };
}

/** a year, per person, per cent a month, each. */
function readPer(context: EnglishContext, at: number): { text: string; code?: string } | undefined {
  const { lower, text, start, end, kind } = context;
  if (lower[at] === '/' && kind[at + 1] === 1) {
    const code = GRAINS.longest(context, at + 1)?.entry;
    return { text: text.slice(start[at + 1]!, end[at + 1]!), ...(code && { code: PER_CODES[code]! }) };
  }
  const per = lower[at] === 'per';
  if (!per && !/^(a|an|each|every)$/.test(lower[at]!)) return undefined;
  const grain = GRAINS.longest(context, at + 1);
  const measured = DENOMINATORS.has(lower[at + 1]!);
  if (
    grain &&
    !(
      lower[grain.next] === 'ago' ||
      lower[grain.next] === 'earlier' ||
      lower[grain.next] === 'later' ||
      lower[grain.next] === 'before'
    )
  )
    return { text: text.slice(start[at + 1]!, end[grain.next - 1]!), code: PER_CODES[grain.entry]! };
  if (lower[at + 1] === 'annum') return { text: 'annum', code: 'a' };
  return (per && kind[at + 1] === 1) || measured ? { text: text.slice(start[at + 1]!, end[at + 1]!) } : undefined;
}

const DENOMINATORS = new Set(
  'share barrel person head tonne ton kilogram kilo litre gallon ounce unit household'.split(' '),
);

const single = (
  context: EnglishContext,
  rule: string,
  from: number,
  measure: Measure,
  relation: Relation,
  next = measure.next,
): Figure => {
  const amount = { value: measure.value };
  return figure(context, {
    rule,
    from,
    next,
    bare: { from: measure.from, next: measure.next },
    measure,
    number: { from: measure.number.from, next: measure.number.next, amount: { value: measure.run.value } },
    amount,
    relation,
  });
};

/** The measure with what follows it, as one figure; a modifier's relation is stronger than the number's own. */
function readModified(
  context: EnglishContext,
  rule: string,
  from: number,
  at: number,
  relation?: Relation,
): Figure | undefined {
  const measure = readMeasure(context, at);
  if (!measure || (measure.run.form === 'article' && relation === undefined)) return undefined;
  const range = readRange(context, rule, from, measure, relation);
  if (range) return range;
  const closer = readCloser(context, measure.next);
  const inner = closer?.relation ?? (measure.relation === 'eq' ? undefined : measure.relation);
  return single(context, rule, from, measure, inner ?? relation ?? 'eq', closer?.next ?? measure.next);
}

/** 2-3 percent, 10 to 15 people, $3m-$5m: the second measure gives unit and scale to a bare first number. */
function readRange(
  context: EnglishContext,
  rule: string,
  from: number,
  low: Measure,
  relation: Relation = 'eq',
): Figure | undefined {
  const { lower, kind } = context;
  const joint = low.next;
  const hyphen =
    (lower[joint] === '-' && kind[joint + 1] === NUMBER) || (lower[joint] === '-' && context.kind[joint + 1] !== 1);
  if (!hyphen && lower[joint] !== 'to') return undefined;
  if (hyphen && low.run.form !== 'digits') return undefined;
  const high = readMeasure(context, joint + 1);
  if (!high || high.run.form === 'article' || low.run.form === 'fraction') return undefined;
  if (lower[high.next] === '-' && isGlued(context, high.next) && kind[high.next + 1] === NUMBER) return undefined;
  // Scores (2-1), years and codes are no ranges: a hyphen needs a unit or a noun behind it.
  if (hyphen && !high.unit) return undefined;
  if (!hyphen && low.unit && low.unit.code !== high.unit?.code) return undefined;
  if (!hyphen && low.unit && low.unit.code !== '1' && MOVES.has(lower[low.from - 1]!)) return undefined;
  if (!hyphen && !high.unit && !low.unit) return undefined;
  return ranged(context, rule, from, low, high, relation);
}

const MOVES = new Set('from rose fell up down by'.split(' '));

function ranged(
  context: EnglishContext,
  rule: string,
  from: number,
  low: Measure,
  high: Measure,
  relation: Relation,
): Figure | undefined {
  const unit = high.unit ?? low.unit;
  if (
    low.unit &&
    high.unit &&
    low.unit.code !== high.unit.code &&
    low.unit.code !== '1' &&
    !(low.unit.dimension === 'money' && high.unit.code === '1')
  )
    return undefined;
  const min = scaleLike(low, high);
  const max = high.value;
  if (compare(min, max) >= 0) return undefined;
  const measure: Measure = { ...high, ...(unit && { unit: low.unit && low.unit.code !== '1' ? low.unit : unit }) };
  return figure(context, {
    rule,
    from,
    next: high.next,
    bare: { from: low.from, next: high.next },
    measure,
    number: { from: low.number.from, next: high.number.next, amount: { min, max } },
    amount: { min, max },
    relation,
  });
}

/** 3 to 5 million: the first number takes the scale of the second where it has none and is the smaller without it. */
function scaleLike(low: Measure, high: Measure): Decimal {
  if (low.run.scaled || !high.run.scaled) return low.value;
  let power = 0;
  for (let value = high.value; compare(shift(value, -1), low.value) > 0 && power < 15; value = shift(value, -3))
    power += 3;
  for (; power > 0; power -= 3) if (compare(shift(low.value, power), high.value) < 0) return shift(low.value, power);
  return low.value;
}

const measured: EnglishRule = {
  name: 'quantity: <number> <unit>',
  starts: DIGITS | NUMERAL | CURRENCY,
  read(context, at) {
    if (inCode(context, at)) return undefined;
    return readModified(context, measured.name, at, at);
  },
  examples: [
    ['a 13-month ban', '13-month'],
    ['sold for HK$3.3 billion', 'HK$3.3 billion'],
    ['it paid 10 million euros', '10 million euros'],
    ['a target band of 2-3 percent', '2-3 percent'],
    ['a fall of 25 basis points', '25 basis points'],
    ['it sent 2,000 drones', '2,000'],
    ['an 18-year-old pupil', '18-year-old'],
    ['half an hour late', 'half an hour'],
    ['two-thirds of voters', 'two-thirds'],
  ],
};

const modified: EnglishRule = {
  name: 'quantity: <modifier> <number> <unit>',
  starts: MODIFIER,
  read(context, at) {
    const modifiers = readModifiers(context, at);
    if (!modifiers || PARTICLE_VERBS.test(context.lower[at - 1] ?? '')) return undefined;
    return readModified(context, modified.name, at, modifiers.next, modifiers.relation);
  },
  examples: [
    ['for more than a year', 'more than a year'],
    ['around 400 guests', 'around 400'],
    ['almost half of them', 'almost half'],
    ['no fewer than 12 towns', 'no fewer than 12'],
  ],
};

/** added up to, no more than: the modifier belongs to the word before it. */
const PARTICLE_VERBS =
  /^(no|not|(add|amount|liv|mov|edg|jump|climb|push)(e|s|es|ed|d|ing)?|go|goes|going|went|gone|rose|shot|crept|took|takes?|brings?|brought)$/;

const between: EnglishRule = {
  name: 'quantity: between <number> and <number> <unit>',
  starts: MODIFIER,
  read(context, at) {
    const { lower } = context;
    const joint = lower[at] === 'between' ? 'and' : lower[at] === 'from' ? 'to' : undefined;
    if (!joint) return undefined;
    const low = readMeasure(context, at + 1);
    if (!low || low.run.form === 'article' || lower[low.next] !== joint) return undefined;
    // rose from 20% to 30% gives two figures, each with its own time.
    if (joint === 'to' && low.unit && low.unit.code !== '1' && !RANGING.has(lower[at - 1]!)) return undefined;
    const high = readMeasure(context, low.next + 1);
    return high && high.run.form !== 'article' && (joint === 'and' || high.unit)
      ? ranged(context, between.name, at, low, high, 'eq')
      : undefined;
  },
  examples: [
    ['between 3 and 5 million people', 'between 3 and 5 million'],
    ['it costs between $20 and $30', 'between $20 and $30'],
  ],
};

const RANGING = new Set('ranging range ranged ranges vary varying'.split(' '));

const article: EnglishRule = {
  name: 'quantity: for a <unit of time>',
  starts: NUMERAL,
  read(context, at) {
    if (!/^(for|in|within|of|take|takes|took|lasted|lasts)$/.test(context.lower[at - 1] ?? '')) return undefined;
    const measure = readMeasure(context, at);
    return measure?.run.form === 'article' && measure.unit
      ? single(context, article.name, at, measure, 'eq')
      : undefined;
  },
  examples: [['closed for a week', 'a week']],
};

const aged: EnglishRule = {
  name: 'quantity: <name>, <age>,',
  starts: DIGITS | LETTERS,
  read(context, at) {
    const { lower, kind } = context;
    const word = lower[at] === 'aged' || lower[at] === 'age';
    const number = word ? at + 1 : at;
    if (kind[number] !== NUMBER || !/^\d{1,3}$/.test(lower[number]!)) return undefined;
    const behindName =
      lower[at - 1] === ',' &&
      /^[,.]$/.test(lower[at + 1]!) &&
      isCapital(context, at - 2) &&
      (context.tag(at - 2) & PERSON) !== 0;
    if (!word && !behindName) return undefined;
    const run = context.numberAt(number);
    if (!run?.plain) return undefined;
    const measure: Measure = {
      from: number,
      next: run.next,
      value: run.value,
      relation: 'eq',
      unit: YEARS,
      number: { from: number, next: run.next },
      run,
      age: true,
    };
    const high = /^(-|to|and)$/.test(lower[run.next]!) ? context.numberAt(run.next + 1) : undefined;
    if (word && high?.plain && compare(run.value, high.value) < 0) {
      const upper: Measure = {
        ...measure,
        next: high.next,
        value: high.value,
        number: { from: run.next + 1, next: high.next },
        run: high,
      };
      return ranged(context, aged.name, number, measure, upper, 'eq');
    }
    const closer = readCloser(context, run.next);
    return single(context, aged.name, number, measure, closer?.relation ?? 'eq', closer?.next);
  },
  examples: [
    ['a man aged 34', '34'],
    ['Mary Jones, 42, said so', '42'],
  ],
};

/** Whether letters stand glued before or after the digits: MP3, 3GSM, F-16. */
export function inCode(context: EnglishContext, at: number): boolean {
  const { kind, lower } = context;
  if (kind[at] !== NUMBER) return false;
  return (
    isGlued(context, at) &&
    ((kind[at - 1] === 1 && !CURRENCY_END.test(lower[at - 1]!)) ||
      lower[at - 1] === '.' ||
      lower[at - 1] === '@' ||
      lower[at - 1] === '_')
  );
}

const CURRENCY_END = /^(usd|eur|gbp|rs|rm|rmb|hkd|cny|jpy|aud|cad|nzd|sgd)$/;

export const quantityRules: readonly EnglishRule[] = [aged, measured, modified, between, article];
