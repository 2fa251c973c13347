// Parts of speech and name hints from compromise, one sentence at a time, as bits on our tokens.
// compromise is called as nlp(text) only: a lexicon or plugin handed to it would change every later call of the process.

import nlp from 'compromise/two';
import type { Span } from '../../model/span.ts';
import { type Tokens, tokenFrom } from './tokens.ts';

export const NOUN = 1;
export const VERB = 2;
export const ADJECTIVE = 4;
export const ADVERB = 8;
export const PREPOSITION = 16;
export const DETERMINER = 32;
export const PRONOUN = 64;
export const CONJUNCTION = 128;
export const PERSON = 256;
export const PLACE = 512;
export const ORGANISATION = 1024;
export const GERUND = 2048;
export const PLURAL = 4096;
export const AUXILIARY = 8192;
export const PROPER = 16384;
export const PAST = 32768;
export const FIRST_NAME = 65536;

const BITS: Readonly<Record<string, number>> = {
  Noun: NOUN,
  Verb: VERB,
  Adjective: ADJECTIVE,
  Adverb: ADVERB,
  Preposition: PREPOSITION,
  Determiner: DETERMINER,
  Pronoun: PRONOUN,
  Conjunction: CONJUNCTION,
  Person: PERSON,
  Place: PLACE,
  Organization: ORGANISATION,
  Gerund: GERUND,
  Plural: PLURAL,
  Auxiliary: AUXILIARY,
  Modal: AUXILIARY,
  ProperNoun: PROPER,
  PastTense: PAST,
  FirstName: FIRST_NAME,
};

/** Writes the tags of the sentence's tokens into `tags`, which has an entry for each token of the text. */
export function tagSentence(tokens: Tokens, sentence: Span, tags: Int32Array): void {
  const text = tokens.text.slice(sentence.start, sentence.end);
  let cursor = 0;
  for (const terms of nlp(text).docs) {
    for (const term of terms) {
      if (!term.text) continue;
      // A contraction's parts and a normalized character may differ from the text: then the term is looked for nearby.
      const found = text.indexOf(term.text, cursor);
      if (found < 0 || found > cursor + 24) continue;
      let bits = 0;
      for (const tag of term.tags ?? []) bits |= BITS[tag] ?? 0;
      const end = sentence.start + found + term.text.length;
      for (let i = tokenFrom(tokens, sentence.start + found); i < tokens.count && tokens.start[i]! < end; i++)
        tags[i] = bits;
      cursor = found + term.text.length;
    }
  }
}
