// newsfacts validate: facts files against their schema, their sources, their own arithmetic, a baseline and rules of yours.

import { stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { type Policy, parsePolicy } from '../checks/policy.ts';
import { TONGUES, type Tongue } from '../model/messages.ts';
import { FORMATS } from '../report/findings.ts';
import { parseDate } from './arguments.ts';
import { complain, STATUS, type Status } from './status.ts';
import { generator } from './version.ts';
import { write } from './write.ts';

interface ValidateFlags {
  readonly sources?: string;
  readonly baseline?: string;
  readonly failOn?: string;
  readonly rules: readonly string[];
  readonly today?: string;
  readonly strict?: boolean;
  readonly format: string;
  readonly lang: Tongue;
}

export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('check facts files: schema, ids, quotes against their sources, sense, arithmetic, your own rules')
    .argument('<facts...>', 'facts.json files, or NDJSON with one story a line')
    .option('--sources <folder>', 'look up every quote in the files under this folder, and compare their SHA-256')
    .option('--baseline <facts>', 'an older facts file: fail on what differs from it')
    .option(
      '--fail-on <changes>',
      'what fails: added, removed, changed, moved; changed:5% lets values differ by so much',
    )
    .option('--rules <file>', 'rules of yours in YAML or JSON; may be given again', collect, [])
    .option(
      '--today <date>',
      'the day that rules of freshness count back from; by default the day of the run',
      parseDate,
    )
    .option('--strict', 'exit with 1 on warnings too')
    .addOption(
      new Option('--format <name>', 'how to tell what was found').choices(Object.keys(FORMATS)).default('text'),
    )
    .addOption(new Option('--lang <tag>', 'the language of messages').choices([...TONGUES]).default('en'))
    .addHelpText(
      'after',
      `
Examples:
  newsfacts validate facts.json --sources .
  newsfacts validate facts.json --baseline yesterday.json --fail-on removed,changed:5%
  newsfacts validate facts.json --rules rules.yaml --format github

Exit status: 0 all is well, 1 the data failed a check, 2 a file is missing, is not JSON, or the rules are wrong.`,
    )
    .action(async (paths: string[], flags: ValidateFlags) => {
      process.exitCode = await validateAll(paths, flags);
    });
}

const collect = (path: string, before: readonly string[]): readonly string[] => [...before, path];

const FAIL_ON = 'removed,changed';

async function validateAll(paths: readonly string[], flags: ValidateFlags): Promise<Status> {
  const { sources, baseline, failOn, rules, strict = false, format, lang } = flags;
  if (sources !== undefined && !(await stat(sources).catch(() => undefined))?.isDirectory())
    return refuse(`--sources ${sources} is no folder.`);
  if (failOn !== undefined && baseline === undefined) return refuse('--fail-on needs --baseline.');
  const policy: Policy | undefined = parsePolicy(failOn ?? FAIL_ON);
  if (!policy) return refuse(`--fail-on ${failOn}: give added, removed, changed, moved, such as removed,changed:5%.`);

  // Loaded here, so that help and version answer at once.
  const { noTotals, validateFiles } = await import('../checks/validate-files.ts');
  const totals = noTotals();
  const options = {
    ...(sources !== undefined && { sources }),
    ...(baseline !== undefined && { baseline: { path: baseline, policy } }),
    rules,
    today: flags.today ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    language: lang,
  };
  const teller = FORMATS[format]!({ language: lang, strict, version: generator.version });
  for await (const found of validateFiles(paths, options, totals)) await write(process.stdout, teller.finding(found));
  const { unreadable, ...counts } = totals;
  const files = paths.map((path) => path.replaceAll('\\', '/'));
  await write(process.stdout, teller.end({ files, sources: sources !== undefined, ...counts }));
  if (unreadable) return STATUS.wrongInput;
  return totals.found.error > 0 || (strict && totals.found.warning > 0) ? STATUS.dataFailed : STATUS.done;
}

function refuse(message: string): Status {
  complain(message);
  return STATUS.wrongInput;
}
