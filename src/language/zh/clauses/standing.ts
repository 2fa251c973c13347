// What holds at a place of a sentence from the words before it: the time that governs, who is speaking, the last 其中.

import type { OrganisationReading, PersonReading, TimeReading } from '../../../engine/reading.ts';
import { isNominal } from './phrases.ts';
import { NO_TIME, timeAfter } from './times.ts';
import { CLOSE_PARENTHESIS, does, isClauseMark, OPEN_PARENTHESIS, type Token } from './tokens.ts';

export interface Standing {
  readonly time?: TimeReading;
  /** The name before the last word of saying, in its clause (国家统计局数据显示, 张三介绍). */
  readonly speaker?: PersonReading | OrganisationReading;
  /** Whether a forecast has been named (预计): what 将 will do after it is forecast too. */
  readonly forecast?: boolean;
  /** Whether the sentence has begun to suppose something (如果): nothing after it has happened. */
  readonly supposed?: boolean;
  /** Offset of the last 其中. */
  readonly part?: number;
}

/** Gives what holds before an offset; offsets are asked for in order, so that the tokens are walked once. */
export function standingAlong(tokens: readonly Token[], units: Uint16Array): (before: number) => Standing {
  let next = 0;
  let saying: Saying = {};
  let standing: Standing = {};
  let when = NO_TIME;
  return (before) => {
    for (; next < tokens.length && tokens[next]!.start < before; next++) {
      const token = tokens[next]!;
      when = timeAfter(when, token, units);
      saying = sayingAfter(saying, tokens, next, units);
      if (does(token, 'modality') && token.cue!.value === 'forecast') standing = { ...standing, forecast: true };
      else if (token.cue?.value === 'if') standing = { ...standing, supposed: true };
      else if (does(token, 'part')) standing = { ...standing, part: token.start };
    }
    const { speaker } = saying;
    return { ...standing, ...(when.time && { time: when.time }), ...(speaker && { speaker }) };
  };
}

type Name = PersonReading | OrganisationReading;

/** Who may be about to say something, and who did. */
interface Saying {
  /** The name in this clause that a word of saying would take. */
  readonly named?: Name;
  /** Whether a preposition after it leads to others: 张三|在|某会|上表示. */
  readonly settled?: boolean;
  /** Who publishes something that may turn out to be figures: 某局发布…数据，. */
  readonly publisher?: Name;
  readonly speaker?: Name;
  /** What stood before a parenthesis: （乙称某地） ends with it. */
  readonly outside?: Saying;
}

function sayingAfter(saying: Saying, tokens: readonly Token[], at: number, units: Uint16Array): Saying {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind === 'mark') {
    const unit = units[token.start]!;
    if (unit === OPEN_PARENTHESIS) return { ...saying, outside: saying };
    if (unit === CLOSE_PARENTHESIS) return saying.outside ?? clauseAfter(saying);
    return isClauseMark(unit) ? clauseAfter(saying) : saying;
  }
  const { named, publisher } = saying;
  if (publisher && REPORTED.has(token.cue?.value ?? '') && next?.kind === 'mark')
    return { ...saying, speaker: publisher };
  if (does(token, 'speech')) {
    if (!named) return saying;
    return says(tokens, at, units) ? { ...saying, speaker: named } : { ...saying, publisher: named };
  }
  // 记者从国家能源局了解到: who is behind 从 says it.
  if (does(token, 'from')) return clauseAfter(saying);
  if (does(token, 'preposition') || (!token.cue && token.tag === 'p'))
    return named ? { ...saying, settled: true } : saying;
  const { reading } = token;
  const isName = reading?.type === 'person' || reading?.type === 'organisation';
  return isName && !saying.settled ? { ...saying, named: reading } : saying;
}

/** Values of the cues for 数据 and 消息. */
const REPORTED: ReadonlySet<string> = new Set(['figure', 'source']);

const clauseAfter = ({ speaker, outside }: Saying): Saying => ({
  ...(speaker && { speaker }),
  ...(outside && { outside }),
});

/**
 * 讯 only prints it; what stands before 的 is described (统计的90种产品); 发布 and 报告 say something where a mark stands
 * behind them, else they have an object (发布82条线路), are a noun (检查|报告) or stand in a list (报告、讲话).
 */
function says(tokens: readonly Token[], at: number, units: Uint16Array): boolean {
  const { value } = tokens[at]!.cue!;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (value === 'source' || does(next, 'of')) return false;
  if (value !== 'notice') return true;
  const isNoun = before?.kind === 'figure' || (before?.kind === 'word' && isNominal(before));
  return !isNoun && next?.kind === 'mark' && isClauseMark(units[next.start]!);
}
