// What a figure is to its indicator: a level, a change, a share, a rank, a score; how certain it is; and per what.

import type { FigureReading, Frame, Modality, Role } from '../../../engine/frame.ts';
import { toNumber } from '../../../value/decimal.ts';
import { endsInMeasure } from './cues.ts';
import type { PropertyFinding } from './properties.ts';
import type { LeftSide } from './sides.ts';
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
  if (figure.type === 'ordinal' || left.passed.some((token) => does(token, 'rank')))
    return { role: 'rank', why: 'role: <ordinal>' };
  const direction = changeOf(left, tokens);
  if (left.base) return { role: 'share', why: 'role: 占 <base> <figure>' };
  if (does(head, 'portion')) return { role: 'share', why: 'role: <portion> <figure>' };
  if (direction) return { role: 'change', direction, why: 'role: <change> <figure>' };
  if (
    isPart(figure) &&
    !isRate(head, units) &&
    (property.side !== 'before' || isProportion(figure)) &&
    !left.continues &&
    isPartOf(tokens, index, figure)
  )
    return { role: 'share', why: 'role: <figure> of <whole>' };
  return { role: 'level', why: 'role: level' };
}

/** A percentage, a fraction. */
function isPart(figure: FigureReading): boolean {
  return (figure.type === 'quantity' && figure.unit.code === '%') || isProportion(figure);
}

function isProportion(figure: FigureReading): boolean {
  if (figure.type === 'ordinal' || !('value' in figure.amount)) return false;
  const unit = figure.type === 'quantity' ? figure.unit.code : '1';
  const value = toNumber(figure.amount.value);
  return unit === '1' && value > 0 && value < 1;
}

/** 73％的<noun>, 65％是<noun>, 近五成. */
function isPartOf(tokens: readonly Token[], index: number, figure: FigureReading): boolean {
  const next = tokens[index + 1];
  return isProportion(figure) || next === undefined || does(next, 'of') || does(next, 'link') || does(next, 'speech');
}

type Basis = 'yoy' | 'mom';

/** Basis of a clause: 同比, or a comparator that holds the year or month before. */
export function basisOf(tokens: readonly Token[], before: number): Basis | undefined {
  for (let i = before - 1; i >= 0; i--) {
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
export function changeOf(left: LeftSide, tokens: readonly Token[]): 'up' | 'down' | undefined {
  for (const token of left.passed) {
    if (does(token, 'reach') || does(token, 'differ')) return undefined;
    if (does(token, 'change')) return token.cue!.value as 'up' | 'down';
  }
  const head = left.phrase && tokens[left.phrase.to - 1];
  if (does(head, 'changed')) return head!.cue!.value as 'up' | 'down';
  const before = tokens[left.stop - 1];
  if (left.phrase && !left.tied && does(before, 'change')) return before!.cue!.value as 'up' | 'down';
  return undefined;
}

/** A noun whose percentage stands for itself (税率, 毛利率), so that it is no share. */
export function isRate(token: Token | undefined, units: Uint16Array): boolean {
  if (token === undefined) return false;
  return (
    does(token, 'rate') || (endsInMeasure(units, token.end - 1, token.end) && RATE_ENDINGS.has(units[token.end - 1]!))
  );
}

const RATE_ENDINGS = new Set([...'率速幅度'].map((c) => c.charCodeAt(0)));

/** The modality that the words before a figure in its clause give it, the nearest first. */
export function modalityOf(tokens: readonly Token[], before: number): Modality | undefined {
  for (let i = before - 1; i >= 0; i--) if (does(tokens[i], 'modality')) return tokens[i]!.cue!.value as Modality;
  return undefined;
}

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

/** A denominator among the words from `from` to `before`: 每年, 人均; a bare 年 only where it opens a noun (年|发电量). */
export function perOf(tokens: readonly Token[], text: string, from: number, before: number): Frame['per'] | undefined {
  for (let i = before - 1; i >= from; i--) {
    const token = tokens[i]!;
    if (!does(token, 'per') || token.compared) continue;
    if (token.end - token.start === 1 && !opensNoun(tokens, i)) continue;
    const code = PER_CODES[token.cue!.value];
    return { text: text.slice(token.start, token.end), ...(code && { code }) };
  }
  return undefined;
}

function opensNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    before?.kind !== 'figure' &&
    before?.kind !== 'time' &&
    next?.kind === 'word' &&
    next.start === tokens[at]!.end &&
    (!next.cue || does(next, 'noun') || does(next, 'rate') || does(next, 'link'))
  );
}
