// Names of people, organisations and places.

import type { Rule } from '../../engine/rule.ts';
import type { EnglishContext } from './context.ts';

export const nameRules: readonly Rule<EnglishContext>[] = [];
