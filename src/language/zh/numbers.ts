import type { Rule } from '../../engine/rule.ts';
import type { ChineseContext, NumberRun } from './context.ts';

export const readNumber = (_units: Uint16Array, _at: number): NumberRun | undefined => undefined;

export const numberRules: readonly Rule<ChineseContext>[] = [];
