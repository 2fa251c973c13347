// Who says it: the person or organisation before a word of saying (国家统计局数据显示, 张三介绍).

import type { OrganisationReading, PersonReading } from '../../../engine/reading.ts';
import { CLOSE_PARENTHESIS, does, isClauseMark, type Token } from './tokens.ts';

type Speaker = PersonReading | OrganisationReading;

/** The speaker for what stands at `before`: the last name before a word of saying, in its clause, earlier in the sentence. */
export function speakerOf(tokens: readonly Token[], units: Uint16Array, before: number): Speaker | undefined {
  let speaker: Speaker | undefined;
  let named: Speaker | undefined;
  for (const token of tokens) {
    if (token.start >= before) break;
    if (does(token, 'speech')) speaker = named ?? speaker;
    else if (token.kind === 'mark' && endsClause(units[token.start]!)) named = undefined;
    else if (token.reading?.type === 'person' || token.reading?.type === 'organisation') named = token.reading;
  }
  return speaker;
}

const endsClause = (unit: number): boolean => isClauseMark(unit) || unit === CLOSE_PARENTHESIS;
