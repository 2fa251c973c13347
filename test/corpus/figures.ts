// The shape of a corpus of figures: a value, then the ways to say it; and what must not be read.

/** What one reading over the whole phrase must be. Fields left out are not looked at. */
export interface ExpectedFigure {
  readonly type?: 'number' | 'ordinal' | 'quantity';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** `eq` where left out. */
  readonly relation?: string;
  readonly unit?: string;
  readonly classifier?: string;
  readonly per?: string;
  readonly age?: boolean;
  readonly article?: boolean;
}

export interface FigureCase {
  readonly reads: ExpectedFigure;
  /** BCP 47 tag; the corpus's language where left out. */
  readonly tag?: string;
  readonly phrases: readonly string[];
}

export interface FigureCorpus {
  readonly cases: readonly FigureCase[];
  /** Phrases in which no number, quantity or ordinal stands. */
  readonly nothing: readonly string[];
}
