// The clause grammar of Chinese: one frame for each figure of a text. Paragraph by paragraph, sentence by sentence,
// clause by clause; what a clause leaves unsaid it takes from what came before.

import type { Frame } from '../../engine/frame.ts';
import type { Reading } from '../../engine/reading.ts';
import { createPreparer } from '../../engine/source.ts';
import type { Span } from '../../model/span.ts';
import type { TextReading } from '../language.ts';
import { type Clause, clausesOf } from './clauses/division.ts';
import { isFigure } from './clauses/figures.ts';
import { frameOf, type Scope } from './clauses/frame-of.ts';
import { mainEntity } from './clauses/main-entity.ts';
import { relationsOf } from './clauses/relations.ts';
import { modalityOf } from './clauses/roles.ts';
import { lastPlace } from './clauses/scenes.ts';
import { standingAlong } from './clauses/standing.ts';
import { type Handed, handedOn, handedTo } from './clauses/times.ts';
import { does, tokensOf } from './clauses/tokens.ts';
import type { Topic } from './clauses/topic.ts';
import { indicatorOf, openingOf } from './clauses/topics.ts';
import { FOLD } from './script.ts';

/** How many frames back a figure looks, so that long lists stay linear. */
const NEAR = 8;

const LONGEST_PREFACE = 4;

const prepare = createPreparer(FOLD);

/** One frame for each reading that is a figure, in the order of the text. */
export function frames(reading: TextReading): Frame[] {
  const found: Frame[] = [];
  if (!reading.readings.some(isFigure)) return found;
  const { units } = prepare(reading.text);
  const story = mainEntity(reading.readings, reading.text);
  const inside = walker(reading.readings);
  const sentences = walker(reading.sentences);
  for (const paragraph of reading.paragraphs) {
    const parts = sentences(paragraph);
    const readings = parts.map(inside);
    if (readings.some((list) => list.some(isFigure)))
      framesOfParagraph(found, reading.text, units, parts, readings, story);
  }
  return found;
}

/** Gives the items inside a span; spans are asked for in order, so that the items are walked once. */
function walker<T extends Span>(items: readonly T[]): (span: Span) => T[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < items.length && items[next]!.start < start) next++;
    const first = next;
    while (next < items.length && items[next]!.end <= end) next++;
    return items.slice(first, next);
  };
}

function framesOfParagraph(
  found: Frame[],
  text: string,
  units: Uint16Array,
  sentences: readonly Span[],
  readings: readonly (readonly Reading[])[],
  story: Span | undefined,
): void {
  const first = found.length;
  let thread: Thread = {};
  let handed: Handed | undefined;
  let previous = first;
  sentences.forEach((sentence, number) => {
    const tokens = tokensOf(units, sentence, readings[number]!, isFigure);
    const clauses = clausesOf(tokens, units);
    const { surroundings, thread: next } = surroundingsOf(clauses, units, thread);
    const standing = standingAlong(tokens, units);
    const start = found.length;
    const time = handedTo(clauses, handed, found.at(-1), found.length > previous);
    for (const { clause, index } of figuresOf(clauses)) {
      const frame = frameOf(clause, index, {
        text,
        units,
        ...surroundings.get(clause)!,
        standing: standing(clause.tokens[index]!.start),
        story,
        handed: time,
        earlier: found.slice(Math.max(first, found.length - NEAR)),
        before: found.slice(-NEAR),
        last: found.length > first ? found.at(-1) : undefined,
        lastIsNear: found.length > start,
      });
      if (frame) found.push(frame);
    }
    const relations = relationsOf(found.slice(start), tokens, units, found.slice(previous, start));
    previous = start;
    handed = handedOn(clauses, handed, number === 0, found[start - 1]);
    for (let i = start; i < found.length; i++) {
      const tied = relations.get(found[i]!.figure);
      if (tied) found[i] = { ...found[i]!, relations: tied };
    }
    thread = next;
  });
}

/** The topic that the next sentence takes up: the first name of this one, else that of the paragraph so far, else a noun. */
function lasting(topics: readonly Topic[], before: Topic | undefined): Topic | undefined {
  const named = before?.kind === 'name' ? before : undefined;
  return topics.find(({ kind, generic }) => kind === 'name' && !(generic && named)) ?? named ?? topics[0] ?? before;
}

type Surroundings = Pick<Scope, 'topics' | 'place' | 'scene' | 'modality' | 'indicator'>;

/** What the text so far may go on with: its topic, and what pronouns stand for. */
interface Thread {
  readonly topic?: Topic | undefined;
  readonly name?: Topic | undefined;
  readonly person?: Topic | undefined;
  readonly place?: Topic | undefined;
}

/**
 * What surrounds each clause of a sentence: its topic, its own or that of the clause before; an aside has that of the clause
 * around it. What is said of a part (其中…) is not handed on, and a place only where nothing else was named.
 */
function surroundingsOf(
  clauses: readonly Clause[],
  units: Uint16Array,
  before: Thread,
): { readonly surroundings: Map<Clause, Surroundings>; readonly thread: Thread } {
  const surroundings = new Map<Clause, Surroundings>();
  const topics: Topic[] = [];
  let { name, person, place } = before;
  let current: Topic | undefined;
  let sayer: Topic | undefined;
  let scene: Topic | undefined;
  let latest: Topic | undefined;
  clauses.forEach((clause, number) => {
    const opening = clause.aside ? {} : openingOf(clause, units);
    // 江苏取得成果：企业新增产线20条；投资…: a part of a list goes on with what the list is of, not with a noun in it.
    const mark = units[clause.tokens[0]!.start - 1];
    if (mark === COLON) latest = current ?? latest;
    else if (mark === SEMICOLON && current?.kind === 'noun' && !opening.place) current = latest ?? current;
    if (opening.predicate) current = sayer ?? current;
    sayer = opening.sayer;
    // 某组织称，其武装…: who speaks speaks of itself.
    if (sayer?.kind === 'name' && !sayer.office) name = sayer;
    scene = opening.place ?? scene;
    place = opening.place ?? place;
    const said = opening.subject ?? (current ? undefined : opening.place);
    const own = said && resolved(said, units, { name, person, place });
    if (own?.kind === 'person') person = own;
    if (own?.kind === 'person' || own?.kind === 'name' || own?.kind === 'place') name = own;
    surroundings.set(clause, {
      topics: {
        clause: own,
        sentence: current,
        name: latest,
        // 我国市场活跃。家电掀起热潮，带动销售额超1万亿元: a noun hides no name.
        paragraph: current && !(current.kind === 'noun' && before.topic?.kind === 'name') ? undefined : before.topic,
      },
      place,
      scene,
      modality: carriedModality(clause, clauses[number - 1]),
      indicator: clauses[number - 1] && !clause.aside ? indicatorOf(clauses[number - 1]!, units) : undefined,
    });
    if (own) topics.push(own);
    if (own?.kind === 'name') latest = own;
    if (own && !does(clause.tokens[0], 'part')) current = own;
    // 据某国媒体报道: where the source is, nothing need have happened.
    const named = opening.reports ? undefined : lastPlace(clause.tokens, units, clause.tokens.length);
    place = opening.place ?? named ?? place;
  });
  return { surroundings, thread: { topic: lasting(topics, before.topic), name, person, place } };
}

/** What a pronoun stands for: 当地 for the last place, 该州 for one that is a 州; any other topic stands for itself. */
function resolved(topic: Topic, units: Uint16Array, { name, person, place }: Thread): Topic {
  if (topic.kind === 'who') return person ?? topic;
  if (topic.kind === 'deictic') return name ?? topic;
  if (topic.kind !== 'there' || !place) return topic;
  const fits = units[topic.start] !== THAT || units[topic.end - 1] === units[place.end - 1];
  return fits ? place : topic;
}

const COLON = ':'.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);
const THAT = '该'.charCodeAt(0);

/** 将开展…，并安排…: a clause that goes on with the one before keeps its plan. */
function carriedModality({ tokens }: Clause, before: Clause | undefined): Frame['modality'] | undefined {
  if (!before || !(does(tokens[0], 'stop') || isPreface(before))) return undefined;
  return modalityOf(before.tokens, before.tokens.length, before.tokens.length);
}

/** 计划到2030年，…: a short clause that only says how the next is meant. */
const isPreface = ({ tokens }: Clause): boolean =>
  tokens.length <= LONGEST_PREFACE && tokens.every((token) => token.kind !== 'figure');

function figuresOf(clauses: readonly Clause[]): { clause: Clause; index: number }[] {
  return clauses
    .flatMap((clause) => clause.tokens.flatMap((token, index) => (token.kind === 'figure' ? [{ clause, index }] : [])))
    .sort((a, b) => a.clause.tokens[a.index]!.start - b.clause.tokens[b.index]!.start);
}
