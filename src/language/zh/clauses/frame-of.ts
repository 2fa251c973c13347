// The frame of one figure: what its clause says of it, and what it takes from before.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import type { TimeReading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { Clause } from './division.ts';
import { isStated } from './figures.ts';
import { countedOwner, ownerIn } from './owners.ts';
import { isAction, isAgent, isDemonstrative, isMeasure, isTransitive, isVerb, type Range } from './phrases.ts';
import { isCount, isDuration, isRatio, namedBy, type PropertyFinding, propertyOf } from './properties.ts';
import { basisOf, foresees, listedRole, modalityOf, perOf, roleOf } from './roles.ts';
import { type LeftSide, leftOf } from './sides.ts';
import type { Standing } from './standing.ts';
import { sameMeasure, unitOf } from './steps.ts';

import { subjectOf } from './subjects.ts';
import { timeOf } from './times.ts';
import { does, type Token } from './tokens.ts';
import { nearest, type Topic, type Topics } from './topic.ts';

import { wholeOf } from './wholes.ts';

/** What stands around a clause. */
export interface Scope {
  readonly text: string;
  readonly units: Uint16Array;
  /** What holds at the figure from the words of its sentence before it. */
  readonly standing: Standing;
  readonly topics: Topics;
  /** The place named last in the paragraph, and where the sentence says that it is (在天津，…). */
  readonly place: Topic | undefined;
  readonly scene: Topic | undefined;
  /** What the clause before, without figures, opens with: an indicator that may go on. */
  readonly indicator: Span | undefined;
  /** What the story is about. */
  readonly story: Span | undefined;
  /** The time that an earlier sentence of the paragraph hands on. */
  readonly handed: TimeReading | undefined;
  /** The modality of the clause before in the sentence, where this one goes on with it. */
  readonly modality: Frame['modality'] | undefined;
  /** The frames before it in this paragraph, the last of them, and whether that stands in this sentence. */
  readonly earlier: readonly Frame[];
  /** The same, of the paragraphs before it as well. */
  readonly before: readonly Frame[];
  readonly last: Frame | undefined;
  readonly lastIsNear: boolean;
}

/** What a figure measures and whose it is, as far as its clause says. */
interface Measured {
  readonly property?: Range;
  readonly owner?: Range;
  /** The noun phrase left of a figure whose property stands to its right. */
  readonly before?: Range;
}

/** Makes the frame of the figure at `index` in its clause; undefined where what stands there states no value. */
export function frameOf(clause: Clause, index: number, scope: Scope): Frame | undefined {
  const { tokens, aside } = clause;
  const { text, units, last } = scope;
  const figure = tokens[index]!.reading as FigureReading;
  const left = leftOf(tokens, units, index);
  const found = propertyOf(tokens, units, index, left, figure);
  if (!isStated(figure, { clause, index, units, left, property: found })) return undefined;
  const measured = measuredIn(tokens, found, left, index, figure, scope);
  const isDeedOnly = found.side === 'before' && goesOnAs(tokens, measured.property, figure, scope);
  const named = measured.property && !isDeedOnly ? namedBy(tokens, units, measured.property) : undefined;
  const property =
    named ?? inherited(left, figure, scope) ?? (isRatio(figure) ? spanned(nearest(scope.topics), figure) : undefined);

  const role =
    listedRole(tokens, index, scope.lastIsNear ? last : undefined) ??
    roleOf(tokens, units, index, left, found, figure, measured.property && tokens[measured.property.to - 1]);
  const basis = basisOf(tokens, index) ?? (scope.lastIsNear ? last?.change?.basis : undefined);
  const said = modalityOf(tokens, index, found.side === 'after' ? found.range!.to : index + 1);
  const modality = said === 'plan' && scope.standing.forecast ? 'forecast' : said;
  const carried =
    aside || (!measured.property && !measured.owner) || foresees(tokens, index, last) ? last?.modality : undefined;
  const per =
    (figure.type === 'quantity' && figure.per) ||
    perOf(tokens, units, text, index, !found.range) ||
    (aside && !named ? last?.per : undefined);
  const { topics, place, scene, story, lastIsNear } = scope;
  const part = scope.standing.part !== undefined;
  const subject = subjectOf({
    ...measured,
    named: property,
    tokens,
    units,
    index,
    figure,
    topics,
    place,
    scene,
    story,
    part,
    last,
    lastIsNear,
  });
  const whole =
    role.role === 'share'
      ? wholeOf({ tokens, units, index, left, part: scope.standing.part, earlier: scope.earlier, before: scope.before })
      : undefined;
  const { speaker } = scope.standing;
  const certainty =
    modality ??
    scope.modality ??
    (scope.lastIsNear ? carried : undefined) ??
    (scope.standing.supposed && !isThere(figure) ? 'forecast' : 'actual');
  const time = timeOf({
    tokens,
    index,
    units,
    left,
    figure,
    property,
    modality: certainty,
    per: per || undefined,
    standing: scope.standing.time,
    handed: scope.handed,
  });
  return {
    figure,
    role: role.role,
    ...(role.direction && { change: { direction: role.direction, ...(basis && { basis }) } }),
    modality: certainty,
    ...(property && { property }),
    ...(subject && { subject: subject.span }),
    ...(per && { per }),
    ...(time && { time: time.time }),
    ...(whole && { whole }),
    ...(speaker && { speaker }),
    why: {
      role: role.why,
      property: found.why,
      ...(subject && { subject: subject.why }),
      ...(time && { time: time.why }),
      ...(per && { per: 'per: <denominator> … <figure>' }),
      ...(whole && { whole: left.base ? 'whole: <figure> of the base' : 'whole: <figure> 其中 <share>' }),
      ...(speaker && { speaker: 'speaker: <name> <word of saying>' }),
      ...(modality && { modality: 'modality: <cue> <figure>' }),
    },
  };
}

/** 若警方知道12人的计划: an exact count is of those who are there, whatever is supposed of them. */
const isThere = (figure: FigureReading): boolean => isCount(figure) && figure.relation === 'eq';

/**
 * Parts the noun phrase into owner and property. A name alone leaves the property to the figure before
 * (国家能源集团41287万吨), and so does a noun after a measure of the same unit (低端毛利率40％，高端超过70％).
 */
function measuredIn(
  tokens: readonly Token[],
  { range, side }: PropertyFinding,
  left: LeftSide,
  index: number,
  figure: FigureReading,
  { units, last, lastIsNear }: Scope,
): Measured {
  if (!range) return {};
  if (side === 'after') {
    // 世界第二大经济体: a lone word before a rank says among whom, not whose.
    const among = figure.type === 'ordinal' && left.phrase && left.phrase.to - left.phrase.from === 1;
    return left.phrase && !left.tied && !among ? { property: range, before: left.phrase } : { property: range };
  }
  // 阿根廷、巴西等|8国: examples of what is counted.
  if (tokens[range.to]?.tag === 'u' && range.to === index - 1) {
    if (tokens[range.to - 1]!.kind === 'name') return {};
    // 工人、学生代表等|900多人: with names of no one the last says what they are.
    let from = range.to - 1;
    while (from > range.from && !does(tokens[from - 1], 'and')) from--;
    return { property: { from, to: range.to } };
  }
  // 拥有|全国重点实验室|8家: a name that a verb governs is what is counted.
  if (isCount(figure) && isTransitive(tokens[range.from - 1])) return { property: range };
  const counted = countedOwner(tokens, units, range);
  if (counted) return { owner: { from: range.from - 1, to: counted }, property: { from: counted, to: range.to } };
  const owner = ownerIn(tokens, units, range);
  // 6860万吨 is no measure of those who act: 潞安集团6860万吨 leaves the property to the figure before.
  if (!owner && !isCount(figure) && !isRatio(figure) && !isDuration(figure) && isAgent(tokens[range.to - 1]!, units))
    return { owner: range };
  if (!owner) {
    const parallel =
      lastIsNear &&
      figure.type === 'quantity' &&
      figure.unit.code === '%' &&
      last!.figure.type === 'quantity' &&
      last!.figure.unit.code === '%' &&
      last!.role === 'level' &&
      !isMeasure(tokens, units, range) &&
      !isAction(tokens[range.to - 1]);
    return parallel ? { owner: range } : { property: range };
  }
  let from = owner.to;
  // 运河苏州|段|水位
  const isStretch = (token: Token) => token.tag === 'q' && token.end - token.start === 1;
  const isLink = (token: Token) => does(token, 'and') || does(token, 'of') || isDemonstrative(token);
  while (from < range.to && (isLink(tokens[from]!) || isStretch(tokens[from]!))) from++;
  return from < range.to ? { owner, property: { from, to: range.to } } : { owner };
}

/**
 * What a figure without a noun of its own measures: the indicator of the clause before, else the property of the figure
 * before. Where another unit shows that it cannot go on, the verb says what is counted (节约<figure>), or nothing does (三人).
 */
function inherited(left: LeftSide, figure: FigureReading, { last, earlier, indicator }: Scope): Span | undefined {
  const verb = left.passed.find((token) => does(token, 'change'));
  const moves = verb ?? left.passed.find((token) => does(token, 'reach') || does(token, 'from'));
  if (moves && indicator && !left.continues) return indicator;
  const goesOn =
    left.continues ||
    left.base ||
    isRatio(figure) ||
    figure.type === 'ordinal' ||
    (last && (mayContinue(last.figure, figure) || areHouseholdsOf(last.figure, figure)));
  if (verb && !goesOn) return { start: verb.start, end: verb.end };
  if (goesOn || !isCount(figure)) return last?.property;
  // 销量300万辆，年均增长5%，去年突破400万辆
  return left.tied ? earlier.findLast((frame) => mayContinue(frame.figure, figure))?.property : undefined;
}

/** 问题30个，已|推动|解决|20个: a verb alone is no noun; after 已 it was done to part of what the figure before counts. */
function goesOnAs(tokens: readonly Token[], property: Range | undefined, figure: FigureReading, scope: Scope): boolean {
  const { last, lastIsNear } = scope;
  if (!property || property.to - property.from > 1 || !isVerb(tokens[property.from])) return false;
  if (!lastIsNear || !last?.property || isDuration(figure) || isRatio(figure)) return false;
  let at = property.from - 1;
  while (isVerb(tokens[at])) at--;
  return tokens[at]?.cue?.value === 'actual' && sameMeasure(last.figure, figure);
}

/** A topic before the figure, as a span: a share that nothing else names is one of what the clause is about. */
const spanned = (topic: Topic | undefined, figure: Span): Span | undefined =>
  topic && topic.end <= figure.start ? { start: topic.start, end: topic.end } : undefined;

/** 村民300户、1200人, 300户1200人: the same people, counted twice. */
const areHouseholdsOf = (before: FigureReading, figure: FigureReading): boolean =>
  figure.start - before.end <= 1 &&
  before.type === 'quantity' &&
  figure.type === 'quantity' &&
  before.classifier === '户' &&
  figure.classifier === '人';

/** Whether a figure may measure what the one before measures: the same unit; 89.2 goes on as 0.2点. */
function mayContinue(before: FigureReading, figure: FigureReading): boolean {
  const [a, b] = [before, figure].map((each) => (each.type === 'quantity' ? each.classifier : undefined));
  return unitOf(before) === unitOf(figure) && (a === b || !a);
}
