// What a figure does in its clause: a change with its direction and basis, a share, a rank, a side of a score, or a level.

import type { FigureReading, Frame, Modality } from '../../engine/frame.ts';
import type { TimeReading } from '../../engine/reading.ts';
import type { EnglishContext } from './context.ts';
import { SCORE } from './ordinals.ts';
import { phrasesOf, table } from './phrases.ts';
import { ADJECTIVE, ADVERB, PAST, VERB } from './tags.ts';

export interface Change {
  readonly kind: string;
  readonly direction: 'up' | 'down';
}

export const CHANGES = phrasesOf<Change>(table('changes'), (row) => ({
  kind: row.kind!,
  direction: row.direction as 'up' | 'down',
}));
const MODALITIES = phrasesOf(table('modality'), (row) => row.modality as Modality);

/** A figure among the tokens of its sentence. */
export interface Place {
  readonly figure: FigureReading;
  /** Tokens of the figure, half open. */
  readonly from: number;
  readonly next: number;
  /** Tokens of its sentence, half open. */
  readonly floor: number;
  readonly ceiling: number;
}

export interface RoleFound {
  readonly role: Frame['role'];
  readonly direction?: 'up' | 'down';
  readonly why: string;
  /** The verb or noun of change. */
  readonly word?: number;
}

export const unitOf = (figure: FigureReading): string => (figure.type === 'quantity' ? figure.unit.code : '1');
export const isRatio = (figure: FigureReading): boolean => /^(%|pp|bp)$/.test(unitOf(figure));

export function roleOf(context: EnglishContext, place: Place): RoleFound {
  const { figure } = place;
  if (figure.rule === SCORE) return { role: 'score', why: 'score: <number>-<number>' };
  if (figure.type === 'ordinal') return { role: 'rank', why: 'rank: came <ordinal>', word: place.from - 1 };
  return changeOf(context, place) ?? shareOf(context, place) ?? { role: 'level', why: 'level' };
}

function changeOf(context: EnglishContext, { figure, from, next, floor, ceiling }: Place): RoleFound | undefined {
  const { lower } = context;
  // a 50 percent rise, a quarter-point cut, 5% higher, 10% more tourists
  const behind = lower[next] === '-' ? next + 1 : next;
  for (let i = behind; i < Math.min(behind + 3, ceiling); i++) {
    const found = CHANGES.longest(context, i);
    const counts =
      found &&
      (found.entry.kind !== 'particle' || isRatio(figure)) &&
      !(found.entry.kind === 'verb' && lower[i] !== 'cut' && lower[i] !== 'cuts');
    if (found && counts && lower[i + 1] !== 'than')
      return { role: 'change', direction: found.entry.direction, why: 'change: <figure> rise', word: i };
    if (found && counts && found.entry.kind === 'particle')
      return { role: 'change', direction: found.entry.direction, why: 'change: <figure> higher than', word: i };
    if (!(context.tag(i) & ADJECTIVE) && context.kind[i] !== 1) break;
    if (/^(of|in|to|and|from|for|on|the|at|by)$/.test(lower[i]!)) break;
  }
  let i = from - 1;
  while (
    i > floor &&
    (((context.tag(i) & (ADVERB | ADJECTIVE)) !== 0 && !CHANGES.longest(context, i)) ||
      /^(a|an|another|some|its|nearly|further)$/.test(lower[i]!))
  )
    i--;
  const by = lower[i] === 'by';
  const of = lower[i] === 'of';
  if (by || of) i--;
  const near = wordEndingAt(context, i);
  if (near && (near.entry.kind !== 'noun' || of || by) && !(of && near.entry.kind === 'particle') && near.at >= floor)
    return {
      role: 'change',
      direction: near.entry.direction,
      why: `change: rose ${by ? 'by ' : ''}<figure>`,
      word: near.at,
    };
  // expected to increase 10%: the noun's form is the verb's.
  if (
    near?.entry.kind === 'noun' &&
    /^(to|will|would|could|may|might|should|can|must|not)$/.test(lower[near.at - 1] ?? '')
  )
    return { role: 'change', direction: near.entry.direction, why: 'change: to rise <figure>', word: near.at };
  // cut its rate by 25 basis points: the verb stands before its object.
  if (by)
    for (let k = i; k > Math.max(floor - 1, i - 12); k--) {
      const found = CHANGES.longest(context, k);
      if (found && found.entry.kind === 'verb')
        return { role: 'change', direction: found.entry.direction, why: 'change: cut <what> by <figure>', word: k };
      if (found && found.entry.kind === 'noun' && lower[k - 1] === 'to')
        return {
          role: 'change',
          direction: found.entry.direction,
          why: 'change: to increase <what> by <figure>',
          word: k,
        };
    }
  return undefined;
}

/** A word of change whose last token is `at` (rose; went up). */
function wordEndingAt(context: EnglishContext, at: number): { at: number; entry: Change } | undefined {
  for (const start of [at - 1, at]) {
    const found = start >= 0 ? CHANGES.longest(context, start) : undefined;
    if (found && found.next === at + 1) return { at: start, entry: found.entry };
  }
  return undefined;
}

const SHARE_NOUN =
  /^(share|proportion|percentage|portion|stake|accounted|accounts|accounting|account|represents|represented|representing|constitutes|comprised)$/;

function shareOf({ lower }: EnglishContext, { figure, from, next, floor }: Place): RoleFound | undefined {
  const fraction = figure.type === 'number' && 'value' in figure.amount && figure.amount.value.exponent < 0;
  if (unitOf(figure) !== '%' && !fraction) return undefined;
  if (lower[next] === 'of' || (fraction && /^(the|its|their|his|her|all)$/.test(lower[next]!)))
    return { role: 'share', why: 'share: <figure> of' };
  for (let i = from - 1; i >= floor && i > from - 5; i--)
    if (SHARE_NOUN.test(lower[i]!)) return { role: 'share', why: 'share: accounted for <figure>' };
  return undefined;
}

const COMPARING = /^(compared|on|from|than|over|versus|against|year)$/;

/** Against what a change is measured: the year before, the month before. */
export function basisOf(
  context: EnglishContext,
  place: Place,
  times: readonly TimeReading[],
): 'yoy' | 'mom' | undefined {
  const { lower } = context;
  for (let i = place.from - 8; i < place.ceiling; i++) {
    if (i < place.floor || !/^(year|month)$/.test(lower[i]!)) continue;
    const worded =
      (lower[i + 1] === '-' ? lower[i + 2] === 'on' : lower[i + 1] === 'on') &&
      /^(year|month)$/.test(lower[lower[i + 1] === '-' ? i + 4 : i + 2]!);
    if (worded) return lower[i] === 'year' ? 'yoy' : 'mom';
  }
  for (const time of times) {
    if (time.start < context.end[place.next - 1]!) continue;
    if (!isComparator(context, time)) continue;
    const { expression } = time;
    if (expression.kind === 'relative' && expression.grain === 'year') return 'yoy';
    if (expression.kind === 'relative' && expression.grain === 'month') return 'mom';
    if (expression.kind === 'calendar' && expression.year !== undefined) return 'yoy';
  }
  return undefined;
}

/** Whether the time is what something is compared with: it never governs a figure. */
export function isComparator(context: EnglishContext, time: TimeReading): boolean {
  const { start, lower } = context;
  let at = 0;
  let high = context.count;
  while (at < high) {
    const middle = (at + high) >> 1;
    if (start[middle]! < time.start) at = middle + 1;
    else high = middle;
  }
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    if (COMPARING.test(lower[i]!)) {
      if (lower[i] === 'on' || lower[i] === 'over')
        return time.expression.kind === 'relative' && time.expression.offset < 0 && i === at - 1;
      if (lower[i] === 'compared' || lower[i] === 'than' || lower[i] === 'versus' || lower[i] === 'against')
        return true;
      return i === at - 1 || lower[i] === 'from';
    }
    if (lower[i] === ',' || lower[i] === '.') return false;
  }
  return time.expression.kind === 'relative' && time.expression.anchor === 'text';
}

/** How far the figure holds, from the words before it in its sentence; a past verb behind them makes it actual again. */
export function modalityOf(
  context: EnglishContext,
  { from, next, floor }: Place,
): { modality: Modality; why?: string } {
  const { lower } = context;
  for (let i = next; i < next + 3; i++)
    if (/^(target|goal|quota)$/.test(lower[i]!)) return { modality: 'plan', why: `modality: <figure> ${lower[i]}` };
  let past = false;
  for (let i = from - 1; i >= floor; i--) {
    const found = MODALITIES.longest(context, i);
    if (found && !past && !(found.entry === 'forecast' && context.lower[i] === 'may' && context.tag(i) === 0))
      return { modality: forecastBefore(context, i, floor) ?? found.entry, why: `modality: ${context.lower[i]}` };
    if (
      context.tag(i) & PAST &&
      context.tag(i) & VERB &&
      !/^(been|expected|said|is|compared)$/.test(context.lower[i]!) &&
      !infinitive(context, i) &&
      context.lower[i + 1] !== 'to'
    )
      past = true;
  }
  return { modality: 'actual' };
}

/** They expect that it will: what is expected outranks will. */
function forecastBefore(context: EnglishContext, at: number, floor: number): Modality | undefined {
  for (let i = at - 1; i >= floor; i--) if (MODALITIES.longest(context, i)?.entry === 'forecast') return 'forecast';
  return undefined;
}

const infinitive = ({ lower }: EnglishContext, at: number): boolean =>
  /^(to|will|would|could|be|is|are)$/.test(lower[at - 1] ?? '');
