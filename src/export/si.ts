// Converts values of figures to SI, exactly: a unit code is a product of units with prefixes and exponents, as UCUM
// writes them (kW.h, m3/s, ug/m3), each of which stands in units.tsv with what it is in SI.

import { readTable } from '../engine/lexicon.ts';
import type { Figure } from '../model/story.ts';
import { add, type Decimal, decimal, multiply, parseDecimal, toNumber } from '../value/decimal.ts';

export interface SiValue {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** UCUM code of the SI unit: kg, m2, J; 1 where nothing is left but a ratio. */
  readonly unit: string;
}

/** How a unit converts: value × numerator / denominator in the SI unit, after the shift of a temperature was added. */
export interface Conversion {
  readonly numerator: Decimal;
  /** An integer that ends in no zero: powers of ten are in the numerator. */
  readonly denominator: number;
  readonly shift?: Decimal;
  readonly unit: string;
}

interface Atom {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly shift?: Decimal;
  readonly metric: boolean;
  /** The SI units with their exponents. */
  readonly si: ReadonlyMap<string, number>;
}

const ONE = decimal(1);

/** Powers of ten. */
const PREFIXES: Readonly<Record<string, number>> = {
  Y: 24,
  Z: 21,
  E: 18,
  P: 15,
  T: 12,
  G: 9,
  M: 6,
  k: 3,
  h: 2,
  da: 1,
  d: -1,
  c: -2,
  m: -3,
  u: -6,
  n: -9,
  p: -12,
  f: -15,
};

/** Products of SI units that have a name of their own. */
const NAMED = [
  ['W', 's', 'J'],
  ['A', 's', 'C'],
] as const;

let atoms: ReadonlyMap<string, Atom> | undefined;
const conversions = new Map<string, Conversion | undefined>();

/**
 * The value of a figure in SI. A change of temperature is scaled but not shifted: 2 °C more are 2 K more.
 * @returns undefined for money, for counts, and for units that have no exact conversion.
 */
export function toSi({ unit, role, value, decimal: digits, min, max }: Figure): SiValue | undefined {
  const conversion = unit.system === 'iso4217' ? undefined : conversionOf(unit.code);
  if (!conversion) return undefined;
  const shift = role === 'change' ? undefined : conversion.shift;
  const convert = (stated: Decimal): number =>
    toNumber(multiply(shift ? add(stated, shift) : stated, conversion.numerator)) / conversion.denominator;
  return {
    ...(value === undefined ? {} : { value: convert((digits && parseDecimal(digits)) || exactly(value)) }),
    ...(min === undefined ? {} : { min: convert(exactly(min)) }),
    ...(max === undefined ? {} : { max: convert(exactly(max)) }),
    unit: conversion.unit,
  };
}

/** How a unit code converts to SI; undefined where it does not. */
export function conversionOf(code: string): Conversion | undefined {
  if (!conversions.has(code)) {
    // Codes come from files: keep what a hostile one can fill.
    if (conversions.size > 10_000) conversions.clear();
    conversions.set(code, parseCode(code));
  }
  return conversions.get(code);
}

function parseCode(code: string): Conversion | undefined {
  if (code === '1' || code.length > 100) return undefined;
  const whole = atomOf(code);
  if (whole) return conversion(whole.numerator, whole.denominator, whole.si, whole.shift);
  let numerator = ONE;
  let denominator = ONE;
  const si = new Map<string, number>();
  let read = 0;
  for (const [term, operator, name, power = '1'] of code.matchAll(
    /(^|[./])((?:\[[^\]]*\]|\{[^}]*\}|[^./[\]{}\d-])*)(-?\d+)?/g,
  )) {
    read += term.length;
    const atom = atomOf(name!);
    const exponent = Number(power) * (operator === '/' ? -1 : 1);
    if (!atom || atom.shift || exponent === 0 || Math.abs(exponent) > 9) return undefined;
    const [over, under] = exponent > 0 ? [atom.numerator, atom.denominator] : [atom.denominator, atom.numerator];
    for (let times = Math.abs(exponent); times > 0; times--) {
      numerator = multiply(numerator, over);
      denominator = multiply(denominator, under);
    }
    for (const [unit, n] of atom.si) si.set(unit, (si.get(unit) ?? 0) + n * exponent);
  }
  return read === code.length ? conversion(numerator, denominator, si) : undefined;
}

function conversion(
  over: Decimal,
  under: Decimal,
  si: ReadonlyMap<string, number>,
  shift?: Decimal,
): Conversion | undefined {
  const denominator = Number(under.mantissa);
  if (!Number.isSafeInteger(denominator)) return undefined;
  let zeros = 0;
  while (denominator % 10 ** (zeros + 1) === 0) zeros++;
  const numerator = decimal(over.mantissa, over.exponent - under.exponent - zeros);
  return { numerator, denominator: denominator / 10 ** zeros, unit: nameOf(new Map(si)), ...(shift ? { shift } : {}) };
}

/** A unit of the table, with its prefix where it has one. */
function atomOf(name: string): Atom | undefined {
  atoms ??= readAtoms();
  const atom = atoms.get(name);
  if (atom) return atom;
  for (const length of [1, 2]) {
    const power = PREFIXES[name.slice(0, length)];
    const base = power === undefined ? undefined : atoms.get(name.slice(length));
    if (power !== undefined && base?.metric)
      return { ...base, numerator: decimal(base.numerator.mantissa, base.numerator.exponent + power) };
  }
  return undefined;
}

function readAtoms(): Map<string, Atom> {
  return new Map(
    readTable(new URL('units.tsv', import.meta.url)).rows.map(({ code, factor, si, metric, shift }) => {
      const [over, under = '1'] = factor!.split('/');
      const plus = parseDecimal(shift!);
      const atom: Atom = {
        numerator: exactly(over!),
        denominator: exactly(under),
        metric: metric === 'yes',
        si: new Map(
          [...si!.matchAll(/(^|[./])([A-Za-z]+)(\d*)/g)].map(([, operator, unit, n]) => [
            unit!,
            Number(n || 1) * (operator === '/' ? -1 : 1),
          ]),
        ),
        ...(plus ? { shift: plus } : {}),
      };
      return [code!, atom];
    }),
  );
}

/** UCUM code of a product of SI units. */
function nameOf(si: Map<string, number>): string {
  for (const [a, b, name] of NAMED) {
    if (si.get(a) === 1 && (si.get(b) ?? 0) >= 1) {
      si.delete(a);
      si.set(b, si.get(b)! - 1);
      si.set(name, (si.get(name) ?? 0) + 1);
    }
  }
  const over = [...si].filter(([, n]) => n > 0).map(([unit, n]) => (n === 1 ? unit : unit + n));
  const under = [...si].filter(([, n]) => n < 0).map(([unit, n]) => `/${n === -1 ? unit : unit + -n}`);
  return over.join('.') + under.join('') || '1';
}

/** The decimal that a number prints, also as 1e+21. */
function exactly(number: number | string): Decimal {
  const [significand, power = '0'] = String(number).split('e');
  const { mantissa, exponent } = parseDecimal(significand!)!;
  return decimal(mantissa, exponent + Number(power));
}
