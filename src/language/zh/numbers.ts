// Numbers without a unit.

import type { Rule } from '../../engine/rule.ts';
import type { ChineseContext } from './context.ts';

export { readNumber } from './numerals.ts';

export const numberRules: readonly Rule<ChineseContext>[] = [];
