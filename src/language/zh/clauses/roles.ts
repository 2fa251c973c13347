// What a figure is to its indicator: a level, a change, a share, a rank, a score; how certain it is; and per what.

import type { FigureReading, Frame, Modality, Role } from '../../../engine/frame.ts';
import { toNumber } from '../../../value/decimal.ts';
import { SCORE } from '../quantities/scores.ts';
import { endsInMeasure } from './cues.ts';
import { isAction, isNominal, isVerb } from './phrases.ts';
import { isCount, isRatio, type PropertyFinding } from './properties.ts';
import type { LeftSide } from './sides.ts';
import { unitOf } from './steps.ts';
import { does, type Token } from './tokens.ts';

export interface RoleFinding {
  readonly role: Role;
  readonly direction?: 'up' | 'down';
  readonly why: string;
}

/** The role of the figure at `index`; `head` is the last word of its property. */
export function roleOf(
  tokens: readonly Token[],
  units: Uint16Array,
  index: number,
  left: LeftSide,
  property: PropertyFinding,
  figure: FigureReading,
  head: Token | undefined,
): RoleFinding {
  if (figure.rule === SCORE) return { role: 'score', why: 'role: <number> in a score' };
  if (figure.type === 'ordinal') return { role: 'rank', why: 'role: <ordinal>' };
  if (isCount(figure) && left.passed.some((token) => does(token, 'rank')))
    return { role: 'rank', why: 'role: 居 <figure>' };
  const direction = units[figure.start] === TURN ? 'up' : changeOf(left, tokens, figure);
  if (left.base || (isPart(figure, units) && left.passed.some((token) => does(token, 'share'))))
    return { role: 'share', why: 'role: 占 <base> <figure>' };
  if (does(head, 'portion') && isPart(figure, units)) return { role: 'share', why: 'role: <portion> <figure>' };
  if (direction) return { role: 'change', direction, why: 'role: <change> <figure>' };
  if (isPart(figure, units) && !isRate(head, units) && !left.continues) {
    const next = tokens[index + 1];
    // 73%的游客, 有53%认为; but 50%关税 is a rate.
    const partOf = (property.side === 'after' && !isNominal(next)) || (property.side === 'none' && isPredicate(next));
    if (partOf || isProportion(figure, units)) return { role: 'share', why: 'role: <figure> of <whole>' };
  }
  return { role: 'level', why: 'role: level' };
}

/** How far apart the members of a list may stand. */
const LISTED = 6;

/** The role of a figure that only goes on with a list (分别增长12.7%、9.6%; 增加10名医生和20名护士): that of the one before. */
export function listedRole(tokens: readonly Token[], index: number, last: Frame | undefined): RoleFinding | undefined {
  if (!last || !does(tokens[index - 1], 'and')) return undefined;
  for (let i = index - 2; i >= 0 && index - i < LISTED; i--) {
    const token = tokens[i]!;
    if (token.kind === 'figure') {
      const { role, change, figure } = last;
      const goesOn =
        token.reading === figure && (i === index - 2 || role === 'change') && sameUnit(tokens[index]!, token);
      return goesOn ? { role, ...(change && { direction: change.direction }), why: 'role: of the list' } : undefined;
    }
    if (!isNominal(token) && !does(token, 'of')) return undefined;
  }
  return undefined;
}

/** Both in the same unit, or both counts. */
const sameUnit = (a: Token, b: Token): boolean => {
  const [one, other] = [a.reading as FigureReading, b.reading as FigureReading];
  return one.type !== 'ordinal' && unitOf(one) === unitOf(other);
};

/** 翻 of 翻一番. */
const TURN = '翻'.charCodeAt(0);
const TENTH = '成'.charCodeAt(0);

/** A percentage, a fraction. */
function isPart(figure: FigureReading, units: Uint16Array): boolean {
  return (figure.type === 'quantity' && figure.unit.code === '%') || isProportion(figure, units);
}

/** A fraction (三分之一, 过半) or tenths (近五成): a part of something even without its whole. */
function isProportion(figure: FigureReading, units: Uint16Array): boolean {
  for (let i = figure.start + 1; i < figure.end; i++) if (units[i] === TENTH) return true;
  if (!isCount(figure) || figure.type === 'ordinal' || !('value' in figure.amount)) return false;
  const value = toNumber(figure.amount.value);
  return value > 0 && value < 1;
}

/** 有53％|认为, 65％|是. */
const isPredicate = (token: Token | undefined): boolean =>
  does(token, 'link') || does(token, 'speech') || isAction(token);

type Basis = 'yoy' | 'mom';

/** How many tokens back a cue reaches. */
const REACH = 40;

/** Basis of a clause: 同比, or a comparator that holds the year or month before. */
export function basisOf(tokens: readonly Token[], before: number): Basis | undefined {
  for (let i = before - 1; i >= 0 && before - i < REACH; i--) {
    const token = tokens[i]!;
    if (does(token, 'basis')) return token.cue!.value as Basis;
    if (token.compared && token.kind === 'time') return comparedBasis(token);
  }
  return undefined;
}

/** 较去年 is against the year before, 比上月 against the month before. */
function comparedBasis({ reading }: Token): Basis | undefined {
  if (reading?.type !== 'time' || reading.expression.kind !== 'relative') return undefined;
  const { grain, offset } = reading.expression;
  if (offset !== -1) return undefined;
  return grain === 'year' ? 'yoy' : grain === 'month' || grain === 'quarter' ? 'mom' : undefined;
}

/** The change that a figure states: the verb passed on the way to its noun, or the verb before the noun (减少污水600万吨). */
function changeOf(left: LeftSide, tokens: readonly Token[], figure: FigureReading): 'up' | 'down' | undefined {
  for (const token of left.passed) {
    if (does(token, 'reach') || does(token, 'differ')) return undefined;
    if (does(token, 'change')) return directionOf(token, figure);
  }
  const head = left.phrase && tokens[left.phrase.to - 1];
  if (does(head, 'changed')) return directionOf(head!, figure);
  const before = tokens[left.stop - 1];
  return left.phrase && !left.tied && does(before, 'change') ? directionOf(before!, figure) : undefined;
}

/** 加快 and 放缓 change a rate (加快0.4个百分点), but not what their verb counts (加快建设20个). */
function directionOf({ cue }: Token, figure: FigureReading): 'up' | 'down' | undefined {
  const { value } = cue!;
  if (value === 'up' || value === 'down') return value;
  return isRatio(figure) ? (value === 'faster' ? 'up' : 'down') : undefined;
}

/** A noun whose percentage stands for itself (税率, 毛利率), so that it is no share. */
export function isRate(token: Token | undefined, units: Uint16Array): boolean {
  if (token === undefined) return false;
  return (
    does(token, 'rate') || (endsInMeasure(units, token.end - 1, token.end) && RATE_ENDINGS.has(units[token.end - 1]!))
  );
}

const RATE_ENDINGS = new Set([...'率速幅度'].map((c) => c.charCodeAt(0)));

/**
 * The modality that the words before the figure give it: a forecast or plan wins over what can be or must be
 * (预计每年可节约), else the nearest. A plan may also stand after its noun (330亿美元的投资|计划).
 */
export function modalityOf(tokens: readonly Token[], before: number, after: number): Modality | undefined {
  if (isPlannedBehind(tokens, before, after)) return 'plan';
  let nearest: Modality | undefined;
  for (let i = before - 1; i >= 0 && before - i < REACH; i--) {
    const modality = does(tokens[i], 'modality') ? modalityIn(tokens, i) : undefined;
    if (modality === 'actual') return nearest ?? modality;
    if (modality === 'forecast' || modality === 'plan') return modality;
    nearest ??= modality;
  }
  return nearest;
}

/**
 * A plan behind the noun of the figure: 330亿美元的投资|计划, 近600户居民|将. Exact counts are of things that are there
 * already (两台设备将).
 */
function isPlannedBehind(tokens: readonly Token[], figure: number, after: number): boolean {
  const value = tokens[after]?.cue?.value;
  if (value === 'plan-noun') return isModalNoun(tokens, after);
  const { reading } = tokens[figure] ?? {};
  const isRough = (reading?.type === 'quantity' || reading?.type === 'number') && reading.relation !== 'eq';
  return value === 'plan-object' && isRough && !takesObject(tokens, after);
}

/** 预计面积超过1亿亩，产量达800亿斤: a forecast goes on in the next clause, unless that tells another time or what is known. */
export function foresees(tokens: readonly Token[], index: number, last: Frame | undefined): boolean {
  if (last?.modality !== 'forecast') return false;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (index - i > REACH || token.kind === 'time' || token.kind === 'figure') return false;
    if (does(token, 'speech') || does(token, 'skip')) return false;
  }
  return true;
}

/** What a cue of modality says where it stands: nothing as a noun, in a name, or where 将 only takes up an object. */
function modalityIn(tokens: readonly Token[], at: number): Modality | undefined {
  const [modality, also] = tokens[at]!.cue!.value.split('-') as [Modality, 'noun' | 'object' | undefined];
  if (also === 'noun' && isModalNoun(tokens, at)) return undefined;
  if (also === 'object' && takesObject(tokens, at)) return undefined;
  // 能 and 可 stand before a verb; before a noun they are part of a name (晋能控股).
  const isInName = modality === 'capacity' && tokens[at]!.end - tokens[at]!.start === 1 && isNominal(tokens[at + 1]);
  return isInName ? undefined : modality;
}

/** 发展|计划、…, 符合|预期, 投资|计划|总额, but 计划|投资. */
function isModalNoun(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!next || next.kind === 'mark' || does(next, 'of')) return true;
  return (isNominal(before) || isVerb(before)) && isPlainNoun(next);
}

/** 将|43位|伤员|送往, 将|全国|划分为: 将 for 把. Before an adverb, a verb, a time it tells the future; 将|重点|推进 too. */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'figure') return next.reading?.type === 'quantity' && next.reading.relation === 'eq';
  if (next?.kind === 'name' || does(next, 'pronoun')) return true;
  return next !== undefined && isPlainNoun(next) && !isVerb(tokens[at + 2]) && !does(tokens[at + 2], 'link');
}

/** A noun that is no verb or adjective as well: 产品, but not 投资, 投入, 新. */
const isPlainNoun = (token: Token): boolean =>
  token.kind === 'word' && isNominal(token) && !does(token, 'noun') && PLAIN_TAGS.has(token.tag);

const PLAIN_TAGS: ReadonlySet<string> = new Set(['n', 'nz', 'ng', 'j', 'x']);

/** UCUM codes of the denominators that are lengths of time. */
const PER_CODES: Readonly<Record<string, string>> = {
  year: 'a',
  month: 'mo',
  week: 'wk',
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
  quarter: '{quarter}',
};

/**
 * A denominator among the words before the figure: 每年, 人均, the 年 that opens a noun (年|发电量), or a noun that holds one
 * (亩产). What stands before an earlier figure belongs to that one, unless this figure `continues` it.
 */
export function perOf(
  tokens: readonly Token[],
  units: Uint16Array,
  text: string,
  before: number,
  continues: boolean,
): Frame['per'] | undefined {
  for (let i = before - 1; i >= 0 && before - i < REACH; i--) {
    const token = tokens[i]!;
    if (token.kind === 'figure' && !continues) return undefined;
    const set = setOf(token);
    if (set) return { text: text.slice(token.start, token.end), code: set };
    if (token.compared || !isDenominator(tokens, units, i)) continue;
    const value = token.cue?.value ?? periodOf(token, units)!;
    const code = PER_CODES[value];
    return {
      text: does(token, 'per') ? text.slice(token.start, token.end) : code ? text[token.start]! : value,
      ...(code && { code }),
    };
  }
  return undefined;
}

/** Periods of times that come again, as UCUM codes: 每年, 每天. */
const SET_CODES: Readonly<Record<string, string>> = {
  P1Y: 'a',
  P1M: 'mo',
  P1W: 'wk',
  P1D: 'd',
  PT1H: 'h',
  PT1M: 'min',
  PT1S: 's',
};

function setOf({ kind, reading }: Token): string | undefined {
  if (kind !== 'time' || reading?.type !== 'time' || reading.expression.kind !== 'set') return undefined;
  return SET_CODES[reading.expression.duration];
}

/** The period that opens a word for a measure: 年发电量, 日接待量. */
function periodOf(token: Token, units: Uint16Array): string | undefined {
  if (token.kind !== 'word' || token.cue || token.end - token.start < 3) return undefined;
  if (!endsInMeasure(units, token.start, token.end) || NO_PERIOD.has(units[token.start + 1]!)) return undefined;
  return PERIODS.get(units[token.start]!);
}

const PERIODS = new Map([
  ['年'.charCodeAt(0), 'year'],
  ['月'.charCodeAt(0), 'month'],
  ['日'.charCodeAt(0), 'day'],
]);
/** 年度, 年均, 年限: no bare period. */
const NO_PERIOD = new Set([...'度均限终底末初'].map((c) => c.charCodeAt(0)));

function isDenominator(tokens: readonly Token[], units: Uint16Array, at: number): boolean {
  const token = tokens[at]!;
  if (does(token, 'perNoun') || periodOf(token, units) !== undefined) return true;
  return does(token, 'per') && (token.end - token.start > 1 || isNominal(tokens[at + 1]));
}
