// Everything that can be wrong with stories as data: schema, ids, references, sense, provenance, arithmetic. Findings are values.

import { quote } from '../model/describe.ts';
import { type Finding, finding, translated } from '../model/issue.ts';
import { phrase, type Tongue } from '../model/messages.ts';
import type { Figure, Rule, RulesFile, Story } from '../model/story.ts';
import { recompute } from './arithmetic.ts';
import { checkProvenance, type SourceFinder, sourcesIn } from './provenance.ts';
import { checkIds, checkReferences, createIdCheck } from './references.ts';
import { createRuleCheck } from './rules.ts';
import { checkRules, type PlacedRule } from './rules-file.ts';
import { storyViolations, validateFactsFile, violations } from './schema.ts';
import { checkSense } from './sense.ts';

export interface ValidateOptions {
  /** The folder that the uris of documents start from, or a function that finds them; without it only quotes in texts that stories carry are looked up. */
  readonly sources?: string | SourceFinder;
  /** The language of messages: en (the default) or zh. */
  readonly language?: Tongue;
}

export interface ValidateDataOptions extends ValidateOptions {
  /** Rules as a rules file has them, already parsed. What is wrong with them comes first, and then they are not held. */
  readonly rules?: RulesFile;
  /** EDTF day that rules of freshness count back from; without it they hold. */
  readonly today?: string;
}

/** Looks at the parts of one file as they come. */
export interface Validator {
  /** What stands around the stories, with an empty list in their place. */
  envelope(value: unknown): Finding[];
  /** Pointers are into the story. */
  story(value: unknown): Promise<Checked>;
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** The story, where its shape is that of the schema. */
  readonly story?: Story;
}

/** So many findings of one story are listed; of the others only the count is told. */
export const LISTED = 100;

/** A validator for one file: it remembers the ids that it has seen. */
export function createValidator({ sources }: ValidateOptions = {}): Validator {
  const find = typeof sources === 'string' ? sourcesIn(sources) : sources;
  const checkOwnIds = createIdCheck();
  return {
    envelope: validateFactsFile,
    async story(value) {
      if (isObject(value) && 'error' in value) return { findings: errorLine(value) };
      const { listed, more } = storyViolations(value, LISTED);
      if (listed.length > 0) return { findings: withCount(listed, more) };
      // Valid against the schema, so it has the shape of a story.
      const story = value as Story;
      const findings = [
        ...checkOwnIds(story),
        ...checkReferences(story),
        ...checkIds(story),
        ...checkSense(story),
        ...checkProvenance(story, await find?.(story.document), LISTED),
        ...checkVerdicts(story),
      ];
      return { findings: withCount(findings.slice(0, LISTED), findings.length - LISTED), story };
    },
  };
}

const withCount = (listed: readonly Finding[], more: number): readonly Finding[] =>
  more > 0 ? [...listed, finding('more', 'more-findings', { count: more }, '')] : listed;

/**
 * Validates a facts file, one story or a list of stories, already parsed. Never throws on data, whatever it is.
 * @returns findings in the order of the data, with JSON pointers into it; an empty list where all is well. What a rule
 *   says of all facts together comes last, and has an empty pointer.
 */
export async function validate(data: unknown, options: ValidateDataOptions = {}): Promise<Finding[]> {
  const { language = 'en', rules, today = '' } = options;
  const findings: Finding[] = rules === undefined ? [] : checkRules(rules);
  const held = findings.length > 0 ? [] : (rules?.rules ?? []);
  const ruleCheck = createRuleCheck(held.map(unplaced), { today, hasBaseline: false });
  const validator = createValidator(options);
  const add = async (value: unknown, base: string) => {
    const { findings: found, story } = await validator.story(value);
    const all = story ? [...found, ...ruleCheck.story(story)] : found;
    for (const one of all) findings.push({ ...one, pointer: base + one.pointer });
  };
  const [stories, base] =
    isObject(data) && Array.isArray(data.stories)
      ? [data.stories, '/stories']
      : [Array.isArray(data) ? data : undefined, ''];
  if (base !== '') findings.push(...validator.envelope({ ...(data as object), stories: [] }));
  if (!stories) await add(data, '');
  for (const [index, story] of (stories ?? []).entries()) await add(story, `${base}/${index}`);
  findings.push(...ruleCheck.end().map(({ found }) => found));
  return language === 'en' ? findings : findings.map((found) => translated(found, language));
}

/** Rules that came as data stand in no file. */
const unplaced = (rule: Rule): PlacedRule => ({ rule, place: { file: '', line: 1, column: 1 } });

/** `stream` answers a line that it could not read with an error: no story, and no broken one either. */
function errorLine(value: Record<string, unknown>): Finding[] {
  const broken = violations('error-line', value);
  if (broken.length > 0) return broken;
  const { line, message } = value.error as { line: number; message: string };
  return [finding('input-error', 'input-line', { line, reason: message }, '/error')];
}

/** Stored checks against what their figures give now, and those that honestly do not hold. */
function checkVerdicts(story: Story): Finding[] {
  const figures = new Map(story.facts.filter((fact): fact is Figure => fact.type === 'figure').map((f) => [f.id, f]));
  return story.checks.flatMap((check, i) => {
    const pointer = `/checks/${i}`;
    const compared = check.facts.flatMap((id) => figures.get(id) ?? []);
    // A missing figure has been told of as a reference that leads nowhere.
    if (compared.length < check.facts.length) return [];
    const type = phrase(check.type);
    const now = recompute(check.type, compared);
    if (!now) return [finding('check-verdict', 'nothing-computed', { type }, pointer)];
    const differing = (['stated', 'computed', 'holds'] as const).filter((field) => !same(check[field], now[field]));
    if (differing.length > 0) {
      return differing.map((field) => {
        const details = { field, found: check[field], expected: now[field] };
        return finding('check-verdict', 'verdict', details, `${pointer}/${field}`);
      });
    }
    if (check.holds) return [];
    const quotes = compared.map(({ text }) => quote(text));
    const { computed, stated } = check;
    return [finding('check-fails', 'adds-up-not', { type, quotes, computed, stated }, pointer)];
  });
}

/** Equal but for the last digits of a double. */
const same = (a: number | boolean, b: number | boolean): boolean =>
  a === b ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
