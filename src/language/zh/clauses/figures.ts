// Which readings are figures: quantities, numbers that measure something, ordinals that rank.

import type { FigureReading } from '../../../engine/frame.ts';
import type { NumberReading, OrdinalReading, Reading } from '../../../engine/reading.ts';
import { toNumber } from '../../../value/decimal.ts';
import { SCORE } from '../quantities/scores.ts';
import { endsIn } from './cues.ts';
import type { Clause } from './division.ts';
import { isAction, isMeasure, isNominal } from './phrases.ts';
import { isDuration, type PropertyFinding } from './properties.ts';
import type { LeftSide } from './sides.ts';
import { does, isHan, isQuoteMark } from './tokens.ts';

/** Whether a reading can be a figure; where it stands decides the rest. */
export function isFigure(reading: Reading): reading is FigureReading {
  if (reading.type === 'quantity') return !reading.article;
  return reading.type === 'number' || reading.type === 'ordinal';
}

/** What stands around a candidate. */
interface Surroundings {
  readonly clause: Clause;
  readonly index: number;
  readonly units: Uint16Array;
  readonly left: LeftSide;
  readonly property: PropertyFinding;
}

/** Whether the figure, where it stands, says a value of something. */
export function isStated(figure: FigureReading, around: Surroundings): boolean {
  if (figure.type === 'number')
    return (
      !isNamed(figure, around) &&
      !isFormula(around) &&
      !isOneGreat(figure, around.units) &&
      measuresSomething(figure, around)
    );
  if (figure.type === 'ordinal') return ranks(figure, around);
  if (isNamed(figure, around)) return false;
  if (isOneGreat(figure, around.units) || isThoseNamed(figure, around) || isExchanged(figure, around)) return false;
  if (isSession(figure, around) || isContest(figure, around)) return false;
  // 追赶进位的五年, 最多的一天: a stretch of time that is only spoken of.
  const before = around.clause.tokens[around.index - 1];
  if (!isDuration(figure)) return true;
  // 下一个50年
  if (before?.reading?.type === 'quantity' && before.reading.classifier === '个') return false;
  // 十年间, 这五年: nothing lasts so long.
  if (!around.property.range && !around.left.tied) return false;
  const isFrom = around.left.passed.some((token) => does(token, 'from'));
  return isFrom || !(does(before, 'of') || before?.compared);
}

/** 全国政协十四届|四次|会议: the number of a session is part of its name. */
function isSession(figure: FigureReading, { clause: { tokens }, index }: Surroundings): boolean {
  return (
    figure.type === 'quantity' &&
    figure.classifier === '次' &&
    does(tokens[index + 1], 'event') &&
    isNominal(tokens[index - 1])
  );
}

const SYSTEM = '制'.charCodeAt(0);

/** 女子|50米|自由泳, 男子|68公斤级, 七人|制橄榄球: what is contested is a name. */
function isContest(figure: FigureReading, { clause: { tokens }, index, units }: Surroundings): boolean {
  const next = tokens[index + 1];
  if (next && next.end - next.start === 1 && units[next.start] === SYSTEM) return true;
  if (figure.type !== 'quantity' || !['length', 'mass'].includes(figure.unit.dimension)) return false;
  return [tokens[index - 1], next].some(
    (token) => token?.kind === 'word' && endsIn(units, token.start, token.end, 'contest'),
  );
}

const GREAT = '大'.charCodeAt(0);

/** 一大特色 is an article; 六大古镇 counts. */
function isOneGreat(figure: FigureReading, units: Uint16Array): boolean {
  return units[figure.end - 1] === GREAT && 'value' in figure.amount && toNumber(figure.amount.value) === 1;
}

const TOGETHER = new Set([...'国地省市县区方校州'].map((c) => c.charCodeAt(0)));

/** 湖南、辽宁|两地, |四国|在会谈中…: says no more than they. 下辖|三县 counts. */
function isThoseNamed(figure: FigureReading, { clause: { tokens }, index, units, property }: Surroundings): boolean {
  if (figure.end - figure.start !== 2 || !isHan(units[figure.start]!) || property.side === 'after') return false;
  const before = tokens[index - 1];
  return (
    figure.type === 'quantity' &&
    TOGETHER.has(units[figure.start + 1]!) &&
    (before === undefined || before.kind === 'name' || before.kind === 'mark')
  );
}

const EXCHANGE = '兑'.charCodeAt(0);

/** 1美元|兑|7.1元, 160日元|兑|1美元: the unit that a rate is for says nothing of its own. */
function isExchanged(figure: FigureReading, { clause: { tokens }, index, units }: Surroundings): boolean {
  if (figure.type !== 'quantity' || figure.unit.dimension !== 'money' || !('value' in figure.amount)) return false;
  const value = toNumber(figure.amount.value);
  return (
    (value === 1 || value === 100) &&
    [tokens[index - 1], tokens[index + 1]].some(
      (token) => token !== undefined && token.end - token.start === 1 && units[token.start] === EXCHANGE,
    )
  );
}

const LONGEST_NAME = 5;

/** “八大金融”: a count that opens a quotation is part of the name quoted. */
function isNamed({ relation }: FigureReading, { clause: { tokens }, index, units }: Surroundings): boolean {
  const open = tokens[index - 1];
  if (relation !== 'eq' || open?.kind !== 'mark' || !isQuoteMark(units[open.start]!)) return false;
  for (let i = index + 1; i < tokens.length && i <= index + LONGEST_NAME; i++)
    if (tokens[i]!.kind === 'mark') return isQuoteMark(units[tokens[i]!.start]!);
  return false;
}

const PLUS = '+'.charCodeAt(0);

/** “3+3”对话, “10+1”会议: a formula is a name. */
function isFormula({ clause: { tokens }, index, units }: Surroundings): boolean {
  return [-1, 1].some((way) => {
    const sign = tokens[index + way];
    return sign?.kind === 'mark' && units[sign.start] === PLUS && tokens[index + 2 * way]?.kind === 'figure';
  });
}

/** A bare number needs its noun (约550万果农), a measure (指数3200点) or a predicate before it; alone in parentheses it is a code. */
function measuresSomething(figure: NumberReading, { clause, units, left, property }: Surroundings): boolean {
  if (figure.rule === SCORE) return true;
  if (clause.aside && clause.tokens.length === 1) return false;
  if (figure.relation !== 'eq' || property.side === 'after') return true;
  if (left.phrase)
    return left.tied ? !isAction(clause.tokens[left.phrase.to - 1]) : isMeasure(clause.tokens, units, left.phrase);
  return left.tied || left.base !== undefined;
}

/** How far back 这是 stands before 第8次. */
const REACH = 20;

const RANKED = new Set(['位', '名', '大']);
/** What is numbered without ranking: 第六条, 第三届. */
const NUMBERED = new Set(['条', '款', '项', '章', '届', '期', '号', '集', '版', '批', '卷', '季']);

/** 居第3位, 第二大, 历来第2高; 这是第8次 counts on. 第一间店铺 only tells one from another. */
function ranks(figure: OrdinalReading, { clause: { tokens }, index, left }: Surroundings): boolean {
  if (left.passed.some((token) => does(token, 'rank')) || (figure.classifier && RANKED.has(figure.classifier)))
    return true;
  const next = tokens[index + 1];
  if (!figure.classifier) return next?.kind === 'word' && !next.cue && (next.tag === 'a' || next.tag === 'ad');
  if ('value' in figure.amount && toNumber(figure.amount.value) === 1) return false;
  const counts = tokens
    .slice(Math.max(0, index - REACH), index)
    .some((token) => does(token, 'link') && token.cue!.value === 'be');
  return counts && !NUMBERED.has(figure.classifier);
}
