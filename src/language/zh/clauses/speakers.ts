// Who says it: the person or organisation before a word of saying (国家统计局数据显示, 张三介绍).

import type { OrganisationReading, PersonReading } from '../../../engine/reading.ts';
import { does, type Token } from './tokens.ts';

/** The speaker for what stands at `before`: of the nearest word of saying before it in the sentence. */
export function speakerOf(tokens: readonly Token[], before: number): PersonReading | OrganisationReading | undefined {
  let speaker: PersonReading | OrganisationReading | undefined;
  let candidate: PersonReading | OrganisationReading | undefined;
  for (const token of tokens) {
    if (token.start >= before) break;
    if (token.kind === 'name' && (token.reading?.type === 'person' || token.reading?.type === 'organisation'))
      candidate = token.reading;
    else if (does(token, 'speech') && candidate) speaker = candidate;
  }
  return speaker;
}
