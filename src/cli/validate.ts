// newsfacts validate: facts files against their schema, their sources and their own arithmetic.

import { stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Finding, IssueCode } from '../model/issue.ts';
import type { Severity } from '../model/story.ts';
import type { FactsRecord } from '../read/facts-file.ts';
import { type FindingsFormat, FORMATS, type LocatedFinding } from '../report/findings.ts';
import { complain, STATUS, type Status } from './status.ts';
import { write } from './write.ts';

interface ValidateFlags {
  readonly sources?: string;
  readonly strict?: boolean;
  readonly format: string;
}

export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('check facts files: schema, ids and references, quotes against their sources, arithmetic')
    .argument('<facts...>', 'facts.json files, or NDJSON with one story a line')
    .option('--sources <folder>', 'look up every quote in the files under this folder, and compare their SHA-256')
    .option('--strict', 'exit with 1 on warnings too')
    .addOption(
      new Option('--format <name>', 'how to tell what was found').choices(Object.keys(FORMATS)).default('text'),
    )
    .addHelpText(
      'after',
      `
Example:
  newsfacts validate facts.json --sources .

Exit status: 0 all is well, 1 the data failed a check, 2 a file is missing or is not JSON.`,
    )
    .action(async (paths: string[], flags: ValidateFlags) => {
      process.exitCode = await validateFiles(paths, flags);
    });
}

async function validateFiles(
  paths: readonly string[],
  { sources, strict = false, format }: ValidateFlags,
): Promise<Status> {
  if (sources !== undefined && !(await stat(sources).catch(() => undefined))?.isDirectory()) {
    complain(`--sources ${sources} is no folder.`);
    return STATUS.wrongInput;
  }
  // Loaded here, so that help and version answer at once.
  const { createValidator } = await import('../checks/validate.ts');
  const { readFactsFile } = await import('../read/facts-file.ts');

  const teller: FindingsFormat = FORMATS[format]!();
  const totals = { files: 0, stories: 0, facts: 0, checks: 0 };
  const found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let unreadable = false;

  for (const path of paths) {
    totals.files++;
    const validator = createValidator(sources === undefined ? {} : { sources });
    const file = path.replaceAll('\\', '/');
    for await (const record of readFactsFile(path)) {
      if (record.type === 'problem') unreadable = true;
      if (record.type === 'story') count(record.value, totals);
      const findings =
        record.type === 'problem'
          ? []
          : record.type === 'story'
            ? await validator.story(record.value)
            : validator.envelope(record.value);
      for (const finding of located(file, record, findings)) {
        found[finding.severity]++;
        await write(process.stdout, teller.finding(finding));
      }
    }
  }
  await write(process.stdout, teller.end({ ...totals, sources: sources !== undefined, found }));
  if (unreadable) return STATUS.wrongInput;
  return found.error > 0 || (strict && found.warning > 0) ? STATUS.dataFailed : STATUS.done;
}

/** The findings of a record with their places in the file, in the order of the file. */
function located(file: string, record: FactsRecord, findings: readonly Finding[]): LocatedFinding[] {
  if (record.type === 'problem') {
    const { line, column, issue } = record;
    return [{ file, line, column, ...issue, code: issue.code as IssueCode }];
  }
  if (findings.length === 0) return [];
  const positions = record.positions(findings.map(({ pointer }) => pointer));
  const story = record.type === 'story' ? idOf(record.value) : {};
  return findings
    .map(({ pointer, ...finding }) => ({
      file,
      ...positions.get(pointer)!,
      ...finding,
      pointer: record.pointer + pointer,
      ...story,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function idOf(value: unknown): { readonly story?: string } {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? { story: id } : {};
}

function count(value: unknown, totals: { stories: number; facts: number; checks: number }): void {
  const { facts, checks } = (value ?? {}) as { facts?: unknown; checks?: unknown };
  totals.stories++;
  if (Array.isArray(facts)) totals.facts += facts.length;
  if (Array.isArray(checks)) totals.checks += checks.length;
}
