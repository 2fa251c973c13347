// The examples of README.md, run as they stand there. `npm run readme` puts what they print now into the file; the test
// compares. A fenced block says what it is by its language and a comment right above it:
//
//   <!-- file NAME -->     a file of that name, for the examples after it
//   <!-- lines of NAME --> lines that stand in a file of this repository
//   <!-- module NAME -->   a module; what it prints stands in the ```text block right below
//   ```console             commands after `$ `, each with what it prints

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Example {
  /** `file`, `lines`, `module`, `output` (of the module before) or `console`; undefined where nothing says what it is. */
  readonly kind: 'file' | 'lines' | 'module' | 'output' | 'console' | undefined;
  readonly name: string;
  readonly body: string;
  /** Number of its first line in the README, from 1. */
  readonly line: number;
}

const BLOCK = /(?:<!-- (file|lines of|module) (\S+) -->\n)?```(\w*)\n(.*?)```$/gms;

export function examplesOf(readme: string): Example[] {
  const examples: Example[] = [];
  for (const match of readme.matchAll(BLOCK)) {
    const [, mark, name = '', language, body = ''] = match;
    const line = readme.slice(0, match.index).split('\n').length;
    const kind =
      mark === 'lines of'
        ? 'lines'
        : ((mark as 'file' | 'module' | undefined) ??
          (language === 'console' ? 'console' : examples.at(-1)?.kind === 'module' ? 'output' : undefined));
    examples.push({ kind, name, body, line });
  }
  return examples;
}

/**
 * Runs the examples in order, in one folder of their own, and gives for each what should stand in its block.
 * @param main the compiled command; the package is two folders above it.
 */
export function runExamples(examples: readonly Example[], main: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-readme-'));
  try {
    const commands = join(folder, 'node_modules/.bin');
    mkdirSync(commands, { recursive: true });
    symlinkSync(dirname(dirname(dirname(main))), join(folder, 'node_modules/newsfacts'));
    const command = join(commands, 'newsfacts');
    writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`);
    chmodSync(command, 0o755);
    const env = { ...process.env, NO_COLOR: '1', PATH: commands + delimiter + process.env.PATH };
    return examples.map((example, index) => {
      const { kind, name, body } = example;
      switch (kind) {
        case 'file':
        case 'module':
          writeFileSync(join(folder, name), body);
          return body;
        case 'lines':
          return readFileSync(name, 'utf8').includes(body) ? body : `(these lines do not stand in ${name})\n`;
        case 'output':
          return execFileSync(process.execPath, [examples[index - 1]!.name], { cwd: folder, env, encoding: 'utf8' });
        case 'console':
          return body
            .split('\n')
            .filter((line) => line.startsWith('$ '))
            .map((line) => {
              const { stdout } = spawnSync('bash', ['-c', `{ ${line.slice(2)}; } 2>&1`], {
                cwd: folder,
                env,
                encoding: 'utf8',
              });
              return `${line}\n${stdout}`;
            })
            .join('');
        default:
          return '(this block says not what it is)\n';
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The README with what the examples print now. */
export function withOutputs(readme: string, outputs: readonly string[]): string {
  let index = 0;
  return readme.replace(BLOCK, (block, _mark, _name, _language, body: string) => {
    const output = outputs[index++]!;
    return `${block.slice(0, block.length - body.length - 3)}${output}\`\`\``;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  execFileSync(process.execPath, [...process.execArgv, 'scripts/build.ts'], { stdio: 'inherit' });
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync(
    'README.md',
    withOutputs(readme, runExamples(examplesOf(readme), join(process.cwd(), 'dist/cli/main.js'))),
  );
}
