// newsfacts init-ci: writes a workflow of GitHub Actions that validates facts files at every push.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { complain, STATUS, type Status } from './status.ts';
import { generator } from './version.ts';
import { write } from './write.ts';

const WORKFLOW = '.github/workflows/newsfacts.yml';

interface InitFlags {
  readonly facts: string;
  readonly sources?: string;
  readonly rules?: string;
  readonly force?: boolean;
}

export function registerInitCi(program: Command): void {
  program
    .command('init-ci')
    .description(`write ${WORKFLOW}, which validates facts files at every push`)
    .option('--facts <paths>', 'the facts files, as the shell takes them', 'facts.json')
    .option('--sources <folder>', 'the folder that document paths start from')
    .option('--rules <file>', 'rules of yours')
    .option('--force', 'write over a workflow that is there')
    .addHelpText(
      'after',
      `
Example:
  newsfacts init-ci --facts 'data/*.json' --sources .

Exit status: 0 written, 2 there is such a file already, or it cannot be written.`,
    )
    .action(async (flags: InitFlags) => {
      process.exitCode = await initialize(flags);
    });
}

async function initialize(flags: InitFlags): Promise<Status> {
  const unsafe = [flags.facts, flags.sources, flags.rules].find((path) => path !== undefined && !PLAIN.test(path));
  if (unsafe !== undefined) {
    complain(
      `${unsafe} holds characters that a shell would take apart; rename the file, or edit the workflow yourself.`,
    );
    return STATUS.wrongInput;
  }
  await mkdir(dirname(WORKFLOW), { recursive: true });
  try {
    await writeFile(WORKFLOW, workflow(flags), { flag: flags.force ? 'w' : 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    complain(`${WORKFLOW} is there already; --force writes over it.`);
    return STATUS.wrongInput;
  }
  await write(process.stdout, `${WORKFLOW} written. Commit it, and every push validates ${flags.facts}.\n`);
  return STATUS.done;
}

/** What a shell takes as it stands, but for patterns and spaces between files. */
const PLAIN = /^[\p{L}\p{N}._/*?{},@+= -]+$/u;

function workflow({ facts, sources, rules }: InitFlags): string {
  const options = [
    ...(sources === undefined ? [] : [`--sources ${sources}`]),
    ...(rules === undefined ? [] : [`--rules ${rules}`]),
    '--format github',
  ];
  return `# Validates facts files at every push: written by newsfacts init-ci; change what you like.
name: newsfacts
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Validate facts files
        run: npx --yes newsfacts@${generator.version} validate ${facts} ${options.join(' ')}
`;
}
