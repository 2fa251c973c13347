// Ordinals and ranks: 第13位, 第二, 前10名, 前三, 首位.

import type { OrdinalReading } from '../../../engine/reading.ts';
import type { Rule, RuleExample } from '../../../engine/rule.ts';
import { decimal } from '../../../value/decimal.ts';
import { MODIFIER } from '../classes.ts';
import type { ChineseContext } from '../context.ts';
import { measureAt } from '../measures.ts';
import { readNumber } from './numerals.ts';

const unit = (c: string): number => c.charCodeAt(0);
const set = (text: string): ReadonlySet<number> => new Set([...text].map(unit));

const [NTH, FIRST, PLACE, FRONT, HEAD] = [...'第首位前头'].map(unit);
/** 前 after these is a time or a place (目前, 之前). */
const BEFORE_FRONT = set('目日之以此年月天先当眼提午生面空史跟门战婚产赛');
/** The classifiers of ranks. */
const RANKS = set('位名强');

/** 首位 is a rank behind these, a first-ever elsewhere. */
const TAKES = set('居列占据排跃升于第');

type Read = (context: ChineseContext, at: number) => Omit<OrdinalReading, 'rule' | 'start' | 'type'> | undefined;

const rule = (name: string, read: Read, examples: readonly RuleExample[]): Rule<ChineseContext> => ({
  name,
  starts: MODIFIER,
  read(context, at): OrdinalReading | undefined {
    const found = read(context, at);
    return found && { type: 'ordinal', start: at, rule: name, ...found };
  },
  examples,
});

export const ordinalRules: readonly Rule<ChineseContext>[] = [
  rule(
    'ordinal: 第 <number>',
    ({ units, source }, at) => {
      if (units[at] !== NTH) return undefined;
      const run = readNumber(units, at + 1, source.text);
      if (run === undefined || run.relation !== 'eq' || run.end - at > 12) return undefined;
      const { amount } = run;
      const measure = measureAt(units, run.end, run.scaled);
      if (!measure?.entry.classifier) return { end: run.end, amount, relation: 'eq' };
      const classifier = source.text.slice(run.end, measure.end).trim();
      return { end: measure.end, amount, classifier, relation: 'eq', bare: { start: at, end: run.end } };
    },
    [
      ['排在第13位', '第13位'],
      ['位居世界第二', '第二'],
      ['第63名逃犯归案', '第63名'],
    ],
  ),
  rule(
    'ordinal: 前 <number>',
    ({ units, source }, at) => {
      if ((units[at] !== FRONT && units[at] !== HEAD) || (at > 0 && BEFORE_FRONT.has(units[at - 1]!))) return undefined;
      const run = readNumber(units, at + 1, source.text);
      if (run === undefined || run.relation !== 'eq' || !('value' in run.amount)) return undefined;
      const { amount } = run;
      if (RANKS.has(units[run.end]!))
        return { end: run.end + 1, amount, classifier: source.text[run.end]!, relation: 'lte' };
      if (units[at] === HEAD || run.form === 'arabic' || measureAt(units, run.end, run.scaled)) return undefined;
      return TIME_WORDS.has(units[run.end]!) ? undefined : { end: run.end, amount, relation: 'lte' };
    },
    [
      ['居全国前10位', '前10位'],
      ['成绩进入前三', '前三'],
    ],
  ),
  rule(
    'ordinal: 首位',
    ({ units }, at) =>
      units[at] === FIRST && units[at + 1] === PLACE && TAKES.has(units[at - 1]!)
        ? { end: at + 2, amount: { value: decimal(1) }, classifier: '位', relation: 'eq' }
        : undefined,
    [['产量居首位', '首位']],
  ),
];

const TIME_WORDS = set('月日年季周天');
