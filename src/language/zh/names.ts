import type { Rule } from '../../engine/rule.ts';
import type { ChineseContext } from './context.ts';

export const nameRules: readonly Rule<ChineseContext>[] = [];
