// Validates facts files one after the other in bounded memory: their stories, the user's rules, and what differs from a
// baseline. What comes of it is a stream of findings with their places.

import type { Tongue } from '../model/messages.ts';
import type { Severity } from '../model/story.ts';
import { readFactsFile } from '../read/facts-file.ts';
import { type Baseline, type Change, openBaseline } from './baseline.ts';
import { at, type LocatedFinding, locate } from './located.ts';
import { changeFinding, fails, type Policy } from './policy.ts';
import { createRuleCheck } from './rules.ts';
import { type PlacedRule, readRules } from './rules-file.ts';
import { createValidator } from './validate.ts';

export interface FilesOptions {
  readonly sources?: string;
  readonly baseline?: { readonly path: string; readonly policy: Policy };
  readonly rules: readonly string[];
  /** EDTF day for rules of freshness. */
  readonly today: string;
  readonly language: Tongue;
}

export interface FilesTotals {
  stories: number;
  facts: number;
  checks: number;
  readonly found: Record<Severity, number>;
  /** By code, in the order in which they were first found. */
  readonly codes: Record<string, number>;
  /** Whether a file, the baseline or the rules could not be read. */
  unreadable: boolean;
}

export const noTotals = (): FilesTotals => ({
  stories: 0,
  facts: 0,
  checks: 0,
  found: { error: 0, warning: 0, info: 0 },
  codes: {},
  unreadable: false,
});

/**
 * Validates files; the findings of each in the order of its lines, then those of the baseline and of all files together.
 * @param totals is counted up meanwhile.
 */
export async function* validateFiles(
  paths: readonly string[],
  options: FilesOptions,
  totals: FilesTotals,
): AsyncGenerator<LocatedFinding, void, undefined> {
  for await (const found of findings(paths, options, totals)) {
    totals.found[found.severity]++;
    totals.codes[found.code] = (totals.codes[found.code] ?? 0) + 1;
    yield found;
  }
}

async function* findings(
  paths: readonly string[],
  options: FilesOptions,
  totals: FilesTotals,
): AsyncGenerator<LocatedFinding, void, undefined> {
  const { language, sources, today } = options;
  const rules: PlacedRule[] = [];
  for (const path of options.rules) {
    const read = await readRules(path, language);
    if (read.problems) {
      totals.unreadable = true;
      yield* read.problems;
    } else rules.push(...read.rules);
  }
  const ruleCheck = createRuleCheck(rules, { today, hasBaseline: options.baseline !== undefined });
  let baseline: Baseline | undefined;
  if (options.baseline) {
    const opened = await openBaseline(options.baseline.path, language, ruleCheck.remember);
    if ('problems' in opened) {
      totals.unreadable = true;
      yield* opened.problems;
    } else baseline = opened.baseline;
  }
  const policy: Policy = options.baseline?.policy ?? new Map();
  for (const path of paths) yield* fileFindings(path, { language, ...(sources !== undefined && { sources }) });
  if (baseline) {
    for await (const change of baseline.rest()) yield* changeFindings(change);
  }
  if (totals.unreadable) return;
  for (const { rule, found } of ruleCheck.end()) {
    if (found.code === 'rules-file') totals.unreadable = true;
    yield at(rule.place, found, language);
  }

  function* changeFindings(change: Change): Generator<LocatedFinding, void, undefined> {
    if (fails(change, policy)) yield at(change.place, changeFinding(change), language);
  }

  async function* fileFindings(
    path: string,
    validating: { readonly sources?: string; readonly language: Tongue },
  ): AsyncGenerator<LocatedFinding, void, undefined> {
    const validator = createValidator(validating);
    const file = path.replaceAll('\\', '/');
    for await (const record of readFactsFile(path)) {
      if (record.type === 'problem') {
        const { line, column, issue } = record;
        if (issue.severity === 'error') totals.unreadable = true;
        yield at({ file, line, column }, issue, language);
        continue;
      }
      if (record.type === 'envelope') {
        yield* locate(file, record, validator.envelope(record.value), language);
        continue;
      }
      count(record.value, totals);
      const { findings: found, story } = await validator.story(record.value);
      yield* locate(file, record, story ? [...found, ...ruleCheck.story(story)] : found, language);
      if (!story || !baseline) continue;
      for (const change of baseline.added(file, record, story)) yield* changeFindings(change);
    }
  }
}

function count(value: unknown, totals: FilesTotals): void {
  const { facts, checks } = (value ?? {}) as { facts?: unknown; checks?: unknown };
  totals.stories++;
  if (Array.isArray(facts)) totals.facts += facts.length;
  if (Array.isArray(checks)) totals.checks += checks.length;
}
