// What can be wrong with an input: problems are values, never exceptions.

import type { IssueCode } from '../model/issue.ts';

export interface Problem {
  readonly code: Extract<
    IssueCode,
    'not-found' | 'unreadable' | 'empty' | 'binary' | 'unsupported-format' | 'undecodable' | 'line-too-long'
  >;
  /** What is wrong and what to do about it, in one sentence. */
  readonly message: string;
}

export const problem = (code: Problem['code'], message: string): Problem => ({ code, message });
