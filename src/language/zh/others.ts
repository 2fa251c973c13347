import type { Rule } from '../../engine/rule.ts';
import type { ChineseContext } from './context.ts';

export const otherRules: readonly Rule<ChineseContext>[] = [];
