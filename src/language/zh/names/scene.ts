// What the rules of organisations look at: the tokens of a sentence, the bodies found so far, and how far a name reaches.

import type { OrganisationType } from '../../../engine/reading.ts';
import type { Token } from './tokens.ts';

/** A body found among the tokens: it covers `first` to `last`, and ends inside `last` where a title shares a character (司法部长). */
export interface Body {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: OrganisationType;
  readonly canonical?: string;
  readonly generic?: boolean;
  /** A building, which is a place: 博物馆, 体育馆. */
  readonly facility?: boolean;
  readonly rule: string;
}

/** The tokens of a sentence with its text, folded for look-ups and as it is. */
export interface Scene {
  readonly units: Uint16Array;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Bodies found so far, by the index of their last token. */
  readonly ending: ReadonlyMap<number, Body>;
  /** The type of the body found so far that starts at a token. */
  readonly starting: ReadonlyMap<number, OrganisationType>;
}

/** How far a name reaches left of its suffix. */
export interface Reach {
  first: number;
  start: number;
  /** What opens it; absent where only common words stand before the suffix. */
  opening?: 'place' | 'body' | 'name' | 'opener' | 'level' | 'ordinal';
  /** Words between the opening and the suffix. */
  modifiers: number;
  conjunction: boolean;
  /** Whether it holds a number: 第三中学. */
  numbered?: true;
}
