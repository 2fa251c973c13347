// What the words around a number carry: units, classifiers and currencies after it, modifiers before and endings behind.
// The tables' rows become these entries once, when the lexicon is built.

import type { Row } from '../../engine/lexicon.ts';
import type { Relation } from '../../engine/reading.ts';
import { COUNT, type Unit, type UnitSystem } from '../../value/unit.ts';
import { FOLD } from './script.ts';

/** A word after a number that says what is measured. */
export interface MeasureWord {
  readonly unit: Unit;
  /** Powers of ten that the word moves the point by: 三成 is 30 %, 5角 is 0.5 CNY. */
  readonly power: number;
  /** How many of the unit the word stands for: 茶匙 is 5 mL. */
  readonly times: number;
  /** Whether the word is the classifier of a count. */
  readonly classifier: boolean;
  /** The bare 元, whose currency follows the text's region. */
  readonly regional: boolean;
  /** Units that, coming next, make another word of it (三成|为); undefined where there are none. */
  readonly notBefore: ReadonlySet<number> | undefined;
}

/** A word before a number: what it makes of the relation. */
export interface Modifier {
  readonly relation: Relation;
  /** Only before a bare scale, a scaled number, 半 or 成: 上千万, 过半. */
  readonly beforeScale: boolean;
  /** Units that, standing before, make another word of it (节|约). */
  readonly notAfter: ReadonlySet<number> | undefined;
}

/** A word behind a number and its unit. `place`: between the two as well, only there, after a unit of measure, after a length of time. */
export interface Ending {
  readonly relation: Relation;
  readonly place: '' | 'inner' | 'between' | 'measure' | 'time';
  readonly notBefore: ReadonlySet<number> | undefined;
}

const wordsOf = (row: Row): string[] => row.words!.split(' ');

const characters = (cell: string | undefined): ReadonlySet<number> | undefined =>
  cell ? new Set([...cell].map((c) => FOLD[c.charCodeAt(0)]!)) : undefined;

/** Units, classifiers and currencies by their words. `scaled` picks the words that hold only after 万 or 亿 (亿度). */
export function measureWords(
  units: readonly Row[],
  classifiers: readonly Row[],
  currencies: readonly Row[],
  scaled: boolean,
): [string, MeasureWord][] {
  const entries: [string, MeasureWord][] = [];
  for (const row of units)
    if ((row.when === 'scaled') === scaled)
      for (const word of wordsOf(row)) {
        const unit: Unit = { code: row.code!, system: row.system as UnitSystem, dimension: row.dimension! };
        entries.push([word, measure(row, unit, Number(row.power))]);
      }
  if (scaled) return entries;
  for (const row of currencies)
    for (const word of wordsOf(row)) entries.push([word, measure(row, money(row.code!), Number(row.power))]);
  for (const row of classifiers) for (const word of wordsOf(row)) entries.push([word, measure(row, COUNT, 0)]);
  return entries;
}

function measure(row: Row, unit: Unit, power: number): MeasureWord {
  return {
    unit,
    power,
    times: row.times ? Number(row.times) : 1,
    classifier: unit === COUNT && row.kind !== 'noun',
    regional: row.code === 'CNY' && row.power !== '',
    notBefore: characters(row['not before']),
  };
}

const money = (code: string): Unit => ({ code, system: 'iso4217', dimension: 'money' });

/** What may stand before an amount of money: 港币2960元, US$5亿. */
export const currencyPrefixes = (currencies: readonly Row[]): [string, Unit][] =>
  currencies.flatMap((row) =>
    row.before ? row.before.split(' ').map((word): [string, Unit] => [word, money(row.code!)]) : [],
  );

export const modifiers = (rows: readonly Row[]): [string, Modifier][] =>
  rows.flatMap((row) =>
    wordsOf(row).map((word): [string, Modifier] => [
      word,
      {
        relation: row.relation as Relation,
        beforeScale: row.when === 'scale',
        notAfter: characters(row['not after']),
      },
    ]),
  );

export const endings = (rows: readonly Row[]): [string, Ending][] =>
  rows.flatMap((row) =>
    wordsOf(row).map((word): [string, Ending] => [
      word,
      {
        relation: row.relation as Relation,
        place: row.when as Ending['place'],
        notBefore: characters(row['not before']),
      },
    ]),
  );

/** Units of currency by region: what the bare 元 is. Text in traditional script without a region is Hong Kong's. */
export function regionalCurrency(tag: string): Unit {
  const region = /-(HK|MO|TW|SG|CN)\b/i.exec(tag)?.[1]?.toUpperCase() ?? (/-hant\b/i.test(tag) ? 'HK' : 'CN');
  return REGIONAL.get(region)!;
}

const REGIONAL: ReadonlyMap<string, Unit> = new Map(
  Object.entries({ CN: 'CNY', HK: 'HKD', MO: 'MOP', TW: 'TWD', SG: 'SGD' }).map(([region, code]) => [
    region,
    money(code),
  ]),
);
