// What can be wrong with an input: problems are values, never exceptions.

export interface Problem {
  readonly code: 'not-found' | 'unreadable' | 'empty' | 'binary' | 'not-text' | 'undecodable' | 'line-too-long';
  /** What is wrong and what to do about it, in one sentence. */
  readonly message: string;
}

export const problem = (code: Problem['code'], message: string): Problem => ({ code, message });
