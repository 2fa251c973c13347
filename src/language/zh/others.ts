// What only looks like a figure, a date or a name: idioms and names from the lexicon, and the codes that news is full of.

import type { OtherReading } from '../../engine/reading.ts';
import type { Rule, RuleExample } from '../../engine/rule.ts';
import { DIGIT, MODIFIER, NUMERAL, OTHER, SIGN } from './classes.ts';
import type { ChineseContext } from './context.ts';
import { lexicon } from './lexicon.ts';
import { isLatin, measureAt } from './measures.ts';
import { gapEnd } from './numbers/numeral-characters.ts';
import { digitOf, isArabicDigit, powerOf, readNumber } from './numbers/numerals.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const OTHERS = lexicon.slot('other');
const [PLUS, HYPHEN, DOT, STOP, SLASH, NTH, NUMBER_SIGN, SESSION, CENTRE, ALL, MEETING, BIG, ZERO] = [
  ...'+-·./第号届中全会大0',
].map(unit);
/** Weapons and vehicles whose models are a hyphen and a number: 歼-20, 运—20, 东风-41. */
const MODEL_WORDS = set('歼运轰直强教武红东剑鹰空风龙舟弹型箭星鸿翼苏米格尔图安');
const HYPHENS = set('-—–－');
const OPEN = set('([〔【（');
const CLOSE = set(')]〕】）');
/** Before a number and 号, these make the name of a ship, a rocket, a probe. */
const SERIES = set('舟号星箭征船娥问嫦艇机站轮探坊雁和宫亭洲号');
const CODE_LENGTH = 5;
const LONG_CODE = 9;
/** Hyphens, points and the like in one code; the bound keeps the work linear on a text of nothing else. */
const MOST_JOINTS = 32;

type End = (context: ChineseContext, at: number) => number | undefined;

const rule = (name: string, starts: number, end: End, examples: readonly RuleExample[]): Rule<ChineseContext> => ({
  name,
  starts,
  read(context, at): OtherReading | undefined {
    const found = end(context, at);
    return found === undefined ? undefined : { type: 'other', start: at, end: found, rule: name };
  },
  examples,
});

const word =
  (kind: string): End =>
  ({ units }, at) => {
    const found = OTHERS.longest(units, at);
    if (found?.entry.kind !== kind) return undefined;
    // 波音737-800
    const series = isArabicDigit(units[found.end - 1]!) && HYPHENS.has(units[found.end]!);
    return series && isArabicDigit(units[found.end + 1]!) ? tokenEnd(units, found.end + 1) : found.end;
  };

/** The end of letters and digits with hyphens, points and plus signs between them. */
function tokenEnd(units: Uint16Array, at: number): number {
  let end = at;
  let joints = 0;
  while (isWord(units[end]!) || (isJoint(units[end]!) && isWord(units[end + 1]!) && joints++ < MOST_JOINTS)) end++;
  return end;
}

const isJoint = (u: number): boolean => u === HYPHEN || u === STOP || u === PLUS || u === SLASH || u === DOT;
const isWord = (u: number): boolean => isLatin(u) || isArabicDigit(u);

/** C919, COVID-19, PM2.5, G20: letters first, a digit somewhere. */
function letterCode({ units }: ChineseContext, at: number): number | undefined {
  if (!isLatin(units[at]!) || isWord(units[at - 1]!)) return undefined;
  const end = tokenEnd(units, at);
  let digit = at;
  while (digit < end && !isArabicDigit(units[digit]!)) digit++;
  if (digit === end) return undefined;
  // Letters that are a currency stand before an amount: US$5, RMB300.
  const currency = lexicon.slot('currency').longest(units, at);
  return currency?.end === digit ? undefined : end;
}

/** 5G, 3D, 4K, 1+N, 2C: a digit first, then letters that are no unit. `behindSlash` is the 5G of 4/5G. */
function digitCode(context: ChineseContext, at: number, behindSlash = false): number | undefined {
  const { units, source } = context;
  if (!isArabicDigit(units[at]!) || isWord(units[at - 1]!)) return undefined;
  let letter = at;
  let points = 0;
  for (; isArabicDigit(units[letter]!) || (units[letter] === STOP && isArabicDigit(units[letter + 1]!)); letter++)
    if (units[letter] === STOP && ++points > MOST_JOINTS) return undefined;
  const end = tokenEnd(units, at);
  if (units[letter] === PLUS && isLatin(units[letter + 1]!)) return end;
  // 4/5G
  if (units[letter] === SLASH) return behindSlash ? undefined : digitCode(context, letter + 1, true);
  if (!isLatin(units[letter]!) || isMeridiem(units, letter, end)) return undefined;
  const measure = measureAt(units, letter, false);
  if (measure && measure.end >= end) return undefined;
  // 40k and 2e5 are numbers.
  return (readNumber(units, at, source.text)?.end ?? at) >= end ? undefined : end;
}

/** The am and pm of a clock time. */
const isMeridiem = (units: Uint16Array, at: number, end: number): boolean =>
  end === at + 2 && MERIDIEM.has(units[at]!) && M.has(units[at + 1]!);

const MERIDIEM = set('apAP');
const M = set('mM');

/** 歼-20, 东风-41, 苏-35: a model word, a hyphen and a number; starts at the hyphen. */
function hyphenModel({ units }: ChineseContext, at: number): number | undefined {
  if (!HYPHENS.has(units[at]!) || at === 0 || !MODEL_WORDS.has(units[at - 1]!) || !isArabicDigit(units[at + 1]!))
    return undefined;
  return tokenEnd(units, at + 1);
}

/** (000858), 〔2023〕5号, （12345678）: codes in brackets; starts at the digits. */
function bracketed({ units }: ChineseContext, at: number): number | undefined {
  if (!isArabicDigit(units[at]!) || at === 0 || !OPEN.has(units[at - 1]!)) return undefined;
  let end = at;
  while (isArabicDigit(units[end]!)) end++;
  if (!CLOSE.has(units[end]!) && !(units[end] === STOP && isLatin(units[end + 1]!))) return undefined;
  if (units[end] === STOP) return end - at >= 4 ? tokenEnd(units, at) : undefined;
  if (end - at >= CODE_LENGTH) return end;
  // 〔2023〕5号
  let number = end + 1;
  while (isArabicDigit(units[number]!)) number++;
  return number > end + 1 && units[number] === NUMBER_SIGN ? number + 1 : undefined;
}

/** Digits that are a code by their look: a leading zero, nine and more of them, groups joined by hyphens. */
function digitString({ units }: ChineseContext, at: number): number | undefined {
  if (!isArabicDigit(units[at]!) || isWord(units[at - 1]!)) return undefined;
  let end = at;
  let groups = 1;
  for (; isArabicDigit(units[end]!) || (units[end] === HYPHEN && isArabicDigit(units[end + 1]!)); end++)
    if (units[end] === HYPHEN && ++groups > MOST_JOINTS) break;
  const digits = end - at - (groups - 1);
  const leadingZero = units[at] === ZERO && isArabicDigit(units[at + 1]!) && digits >= 3;
  if (groups === 1) {
    if (units[end] === STOP && isArabicDigit(units[end + 1]!)) return undefined;
    return (leadingZero || digits >= LONG_CODE) && powerOf(units[end]!) === 0 && !measureAt(units, end, false)
      ? end
      : undefined;
  }
  return digits >= LONG_CODE || leadingZero ? end : undefined;
}

/** 神舟二十三号, 长征二号F遥二十三, 3号楼, 第12号令: a number and 号. */
function numbered({ units, source }: ChineseContext, at: number): number | undefined {
  const start = units[at] === NTH ? at + 1 : at;
  if (isArabicDigit(units[start]!) && isWord(units[start - 1]!)) return undefined;
  const run = readNumber(units, start, source.text);
  if (run === undefined || units[run.end] !== NUMBER_SIGN || run.scaled) return undefined;
  if (start === at && !SERIES.has(units[at - 1]!) && !AFTER_SIGN.has(units[run.end + 1]!)) return undefined;
  return seriesEnd(units, run.end + 1, source.text);
}

const AFTER_SIGN = set('线楼文令公台机馆院厅门井矿仓炉车舰艇泊桥站甲乙运遥探卫星火球住');
const FLIGHT = unit('遥');

/** F遥二十三 behind 长征二号. */
function seriesEnd(units: Uint16Array, at: number, text: string): number {
  let end = at;
  if (isLatin(units[end]!)) end = tokenEnd(units, end);
  if (units[end] !== FLIGHT) return end;
  return readNumber(units, end + 1, text)?.end ?? end;
}

/** 二十大, 十九届四中全会, 三中全会: party congresses and their sessions. */
function congress({ units, source }: ChineseContext, at: number): number | undefined {
  const start = units[at] === NTH ? at + 1 : at;
  const run = readNumber(units, start, source.text);
  if (run === undefined || run.form !== 'chinese') return undefined;
  if (units[run.end] === SESSION) {
    const plenum = plenumEnd(units, run.end + 1, source.text);
    return plenum ?? (start > at && units[run.end + 1] === CENTRE ? run.end + 1 : undefined);
  }
  return start === at ? plenumEnd(units, at, source.text) : undefined;
}

function plenumEnd(units: Uint16Array, at: number, text: string): number | undefined {
  const run = readNumber(units, at, text);
  if (run?.form !== 'chinese') return undefined;
  let end = run.end;
  if (units[end] === CENTRE) end++;
  return units[end] === ALL && units[end + 1] === MEETING ? end + 2 : undefined;
}

/** 党的二十大, 十九大精神: a congress by its number from ten on. */
function partyCongress({ units }: ChineseContext, at: number): number | undefined {
  let end = at;
  while (digitOf(units[end]!) >= 0 || powerOf(units[end]!) === 1) end++;
  if (units[end] !== BIG) return undefined;
  // 中国文联十大, 中国作协九大
  if (end - at === 1) {
    const counted = BODIES.has(units[at - 1]!) || (units[at - 1] === PARTY && CONGRESS_AFTER.has(units[end + 1]!));
    return counted ? end + 1 : undefined;
  }
  return CONGRESS_BEFORE.has(units[at - 1]!) || CONGRESS_AFTER.has(units[end + 1]!) ? end + 1 : undefined;
}

/** Bodies whose congresses are counted from one on end so. */
const BODIES = set('联协');
const PARTY = unit('党');
const CONGRESS_BEFORE = set('的党共女在开迎彻习到献自过实');
const CONGRESS_AFTER = set('提精报以召党代开胜提后和,。、”》关作明要就绘擘描制确强指');

/** 国六B, 国五: emission standards. */
function standard({ units }: ChineseContext, at: number): number | undefined {
  if (units[at - 1] !== unit('国') || digitOf(units[at]!) < 1 || digitOf(units[at]!) > 7) return undefined;
  return isLatin(units[at + 1]!) && !isLatin(units[at + 2]!) ? at + 2 : undefined;
}

/** 三年行动, 五年规划: the years in the name of a plan. */
function planYears({ units, source }: ChineseContext, at: number): number | undefined {
  const run = readNumber(units, at, source.text);
  if (run === undefined || units[run.end] !== YEAR) return undefined;
  return PLANS.some(([first, second]) => units[run.end + 1] === first && units[run.end + 2] === second)
    ? run.end + 1
    : undefined;
}

const PLANS = ['行动', '规划', '攻坚'].map((word) => [unit(word[0]!), unit(word[1]!)]);

/** 神十九, short for 神舟十九号. */
function shipOf({ units, source }: ChineseContext, at: number): number | undefined {
  if (units[at - 1] !== SHENZHOU) return undefined;
  const run = readNumber(units, at, source.text);
  if (run?.form !== 'chinese' || run.scaled || !('value' in run.amount)) return undefined;
  const crew = CREWS.has(units[run.end]!);
  return crew ? run.end : undefined;
}

const SHENZHOU = unit('神');
/** 乘组, 航天员, 任务, 飞船. */
const CREWS = set('乘航任飞发');

/** 74型坦克, 2楼, 附表5, 济麦60, 致电1823: digits that tell a thing from others of its kind. */
function named({ units, source }: ChineseContext, at: number): number | undefined {
  if (!isArabicDigit(units[at]!) || isWord(units[at - 1]!) || units[at - 1] === STOP) return undefined;
  let end = at;
  while (isArabicDigit(units[end]!)) end++;
  const next = units[end]!;
  if (next === TYPE ? AFTER_TYPE.has(units[end + 1]!) : next === FLOOR && units[end + 1] !== STOREY) return end + 1;
  const before = units[at - 1]!;
  if (next === BLOCK && ESTATES.has(before)) return end + 1;
  if (FLEETS.has(before) && SHIPS.has(next)) return end;
  if (next === HYPHEN && isArabicDigit(units[end + 1]!)) return wellEnd(units, end + 1);
  if (end - at === EVENT_DIGITS && isEvent(units, gapEnd(units, end))) return end;
  const labelled = LABELED.some(([first, second]) => before === second && units[at - 2] === first);
  if (!labelled && !(VARIETIES.has(before) && end - at <= 4)) return undefined;
  const counts = readNumber(units, at, source.text)?.end !== end || MORE.has(next) || measureAt(units, end, false);
  return counts || DATES.has(next) ? undefined : end;
}

const [TYPE, FLOOR, STOREY, BLOCK] = [...'型楼层座'].map(unit);
/** 滨海608油轮, 海警2302舰. */
const FLEETS = set('海警渔洋勘监巡救');
const SHIPS = set('油轮舰艇船');
/** 乐翘楼1座 is the first block. */
const ESTATES = set('楼邨苑厦轩阁');
/** 74型坦克 and 2型糖尿病; 6型火箭 counts. */
const AFTER_TYPE = set('坦驱护潜舰艇战歼轰车炮糖');
/** 9-3油田, 3-3井: the numbers of a field and its well. */
function wellEnd(units: Uint16Array, at: number): number | undefined {
  let end = at;
  while (isArabicDigit(units[end]!)) end++;
  return WELLS.has(units[end]!) ? end : undefined;
}

const WELLS = set('油气井');

/** 721事件: a month and a day. */
const isEvent = (units: Uint16Array, at: number): boolean => units[at] === EVENT && units[at + 1] === OCCASION;
const [EVENT, OCCASION] = [...'事件'].map(unit);
const EVENT_DIGITS = 3;
/** What is numbered, or called, by the digits behind it. */
const LABELED = ['附表', '附件', '附录', '附图', '致电', '拨打', '热线', '女警', '警员', '警号'].map((word) => [
  unit(word[0]!),
  unit(word[1]!),
]);
/** The last character of what varieties and tanks are called by: 济麦60, 郑单958, 豹2. */
const VARIETIES = set('麦单稻粳豹');
const MORE = set('多余几');
const DATES = set('年月日时点岁');

/** 3.0版, 2.0时代: a number with a point before 版 is a version. */
function version({ units }: ChineseContext, at: number): number | undefined {
  if (!isArabicDigit(units[at]!) || isWord(units[at - 1]!)) return undefined;
  let end = at;
  let points = 0;
  for (; isArabicDigit(units[end]!) || (units[end] === STOP && isArabicDigit(units[end + 1]!)); end++)
    if (units[end] === STOP && ++points > MOST_JOINTS) return undefined;
  return points > 0 && (units[end] === EDITION || (units[end] === ERA && units[end + 1] === AGE)) ? end + 1 : undefined;
}

/** 10年期国债, 5年期LPR: the tenor in the name of a loan or a bond. */
function tenor({ units, source }: ChineseContext, at: number): number | undefined {
  if (isArabicDigit(units[at]!) && isWord(units[at - 1]!)) return undefined;
  const run = readNumber(units, at, source.text);
  if (run === undefined || units[run.end] !== YEAR || units[run.end + 1] !== TERM) return undefined;
  const next = units[run.end + 2]!;
  return LOANS.has(next) || isLatin(next) ? run.end + 2 : undefined;
}

const [YEAR, TERM] = [...'年期'].map(unit);
const LOANS = set('国债贷存美公定房德日英票企信央凭固地');

const [EDITION, ERA, AGE] = [...'版时代'].map(unit);

const NUMBER = DIGIT | NUMERAL;

/** The rule of the lexicon's phrases. */
export const SET_PHRASE = 'other: a set phrase';

export const otherRules: readonly Rule<ChineseContext>[] = [
  rule(SET_PHRASE, OTHER, word(''), [
    ['带动一带一路建设', '一带一路'],
    ['这件事十分重要', '十分'],
  ]),
  rule('other: a code of letters and digits', SIGN, letterCode, [
    ['国产C919客机', 'C919'],
    ['细颗粒物PM2.5浓度', 'PM2.5'],
  ]),
  rule('other: a code of digits and letters', DIGIT, digitCode, [
    ['建设5G网络', '5G'],
    ['出台“1+N”政策', '1+N'],
  ]),
  rule('other: a model with a hyphen', SIGN, hyphenModel, [['歼-20战机', '-20']]),
  rule('other: a code in brackets', DIGIT, bracketed, [
    ['某公司(000858)涨停', '000858'],
    ['国发〔2023〕5号文件', '2023〕5号'],
  ]),
  rule('other: a string of digits', DIGIT, digitString, [['拨打010-12345678咨询', '010-12345678']]),
  rule('other: <number> 号', NUMBER | MODIFIER, numbered, [
    ['神舟二十三号升空', '二十三号'],
    ['长征二号F遥二十三火箭', '二号F遥二十三'],
  ]),
  rule('other: a congress or plenum', NUMBER | MODIFIER, congress, [['二十届四中全会提出', '二十届四中全会']]),
  rule('other: a party congress', NUMBER, partyCongress, [
    ['党的二十大报告', '二十大'],
    ['出席中国文联十大', '十大'],
  ]),
  rule('other: a tenor', NUMBER, tenor, [['新发10年期国债', '10年期']]),
  rule('other: a version', DIGIT, version, [['自贸区3.0版升级', '3.0版']]),
  rule('other: the years of a plan', NUMBER, planYears, [['实施三年行动方案', '三年']]),
  rule('other: a spaceship', NUMERAL, shipOf, [['神十九乘组归来', '十九']]),
  rule('other: a number that names', DIGIT, named, [
    ['展出74型坦克', '74型'],
    ['在2楼登记', '2楼'],
    ['详见附表5', '5'],
    ['品种为济麦60', '60'],
    ['请致电1823查询', '1823'],
  ]),
  rule('other: an emission standard', NUMBER, standard, [['国六B标准', '六B']]),
];

/** Tried after the rules of names: a name that they know is theirs. */
export const otherNameRules: readonly Rule<ChineseContext>[] = [
  rule('other: a name with a numeral', OTHER, word('name'), [['这种五常大米很香', '五常大米']]),
];
