// What a clause is about: the noun that stands before its predicate, and the place that it opens with.

import type { Reading } from '../../../engine/reading.ts';
import type { Span } from '../../../model/span.ts';
import { toNumber } from '../../../value/decimal.ts';
import type { Tag } from '../words.ts';
import type { Clause } from './division.ts';
import { bare, countsList, isDeictic, isOwner, ownerIn } from './owners.ts';
import { mayStandAfter } from './phrase-after.ts';
import { isAction, isAgent, isAspect, isDemonstrative, isMeasure, isNominal, isVerb, type Range } from './phrases.ts';
import { placeIn } from './scenes.ts';
import { does, isQuoteMark, type Token } from './tokens.ts';
import type { Deictic, Topic } from './topic.ts';

/** What stands before the predicate of a clause. */
export interface Opening {
  readonly subject?: Topic;
  /** Where: the phrase of place before the predicate. */
  readonly place?: Topic;
  /** Who says what the next clause says: that is about them, if it begins with its predicate (国防部称，将提供…). */
  readonly sayer?: Topic;
  readonly predicate?: boolean;
  /** Whether it does no more than name a source (据某国媒体报道). */
  readonly reports?: boolean;
}

/** Reads a clause up to its predicate: over openers, times and phrases with a preposition to its first noun. */
export function openingOf({ tokens }: Clause, units: Uint16Array): Opening {
  const speech = does(tokens.at(-1), 'speech') ? tokens.length - 1 : tokens.findIndex((token) => does(token, 'speech'));
  // Who says something is not what the figures are of; of what is published (名单公布) they are.
  if (speech >= 0 && saysOnly(tokens, units, speech) && (!isNotice(tokens[speech]!) || tokens.some(isOwner))) {
    const sayer = sayerIn(tokens, units, speech);
    return { ...(sayer && { sayer }), reports: !sayer && !tokens.some(isSpeaker) };
  }
  if (foretells(tokens)) return {};
  let place: Topic | undefined;
  const opening = (subject: Topic | undefined): Opening => ({ ...(subject && { subject }), ...(place && { place }) });
  let announcer: Topic | undefined;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    if (isPreposition(token) || (i === 0 && (does(token, 'link') || does(token, 'and'))) || isThere(tokens, units, i)) {
      const end = nounsEnd(tokens, i + 1, units);
      if (token.cue?.value === 'at') place ??= placeIn(tokens, units, i + 1);
      // 在位于海南的基地，: nothing but where.
      if (place && place.end === tokens.at(-1)!.end) return opening(announcer);
      i = isThere(tokens, units, i) ? i + 1 : Math.max(end, i + 1);
    } else if (token.kind === 'figure') {
      // 可满足|70万户家庭
      if (tokens[i - 1]?.cue?.value === 'capacity') return { ...opening(announcer), predicate: true };
      // 来自|14个国家|的30艘军舰
      if (i > 0 && isPreposition(tokens[i - 1]!)) {
        i = nounsEnd(tokens, i + 1, units);
        continue;
      }
      return opening(countedTopic(tokens, units, i) ?? announcer);
    } else if (isDisposal(tokens, i)) {
      return { ...opening(announcer), predicate: true };
    } else if (isReporter(token, units)) {
      i++;
    } else if (isDemonstrative(token) && !isNominal(tokens[i + 1])) {
      i++;
    } else if (isNominal(token) && token.reading?.type !== 'quantity') {
      const end = nounsEnd(tokens, i, units);
      if (closesTime(tokens[end])) {
        i = end + 1;
        continue;
      }
      const said = afterSpeech(tokens, end);
      if (said === undefined) return opening(topicFrom(tokens, units, i) ?? announcer);
      announcer = announcerOf(tokens, units, i, said);
      i = said;
    } else if (mayOpen(token, units) || isReference(tokens, i)) {
      i++;
    } else {
      return { ...opening(announcer), predicate: true };
    }
  }
  return opening(announcer);
}

/** 将|16家企业|列入名单, 将|节目|送到基层: what follows is acted on. */
function isDisposal(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]!.cue?.value !== 'plan-object' || next === undefined) return false;
  return next.kind === 'figure' || (isNominal(next) && !isAction(next));
}

const REPORTER = [...'记者'].map((c) => c.charCodeAt(0));

/** 记者|从某局了解到, 记者|看到: what is told is not of who tells it. */
const isReporter = ({ kind, start, end }: Token, units: Uint16Array): boolean =>
  kind === 'word' && end - start === REPORTER.length && REPORTER.every((unit, i) => units[start + i] === unit);

/** 今天|的|中国, 这|意味着|全市…, 这|标志|着…: what stands before has not said who. */
const isReference = (tokens: readonly Token[], at: number): boolean =>
  does(tokens[at], 'of')
    ? tokens[at - 1]?.kind === 'time'
    : isDemonstrative(tokens[at - 1]) && (isVerb(tokens[at]) || isAspect(tokens[at + 1]));

/** 全国两会|期间, 工程建成|后: what was before is when, not who. */
const closesTime = (token: Token | undefined): boolean => token?.cue?.value === 'when';

/** Who announces what they do (央行宣布|维持…, 美联储称|将…); who only says something does not. */
function announcerOf(tokens: readonly Token[], units: Uint16Array, from: number, said: number): Topic | undefined {
  const { value } = tokens[said - 1]!.cue!;
  const acts = value === 'act' || (value === '' && (does(tokens[said], 'modality') || isVerb(tokens[said])));
  return acts ? topicFrom(tokens, units, from) : undefined;
}

/** Of where a person speaks for, the news may be. */
const isSpeaker = ({ reading }: Token): boolean => reading?.type === 'person';

const isNotice = (token: Token): boolean => token.cue!.value === 'notice';

/** 交通运输部|预计，…, 气象部门|预计，…: who is no name but of an office foretells what is not its own. */
const foretells = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.cue?.value === 'forecast' && tokens.every((token) => !isOwner(token) || isOffice(token.reading));

/** Whether nothing follows a word of saying but what is published: 部队发布|声明. */
const saysOnly = (tokens: readonly Token[], units: Uint16Array, speech: number): boolean =>
  speech === tokens.length - 1 || (isNotice(tokens[speech]!) && nounsEnd(tokens, speech + 1, units) === tokens.length);

export const isOffice = (reading: Reading | undefined): boolean =>
  reading?.type === 'organisation' &&
  (reading.organisationType === 'government' || reading.organisationType === 'party');

const isMedia = (reading: Reading | undefined): boolean =>
  reading?.type === 'organisation' && reading.organisationType === 'media';

/** Whose publications are of themselves. */
const PUBLISHERS: ReadonlySet<string> = new Set(['company', 'military', 'party']);

/**
 * Who says in a clause that says no more than that (国防部称, 部队发布声明). What is shown or reported (数据显示, 报道) is of
 * others, but what a company publishes is its own.
 */
function sayerIn(tokens: readonly Token[], units: Uint16Array, speech: number): Topic | undefined {
  const { value } = tokens[speech]!.cue!;
  const from = tokens.findIndex(({ kind }) => kind === 'name');
  if (from < 0 || from > speech || tokens.slice(0, from).some(isPreposition)) return undefined;
  const { reading } = tokens[from]!;
  const publishes = value === 'notice' && reading?.type === 'organisation' && PUBLISHERS.has(reading.organisationType);
  if ((value !== '' && value !== 'act' && !publishes) || isMedia(reading)) return undefined;
  const sayer = topicFrom(tokens, units, from);
  return sayer && sayer.kind !== 'person' ? { ...sayer, local: false } : undefined;
}

/** 有借款人|借款6015元: what there is acts. */
const isThere = (tokens: readonly Token[], units: Uint16Array, at: number): boolean =>
  units[tokens[at]!.start] === THERE_IS &&
  tokens[at]!.end - tokens[at]!.start === 1 &&
  isAction(tokens[nounsEnd(tokens, at + 1, units)]);

/** Where what is said begins, when the nouns that end at `end` say it (该省宣布|全省…). */
function afterSpeech(tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  while (at < tokens.length && (tokens[at]!.kind === 'time' || tokens[at]!.tag === 'd')) at++;
  return does(tokens[at], 'speech') && at + 1 < tokens.length && !does(tokens[at + 1], 'of') ? at + 1 : undefined;
}

/**
 * The noun that opens a clause without figures, a predicate after it: what the clause after may state a change of
 * (国际航线表现亮眼，同比增长<figure>).
 */
export function indicatorOf({ tokens }: Clause, units: Uint16Array): Span | undefined {
  if (does(tokens.at(-1), 'speech') || tokens.some((token) => token.kind === 'figure')) return undefined;
  let from = 0;
  while (from < tokens.length && !isNominal(tokens[from]) && mayOpen(tokens[from]!, units)) from++;
  const end = nounsEnd(tokens, from, units);
  if (end === from || end === tokens.length) return undefined;
  const owner = ownerIn(tokens, units, { from, to: end });
  return bare(tokens, { from: owner && owner.to < end ? owner.to : from, to: end });
}

const isPreposition = (token: Token): boolean =>
  does(token, 'preposition') || does(token, 'from') || (!token.cue && token.kind === 'word' && token.tag === 'p');

const THERE_IS = '有'.charCodeAt(0);
const OPENERS = new Set(['rank', 'skip', 'basis', 'part', 'stop', 'modality', 'and', 'per', 'none']);
const OPENER_TAGS = new Set<Tag>(['d', 'c', 'r', 't', 'ad', 'f', 'z']);

function mayOpen(token: Token, units: Uint16Array): boolean {
  if (token.compared || token.kind === 'time' || token.reading?.type === 'quantity') return true;
  if (token.kind === 'mark') return isQuoteMark(units[token.start]!) || token.cue !== undefined;
  return token.cue ? OPENERS.has(token.cue.does) : OPENER_TAGS.has(token.tag);
}

/** Where the nouns that begin at `from` end, 的 and conjunctions included: before the verb that acts (江苏|调配). */
function nounsEnd(tokens: readonly Token[], from: number, units: Uint16Array): number {
  let start = from;
  let end = from;
  for (; end < tokens.length; end++) {
    const token = tokens[end]!;
    const goesOn = end > from && isNominal(tokens[end + 1]);
    if ((does(token, 'of') || does(token, 'and')) && goesOn) start = end + 1;
    // 这|标志|着: a verb, whatever the word list says. 存储时长|创新|世界纪录: what a measure does.
    else if (end > from && (isAspect(tokens[end + 1]) || movesMeasure(tokens, units, start, end))) break;
    else if (
      !(isNominal(token) && (end === start || token.cue || isArticle(token))) &&
      !mayStandAfter(tokens, units, start, end)
    )
      break;
  }
  return end;
}

/** 安阳市|一家|工厂 */
const isArticle = ({ kind, reading }: Token): boolean => kind === 'word' && reading?.type === 'quantity';

/** Whether an action stands after a measure and before a noun that is none. */
const movesMeasure = (tokens: readonly Token[], units: Uint16Array, from: number, at: number): boolean =>
  at > from &&
  isAction(tokens[at]) &&
  isMeasure(tokens, units, { from: at - 1, to: at }) &&
  isNominal(tokens[at + 1]) &&
  !isMeasure(tokens, units, { from: at + 1, to: at + 2 });

const isCounted = ({ reading }: Token): boolean => reading?.type === 'quantity' && reading.unit.code === '1';

const countsOne = ({ reading }: Token): boolean =>
  reading?.type === 'quantity' && 'value' in reading.amount && toNumber(reading.amount.value) === 1;

const isMeasured = (tokens: readonly Token[], units: Uint16Array, to: number): boolean =>
  isMeasure(tokens, units, { from: to - 1, to });

/** 三大展览|共接待: a counted noun. */
function countedTopic(tokens: readonly Token[], units: Uint16Array, first: number): Topic | undefined {
  // 前六批|40个|项目
  let figure = first;
  while (tokens[figure + 1]?.kind === 'figure') figure++;
  let end = nounsEnd(tokens, figure + 1, units);
  // 包括20家医院、30家诊所: a list of what is counted is about something else; 一座老城 alone is a topic.
  if (does(tokens[end], 'and') || (end === tokens.length && !countsOne(tokens[figure]!))) return undefined;
  // 1万名|来自<figure>: no noun yet.
  const mayClose = (token: Token): boolean => !isAction(token) && !does(token, 'and') && mayHead(token);
  while (end > figure + 1 && !mayClose(tokens[end - 1]!)) end--;
  if (end === figure + 1) return undefined;
  // 前10家|企业|原煤产量, 21个|试验区|进出口额: those counted, not what is measured of them.
  if (isMeasure(tokens, units, { from: figure + 1, to: end })) {
    let measure = end - 1;
    // 10条街客流量、营业额
    while (measure > figure + 1 && (does(tokens[measure - 1], 'and') || isMeasured(tokens, units, measure))) measure--;
    while (end > figure + 1 && !isAgent(tokens[end - 1]!, units)) end--;
    if (end === figure + 1 && isCounted(tokens[figure]!)) end = measure;
  }
  if (end === figure + 1) return undefined;
  const named = tokens.slice(figure, end).some((token) => token.kind === 'name');
  const kind = named ? 'name' : isTheme(tokens, units, figure, end) ? 'theme' : 'noun';
  return { start: tokens[figure]!.start, end: tokens[end - 1]!.end, kind };
}

/** The topic among the nouns that begin at `from`. An indicator is no topic, but whose it is may stand before it. */
function topicFrom(tokens: readonly Token[], units: Uint16Array, first: number): Topic | undefined {
  // 有关|欧盟
  const from = tokens[first]!.tag === 'b' && tokens[first + 1]?.kind === 'name' ? first + 1 : first;
  let end = nounsEnd(tokens, from, units);
  // 北部湾港集装箱|年|吞吐量
  if (does(tokens[end], 'per') && end + 1 < tokens.length && isMeasured(tokens, units, end + 2)) end += 2;
  const done = doneAt(tokens, from, end);
  // 本届|全运会|设|项目: what is pointed to does it.
  if (done !== undefined && tokens[from - 1]?.tag === 'r') end = done;
  const next = tokens[end];
  // 北京、上海等|12个省市: the counted ones are the topic, those named are some of them.
  if (next && units[next.start] === AND_SO_ON && tokens[end + 1]?.kind === 'figure')
    return countedTopic(tokens, units, end + 1);
  if (countsList(tokens, from, end)) return countedTopic(tokens, units, end);
  // 商务部监测|的|78个步行街: what an office does to them makes them no part of it.
  if (does(next, 'of') && isOffice(tokens[from]!.reading) && isAction(tokens[end - 1]))
    return tokens[end + 1]?.kind === 'figure' ? countedTopic(tokens, units, end + 1) : undefined;
  // 包括相关习俗|在内|的项目: one of them.
  if (next?.tag === 'u' && does(next, 'preposition')) return undefined;
  // 广东|重点|向各地推广: an attribute without its noun says how.
  const dangles = (token: Token): boolean => !mayHead(token) || does(token, 'of') || does(token, 'and');
  while (end - from > 1 && dangles(tokens[end - 1]!)) end--;
  // 码头与|沿海各地: a list cut short.
  if (does(tokens[end], 'and') && !isOwner(tokens[from])) return undefined;
  let last = from;
  for (let i = from; i < end; i++) if (does(tokens[i], 'of')) last = i + 1;
  const phrase = { from: last, to: end };
  const owner = ownerIn(tokens, units, phrase);
  if (owner && !isDemonstrative(tokens[owner.to - 1]!))
    return {
      ...bare(tokens, owner),
      kind: kindOf(tokens, owner),
      local: isLocal(tokens, units, from, end),
      generic: does(tokens[owner.from], 'pronoun'),
      office: isOffice(tokens[owner.to - 1]!.reading),
    };
  // 这座|电站|装机, 本届|展会|展览|面积: of a measure, what is pointed to.
  const shown = isDemonstrative(tokens[from]) ? LEAST_SHOWN : tokens[from - 1]?.tag === 'r' ? 1 : undefined;
  if (shown !== undefined && end - from > shown && isMeasure(tokens, units, phrase)) {
    let to = end - 1;
    while (to - from > shown && isAction(tokens[to - 1])) to--;
    return { start: tokens[from]!.start, end: tokens[to - 1]!.end, kind: 'theme' };
  }
  if (isMeasure(tokens, units, phrase)) {
    const possessor = last > from && !isMeasure(tokens, units, { from, to: last - 1 });
    // 中央企业|资产总额
    for (let i = end - 2; i >= last && !possessor; i--)
      if (isAgent(tokens[i]!, units)) return { ...bare(tokens, { from: last, to: i + 1 }), kind: 'noun', firm: true };
    return possessor && !isAction(tokens[last - 2])
      ? {
          ...bare(tokens, { from, to: last - 1 }),
          kind: isDeictic(tokens[from]!) ? kindOf(tokens, { from, to: from + 1 }) : 'noun',
        }
      : undefined;
  }
  // 读|原著、学原文: a list of what is done. 教育和|就业: a list cut short.
  if (
    !isOwner(tokens[from]) &&
    ((done !== undefined && done < end) || (does(next, 'and') && tokens[end + 1]?.kind === 'word'))
  )
    return undefined;
  // 动员|2000余名, 惠及|26个: what stands right before a figure is its verb or its noun.
  const head = tokens[end - 1]!;
  if (isSlogan(head, units) || (end - last === 1 && isAspect(next))) return undefined;
  // 流连忘返 alone is no noun.
  if (head.tag === 'l' && end - from === 1 && end === tokens.length) return undefined;
  // 这座|12层高的酒店: a demonstrative with its classifier waits for its noun. 会见|某人: the verb has its object.
  if (isDemonstrative(tokens[from]!) && tokens[end - 1]!.end - tokens[from]!.start <= 2) return undefined;
  if (isAction(tokens[from]) && tokens[from + 1]?.kind === 'name') return undefined;
  // 贡献|全国|<figure>: a word before a name before a figure acts on it.
  if (next?.kind === 'figure' && isOwner(head) && !isOwner(tokens[from])) return undefined;
  if (next?.kind === 'figure' && isAction(head)) return undefined;
  if (next?.kind === 'figure' && end + 1 < tokens.length) return countedTopic(tokens, units, end);
  if (next?.kind === 'figure' || (end - last === 1 && isAction(tokens[last]) && tokens[from - 1]?.tag !== 'r'))
    return undefined;
  // 长安公司|的|工人: with the name that owns it.
  const span = bare(tokens, { from: tokens[from]!.kind === 'name' ? from : last, to: end });
  if (
    span.end - span.start < 2 ||
    isDemonstrative(head) ||
    // 这一数字 is the figure itself.
    (head.cue?.value === 'figure' && end - from < LONGEST_REFERENCE) ||
    !mayHead(head)
  )
    return undefined;
  return {
    ...span,
    local: isLocal(tokens, units, from, end),
    firm: shown !== undefined || isAgent(head, units),
    kind: tokens
      .slice(span.start === tokens[from]!.start ? from : last, end)
      .some((token) => isOwner(token) || token.kind === 'quote')
      ? 'name'
      : isTheme(tokens, units, from, end)
        ? 'theme'
        : 'noun',
  };
}

/** Where a verb of one character acts on a noun in the phrase; between single characters it is one of an unknown name. */
function doneAt(tokens: readonly Token[], from: number, to: number): number | undefined {
  const lengthAt = (at: number): number => tokens[at]!.end - tokens[at]!.start;
  for (let i = from + 1; i < to - 1; i++)
    if (isVerb(tokens[i]) && lengthAt(i) === 1 && lengthAt(i - 1) > 1 && lengthAt(i + 1) > 1) return i;
  return undefined;
}

const isLocal = (tokens: readonly Token[], units: Uint16Array, from: number, to: number): boolean =>
  tokens[from]!.reading?.type === 'place' && !isAgent(tokens[to - 1]!, units);

/** What sort of name it is: by the pronoun, or by the last name of it. */
function kindOf(tokens: readonly Token[], { from, to }: Range): Topic['kind'] {
  const first = tokens[from]!;
  if (isDeictic(first)) return DEICTICS[first.cue!.value]!;
  return tokens[to - 1]!.reading?.type === 'person' ? 'person' : 'name';
}

/** By the value of the pronoun's cue. */
const DEICTICS: Readonly<Record<string, Deictic>> = { that: 'deictic', there: 'there', who: 'who' };

/** 比如|这款新车, 第一家店于|今年: nothing but nouns and a time in the clause; 进口方面 only says of what kind. */
function isTheme(tokens: readonly Token[], units: Uint16Array, from: number, end: number): boolean {
  return (
    tokens.slice(end).every((token) => token.kind === 'time' || does(token, 'preposition')) &&
    tokens.slice(0, from).every((token) => mayOpen(token, units)) &&
    !tokens.slice(from, end).some((token) => isAction(token) || token.tag === 'l' || token.cue?.value === 'respect')
  );
}

/** 这|座|电站 */
const LEAST_SHOWN = 3;

/** 这|一|数字, 上述|数据 */
const LONGEST_REFERENCE = 4;

const AND_SO_ON = '等'.charCodeAt(0);
const BOOK_MARKS = new Set([...'《〈'].map((c) => c.charCodeAt(0)));
/** A longer quotation is a slogan, not a name, unless it is a title. */
const LONGEST_QUOTED_NAME = 8;
const isSlogan = (token: Token, units: Uint16Array): boolean =>
  token.kind === 'quote' && token.end - token.start > LONGEST_QUOTED_NAME && !BOOK_MARKS.has(units[token.start]!);

const TOPIC_TAGS = new Set<Tag>(['n', 'nz', 'ng', 'j', 'x', 'l', 'an', 'vn', 'k']);
const mayHead = (token: Token): boolean =>
  token.kind !== 'word' || token.cue !== undefined || TOPIC_TAGS.has(token.tag);
