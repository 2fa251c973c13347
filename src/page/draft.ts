// A story as the page gives it, before its text is read: body, credits and how its offsets map into the document.
// All spans here are UTF-16 offsets of the document.

import type { Span } from '../model/span.ts';
import type { OffsetMap } from './offset-map.ts';

export interface Draft {
  readonly kind: 'article' | 'picture' | 'brief';
  /** BCP 47 tag. */
  readonly language: string;
  /** `span` is absent where the headline came as an input field. */
  readonly headline?: { readonly text: string; readonly span?: Span };
  /** EDTF day. `span` where the text states it (a credit line). */
  readonly published?: { readonly value: string; readonly basis: 'stated' | 'page' | 'given'; readonly span?: Span };
  /** 《经济日报》, 新华社电: the medium the story is credited to. */
  readonly source?: { readonly text: string; readonly span: Span };
  readonly authors: readonly { readonly name: string; readonly span: Span; readonly title?: string }[];
  /** What was given as the date of publication, where it is no date. */
  readonly wrongDate?: string;
  /** The runs of the document that make the body, in order. */
  readonly body: readonly Span[];
  /** The body joined: broken sentences made whole, furniture left out, paragraphs separated by one line feed. */
  readonly text: string;
  /** From offsets of `text` to offsets of the document. */
  readonly offsets: OffsetMap;
}
