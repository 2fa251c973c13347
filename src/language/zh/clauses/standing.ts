// What holds at a place of a sentence from the words before it: the time that governs, who is speaking, the last 其中.

import type { OrganisationReading, PersonReading, TimeReading } from '../../../engine/reading.ts';
import { NO_TIME, timeAfter } from './times.ts';
import { CLOSE_PARENTHESIS, does, isClauseMark, type Token } from './tokens.ts';

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
  let named: PersonReading | OrganisationReading | undefined;
  let standing: Standing = {};
  let when = NO_TIME;
  return (before) => {
    for (; next < tokens.length && tokens[next]!.start < before; next++) {
      const token = tokens[next]!;
      when = timeAfter(when, token, units);
      if (does(token, 'modality') && token.cue!.value === 'forecast') standing = { ...standing, forecast: true };
      else if (token.cue?.value === 'if') standing = { ...standing, supposed: true };
      else if (does(token, 'part')) standing = { ...standing, part: token.start };
      else if (does(token, 'speech') && token.cue!.value !== 'source')
        standing = named ? { ...standing, speaker: named } : standing;
      else if (token.kind === 'mark' && endsClause(units[token.start]!)) named = undefined;
      else if (token.reading?.type === 'person' || token.reading?.type === 'organisation') named = token.reading;
    }
    return when.time ? { ...standing, time: when.time } : standing;
  };
}

const endsClause = (unit: number): boolean => isClauseMark(unit) || unit === CLOSE_PARENTHESIS;
