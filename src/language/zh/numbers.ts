// Numbers: the one number reader, and the rules of ordinals. Numbers that are figures stand with the quantities.

import type { Rule } from '../../engine/rule.ts';
import type { ChineseContext } from './context.ts';
import { ordinalRules } from './numbers/ordinals.ts';

export { readNumber } from './numbers/numerals.ts';

export const numberRules: readonly Rule<ChineseContext>[] = ordinalRules;
