// 一 before a classifier: an article (一名男子) or a count (一个拉头、两片链条).

import type { NumberRun } from './context.ts';
import { lexicon } from './lexicon.ts';
import type { MeasureWord } from './measure-words.ts';
import { digitOf, isArabicDigit } from './numerals.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const ONE = unit('一');
/** Counted one by one wherever they stand: 一人受伤, 一例病例. */
const COUNTED = set('人例死伤票');
const ENDS = set('。!?;\n');
const JOINS = set('、和与及');
const SHRINK = set('并减少增降缩');
const INTO = set('成为到至');
const REACH = 40;

const MEASURES = lexicon.slot('measure');

/** Whether the number only introduces what it counts; not so where another count of the kind stands beside it. */
export function isArticle(units: Uint16Array, start: number, run: NumberRun, word: MeasureWord, end: number): boolean {
  if (units[start] !== ONE || run.end !== start + 1) return false;
  const longUnit = word.unit.dimension === 'time' && 'a mo wk d'.split(' ').includes(word.unit.code);
  if (!word.classifier && !longUnit) return false;
  if (COUNTED.has(units[end - 1]!)) return false;
  return longUnit || !isContrasted(units, start, end);
}

/** 一间…两间, 一个拉头、两片链条, 合并成一个. */
function isContrasted(units: Uint16Array, start: number, end: number): boolean {
  if (INTO.has(units[start - 1]!) && SHRINK.has(units[start - 2]!)) return true;
  const classifier = units[end - 1]!;
  for (let i = end; i < end + REACH && units[i] !== 0 && !ENDS.has(units[i]!); i++)
    if (isCount(units, i, classifier)) return true;
  for (let i = start - 1; i >= 0 && i > start - REACH && !ENDS.has(units[i]!); i--)
    if (isCount(units, i, classifier)) return true;
  return false;
}

/** A digit from two on before the same classifier, or before any measure word right behind 、 or 和. */
function isCount(units: Uint16Array, at: number, classifier: number): boolean {
  const u = units[at]!;
  if (!(digitOf(u) > 1 || (isArabicDigit(u) && u > 49))) return false;
  if (units[at + 1] === classifier) return true;
  return JOINS.has(units[at - 1]!) && MEASURES.longest(units, at + 1)?.entry.classifier === true;
}
