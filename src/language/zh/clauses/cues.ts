// The cue words of the clause grammar: what a word near a figure does for it. The words stand in lexicon/cues.tsv.

import { buildLexicon } from '../../../engine/lexicon.ts';
import { table } from '../lexicon.ts';
import { FOLD } from '../script.ts';

export type CueKind =
  /** A verb of change before its figure: 增长 <figure>; `faster` and `slower` (加快) only change rates. */
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
  /** How certain the figure is; also a noun (计划: `-noun`), or only the mark of an object (将 for 把: `-object`). */
  | 'modality'
  /** A denominator: 每年, 人均. */
  | 'per'
  /** A noun with its denominator in it: 亩产, 年利率. */
  | 'perNoun'
  /**
   * A word of saying: who says it stands before; a `source` (消息, 讯) only prints it, `data` (数据显示) and `notice` (公布)
   * bring figures of another time.
   */
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

/** What the end of a noun says of it (lexicon/noun-endings.tsv). */
export type EndingKind = 'quality' | 'dimension' | 'amount' | 'agent' | 'work' | 'harm' | 'tail' | 'contest';

/** Measure words that count what happens. */
export const EVENT_CLASSIFIERS: ReadonlySet<string> = new Set(
  table('noun-endings').flatMap((row) => (row.kind === 'event' ? row.words!.split(' ') : [])),
);

const endings = table('noun-endings')
  .filter((row) => row.kind !== 'event')
  .flatMap((row) => row.words!.split(' ').map((word): [string, EndingKind] => [word, row.kind as EndingKind]));

const lexicon = buildLexicon<{ cue: Cue; ending: EndingKind }>({ cue: entries, ending: endings }, FOLD);

export const CUES = lexicon.slot('cue');

const ENDINGS = lexicon.slot('ending');

const LONGEST_ENDING = 3;

/** Whether a noun ends in what makes it one of a kind. */
export function endsIn(units: Uint16Array, start: number, end: number, kind: EndingKind): boolean {
  for (let at = Math.max(start, end - LONGEST_ENDING); at < end; at++)
    for (const match of ENDINGS.all(units, at)) if (match.end === end && match.entry === kind) return true;
  return false;
}

/** Whether a noun that ends at `end` names a measure. */
export const endsInMeasure = (units: Uint16Array, start: number, end: number): boolean =>
  endsIn(units, start, end, 'quality') || endsIn(units, start, end, 'dimension') || endsIn(units, start, end, 'amount');
