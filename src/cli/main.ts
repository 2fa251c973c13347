#!/usr/bin/env node
// The command line: wires the commands together and turns what comes of them into an exit status.

import { Command, CommanderError } from 'commander';
import { registerDiff } from './diff.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { registerExtract } from './extract.ts';
import { registerInitCi } from './init-ci.ts';
import { registerMentions } from './mentions.ts';
import { registerReport } from './report.ts';
import { registerSeries } from './series.ts';
import { complain, reasonOf, STATUS, statusOf } from './status.ts';
import { registerStream } from './stream.ts';
import { registerValidate } from './validate.ts';
import { generator } from './version.ts';
import { endWithReader } from './write.ts';

const program = new Command('newsfacts')
  .description('Reads news stories, Chinese and English, and gives back the facts in them as checked, normalized data.')
  .version(generator.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand(false)
  .showHelpAfterError('(newsfacts --help tells more)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  newsfacts extract pages/ -o facts.json
  newsfacts validate facts.json --sources .
  newsfacts explain '前三季度出口超过1468亿元，同比增长5.2%。'

Exit status: 0 done, 1 the data failed a check, 2 the call or the input was wrong.`,
  );

registerExtract(program);
registerMentions(program);
registerStream(program);
registerExplain(program);
registerValidate(program);
registerDiff(program);
registerInitCi(program);
registerReport(program);
registerExport(program);
registerSeries(program);

endWithReader(process.stdout);
endWithReader(process.stderr);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Asking for help or the version is no mistake; every other stop of the parser is one, and it has told why.
    process.exitCode = error.exitCode === 0 ? STATUS.done : STATUS.wrongInput;
  } else {
    complain(reasonOf(error));
    process.exitCode = statusOf(error);
  }
}
