// Rules of users, held against facts: each selects facts and asserts something of them.

import { quote } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import { phrase, type Said } from '../model/messages.ts';
import type { Figure, Range, Rule, Story, Words } from '../model/story.ts';
import { boundsOf, parseEdtf } from '../value/calendar.ts';
import type { Fact } from './fact-fields.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { type PlacedRule, patternOf } from './rules-file.ts';

/** What a rule is told of, and what it says in the end. */
export interface RuleCheck {
  /** Findings of one story; pointers are into it. */
  story(story: Story): Finding[];
  /** Remembers the last value of each series of a story of the baseline. */
  remember(story: Story): void;
  /** What only all facts together can tell, at the rule's own place. */
  end(): readonly { readonly rule: PlacedRule; readonly found: Finding }[];
}

export interface RuleOptions {
  /** EDTF day that freshness counts back from. */
  readonly today: string;
  readonly hasBaseline: boolean;
}

export function createRuleCheck(rules: readonly PlacedRule[], options: RuleOptions): RuleCheck {
  const held = rules.map((placed) => ({ placed, ...holdRule(placed.rule, options) }));
  return {
    story: (story) => held.flatMap(({ story: check }) => check(story)),
    remember: (story) => {
      for (const { remember } of held) remember(story);
    },
    end: () => held.flatMap(({ placed, end }) => end().map((found) => ({ rule: placed, found }))),
  };
}

interface Last {
  readonly value: number;
  readonly from: string;
}

function holdRule(rule: Rule, { today, hasBaseline }: RuleOptions) {
  const { assert } = rule;
  const name = rule.name;
  const selects = selector(rule.select);
  const unit = assert.unit === undefined ? undefined : matcher(assert.unit);
  const last = new Map<string, Last>();
  let count = 0;
  let newest: string | undefined;

  const told = (...parts: Parameters<typeof finding>): Finding => ({
    ...finding(...parts),
    severity: rule.severity ?? 'error',
  });
  const field = (fact: Fact, what: string, expected: Said, found: Said, pointer: string) =>
    told('rule', 'rule-field', { rule: name, field: what, expected, fact: quote(fact.text), found }, pointer);

  const figure = (fact: Figure, at: string): Finding[] => {
    const findings: Finding[] = [];
    if (unit && assert.unit !== undefined && !unit([fact.unit.code]))
      findings.push(field(fact, 'unit', wordsText(assert.unit), quote(fact.unit.code), `${at}/unit/code`));
    const { range } = assert;
    for (const end of ['value', 'min', 'max'] as const) {
      const value = fact[end];
      if (range && value !== undefined && !isIn(value, range))
        findings.push(field(fact, end, rangeText(range), value, `${at}/${end}`));
    }
    const { change } = assert;
    const before = change && last.get(seriesOf(fact));
    if (change && before && fact.value !== undefined && before.value !== 0) {
      const percent = (100 * (fact.value - before.value)) / Math.abs(before.value);
      const up = change.up ?? change.percent ?? Number.POSITIVE_INFINITY;
      const down = change.down ?? change.percent ?? Number.POSITIVE_INFINITY;
      if (percent > up || -percent > down) {
        const limits = { ...(Number.isFinite(down) && { min: -down }), ...(Number.isFinite(up) && { max: up }) };
        const details = { rule: name, fact: quote(fact.text), found: fact.value, last: before.value };
        const moved = Number(percent.toPrecision(3));
        findings.push(
          told('rule', 'rule-change', { ...details, change: moved, expected: rangeText(limits) }, `${at}/value`),
        );
      }
    }
    return findings;
  };

  return {
    story(story: Story): Finding[] {
      return story.facts.flatMap((fact, i) => {
        if (!selects(fact, story)) return [];
        count++;
        const date = dateOf(fact, story);
        if (date !== undefined && (newest === undefined || date > newest)) newest = date;
        const at = `/facts/${i}`;
        const findings = fact.type === 'figure' ? figure(fact, at) : [];
        if (assert.time === 'required' && !fact.time)
          findings.push(told('rule', 'rule-no-time', { rule: name, fact: quote(fact.text) }, at));
        return findings;
      });
    },
    remember(story: Story): void {
      if (!assert.change) return;
      for (const fact of story.facts) {
        if (fact.type !== 'figure' || fact.value === undefined || !selects(fact, story)) continue;
        const key = seriesOf(fact);
        const from = dateOf(fact, story) ?? '';
        const before = last.get(key);
        if (!before || from >= before.from) last.set(key, { value: fact.value, from });
      }
    },
    end(): Finding[] {
      const findings: Finding[] = [];
      const wanted = assert.count;
      if (wanted && !isIn(count, wanted))
        findings.push(told('rule', 'rule-count', { rule: name, expected: rangeText(wanted), found: count }, ''));
      if (!wanted && count === 0) return [finding('rule-unused', 'rule-nothing', { rule: name }, '')];
      const limit = assert.fresh?.days;
      if (limit !== undefined && count > 0) {
        if (newest === undefined) findings.push(told('rule', 'rule-undated', { rule: name }, ''));
        else if (daysBetween(newest, today) > limit)
          findings.push(told('rule', 'rule-stale', { rule: name, found: newest, limit, today }, ''));
      }
      if (assert.change && !hasBaseline) findings.push(finding('rules-file', 'needs-baseline', { rule: name }, ''));
      return findings;
    },
  };
}

/** Figures of one series measure the same of the same in the same unit; the last of them is the one to compare with. */
const seriesOf = ({ property, subject, unit, per, role, classifier }: Figure): string =>
  JSON.stringify([property?.text, subject?.text, unit.code, per?.text, role, classifier]);

/** The first day of a fact's time, else of its story. */
function dateOf(fact: Fact, story: Story): string | undefined {
  const edtf = fact.time?.from ?? fact.time?.edtf ?? story.published?.value;
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  const day = range && (boundsOf(range).from ?? boundsOf(range).until);
  return day?.slice(0, 'YYYY-MM-DD'.length);
}

const DAY = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const isIn = (value: number, { min = -Infinity, max = Infinity }: Range): boolean => value >= min && value <= max;

function rangeText({ min, max }: Range): Said {
  if (min === undefined) return phrase('at-most', { limit: max! });
  if (max === undefined) return phrase('at-least', { limit: min });
  return min === max ? String(min) : `${min}–${max}`;
}

type Selector = (fact: Fact, story: Story) => boolean;

function selector(select: Rule['select']): Selector {
  const { type = 'figure', ...conditions } = select;
  const tests = Object.entries(conditions).map(([field, words]): Selector => {
    const matches = matcher(words);
    const read = FIELDS[field as keyof typeof conditions];
    return (fact, story) => matches(read(fact, story));
  });
  return (fact, story) => fact.type === type && tests.every((test) => test(fact, story));
}

/** The texts of a fact that a condition looks at. */
const FIELDS: Readonly<
  Record<Exclude<keyof Rule['select'], 'type'>, (fact: Fact, story: Story) => (string | undefined)[]>
> = {
  property: (fact) => [fact.type === 'figure' ? fact.property?.text : fact.title],
  subject: (fact, story) => {
    const id = fact.type === 'figure' ? fact.subject?.entity : fact.person;
    const entity = id === undefined ? undefined : named(story, id);
    return [fact.type === 'figure' ? fact.subject?.text : undefined, ...(entity ?? [])];
  },
  unit: (fact) => [fact.type === 'figure' ? fact.unit.code : undefined],
  role: (fact) => [fact.type === 'figure' ? fact.role : fact.event],
  modality: (fact) => [fact.type === 'figure' ? fact.modality : undefined],
  text: (fact) => [fact.text],
  source: (_, story) => [story.source?.text, story.document.uri],
  story: (_, story) => [story.id, story.headline?.text],
};

function named({ people, organisations, places }: Story, id: string): (string | undefined)[] | undefined {
  const person = people.find((entry) => entry.id === id);
  if (person) return [person.name];
  const other = [...organisations, ...places].find((entry) => entry.id === id);
  return other && [other.name, other.canonical];
}

/** Whether one of some texts is what the words ask for. */
function matcher(words: Words): (texts: readonly (string | undefined)[]) => boolean {
  const tests = [words].flat().map((one): Pattern => {
    if (typeof one === 'object') return (text) => text.includes(one.contains);
    const pattern = patternOf(one);
    const compiled = pattern === undefined ? undefined : compilePattern(pattern);
    return compiled && 'matches' in compiled ? compiled.matches : (text) => text === one;
  });
  return (texts) => texts.some((text) => text !== undefined && tests.some((test) => test(text)));
}

const wordsText = (words: Words): Said =>
  [words].flat().map((one) => (typeof one === 'object' ? `…${one.contains}…` : one));
