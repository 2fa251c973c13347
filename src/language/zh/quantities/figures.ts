// The readers of figures: each reads one form of a number with its unit, without the words that bound it.

import type { Match } from '../../../engine/lexicon.ts';
import type { Amount, Relation } from '../../../engine/reading.ts';
import { add, compare, type Decimal, decimal, multiply, shift, toNumber } from '../../../value/decimal.ts';
import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext, NumberRun } from '../context.ts';
import { lexicon } from '../lexicon.ts';
import { type MeasureWord, regionalCurrency } from '../measure-words.ts';
import { denominatorAt, innerEndingAt, isLatin, measureAt } from '../measures.ts';
import { gapEnd } from '../numbers/numeral-characters.ts';
import { digitOf, isArabicDigit, powerOf, readNumber } from '../numbers/numerals.ts';
import { isArticle } from './articles.ts';
import { type Figure, mapAmount, shiftAmount } from './figure.ts';
import { isBareScale, isScaleOnly, type SignedNumber, signedNumberAt } from './signed-number.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const [HALF, YEAR, DEGREE, POINT, MORE, PIECE, AGE, TENTHS, DISCOUNT] = [...'半年度点多个岁成折'].map(unit);
const plusHalf = (d: Decimal): Decimal => add(d, decimal(5, -1));
const [INCH, GRADE, BOUND, ALL, ONE, SCHOOL] = [...'寸级以都一所'].map(unit);
const BOUNDED = set('上下内外');
const ZERO = unit('0');
const GRADED = set('类级等线期批');
const PAUSE = unit('、');
const INCHES: Unit = { code: '[in_i]', system: 'ucum', dimension: 'length' };
const CELSIUS: Unit = { code: 'Cel', system: 'ucum', dimension: 'temperature' };
/** 半 before these starts a word of its own. */
const AFTER_HALF = set('导岛径价数夜决年场程途空球身挂官壁成封殖');
/** 半 after these ends a word of its own (上半年, 一大半). */
const BEFORE_HALF = set('上下前后大小每对东西南北');
/** 四点意见, 14点提议: points that somebody makes. */
const MADE = set('意看建共主提启体倡希');
/** Behind these 16点 are points of an index and no hour. */
const MOVES = set('升跌涨落挫扬弹');
/** Words before a temperature within a few characters of it. */
const WARM = set('温热冷寒烧暖氏');
const TEMPERATURE_WINDOW = 8;
/** Between the two ends of a range. */
const RANGE_SIGNS = set('至到-–—~〜−―');
const WORDS_TO = set('至到');
const DASH = unit('—');
/** 3%和5%之间, 10000与20000间: these join the ends of a range where 间 closes it. */
const JOINED = set('与和');
const [BETWEEN, OF, FROM, NOW, ERA, BEFORE, ABOUT] = [...'间之距今元前约'].map(unit);
const GROWN = unit('大');
/** Behind a length of time and 大, these leave it an age: 90天大的婴儿. */
const AFTER_GROWN = set('的时,。、;!?.婴男女孩');
const LONG_TIMES = new Set(['a', 'mo', 'wk', 'd']);

/** 个 and a half or more before these words: 两个半月, 三个多小时. */
const AFTER_PIECE: readonly (readonly [rest: readonly number[], word: MeasureWord])[] = lexicon
  .slot('measure')
  .entries.flatMap(([word, entry]) => {
    if (entry.unit.dimension !== 'time') return [];
    const rest = word.startsWith('个') ? word.slice(1) : word;
    return rest === '年' || rest === '天' ? [] : [[[...rest].map(unit), entry] as const];
  })
  .sort(([a], [b]) => b.length - a.length);

function afterPiece(units: Uint16Array, at: number): Match<MeasureWord> | undefined {
  for (const [rest, entry] of AFTER_PIECE)
    if (rest.every((u, i) => units[at + i] === u)) return { end: at + rest.length, entry };
  return undefined;
}

/** A number and the unit after it: 7万家, 36.5亿千瓦, 200余所, 两个半月, 5元/平方米. */
export function plainQuantity(context: ChineseContext, at: number): Figure | undefined {
  const number = signedNumberAt(context, at);
  return number && quantityOf(context, at, number, number.amount);
}

/** What a number becomes with the unit behind it. `start` is where the number's sign stands. */
export function quantityOf(
  context: ChineseContext,
  start: number,
  number: SignedNumber,
  amount: Amount,
  currency?: Unit,
): Figure | undefined {
  const { units } = context;
  const { run } = number;
  const scaled = run.scaled || isBareScale(units, number.start);
  // Above ten below zero is colder than that.
  let relation: Relation = number.negative && run.relation === 'gt' ? 'lt' : run.relation;
  let at = run.end;
  const inner = innerEndingAt(units, at);
  let measure = inner && measureAt(units, inner.end, scaled);
  if (inner && measure) {
    relation = inner.entry.relation;
    at = inner.end;
  } else measure = measureAt(units, at, scaled);
  if (measure === undefined) return undefined;
  let word = measure.entry;
  let end = measure.end;
  let value = amount;
  const last = units[end - 1]!;
  const single = last !== undefined && end === at + 1;
  if (units[number.start] === HALF) {
    if (word.classifier || BEFORE_HALF.has(units[number.start - 1]!)) {
      if (!single || last !== PIECE || BEFORE_HALF.has(units[number.start - 1]!)) return undefined;
      const more = units[end] === MORE;
      const whole = afterPiece(units, more ? end + 1 : end);
      if (more && !whole) return undefined;
      if (more) relation = 'gt';
      if (whole) {
        word = whole.entry;
        end = whole.end;
      }
    }
  } else if (single && last === POINT && word.classifier) {
    if (isClock(run) && !MOVES.has(units[number.start - 1]!) && !MADE.has(units[end]!)) return undefined;
  } else if (single && last === PIECE && (units[end] === HALF || units[end] === MORE)) {
    const rest = afterPiece(units, end + 1);
    if (rest) {
      if (units[end] === HALF) value = mapAmount(value, plusHalf);
      else relation = 'gt';
      word = rest.entry;
      end = rest.end;
    }
  }
  // 一大半 is most of it.
  if (units[end] === HALF && BEFORE_HALF.has(units[end - 1]!) && word.unit.dimension === 'count') return undefined;
  if (units[end] === HALF && relation === 'eq' && !AFTER_HALF.has(units[end + 1]!) && units[number.start] !== HALF) {
    value = mapAmount(value, plusHalf);
    end++;
  }
  // 一、二类水质: the grades of a list.
  if (single && run.form === 'chinese' && GRADED.has(last) && isListedGrade(units, number.start)) return undefined;
  // 03星 is the name of one.
  if (word.classifier && run.digits > 1 && units[number.start] === ZERO && isArabicDigit(units[number.start + 1]!))
    return undefined;
  // 1000所以上 is a bound, 三所以 none.
  if (single && last === SCHOOL && units[end] === BOUND && !BOUNDED.has(units[end + 1]!)) return undefined;
  // 一个个, 一件件: each of them.
  if (single && run.end === number.start + 1 && units[number.start] === ONE && units[end] === last) return undefined;
  // 9成都是, but 2025成都
  if (single && last === TENTHS && units[end] === ALL && !isAll(units, number, end)) return undefined;
  // 二级以上医院 is a grade, 6级以上 a force or a magnitude.
  if (single && last === GRADE && units[end] === BOUND && run.form === 'chinese' && isGrade(run)) return undefined;
  const grown = LONG_TIMES.has(word.unit.code) && units[end] === GROWN && isAge(units[end + 1]!);
  if (grown) end++;
  const year = single && last === YEAR && isYear(run) && relation === 'eq';
  const per = denominatorAt(units, end);
  const article = isArticle(units, number.start, run, word, end);
  let what = currency ?? (word.regional ? regionalCurrency(context.tag) : word.unit);
  if (single && last === DEGREE && what.code === 'deg') {
    if (number.temperature || isWarm(units, start)) what = CELSIUS;
    // 两度 is twice.
    else if (run.form === 'chinese' && run.end === number.start + 1) return undefined;
  }
  // 三寸 is a Chinese inch, the 55寸 of screens and wafers an English one.
  if (single && last === INCH && run.form === 'arabic') what = INCHES;
  const { text } = context.source;
  return {
    start,
    end: per ? per.end : end,
    amount: scaledBy(shiftAmount(value, last === DISCOUNT ? discountPower(units, number) : word.power), word.times),
    relation,
    unit: what,
    ...(word.classifier ? { classifier: text.slice(gapEnd(units, at), measure.end) } : undefined),
    ...(per
      ? {
          per: {
            text: text.slice(per.start, per.end),
            ...(per.entry.unit.code === '1' ? undefined : { code: per.entry.unit.code }),
          },
        }
      : undefined),
    number: { start: number.start, end: run.end, amount: run.amount },
    age: grown || units[end - 1] === AGE,
    article,
    scaled,
    weak:
      year ||
      (isScaleOnly(units, number.start, run.end) &&
        units[end - 1] !== TENTHS &&
        (units[end - 1] === GRADE || !isLongScale(units, number.start, word))),
  };
}

/** 75折 counts hundredths, 七折 and 9.5折 tenths; 半折 is half the price. */
const discountPower = (units: Uint16Array, { start, run }: SignedNumber): number =>
  units[start] === HALF ? 2 : run.digits === 2 ? 0 : 1;

const scaledBy = (amount: Amount, times: number): Amount =>
  times === 1 ? amount : mapAmount(amount, (d) => multiply(d, decimal(times)));

const isAge = (next: number): boolean => next <= 32 || AFTER_GROWN.has(next);

/** 百万吨, 千万人 stand for themselves; 万元, 千家, 百亿县 do not. */
const isLongScale = (units: Uint16Array, at: number, word: MeasureWord): boolean =>
  powerOf(units[at + 1]!) >= 4 &&
  word.unit.dimension !== 'money' &&
  (word.classifier || word.unit.dimension !== 'count');

const isYear = ({ digits, scaled, amount }: NumberRun): boolean => {
  if (digits !== 4 || scaled || !('value' in amount)) return false;
  const value = toNumber(amount.value);
  return value >= 1000 && value < 3000 && Number.isInteger(value);
};

/** 9成|都是: the 都 of 都是 behind less than ten tenths, not that of 成都. */
const isAll = (units: Uint16Array, { run }: SignedNumber, at: number): boolean =>
  'value' in run.amount && toNumber(run.amount.value) < 10 && AFTER_ALL.has(units[at + 1]!);
const AFTER_ALL = set('是有会不认在没需可将能要已');

const isListedGrade = (units: Uint16Array, at: number): boolean =>
  units[at - 1] === PAUSE && digitOf(units[at - 2]!) >= 0;

const isGrade = ({ amount }: NumberRun): boolean => 'value' in amount && toNumber(amount.value) <= 3;

/** 3点 is a clock time, 3200点 and 3.5点 are index points. */
const isClock = ({ amount, scaled, relation }: NumberRun): boolean => {
  const value = 'value' in amount ? toNumber(amount.value) : 0;
  return !scaled && relation === 'eq' && value <= 24 && Number.isInteger(value);
};

function isWarm(units: Uint16Array, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - TEMPERATURE_WINDOW; i--) if (WARM.has(units[i]!)) return true;
  return false;
}

/** The end of what joins the two ends of a range, or `at`; a dash may stand between gaps. */
export function rangeSignEnd(units: Uint16Array, at: number): number {
  const sign = gapEnd(units, at);
  if (!RANGE_SIGNS.has(units[sign]!) || (sign > at && WORDS_TO.has(units[sign]!))) return at;
  const end = units[sign] === DASH && units[sign + 1] === DASH ? sign + 2 : sign + 1;
  return sign > at ? gapEnd(units, end) : end;
}

/** Two numbers and one unit: 3至5亿亩, 5.6到5.78元, 1万-5万元, 5%~60%. */
export function rangeQuantity(context: ChineseContext, at: number): Figure | undefined {
  const range = rangeAt(context, at);
  return range && quantityOf(context, at, range.number, range.amount);
}

/** Two numbers without a unit: 3至5. */
export function rangeNumber(context: ChineseContext, at: number): Figure | undefined {
  const range = rangeAt(context, at);
  if (range === undefined || range.measured || isLatin(context.units[range.number.end]!)) return undefined;
  const { number, amount } = range;
  // 1945-1949 are years.
  if (number.run.digits === 4 && isYear({ ...number.run, amount: { value: endOf(amount) } })) return undefined;
  return {
    start: at,
    end: number.end,
    amount,
    relation: number.run.relation,
    number: { start: at, end: number.end, amount },
    scaled: number.run.scaled,
    weak: false,
  };
}

const endOf = (amount: Amount): Decimal => ('value' in amount ? amount.value : amount.max);

interface Range {
  /** The second number, standing for both where a unit is read behind it. */
  readonly number: SignedNumber;
  readonly amount: Amount;
  /** Whether the first number has its unit, too. */
  readonly measured: boolean;
}

function rangeAt(context: ChineseContext, at: number): Range | undefined {
  const { units } = context;
  const low = signedNumberAt(context, at);
  if (low === undefined || !('value' in low.amount) || units[at] === HALF || isBareScale(units, low.start))
    return undefined;
  let sign = low.end;
  let measure: Match<MeasureWord> | undefined;
  if (!JOINED.has(units[sign]!) && rangeSignEnd(units, sign) === sign) {
    measure = measureAt(units, sign, low.run.scaled);
    if (measure === undefined) return undefined;
    sign = measure.end;
  }
  const joined = JOINED.has(units[sign]!);
  const next = joined ? sign + 1 : rangeSignEnd(units, sign);
  if (next === sign) return undefined;
  const high = secondNumber(context, next);
  if (high === undefined || !('value' in high.amount)) return undefined;
  if (joined && !isBetween(units, measureAt(units, high.end, high.run.scaled)?.end ?? high.end)) return undefined;
  // A third number behind a hyphen: a date or a telephone number.
  if (units[high.end] === units[sign] && isArabicDigit(units[high.end + 1]!)) return undefined;
  if (sign > at && isArabicDigit(units[sign - 1]!) && at > 0 && units[at - 1] === units[sign]) return undefined;
  if (low.run.digits > 1 && units[low.start] === unit('0') && units[low.start + 1] !== unit('.')) return undefined;
  if (measure) {
    const other = measureAt(units, high.end, high.run.scaled);
    if (other?.entry !== measure.entry) return undefined;
  }
  let min = low.amount.value;
  const { scale } = high.run;
  if (!measure && low.run.scale < scale && scale > 0 && compare(min, shift(high.amount.value, -scale)) <= 0)
    min = shift(min, scale);
  const order = compare(min, high.amount.value);
  if (order === 0 || (order > 0 && !countsBack(units, at))) return undefined;
  const amount = order < 0 ? { min, max: high.amount.value } : { min: high.amount.value, max: min };
  return {
    number: { ...high, start: low.start, run: { ...high.run, amount } },
    amount,
    measured: measure !== undefined,
  };
}

/** 距今4300年至3900年, 公元前5世纪到3世纪: from the past on, the numbers fall. */
const countsBack = (units: Uint16Array, at: number): boolean => {
  const before = units[at - 1] === ABOUT ? at - 1 : at;
  return (
    (units[before - 2] === FROM && units[before - 1] === NOW) ||
    (units[before - 2] === ERA && units[before - 1] === BEFORE)
  );
};

const isBetween = (units: Uint16Array, at: number): boolean =>
  units[at] === BETWEEN || (units[at] === OF && units[at + 1] === BETWEEN);

function secondNumber(context: ChineseContext, at: number): SignedNumber | undefined {
  if (!isArabicDigit(context.units[at]!)) return signedNumberAt(context, at);
  const run = readNumber(context.units, at, context.source.text);
  return run && { start: at, end: run.end, run, amount: run.amount, negative: false, temperature: false };
}
