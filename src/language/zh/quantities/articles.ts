// 一 before a classifier: an article (一名男子) or a count (一个拉头、两片链条).

import type { NumberRun } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import type { MeasureWord } from '../measure-words.ts';
import { digitOf, isArabicDigit } from '../numbers/numerals.ts';

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
  return longUnit ? !isStretch(units, start, end) : !isContrasted(units, start, end);
}

/** 暂停一年。: a length of time that closes its clause says how long; the same behind 的 or 这 is only spoken of. */
const isStretch = (units: Uint16Array, start: number, end: number): boolean =>
  start > 0 &&
  isHan(units[start - 1]!) &&
  !BEFORE_SPOKEN.has(units[start - 1]!) &&
  (ENDS.has(units[end]!) || units[end] === COMMA);

const isHan = (u: number): boolean => u >= 0x4e00 && u <= 0x9fff;
/** Before 一年 at the end of a clause these tell which one, not how long. */
const BEFORE_SPOKEN = set('这那每的去同新第上下某又前后近整全另末头当年今最是了有之如过来');
const COMMA = unit(',');

/** 一间…两间, 一个拉头、两片链条, 合并成一个. */
function isContrasted(units: Uint16Array, start: number, end: number): boolean {
  if (INTO.has(units[start - 1]!) && SHRINK.has(units[start - 2]!)) return true;
  const classifier = units[end - 1]!;
  // 一个有三个年级的小学 counts what is inside: the other count stands apart.
  let parted = false;
  for (let i = end; i < end + REACH && units[i] !== 0 && !ENDS.has(units[i]!); i++) {
    parted ||= units[i] === COMMA || JOINS.has(units[i]!);
    if (parted && isCount(units, i, classifier)) return true;
  }
  if (countsOneAfter(units, end) || (JOINS.has(units[start - 1]!) && countsOneBefore(units, start - 1))) return true;
  for (let i = start - 1; i >= 0 && i > start - REACH && !ENDS.has(units[i]!); i--)
    if (isCount(units, i, classifier)) return true;
  return false;
}

/** 和一名, 、一所: another single one beside it. */
const isOneMore = (units: Uint16Array, at: number): boolean =>
  JOINS.has(units[at]!) && units[at + 1] === ONE && MEASURES.longest(units, at + 2)?.entry.classifier === true;

/** 一家医院|和一所驾校: whether the clause goes on to count another one. */
function countsOneAfter(units: Uint16Array, at: number): boolean {
  for (let i = at; units[i] !== 0 && i < at + REACH && !ENDS.has(units[i]!) && units[i] !== COMMA; i++)
    if (isOneMore(units, i)) return true;
  return false;
}

/** 一家医院和|一所驾校: whether the clause has counted one before. */
function countsOneBefore(units: Uint16Array, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - REACH && !ENDS.has(units[i]!) && units[i] !== COMMA; i--)
    if (units[i] === ONE && MEASURES.longest(units, i + 1)?.entry.classifier === true) return true;
  return false;
}

/** A digit from two on before the same classifier, or before any measure word right behind 、 or 和. */
function isCount(units: Uint16Array, at: number, classifier: number): boolean {
  const u = units[at]!;
  if (!(digitOf(u) > 1 || (isArabicDigit(u) && u > 49))) return false;
  if (units[at + 1] === classifier) return true;
  return JOINS.has(units[at - 1]!) && MEASURES.longest(units, at + 1)?.entry.classifier === true;
}
