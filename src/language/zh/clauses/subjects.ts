// Whose a figure is: the evidence in the order in which it is believed.

import type { FigureReading, Frame } from '../../../engine/frame.ts';
import { contains, overlaps, type Span } from '../../../model/span.ts';
import { endsIn } from './cues.ts';
import { appositionIn, bare, describedBy, isDeictic, isOwner, isTowards, possessorOf } from './owners.ts';
import { isAction, isVerb, phraseBefore, type Range } from './phrases.ts';
import { isCount, isDuration, spanOf } from './properties.ts';
import { lastPlace, placeAt } from './scenes.ts';
import { does, sameWords, type Token } from './tokens.ts';
import type { Topic, Topics } from './topic.ts';

/** A figure, what its own phrase says, and what stands around its clause. */
export interface Question {
  readonly tokens: readonly Token[];
  readonly units: Uint16Array;
  /** Where the figure stands among the tokens of its clause. */
  readonly index: number;
  readonly figure: FigureReading;
  readonly property?: Range;
  /** What it measures, from whichever clause. */
  readonly named: Span | undefined;
  /** The owner in the phrase of the property. */
  readonly owner?: Range;
  /** The noun phrase left of a figure whose property stands to its right. */
  readonly before?: Range;
  readonly topics: Topics;
  /** The place named last in the paragraph, and where the sentence says that it is (在天津，…). */
  readonly place: Topic | undefined;
  readonly scene: Topic | undefined;
  /** What the story is about. */
  readonly story: Span | undefined;
  /** Whether the sentence has said 其中. */
  readonly part: boolean;
  /** The frame before it in its paragraph, and whether that stands in the same sentence. */
  readonly last: Frame | undefined;
  readonly lastIsNear: boolean;
}

interface Evidence {
  readonly why: string;
  /** The owner, nobody, or undefined where this says nothing. */
  readonly find: (question: Question) => Span | 'nobody' | undefined;
}

const EVIDENCE: readonly Evidence[] = [
  {
    // 三星|股价
    why: 'subject: <owner> <property>',
    find: ({ tokens, owner }) =>
      // 我国对|非洲|出口: to whom, not whose.
      owner && !isDeictic(tokens[owner.from]!) && !isTowards(tokens[owner.from - 1])
        ? spanOf(tokens, owner)
        : undefined,
  },
  {
    // 工厂的|产量
    why: 'subject: <owner> 的 <property>',
    find: ({ tokens, units, property }) => property && possessorOf(tokens, units, property),
  },
  {
    // 今年是|联合国|成立<figure>: who did what has lasted or is counted.
    why: 'subject: <owner> <verb> <figure>',
    find: ({ tokens, units, index, figure, property, topics }) => {
      const verb = index - 1;
      const lasts = figure.type === 'quantity' && isDuration(figure) && (!property || property.from > index);
      if (!isVerb(tokens[verb]) || !(lasts || property?.from === verb)) return undefined;
      const actor = phraseBefore(tokens, units, verb, 0);
      // 从|太空|返回: whence, not who.
      if (!actor || isAction(tokens[actor.to - 1]) || does(tokens[actor.from - 1], 'from')) return undefined;
      // 庆祝|中国和欧盟|建交
      let { from } = actor;
      for (let i = from; i < actor.to - 1; i++) if (isAction(tokens[i]) && tokens[i + 1]!.kind === 'name') from = i + 1;
      // 中国|同|中亚五国|建交
      if (isWith(tokens[from - 1], units) && isOwner(tokens[from - 2])) from -= 2;
      // 中|法|建交
      const { start, end } = tokens[from]!;
      if (from > 0 && end - start === 1 && units[start - 1] === CHINA) from--;
      const found = bare(tokens, { from, to: actor.to });
      // 救援|人员|成功营救: the topic has the whole of the noun.
      return topics.clause?.end === found.end && contains(topics.clause, found) ? topics.clause : found;
    },
  },
  {
    // 总投资3亿元的|灌区工程
    why: 'subject: <figure> 的 <owner>',
    find: ({ tokens, units, index, property }) => property && describedBy(tokens, units, index, property),
  },
  {
    // 在加沙的|行动造成41人|死亡: people harmed are counted by where it happened.
    why: 'subject: <place> <harmed>',
    find: (question) => (isHarmed(question) ? whereOf(question) : undefined),
  },
  {
    // 120所学校、30家医院: what is listed has one owner.
    why: 'subject: of the figure before',
    find: ({ tokens, index, last, lastIsNear }) =>
      lastIsNear && does(tokens[index - 1], 'and') ? last?.subject : undefined,
  },
  {
    // 浙江|30家|企业
    why: 'subject: <owner> <figure> <property>',
    find: ({ tokens, units, before, index }) => {
      const owner = before && appositionIn(tokens, units, before, index);
      return owner && !isDeictic(tokens[owner.from]!) ? spanOf(tokens, owner) : undefined;
    },
  },
  {
    // 在安徽黄山，护林员们为800株古树挂牌: those who act there are not whose it is.
    why: 'subject: <place> … <figure>',
    find: (question) => {
      const { figure, topics, scene, named } = question;
      if (!scene || !named || !isCount(figure)) return undefined;
      const actor = about(question, topics.clause ?? topics.sentence);
      return actor?.kind === 'noun' && !actor.firm && !actor.local ? scene : undefined;
    },
  },
  { why: 'subject: topic of the clause', find: (question) => about(question, question.topics.clause) },
  {
    // 14亿|中国人民: a counted noun with a place in it has its owner.
    why: 'subject: in the property',
    find: (question) => (hasPlace(question) ? 'nobody' : undefined),
  },
  {
    // A counted noun that opens its clause is not of a noun before it.
    why: 'subject: topic of the sentence',
    find: (question) =>
      // 新闻办举行发布会，6位代表出席
      (question.topics.sentence?.kind === 'noun' || question.topics.sentence?.office) && opensCounted(question)
        ? undefined
        : about(question, question.topics.sentence),
  },
  {
    why: 'subject: name in the sentence',
    find: (question) =>
      question.topics.name?.office && opensCounted(question) ? undefined : about(question, question.topics.name),
  },
  {
    // 持卡在京津冀可享受25项, 在阿尔山，清风扑面，游客峰值近6万人次: where it is, as far as the sentence says.
    why: 'subject: <place> … <figure>',
    find: ({ tokens, units, index, scene }) => placeAt(tokens, units, index) ?? scene,
  },
  {
    // 其中 goes on with the sentence before.
    why: 'subject: of the figure before',
    find: ({ last, part }) => (part ? last?.subject : undefined),
  },
  { why: 'subject: topic of the paragraph', find: aboutParagraph },
  {
    why: 'subject: of the figure before',
    find: (question) => (question.lastIsNear ? ofLast(question) : undefined),
  },
  {
    // 热浪席卷美国，2500万人受影响: people are where the text was last.
    why: 'subject: <place> … <people>',
    find: ({ figure, place }) => (figure.type === 'quantity' && figure.classifier === '人' ? place : undefined),
  },
  {
    // 物流指数为101，连续|三个月|回升: what the figure before measures goes on.
    why: 'subject: <measure> … <duration>',
    find: ({ tokens, index, last, lastIsNear, property }) =>
      lastIsNear && does(tokens[index - 1], 'duration') && property && property.from > index
        ? last?.property
        : undefined,
  },
  {
    why: 'subject: of the story',
    // Whatever is counted in a story need not be of it; what is measured is.
    find: (question) =>
      opensClause(question) || isDuration(question.figure) || (isCount(question.figure) && !isMeasured(question))
        ? undefined
        : question.story,
  },
];

/** Whose the figure is, and which evidence says so. */
export function subjectOf(question: Question): { readonly span: Span; readonly why: string } | undefined {
  for (const { why, find } of EVIDENCE) {
    const span = find(question);
    if (span === 'nobody') return undefined;
    if (span) return { span: { start: span.start, end: span.end }, why };
  }
  return undefined;
}

/** 和, 同 */
const isWith = (token: Token | undefined, units: Uint16Array): boolean =>
  does(token, 'and') || (token !== undefined && token.end - token.start === 1 && units[token.start] === WITH);

const WITH = '同'.charCodeAt(0);
const CHINA = '中'.charCodeAt(0);

const hasPlace = ({ tokens, property }: Question): boolean =>
  property !== undefined && property.to - property.from > 1 && tokens[property.from]!.reading?.type === 'place';

/** How far after a figure a word may stand that says what happened to those it counts. */
const SOON = 4;

function isHarmed({ tokens, units, index, property }: Question): boolean {
  const from = property && property.from < index ? property.from : index + 1;
  return tokens
    .slice(from, index + SOON)
    .some(({ kind, start, end }) => kind === 'word' && endsIn(units, start, end, 'harm'));
}

/** Where: the place named last before the figure, with what it is part of in the topic (维拉港|附近海域). */
function whereOf({ tokens, units, index, topics, place }: Question): Span | undefined {
  const where = placeAt(tokens, units, index) ?? lastPlace(tokens, units, index) ?? place;
  const topic = topics.clause ?? topics.sentence;
  return topic?.local && (!where || contains(topic, where)) ? topic : where;
}

/** A topic, where it is not the property itself. */
function about(question: Question, topic: Topic | undefined): Topic | undefined {
  const { tokens, units, index, property, named } = question;
  if (!topic || topic.end > tokens[index]!.start) return undefined;
  if (named && (overlaps(topic, named) || isOfKind(units, topic, named))) return undefined;
  // 水路客运量|145万人次 says what it measures in full: a noun of another clause does not own it.
  const inFull = property !== undefined && property.to - property.from > 1 && property.to <= index;
  const goesOn = topic.firm && !question.topics.name;
  if (inFull && topic.kind === 'noun' && !goesOn && topic.end <= tokens[0]!.start) return undefined;
  return topic;
}

/** Whether a topic is the property or, without a name, a noun of its kind: of 20条公交线路 12条|线路 are a part. */
function isOfKind(units: Uint16Array, topic: Topic, named: Span): boolean {
  const start = topic.end - (named.end - named.start);
  const mayBe = topic.kind === 'name' ? start === topic.start : start >= topic.start;
  return mayBe && sameWords(units, { start, end: topic.end }, named);
}

/** The owner of the figure before, where it is not the property itself. */
function ofLast(question: Question): Span | undefined {
  const { units, last, named } = question;
  return last?.subject && !(named && sameWords(units, last.subject, named)) ? last.subject : undefined;
}

/** A noun or a person of an earlier sentence holds only for a figure without a noun of its own. */
function aboutParagraph(question: Question): Span | undefined {
  const { paragraph } = question.topics;
  const fades = paragraph && ['noun', 'theme', 'person'].includes(paragraph.kind);
  if (fades && question.property) return undefined;
  // 国务院举行发布会。全社会流动量达…
  if (paragraph?.office && question.property && question.property.to <= question.index) return undefined;
  // 600多名村民搬进新居: who opens the clause is not of those who act elsewhere.
  if (paragraph && !paragraph.local && opensCounted(question)) return undefined;
  return about(question, paragraph);
}

/** Whether nothing but the figure stands before its property in the clause: that is its own topic. */
const opensClause = ({ tokens, property }: Question): boolean =>
  property !== undefined &&
  property.from <= 2 &&
  !tokens.slice(0, property.from).some((token) => token.kind === 'word');

const isMeasured = ({ property, index }: Question): boolean => property !== undefined && property.to <= index;

/** Whether a counted noun opens its clause (30家企业签约). */
const opensCounted = (question: Question): boolean =>
  question.property === undefined
    ? question.index === 0
    : question.property.from > question.index && opensClause(question);
