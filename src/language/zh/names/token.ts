// What a text is cut into, and how a token is offered to the lattice.

import type { Tag } from '../words.ts';
import type { OrganisationEntry, PlaceEntry, TitleClass } from './lexicon.ts';

export type TokenKind =
  | 'word'
  | 'unknown'
  | 'mark'
  | 'number'
  | 'latin'
  | 'place'
  | 'organisation'
  | 'title'
  | 'person'
  | 'foreign';

/** One piece of the text: a word, a known name, or what looks like a person's name. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Word class of a common word. */
  readonly tag: Tag;
  readonly place?: PlaceEntry;
  readonly organisation?: OrganisationEntry;
  readonly title?: TitleClass;
}

/** Offers a token; it is made only where it is the cheapest way to its end. */
export type Relax = (start: number, end: number, price: number, kind: TokenKind, tag?: Tag, entry?: NameEntry) => void;
type NameEntry = Pick<Token, 'place' | 'organisation' | 'title'>;

export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
