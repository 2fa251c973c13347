// newsfacts explain: why a text is read as it is, for a person who doubts it and for one who writes a rule.

import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { parseDate, parseLanguage } from './arguments.ts';
import { explanationText } from './explanation-text.ts';
import { STATUS, stop } from './status.ts';
import { showsColour, write } from './write.ts';

interface ExplainOptions {
  readonly language?: string;
  readonly published?: string;
  readonly json?: true;
}

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .summary('tell which rule read what, and why')
    .description(
      'Prints every reading of a text: the quote, what it was read as, the rule with an example, what lost against it,\n' +
        'and for figures which rule gave each field.',
    )
    .argument('<text>', 'a text, the name of a file, or - for standard input')
    .option('--language <tag>', 'the language (zh, zh-Hant, en …) instead of finding it out', parseLanguage)
    .option('--published <date>', 'the date against which relative times are resolved', parseDate)
    .option('--json', 'give the explanation as JSON')
    .addHelpText(
      'after',
      `
Example:
  newsfacts explain '前三季度出口超过1468亿元，同比增长5.2%。' --published 2023-10-20`,
    )
    .action(explain);
}

async function explain(argument: string, { json, ...given }: ExplainOptions): Promise<void> {
  const { createExtractor } = await import('../index.ts');
  const text = await textOf(argument);
  const explanation = await (await createExtractor()).explain(text, given);
  await write(
    process.stdout,
    json ? `${JSON.stringify(explanation)}\n` : explanationText(explanation, showsColour(process.stdout)),
  );
}

/** What a file is called, and hardly what a sentence is. */
const FILE_NAME = /^\S+\.(?:txt|md|html?|pdf|json|ndjson)$/i;

async function textOf(argument: string): Promise<string> {
  // Any error of looking (no such file, a name too long for one) means that the argument is the text itself.
  const isFile = argument === '-' || (await stat(argument).catch(() => undefined))?.isFile();
  if (!isFile && !FILE_NAME.test(argument)) return argument;
  const { readDocument } = await import('../read/document.ts');
  const { document, problem } = await readDocument(argument);
  if (problem) throw stop(problem.message, STATUS.wrongInput);
  return document.text;
}
