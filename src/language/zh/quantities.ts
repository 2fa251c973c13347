// The rules of figures: each form with the word that bounds it from behind, one rule for the modifiers before, and one
// for two bounds of one thing.

import type { Reading, Relation } from '../../engine/reading.ts';
import type { Rule } from '../../engine/rule.ts';
import { compare, toNumber } from '../../value/decimal.ts';
import { MODIFIER } from './classes.ts';
import type { ChineseContext } from './context.ts';
import { lexicon } from './lexicon.ts';
import { endingAt } from './measures.ts';
import { gapEnd, powerOf } from './numbers/numeral-characters.ts';
import { type Figure, toReading } from './quantities/figure.ts';
import { FORMS, type Form, longestFigure } from './quantities/forms.ts';
import { scoreRule } from './quantities/scores.ts';

const MODIFIERS = lexicon.slot('modifier');
const [HALF, TENTHS] = [...'半成'].map((c) => c.charCodeAt(0));
/** Between two bounds of one thing: 大于12且小于50, 10人以上、50人以下. */
const JOINS = ['并且', '而且', '并', '且', '但', ',', '、'].map((word) => [...word].map((c) => c.charCodeAt(0)));

function formRule({ name, starts, read, examples }: Form): Rule<ChineseContext> {
  return {
    name,
    starts,
    read(context, at) {
      const figure = read(context, at);
      return figure && bounded(context, figure, name, figure.start, undefined);
    },
    examples,
  };
}

/** A figure with the words around it: what is said inside wins over the word before, that over the word behind. */
function bounded(
  context: ChineseContext,
  figure: Figure,
  rule: string,
  start: number,
  before: Relation | undefined,
): Reading | undefined {
  const found = endingAt(context.units, figure.end, figure.unit?.dimension, figure.scaled);
  // 一个|多民族国家: more than a count stands before its classifier.
  const ending = figure.classifier && found?.entry.place === 'inner' ? undefined : found;
  if (before === undefined && ending?.entry.relation === 'gte') {
    const other = longestFigure(context, joinEnd(context.units, ending.end));
    const end = other && endingAt(context.units, other.end, other.unit?.dimension, other.scaled);
    if (end?.entry.relation === 'lte') {
      const between = spanned(figure, other!, start, end.end);
      if (between) return between;
    }
  }
  // 万吨级 stands for itself.
  const graded = ending?.entry.relation === 'approx' && ending.entry.place === 'measure' && figure.unit !== undefined;
  if (figure.weak && before === undefined && figure.relation === 'eq' && ending?.entry.relation !== 'gt' && !graded)
    return undefined;
  const relation = figure.relation !== 'eq' ? figure.relation : (before ?? ending?.entry.relation ?? 'eq');
  return toReading(figure, rule, start, ending ? ending.end : figure.end, relation);
}

/** Where what joins two bounds ends, gaps around it passed; `at` where nothing does. */
function joinEnd(units: Uint16Array, at: number): number {
  const start = gapEnd(units, at);
  for (const word of JOINS) if (word.every((u, i) => units[start + i] === u)) return gapEnd(units, start + word.length);
  return start;
}

const BETWEEN = 'quantity: <bound> <bound>';

/** One figure from two that bound it, if they can: both points, one unit, the lower below the higher. */
function spanned(low: Figure, high: Figure, start: number, end: number): Reading | undefined {
  if (!('value' in low.amount && 'value' in high.amount)) return undefined;
  if (low.relation !== 'eq' || high.relation !== 'eq' || compare(low.amount.value, high.amount.value) >= 0)
    return undefined;
  const [first, last] = low.start < high.start ? [low, high] : [high, low];
  if (first.unit !== undefined && first.unit.code !== last.unit?.code) return undefined;
  const amount = { min: low.amount.value, max: high.amount.value };
  const number = { start: first.number.start, end: last.number.end, amount };
  return toReading({ ...last, amount, start, end, number }, BETWEEN, start, end, 'eq');
}

const isAbove = (relation: Relation): boolean => relation === 'gt' || relation === 'gte';
const isBelow = (relation: Relation): boolean => relation === 'lt' || relation === 'lte';

/** The second bound behind a figure that has one before it: 大于12|小于50. */
function secondBound(context: ChineseContext, first: Figure, start: number, relation: Relation): Reading | undefined {
  if (!isAbove(relation) && !isBelow(relation)) return undefined;
  const { units } = context;
  const at = joinEnd(units, first.end);
  if (units[at - 1] === COMMA) return undefined;
  const word = MODIFIERS.longest(units, at);
  if (word === undefined || !(isAbove(relation) ? isBelow : isAbove)(word.entry.relation)) return undefined;
  const second = longestFigure(context, gapEnd(units, word.end));
  if (second === undefined) return undefined;
  return isAbove(relation) ? spanned(first, second, start, second.end) : spanned(second, first, start, second.end);
}

const COMMA = ','.charCodeAt(0);

const MODIFIED = 'quantity: <modifier> <quantity>';

const modified: Rule<ChineseContext> = {
  name: MODIFIED,
  starts: MODIFIER,
  read(context, at) {
    const { units } = context;
    const word = MODIFIERS.longest(units, at);
    if (word === undefined || (at > 0 && word.entry.notAfter?.has(units[at - 1]!))) return undefined;
    const start = gapEnd(units, word.end);
    const longest = longestFigure(context, start);
    if (longest === undefined || isCalendarYear(longest)) return undefined;
    if (word.entry.beforeScale && !isScale(units, longest)) return undefined;
    return (
      secondBound(context, longest, at, word.entry.relation) ??
      bounded(context, longest, MODIFIED, at, word.entry.relation)
    );
  },
  examples: [
    ['惠及超过7万家企业', '超过7万家'],
    ['投入上千万元', '上千万元'],
    ['收获近五成', '近五成'],
    ['收获过半', '过半'],
    ['约占三分之一', '约占三分之一'],
    ['约有1500 名学生', '约有1500 名'],
  ],
};

/** 高于2024年, 超过2019年同期: compared with a year, no length of time; 近2000年 is one. */
function isCalendarYear({ unit, amount, number, relation }: Figure): boolean {
  if (unit?.code !== 'a' || relation !== 'eq' || !('value' in amount) || number.end - number.start !== 4) return false;
  const year = toNumber(amount.value);
  return year > 1900 && year < 2100 && year % 100 !== 0;
}

/** 上千万, 过半, 破10亿, 过七成. */
const isScale = (units: Uint16Array, { number, end, scaled }: Figure): boolean =>
  scaled || powerOf(units[number.start]!) > 1 || units[number.start] === HALF || units[end - 1] === TENTHS;

/** What two bounds make is read by the rules above, for the first of the two; this names it for evidence and tests. */
const between: Rule<ChineseContext> = {
  name: BETWEEN,
  starts: 0,
  read: () => undefined,
  examples: [
    ['应大于12且小于50', '大于12且小于50'],
    ['处500元以上1000元以下罚款', '500元以上1000元以下'],
  ],
};

export const quantityRules: readonly Rule<ChineseContext>[] = [scoreRule, ...FORMS.map(formRule), modified, between];
