// A topic: what a clause, a sentence or a paragraph is about.

import type { Span } from '../../../model/span.ts';

/**
 * A topic, by how it was found: a name or pronoun holds longer than a person or a noun that is a clause of its own
 * (这款新车，…), those longer than another noun or a place (在天津，…). A deictic stands for what was named before it:
 * `there` (当地) for a place, `who` (他) for a person, `deictic` (其) for either.
 */
export interface Topic extends Span {
  readonly kind: 'name' | 'person' | 'theme' | 'noun' | 'place' | Deictic;
  /** Whether it begins with a place and does not act: a school, an area of it. */
  readonly local?: boolean;
  /** Whether it is no name but stands for one: 全省, 该公司. */
  readonly generic?: boolean;
  /** Whether it acts or is pointed to (中央企业, 本届展会): a sentence that opens with it goes on with it. */
  readonly firm?: boolean;
  /** Whether it governs, and so tells of others as often as of itself. */
  readonly office?: boolean;
}
export type Deictic = 'deictic' | 'there' | 'who';

/** What a figure may be about by where it stands: its clause, else those before it in the sentence, else the paragraph. */
export interface Topics {
  readonly clause: Topic | undefined;
  readonly sentence: Topic | undefined;
  /** The last name that a clause of the sentence was about. */
  readonly name: Topic | undefined;
  readonly paragraph: Topic | undefined;
}

export const nearest = ({ clause, sentence, paragraph }: Topics): Topic | undefined => clause ?? sentence ?? paragraph;
