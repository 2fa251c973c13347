// Readers of halves and doublings (一半, 翻两番), and of numbers without any unit.

import type { Amount } from '../../../engine/reading.ts';
import { decimal, multiply, toNumber } from '../../../value/decimal.ts';
import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { isLatin } from '../measures.ts';
import { digitOf, powerOf, readNumber } from '../numbers/numerals.ts';
import { bareFigure, type Figure, mapAmount } from './figure.ts';
import { isScaleOnly, signedNumberAt } from './signed-number.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const [TURN, DONE, FOLD, TIMES, ONE, HALF, DOZEN] = [...'翻了番倍一半打'].map(unit);
const MULTIPLE: Unit = { code: 'x', system: 'newsfacts', dimension: 'ratio' };
const HALF_WORDS: readonly (readonly [word: readonly number[], value: number])[] = (
  [
    ['半壁江山', 0.5],
    ['半数', 0.5],
    ['一半', 0.5],
    ['半百', 50],
  ] as const
).map(([word, value]) => [[...word].map(unit), value]);
/** What follows a lone 半 of its own: 过半|。 but not 过半|年. */
const AFTER_HALF = set('年天个导岛径价夜决场程途空球身小月公里步生分点信山官成');
const CLOSERS = set('。!?;,');
/** Before a lone numeral and behind it where it is what something is. */
const COPULAS = set('是为于');
const TURNS = set('不那却而还');
const AFTER_DOZEN = set('击造架仗印响官卡扮折破听工算扰电压招拼断包捞磨开白人过到出下起头');
const ENDINGS = lexicon.slot('ending');
/** Behind a bare number, these make it a date, a name or a part of another word. */
const AFTER_NUMBER = set('月日号时届后运');
/** 8点档 is a time of the programme. */
const [HOUR, SLOT] = [...'点档'].map(unit);

/** 一半, 半数, 半壁江山; a lone 半 only behind a modifier (过半). */
export function half(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  if (units[at] !== HALF && units[at] !== ONE) return undefined;
  for (const [word, value] of HALF_WORDS)
    if (word.every((u, i) => units[at + i] === u))
      return bareFigure(at, at + word.length, { value: decimal(value * 10, -1) });
  if (units[at] !== HALF || AFTER_HALF.has(units[at + 1]!)) return undefined;
  return { ...bareFigure(at, at + 1, { value: decimal(5, -1) }), weak: true };
}

/** 翻一番, 翻了两番, 翻番: doubled so many times. */
export function doubling(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  if (units[at] !== TURN) return undefined;
  const start = units[at + 1] === DONE ? at + 2 : at + 1;
  if (units[start] === FOLD || units[start] === TIMES)
    return multiple(at, start + 1, { value: decimal(2) }, start, start);
  const run = readNumber(units, start, context.source.text);
  if (run === undefined || units[run.end] !== FOLD || !('value' in run.amount)) return undefined;
  const turns = toNumber(run.amount.value);
  if (!Number.isInteger(turns) || turns < 1 || turns > 20) return undefined;
  return multiple(at, run.end + 1, { value: decimal(2 ** turns) }, start, run.end);
}

const multiple = (start: number, end: number, amount: Amount, from: number, to: number): Figure => ({
  ...bareFigure(start, end, amount),
  unit: MULTIPLE,
  number: { start: from, end: to, amount },
});

/** A lone numeral (零, 一) is a number only where nothing stands beside it, or where it is what something is: 答案是四. */
function standsAlone(units: Uint16Array, at: number, end: number): boolean {
  const next = units[end]!;
  const bound = ENDINGS.longest(units, end)?.entry.relation;
  if (bound === 'gte' || bound === 'lte') return true;
  if (at === 0 || units[at - 1]! <= 32) return next <= 32 || CLOSERS.has(next);
  return COPULAS.has(units[at - 1]!) && (next <= 32 || CLOSERS.has(next) || TURNS.has(next));
}

/** 五打 is sixty, but not before what makes another verb of it: 二打一, 一打听. */
const isDozen = (units: Uint16Array, at: number): boolean =>
  units[at] === DOZEN && !AFTER_DOZEN.has(units[at + 1]!) && digitOf(units[at + 1]!) < 0;

/** [3] of a note, 3. of a list. */
const isMarker = (units: Uint16Array, start: number, end: number): boolean =>
  units[start - 1] === BRACKET
    ? units[end] === unit(']')
    : units[end] === unit('.') && units[end + 1] === SPACE && (start === 0 || !isHan(units[start - 1]!));

const isHan = (u: number): boolean => u >= 0x4e00 && u <= 0x9fff;
const [BRACKET, SPACE] = [...'[ '].map(unit);

/** A number that nothing measures: 约550万, 1.4万亿, 三千二百. */
export function bareNumber(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const number = signedNumberAt(context, at);
  if (number === undefined || units[number.start] === HALF || number.temperature) return undefined;
  const { run, start } = number;
  const dozen = isDozen(units, number.end);
  const end = dozen ? number.end + 1 : number.end;
  const next = units[end]!;
  if (isLatin(next) || AFTER_NUMBER.has(next) || isMarker(units, start, end)) return undefined;
  if (next === HOUR && units[end + 1] === SLOT) return undefined;
  const size = end - start;
  if (run.form === 'chinese' && size === 1 && powerOf(units[start]!) < 2 && !standsAlone(units, at, end))
    return undefined;
  // 一二, 十四五: digits side by side are a range only with a unit or a scale.
  if (!('value' in run.amount) && !run.scaled && run.scale === 0) return undefined;
  // 八一, 三八: two digits side by side name a day or a thing.
  if (run.form === 'chinese' && run.digits === 2) return undefined;
  const scale = isScaleOnly(units, start, number.end);
  if (run.form === 'arabic' && !run.scaled) {
    // A code: leading zeros, or more digits than news writes without a scale.
    if (size > 1 && units[start] === unit('0') && units[start + 1] !== unit('.')) return undefined;
    if (run.digits > 8 && size === run.digits) return undefined;
  }
  const value = 'value' in run.amount ? toNumber(run.amount.value) : 0;
  const year = run.digits === 4 && size === 4 && value >= 1900 && value < 2100;
  return {
    start: at,
    end,
    amount: dozen ? mapAmount(number.amount, (d) => multiply(d, decimal(12))) : number.amount,
    relation: run.relation,
    number: { start, end, amount: run.amount },
    scaled: run.scaled || scale,
    weak: (scale && run.relation === 'eq') || year,
  };
}
