// English: the rules in their order of precedence, one pass over the tokens, and the clause grammar on top.

import type { Rule } from '../../engine/rule.ts';
import { type Contest, settle } from '../../engine/scan.ts';
import type { Language, TextReading } from '../language.ts';
import { classOf } from './classes.ts';
import { frames } from './clauses.ts';
import { createContext, type EnglishContext } from './context.ts';
import { nameRules } from './names.ts';
import { ordinalRules } from './ordinals.ts';
import { otherRules } from './others.ts';
import { quantityRules } from './quantities.ts';
import { paragraphsOf } from './sentences.ts';
import { timeRules } from './times.ts';

/** Rules in their order of precedence; their `at` counts tokens. */
const RULES: readonly Rule<EnglishContext>[] = [
  ...timeRules,
  ...otherRules,
  ...ordinalRules,
  ...quantityRules,
  ...nameRules,
];
const CLASS_COUNT = 128;
const BY_CLASS = Array.from({ length: CLASS_COUNT }, (_, bits) =>
  RULES.flatMap((rule, rank) => (rule.starts & bits ? [{ rule, rank }] : [])),
);

export function createEnglish(): Language {
  // The tokens and tags of a text serve its frames too; a reading made elsewhere is tokenized again.
  const contexts = new WeakMap<TextReading, EnglishContext>();
  return {
    tag: 'en',
    rules: RULES,
    read(text, { trace = false } = {}) {
      const context = createContext(text);
      const candidates = candidatesOf(context);
      const readings = settle(candidates, text.length);
      const won = new Set(readings);
      const reading: TextReading = {
        text,
        readings,
        lost: trace ? candidates.map((c) => c.reading).filter((candidate) => !won.has(candidate)) : [],
        sentences: context.sentences,
        paragraphs: paragraphsOf(context),
      };
      contexts.set(reading, context);
      return reading;
    },
    frames: (reading) => frames(reading, contexts.get(reading) ?? createContext(reading.text)),
  };
}

function candidatesOf(context: EnglishContext): Contest[] {
  const found: Contest[] = [];
  for (let at = 0; at < context.count; at++) {
    for (const { rule, rank } of BY_CLASS[classOf(context, at)]!) {
      const reading = rule.read(context, at);
      if (reading !== undefined) found.push({ reading, rank });
    }
  }
  return found;
}
