// README.md keeps its word: every fenced example prints what stands there, and every command is in it.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplesOf, runExamples, withOutputs } from '../scripts/readme-examples.ts';
import { type BuiltCommand, buildCommand } from './support/command.ts';

const readme = readFileSync('README.md', 'utf8');
const examples = examplesOf(readme);

let command: BuiltCommand;
let outputs: string[];
beforeAll(() => {
  command = buildCommand();
  outputs = runExamples(examples, command.main);
}, 120_000);
afterAll(() => command.remove());

describe('README.md', () => {
  test('has no fenced block that is not run', () => {
    expect(examples.filter(({ kind }) => kind === undefined)).toEqual([]);
    expect(examples).toHaveLength((readme.match(/^```/gm) ?? []).length / 2);
  });

  test.each(examples.map(({ kind, line }, index) => [kind, line, index] as const))(
    '%s in line %i',
    (_kind, _line, index) => {
      expect(outputs[index]).toBe(examples[index]!.body);
    },
  );

  test('comes out of `npm run readme` as it is', () => {
    expect(withOutputs(readme, outputs)).toBe(readme);
  });

  test('names every command and option', async () => {
    const { stdout } = await command.run(['--help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      expect(readme).toContain(`newsfacts ${name}`);
      const help = (await command.run([name, '--help'])).stdout;
      for (const [, option] of help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm))
        if (option !== '--help') expect(readme, `${name} ${option}`).toContain(`\`${option}`);
    }
  });
});
