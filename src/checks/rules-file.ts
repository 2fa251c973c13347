// Rules of users: reads a file of them, in YAML or JSON, and says by line and column what is wrong with it.

import { readFile } from 'node:fs/promises';
import { isAlias, isMap, LineCounter, parseDocument } from 'yaml';
import { describe } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Tongue } from '../model/messages.ts';
import type { Rule, RulesFile } from '../model/story.ts';
import { at, type LocatedFinding, type Place } from './located.ts';
import { compilePattern } from './pattern.ts';
import { violations } from './schema.ts';

/** A rule with its place, for findings that no fact of a file can carry. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly place: Place;
}

export type RulesResult =
  | { readonly rules: readonly PlacedRule[]; readonly problems?: undefined }
  | { readonly problems: readonly LocatedFinding[] };

/** Reads one file of rules. A rule is taken only where all of the file is well. Never throws on its content. */
export async function readRules(path: string, language: Tongue): Promise<RulesResult> {
  const file = path.replaceAll('\\', '/');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const found =
      reason === 'ENOENT'
        ? finding('not-found', 'no-file', {}, '')
        : finding('unreadable', 'cannot-read', { reason }, '');
    return { problems: [at({ file, line: 1, column: 1 }, found, language)] };
  }
  return parseRules(text, file, language);
}

/** The rules of a text; `file` is what findings call it. */
export function parseRules(text: string, file: string, language: Tongue): RulesResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const placed = (offset: number, pointer?: string): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), ...(pointer === undefined ? {} : { pointer }) };
  };
  // The others follow from the first.
  const [broken] = document.errors;
  if (broken) {
    const reason = broken.message.replace(/[\s.]+$/, '');
    return { problems: [at(placed(broken.pos[0]), finding('rules-file', 'not-yaml', { reason }, ''), language)] };
  }

  /** The offset of what a pointer leads to: the name of a field where there is one, else the nearest that is there. */
  const offsetOf = (pointer: string): number => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const token of pointer.split('/').slice(1)) {
      const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
      if (isAlias(node)) node = node.resolve(document);
      const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
      const next = pair
        ? pair.value
        : (node as { get?: (key: unknown, keep: boolean) => unknown })?.get?.(Number(key), true);
      const range = ((pair?.key ?? next) as { range?: readonly number[] } | undefined)?.range;
      if (!range) break;
      offset = range[0]!;
      node = next;
    }
    return offset;
  };
  let data: unknown;
  try {
    // Aliases may not multiply: a file of a few lines must not grow into gigabytes.
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return { problems: [at(placed(0), finding('rules-file', 'not-yaml', { reason }, ''), language)] };
  }
  const wrong = checkRules(data);
  if (wrong.length > 0) {
    const problems = wrong.map((found) => at(placed(offsetOf(found.pointer), found.pointer), found, language));
    return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
  }
  const { rules } = data as RulesFile;
  return { rules: rules.map((rule, i) => ({ rule, place: placed(offsetOf(`/rules/${i}`), `/rules/${i}`) })) };
}

/** What is wrong with rules as data; pointers are into them. */
export function checkRules(data: unknown): Finding[] {
  const broken = violations('rules', data).map(forRules);
  return broken.length > 0 ? broken : wrongPatterns((data as RulesFile).rules);
}

const forRules = ({ said, pointer }: Finding): Finding => finding('rules-file', said.say, said.with, pointer);

/** Words between slashes are a pattern. */
export const patternOf = (words: string): string | undefined =>
  words.length > 2 && words.startsWith('/') && words.endsWith('/') ? words.slice(1, -1) : undefined;

function wrongPatterns(rules: readonly Rule[]): Finding[] {
  return rules.flatMap(({ select, assert }, i) =>
    [
      ...Object.entries(select).map(([field, words]) => [`/rules/${i}/select/${field}`, words] as const),
      [`/rules/${i}/assert/unit`, assert.unit] as const,
    ].flatMap(([pointer, words]) =>
      [words].flat().flatMap((one) => {
        const pattern = typeof one === 'string' ? patternOf(one) : undefined;
        if (pattern === undefined) return [];
        const compiled = compilePattern(pattern);
        if ('matches' in compiled) return [];
        return [
          finding('rules-file', 'not-a-pattern', { pattern, reason: compiled.reason, found: describe(one) }, pointer),
        ];
      }),
    ),
  );
}
