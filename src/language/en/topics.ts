// What a figure measures and whose it is, from the noun phrases of its clause.

import type { Frame } from '../../engine/frame.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Span } from '../../model/span.ts';
import type { EnglishContext } from './context.ts';
import { type NounPhrase, phraseBefore, phraseFrom, spanOfPhrase, subjectBefore } from './noun-phrases.ts';
import { isRatio, type Place, type RoleFound } from './roles.ts';
import { AUXILIARY, GERUND, VERB } from './tags.ts';
import { isGlued } from './tokens.ts';

export interface Topic {
  readonly property?: Span;
  readonly subject?: Span;
  readonly why?: string;
}

/** Property and subject of the figure. */
export function topicOf(
  context: EnglishContext,
  place: Place,
  role: RoleFound,
  inside: readonly Reading[],
  before: Frame | undefined,
  carried: boolean,
): Topic {
  const clause = clauseOf(context, place, role.word !== undefined && role.word < place.from ? role.word : undefined);
  const own =
    carried && before?.property
      ? { property: before.property, why: 'carried: compared with <figure>' }
      : propertyOf(context, place, role, clause, before);
  const subject =
    ('subject' in own && own.subject) ||
    holderBehind(context, place, carried) ||
    subjectOf(context, place, clause, own.property, inside, before);
  return { ...own, ...(subject && subject.start !== own.property?.start && { subject }) };
}

interface Clause {
  readonly verb?: number;
  readonly head?: NounPhrase;
  readonly holder?: NounPhrase;
}

/** The verb before the figure and the phrase that is its subject. */
function clauseOf(context: EnglishContext, { from, floor }: Place, known: number | undefined): Clause {
  let verb = known;
  for (let i = from - 1; verb === undefined && i > floor; i--) {
    const tag = context.tag(i);
    if (context.lower[i] === ';' || context.lower[i] === ':') return {};
    if (!(tag & VERB) || tag & GERUND) continue;
    if (context.lower[i - 1] !== 'to') verb = i;
    else {
      // It expects the events to attract 500 guests: whoever is expected to is the subject.
      const found = subjectBefore(context, i - 1, floor);
      if (found) return { verb: i, head: found.head, ...(found.holder && { holder: found.holder }) };
    }
  }
  if (verb === undefined) return {};
  let first = verb;
  // The bank (RBF) cut: brackets stand between subject and verb.
  if (context.lower[first - 1] === ')') {
    let open = first - 2;
    while (open > floor && context.lower[open] !== '(') open--;
    if (open > floor) first = open;
  }
  while (
    first > floor &&
    (context.tag(first - 1) & AUXILIARY ||
      /^(has|have|had|is|are|was|were|be|been|will|would|to|not|also|already|only|sharply|slightly|further|again)$/.test(
        context.lower[first - 1]!,
      ))
  )
    first--;
  const found = subjectBefore(context, first, floor);
  return { verb, ...(found && { head: found.head, ...(found.holder && { holder: found.holder }) }) };
}

function propertyOf(
  context: EnglishContext,
  place: Place,
  role: RoleFound,
  clause: Clause,
  before: Frame | undefined,
): Topic {
  const { figure, from, next, floor } = place;
  const { lower } = context;
  const of = (phrase: NounPhrase | undefined, why: string): Topic | undefined =>
    phrase && {
      property: spanOfPhrase(context, phrase),
      ...(phrase.owner && { subject: spanOfPhrase(context, phrase.owner) }),
      why,
    };
  const unit = figure.type === 'quantity' ? figure.unit : undefined;
  const hyphen = lower[next] === '-' && isGlued(context, next) ? next + 1 : next;
  if (figure.type === 'ordinal') {
    const behind =
      lower[next] === 'largest' || lower[next] === 'biggest'
        ? of(phraseFrom(context, next), 'rank: <ordinal> <superlative> <what>')
        : undefined;
    const head = clause.head && { subject: spanOfPhrase(context, clause.head) };
    return {
      ...(behind ?? (before?.property && { property: before.property, why: 'rank: <ordinal> in what came before' })),
      ...head,
    };
  }
  // a 50 percent rise in sales; 50 percent more tourists
  if (role.role === 'change' && role.word !== undefined && role.word >= next) {
    const behind = role.word + 1;
    const said = /^(in|of|to|on)$/.test(lower[behind]!)
      ? of(phraseFrom(context, behind + 1), 'change: <figure> rise in <what>')
      : undefined;
    const more = said ?? of(phraseFrom(context, behind), 'change: <figure> more <what>');
    if (more) return more;
    if (before?.property && isRatio(figure)) return carry(before, 'carried: a <figure> rise');
    return of(phraseFrom(context, hyphen), 'change: <figure> <noun of change>') ?? {};
  }
  if (role.role === 'share') {
    const whole = lower[next] === 'of' ? phraseFrom(context, next + 1) : phraseFrom(context, next);
    const said = of(whole, 'share: <figure> of <what>');
    if (said)
      return clause.head && !said.subject
        ? { ...said, subject: spanOfPhrase(context, clause.head) }
        : clause.head
          ? { ...said, subject: spanOfPhrase(context, clause.head) }
          : said;
  }
  // 2,000 drones; a 13-month ban; a year of steady policy
  if ((!isRatio(figure) && unit?.dimension !== 'money') || hyphen > next) {
    // The points of an index measure the index.
    const points = /^points?$/.test(lower[hyphen]!);
    const counted = points
      ? undefined
      : of(phraseFrom(context, !unit && lower[next] === 'of' ? next + 1 : hyphen), 'counted: <figure> <noun>');
    if (counted && !(lower[hyphen] === 'a')) return counted;
    if (unit?.dimension === 'time' && lower[next] === 'of') {
      const said = of(phraseFrom(context, next + 1), 'length: <figure> of <what>');
      if (said) return said;
    }
  }
  // total spending of HK$3.3 billion, sales worth $5m
  if (/^(of|worth)$/.test(lower[from - 1] ?? '')) {
    const said = of(phraseBefore(context, from - 1, floor), 'noun: <what> of <figure>');
    if (said) return said;
  }
  // cut its cash rate by 25 basis points to 4.10 percent
  if (clause.verb !== undefined && /^(by|to|from)$/.test(lower[from - 1] ?? '')) {
    const object = phraseFrom(context, clause.verb + 1);
    if (object && object.next < from) {
      const said = of(object, 'object: cut <what> by <figure>');
      if (said) return clause.head && !said.subject ? { ...said, subject: spanOfPhrase(context, clause.head) } : said;
    }
    if (role.role === 'level' && before && before.figure.start >= context.start[floor]! && before.role === 'change')
      return carry(before, 'carried: rose <figure> to <figure>');
  }
  // a 26% stake, a 2-3 percent target band
  if (isRatio(figure) && role.role === 'level') {
    const said = of(phraseFrom(context, next), 'noun: <figure> <what>');
    if (said && !/^(the|a|an|last|this|next|year)$/.test(lower[next]!)) return said;
  }
  // 20,479.5bn yen in trade with the US; a $5bn loan
  if (unit?.dimension === 'money') {
    const behind = /^(in|of|for|on)$/.test(lower[next]!)
      ? of(phraseFrom(context, next + 1), 'money: <figure> in <what>')
      : of(phraseFrom(context, next), 'money: <figure> <noun>');
    const time = behind?.property && /^\d/.test(context.text.slice(behind.property.start));
    if (behind && !time) return behind;
  }
  if (clause.head) {
    const said = of(clause.head, 'subject: <what> <verb> <figure>')!;
    return clause.holder && !said.subject ? { ...said, subject: spanOfPhrase(context, clause.holder) } : said;
  }
  const beside = of(phraseBefore(context, from, floor), 'noun: <what> <figure>');
  return beside ?? (before ? carry(before, 'carried: the figure before') : {});
}

const carry = (before: Frame, why: string): Topic => ({
  ...(before.property && { property: before.property }),
  ...(before.subject && { subject: before.subject }),
  why,
});

/** 18.6% for the US. */
function holderBehind(context: EnglishContext, { next }: Place, carried: boolean): Span | undefined {
  if (!carried || context.lower[next] !== 'for') return undefined;
  const phrase = phraseFrom(context, next + 1);
  return phrase && spanOfPhrase(context, phrase);
}

/** Who said that there will be 90 of them, or that it rose: the subject of the verb before a clause without its own. */
function outerSubject(context: EnglishContext, { floor }: Place, { verb = 0 }: Clause): Span | undefined {
  for (let i = verb - 1; i > floor; i--) {
    const tag = context.tag(i);
    if (!(tag & VERB) || tag & (GERUND | AUXILIARY)) continue;
    const found = subjectBefore(context, i, floor);
    if (found) return spanOfPhrase(context, found.head);
  }
  return undefined;
}

function subjectOf(
  context: EnglishContext,
  place: Place,
  clause: Clause,
  property: Span | undefined,
  inside: readonly Reading[],
  before: Frame | undefined,
): Span | undefined {
  const { figure, from } = place;
  if (figure.type === 'quantity' && figure.age && context.lower[from - 1] === ',') {
    const person = inside.find((r) => r.type === 'person' && r.end === context.end[from - 2]);
    if (person) return { start: person.start, end: person.end };
  }
  const head = clause.head && spanOfPhrase(context, clause.head);
  const differs = (span: Span | undefined) =>
    span && (!property || span.end <= property.start || span.start >= property.end);
  if (differs(head)) return head;
  const outer = clause.head ? undefined : outerSubject(context, place, clause);
  if (differs(outer)) return outer;
  const named = inside.filter((r) => (r.type === 'organisation' || r.type === 'place') && differs(r));
  const nearest = named.filter((r) => r.end <= place.figure.start).at(-1) ?? named[0];
  if (nearest) return { start: nearest.start, end: nearest.end };
  return differs(before?.subject) ? before?.subject : undefined;
}
