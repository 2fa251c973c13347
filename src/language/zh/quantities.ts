import type { Rule } from '../../engine/rule.ts';
import type { ChineseContext } from './context.ts';

export const quantityRules: readonly Rule<ChineseContext>[] = [];
