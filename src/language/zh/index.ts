// Chinese: the rules in their order of precedence, one pass over the characters, one over the words for names, and the
// clause grammar on top.

import type { Rule } from '../../engine/rule.ts';
import { type Contest, createScanner, settle } from '../../engine/scan.ts';
import { createPreparer } from '../../engine/source.ts';
import type { Language } from '../language.ts';
import { CLASSES, DIGIT, NUMERAL } from './classes.ts';
import { frames } from './clauses.ts';
import type { ChineseContext, NumberRun } from './context.ts';
import { timeWordsAt } from './lexicon.ts';
import { nameRules, readNames } from './names.ts';
import { numberRules, readNumber } from './numbers.ts';
import { otherNameRules, otherRules, SET_PHRASE } from './others.ts';
import { quantityRules } from './quantities.ts';
import { FOLD } from './script.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { timeRules } from './times.ts';

/** Rules in their order of precedence: of two readings of one length the earlier rule's wins. */
const RULES: readonly Rule<ChineseContext>[] = [
  ...otherRules,
  ...timeRules,
  ...otherNameRules,
  ...quantityRules,
  ...numberRules,
];
/** Names are read apart: those of bodies and places stand before the lexicon's names, those of people behind everything. */
const NAME_RANK = otherRules.length + timeRules.length - 0.5;

export function createChinese(): Language {
  const prepare = createPreparer(FOLD);
  const scanner = createScanner(RULES, CLASSES, DIGIT | NUMERAL);
  return {
    tag: 'zh',
    rules: [...RULES, ...nameRules],
    read(text, { tag = 'zh', trace = false } = {}) {
      const source = prepare(text);
      const sentences = sentencesOf(source);
      const candidates = [
        ...outsidePhrases(scanner.candidates(createContext(source, tag), source)),
        ...readNames(source, sentences).map((reading) => ({
          reading,
          rank: reading.type === 'person' ? RULES.length : NAME_RANK,
        })),
      ];
      const readings = settle(candidates, source.length);
      const won = new Set(readings);
      return {
        text,
        readings,
        lost: trace ? candidates.map((c) => c.reading).filter((reading) => !won.has(reading)) : [],
        sentences,
        paragraphs: paragraphsOf(text),
      };
    },
    frames,
  };
}

/**
 * Candidates without the figures that begin inside a set phrase and end behind it: 唯|一国家, 全国人大|四次会议. A length of time
 * stays: 系统|一周内.
 */
function outsidePhrases(candidates: readonly Contest[]): readonly Contest[] {
  let start = 0;
  let end = 0;
  return candidates.filter(({ reading }) => {
    if (reading.rule === SET_PHRASE && reading.start >= end) ({ start, end } = reading);
    if (reading.start <= start || reading.start >= end || reading.end <= end) return true;
    return reading.type === 'quantity' ? reading.unit.dimension === 'time' : reading.type !== 'number';
  });
}

function createContext(source: ChineseContext['source'], tag: string): ChineseContext {
  let lastAt = -1;
  let last: NumberRun | undefined;
  let wordsAt = -1;
  let timeWords: ReturnType<ChineseContext['timeWordsAt']> = [];
  return {
    source,
    units: source.units,
    tag,
    numberAt(at) {
      if (at !== lastAt) {
        last = readNumber(source.units, at, source.text);
        lastAt = at;
      }
      return last;
    },
    timeWordsAt(at) {
      if (at !== wordsAt) {
        timeWords = timeWordsAt(source.units, at);
        wordsAt = at;
      }
      return timeWords;
    },
  };
}
