// What every English rule is given: the tokens, the one number reader, and parts of speech on demand.

import type { OrganisationType } from '../../engine/reading.ts';
import type { Span } from '../../model/span.ts';
import { type NumberRun, readNumber } from './numbers.ts';
import { sentencesOf } from './sentences.ts';
import { tagSentence } from './tags.ts';
import { type Tokens, tokenFrom, tokenize } from './tokens.ts';

export interface EnglishContext extends Tokens {
  readonly sentences: readonly Span[];
  /** The number that starts at the token; read once, remembered for the rules that follow. */
  numberAt(at: number): NumberRun | undefined;
  /** Bits of tags.ts; a sentence is tagged when first asked for. */
  tag(at: number): number;
  /** Index of the sentence that holds the token. */
  sentenceAt(at: number): number;
  /** 1 for the tokens of time readings, once the text is read: a time is no noun phrase of a clause. */
  readonly timed: Uint8Array;
  /** Full names by surname, as the text has named them so far. */
  readonly surnames: Map<string, string>;
  /** Organisations by the initials that stood in brackets behind their names. */
  readonly acronyms: Map<string, { readonly canonical: string; readonly type: OrganisationType }>;
}

export function createContext(text: string): EnglishContext {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const owner = ownersOf(tokens, sentences);
  const tags = new Int32Array(tokens.count);
  const tagged = new Uint8Array(sentences.length);
  let lastAt = -1;
  let last: NumberRun | undefined;
  return {
    ...tokens,
    sentences,
    timed: new Uint8Array(tokens.count + 1),
    surnames: new Map(),
    acronyms: new Map(),
    numberAt(at) {
      if (at !== lastAt) {
        last = readNumber(tokens, at);
        lastAt = at;
      }
      return last;
    },
    tag(at) {
      if (at < 0 || at >= tokens.count) return 0;
      const sentence = owner[at]!;
      if (!tagged[sentence]) {
        tagged[sentence] = 1;
        tagSentence(tokens, sentences[sentence]!, tags);
      }
      return tags[at]!;
    },
    sentenceAt: (at) => owner[Math.min(Math.max(at, 0), tokens.count - 1)] ?? 0,
  };
}

function ownersOf(tokens: Tokens, sentences: readonly Span[]): Int32Array {
  const owner = new Int32Array(tokens.count);
  sentences.forEach((sentence, index) => {
    for (let i = tokenFrom(tokens, sentence.start); i < tokens.count && tokens.start[i]! < sentence.end; i++)
      owner[i] = index;
  });
  return owner;
}

/** The span from a token up to, not including, another. */
export const spanOf = ({ start, end }: Tokens, from: number, next: number): Span => ({
  start: start[from]!,
  end: end[next - 1]!,
});
