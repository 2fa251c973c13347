// The cue words of the clause grammar: what a word near a figure does for it. The words stand in lexicon/cues.tsv.

import { buildLexicon } from '../../../engine/lexicon.ts';
import { table } from '../lexicon.ts';
import { FOLD } from '../script.ts';

export type CueKind =
  /** A verb of change before its figure: 增长 <figure>. */
  | 'change'
  /** A noun for a change: 涨幅 <figure>. */
  | 'changed'
  /** What is reached is a level, even after a change: 增加到 <figure>. */
  | 'reach'
  /** Ties the measured noun to its figure: 达, 为, 共有. */
  | 'link'
  /** Says nothing for our purpose and may stand between. */
  | 'skip'
  /** Against what a change is counted: 同比, 环比. */
  | 'basis'
  /** 占 <base> 的 <figure>. */
  | 'share'
  /** A noun for a share: 占比, 份额. */
  | 'portion'
  /** Opens a comparator: 比, 较. */
  | 'compare'
  /** Closes a comparator that 与 or 和 opened: 相比. */
  | 'compared'
  /** A difference against a comparator, a level of its own: 高出. */
  | 'differ'
  | 'rank'
  | 'modality'
  /** A denominator: 每年, 人均. */
  | 'per'
  /** A noun with its denominator in it: 亩产, 年利率. */
  | 'perNoun'
  /** A word of saying: who says it stands before; a `source` (消息, 讯) only prints it. */
  | 'speech'
  /** 其中: continues the sentence before. */
  | 'part'
  /** Stands for the subject: 该公司, 全省. */
  | 'pronoun'
  /** Ties a length of time to what lasts: the predicate after it (连续) or the noun before it (历时). */
  | 'duration'
  /** A noun that the word list takes for something else. */
  | 'noun'
  /** A noun whose percentage is a level, no share: 税率. */
  | 'rate'
  /** A meeting: counted in its name (十四届四次会议). */
  | 'event'
  /** A verb that the word list takes for a noun. */
  | 'verb'
  /** No noun, whatever the word list says: 之一, 主要. */
  | 'none'
  | 'of'
  | 'and'
  /** Opens 从A增加到B. */
  | 'from'
  | 'preposition'
  | 'stop';

/** What a cue does; `value` narrows it (up, yoy, forecast, year …). */
export interface Cue {
  readonly does: CueKind;
  readonly value: string;
}

const entries = table('cues').flatMap((row) =>
  row.words!.split(' ').map((word): [string, Cue] => [word, { does: row.does as CueKind, value: row.value! }]),
);

/** The last characters of nouns that name a measure: 发电量, 销售额. */
const measures = table('cues-measures').flatMap((row) =>
  row.words!.split(' ').map((word): [string, string] => [word, word]),
);

const lexicon = buildLexicon<{ cue: Cue; measure: string }>({ cue: entries, measure: measures }, FOLD);

export const CUES = lexicon.slot('cue');

/** Whether a noun that ends at `end` names a measure. */
export function endsInMeasure(units: Uint16Array, start: number, end: number): boolean {
  for (let at = Math.max(start, end - 2); at < end; at++)
    if (
      lexicon
        .slot('measure')
        .all(units, at)
        .some((match) => match.end === end)
    )
      return true;
  return false;
}
