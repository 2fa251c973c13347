// Which figures of a sentence the words tie by arithmetic: a level, what it was before, by how much and by what part of
// it it changed (达X，比上年的Y增加Z，增长p).

import type { FigureReading, FigureRelation, Frame } from '../../../engine/frame.ts';
import type { TimeReading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import { isAction, isNominal } from './phrases.ts';
import { isRatio } from './properties.ts';
import { isPoints, leastOf, type Step, sameMeasure, stepsOf, unitOf } from './steps.ts';
import { sumsIn } from './sums.ts';
import { does, sameWords, type Token } from './tokens.ts';
import { sharesIn } from './wholes.ts';

/** A level, what is said to have been before it, and the changes told of it so far. */
interface Chain {
  readonly now: Frame;
  /** A level of the same before it, which may turn out to be what it was: 去年为<figure>，今年为<figure>，增加<figure>. */
  readonly earlier?: Frame;
  /** The level that fell or rose to it: 最多为<figure>，后降至<figure>，减少<figure>. */
  readonly left?: Frame;
  was?: Frame;
  by?: Frame;
  rate?: Frame;
  /** The change told last. */
  last?: Frame;
}

/** The relations between the frames of one sentence, by the figure that they are told with; `before` are the frames of the sentence before. */
export function relationsOf(
  frames: readonly Frame[],
  tokens: readonly Token[],
  units: Uint16Array,
  before: readonly Frame[],
): ReadonlyMap<FigureReading, FigureRelation[]> {
  const relations = new Map<FigureReading, FigureRelation[]>();
  if (frames.length === 0 || frames.length + before.length < LEAST_TIED) return relations;
  const steps = stepsOf(frames, tokens);
  const here = new Set(frames.map(({ figure }) => figure));
  for (const relation of [...sharesIn(steps), ...changesIn(steps, tokens, units, before), ...sumsIn(steps, before)]) {
    const at = relation.figures.findLast((figure) => here.has(figure))!;
    relations.set(at, [...(relations.get(at) ?? []), relation]);
  }
  return relations;
}

const LEAST_TIED = 3;

function changesIn(
  steps: readonly Step[],
  tokens: readonly Token[],
  units: Uint16Array,
  before: readonly Frame[],
): FigureRelation[] {
  const relations: FigureRelation[] = [];
  /** Changes told before the levels that they lie between. */
  const ahead = before.filter(({ role }) => role === 'change');
  let chain: Chain | undefined;
  /** What 从 opened. */
  let from: Frame | undefined;
  for (const step of steps) {
    const { frame } = step;
    if (frame.role === 'change') {
      if (chain && goesOn(step, chain, units)) relations.push(...told(chain, step));
      else {
        ahead.push(frame);
        chain = isRatio(frame.figure) ? undefined : { now: frame };
      }
    } else if (frame.role !== 'level') {
      chain = undefined;
    } else if (opensFrom(step)) {
      from = frame;
      chain = undefined;
    } else if (from && sameMeasure(from.figure, frame.figure) && isReached(step, units)) {
      chain = { now: frame, was: from };
      relations.push(...between(ahead, chain.now, from, units));
      from = undefined;
    } else if (chain && isBefore(step, chain, tokens, units)) {
      chain = { now: chain.now, was: frame };
      relations.push(...between(ahead, chain.now, frame, units));
    } else if (chain?.was && step.gap.some((token) => does(token, 'differ')) && differs(chain, frame)) {
      relations.push(relation('difference', chain.now, chain.was, frame));
    } else {
      const isSame = chain && sameMeasure(chain.now.figure, frame.figure) && isAbout(step, chain, units);
      chain = { now: frame, ...(isSame && chain ? { [isReached(step, units) ? 'left' : 'earlier']: chain.now } : {}) };
    }
  }
  return relations;
}

const relation = (type: FigureRelation['type'], ...frames: readonly Frame[]): FigureRelation => ({
  type,
  figures: frames.map(({ figure }) => figure),
});

/** How many changes back are asked. */
const MOST_AHEAD = 4;

/** What the changes told ahead have to do with two levels of the same: 涨了235元。…为2820元（上年为2585元）. */
function between(ahead: readonly Frame[], now: Frame, was: Frame, units: Uint16Array): FigureRelation[] {
  return ahead
    .slice(-MOST_AHEAD)
    .filter(
      (change) =>
        change.property &&
        now.property &&
        sameWords(units, change.property, now.property) &&
        !change.change?.basis &&
        leads(now, was, change),
    )
    .flatMap((change) => {
      if (isRatio(change.figure) && !isPoints(change.figure))
        return isRatio(now.figure) ? [] : [relation('growth', now, was, change)];
      return differs({ now }, change) ? [relation('difference', now, was, change)] : [];
    });
}

/** Takes one more change into the chain; gives what it is tied to. */
function told(chain: Chain, { frame, gap }: Step): FigureRelation[] {
  chain.last = frame;
  // 年均增长, 分别增长: no change of this one figure, unless it is counted per the same (亩产…，每亩增加…).
  const per = frame.per
    ? bare(frame.per.text) !== bare(chain.now.per?.text ?? '')
    : gap.some((token) => does(token, 'per') && !token.compared);
  if (per || frame.modality !== chain.now.modality || gap.some(({ cue }) => cue?.value === 'each')) return [];
  const against = gap.some((token) => does(token, 'basis') || token.compared);
  if (against && (chain.by || chain.rate)) {
    // 同比…，环比…: another comparison begins.
    const same = frame.change?.basis !== undefined && frame.change.basis === (chain.by ?? chain.rate)!.change?.basis;
    if (!same) {
      delete chain.by;
      delete chain.rate;
      delete chain.was;
    }
  }
  const was = chain.was ?? levelBefore(chain, frame, against);
  if (isRatio(frame.figure) && !isPoints(frame.figure)) {
    if (isRatio(chain.now.figure)) return [];
    chain.rate = frame;
    const base = was ?? (sameDirection(chain.by, frame) ? chain.by : undefined);
    return base ? [relation('growth', chain.now, base, frame)] : [];
  }
  if (!differs(chain, frame)) return [];
  chain.by = frame;
  return [
    ...(was ? [relation('difference', chain.now, was, frame)] : []),
    ...(!was && sameDirection(chain.rate, frame) ? [relation('growth', chain.now, frame, chain.rate!)] : []),
  ];
}

/** 亩 of 每亩, 人 of 人均. */
const bare = (per: string): string => per.replaceAll(/[每均]/g, '');

/** The level of a chain that a change is counted from where no comparator names it. */
function levelBefore({ now, left, earlier }: Chain, change: Frame, against: boolean): Frame | undefined {
  if (left && !change.change?.basis) return leads(now, left, change) ? left : undefined;
  if (against || !earlier?.time || !(isEarlier(earlier.time, now.time) || isPast(earlier.time))) return undefined;
  return leads(now, earlier, change) ? earlier : undefined;
}

/** Whether two levels differ in the direction that the change says. */
function leads(now: Frame, then: Frame, { change }: Frame): boolean {
  const [after, before] = [leastOf(now.figure.amount), leastOf(then.figure.amount)];
  return change?.direction === 'down' ? after < before : after > before;
}

const sameDirection = (a: Frame | undefined, b: Frame): boolean =>
  a !== undefined && a.change?.direction === b.change?.direction;

/** Whether a figure can be the difference of two like `now`: the same unit, or points of a percentage. */
function differs({ now }: Chain, { figure }: Frame): boolean {
  if (unitOf(now.figure) === '%') return isPoints(figure);
  return sameMeasure(now.figure, figure) && !isPoints(now.figure);
}

/** Whether a change is one of the chain: told right after what it is counted from (比上年的<figure>增加), or about the same. */
function goesOn(step: Step, chain: Chain, units: Uint16Array): boolean {
  const isRightAfter =
    chain.was !== undefined &&
    step.gap.every((token) => does(token, 'change') || does(token, 'skip') || isNominal(token));
  return isRightAfter || isAbout(step, chain, units);
}

/** Whether a figure has the property of the chain, or names only the change (涨幅), and no other owner stands before it. */
function isAbout({ frame: { property, subject }, gap }: Step, { now, last }: Chain, units: Uint16Array): boolean {
  if (subject && subject.start >= now.figure.end && !isChanged(subject, gap)) return false;
  if (!property || (now.property && sameWords(units, property, now.property))) return true;
  return property.start >= now.figure.end && (property.start === last?.property?.start || isChanged(property, gap));
}

/** A property that is nothing but the word for a change: 涨幅, 增加, the 退 of 多退. */
function isChanged({ start, end }: Span, gap: readonly Token[]): boolean {
  const at = gap.findIndex((token) => token.start === start && token.end === end);
  if (at < 0) return false;
  return does(gap[at], 'changed') || does(gap[at], 'change') || (isAction(gap[at]) && does(gap[at - 1], 'change'));
}

/** 从<figure>增加到…, 由2020年的<figure>: opened since the last mark. */
function opensFrom({ gap }: Step): boolean {
  for (let i = gap.length - 1; i >= 0; i--) {
    if (does(gap[i], 'from')) return true;
    if (gap[i]!.kind === 'mark' && !gap[i]!.cue) return false;
  }
  return false;
}

const LONGEST_WAY = 8;

/** …增加到<figure>, …涨到2023年的<figure>; 到 alone may only end a range. */
function isReached({ gap }: Step, units: Uint16Array): boolean {
  if (gap.length > LONGEST_WAY) return false;
  const reach = gap.find((token) => does(token, 'reach'));
  return reach !== undefined && (gap.some((token) => does(token, 'change')) || changes(reach, units));
}

const TO = new Set([...'到至'].map((c) => c.charCodeAt(0)));
const ARRIVE = '达'.charCodeAt(0);

/** 增至, 升到, but not 到 or 达到. */
const changes = ({ start, end }: Token, units: Uint16Array): boolean =>
  end - start > 1 && !TO.has(units[start]!) && units[start] !== ARRIVE;

const NEAR = 3;

/**
 * Whether a level is what the chain's was before: inside a comparator (比上年的<figure>增加, 同比2022年的<figure>增长), or with
 * an earlier time (去年为<figure>).
 */
function isBefore(step: Step, chain: Chain, tokens: readonly Token[], units: Uint16Array): boolean {
  const { frame, index, gap } = step;
  if (!sameMeasure(frame.figure, chain.now.figure)) return false;
  if (isCompared(gap) || gap.some((token) => does(token, 'basis')))
    return tokens.slice(index + 1, index + 1 + NEAR).some((token) => does(token, 'change') || does(token, 'differ'));
  if (!isAbout(step, chain, units)) return false;
  const time = gap.findLast((token) => token.kind === 'time' && !token.compared)?.reading;
  return time?.type === 'time' && isEarlier(time, chain.now.time);
}

/** Whether a comparator opens in the gap, and no verb of change closes it before the figure. */
function isCompared(gap: readonly Token[]): boolean {
  for (let i = gap.length - 1; i >= 0; i--) {
    if (does(gap[i], 'compare')) return true;
    if (does(gap[i], 'change') || does(gap[i], 'reach') || (gap[i]!.kind === 'mark' && !gap[i]!.cue)) return false;
  }
  return false;
}

/** 去年, 上月: what comes after it in the sentence is now. */
const isPast = ({ expression }: TimeReading): boolean => expression.kind === 'relative' && expression.offset < 0;

function isEarlier({ expression }: TimeReading, than: TimeReading | undefined): boolean {
  const other = than?.expression;
  if (expression.kind === 'calendar' && expression.year !== undefined)
    return other?.kind === 'calendar' && other.year !== undefined && expression.year < other.year;
  if (expression.kind !== 'relative' || expression.offset >= 0) return false;
  return other?.kind !== 'relative' || other.offset > expression.offset;
}
