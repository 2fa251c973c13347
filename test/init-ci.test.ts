// What continuous integration runs: the workflow that init-ci writes, the action and the hook, each run as it stands, with
// the same commands, on this machine.

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type BuiltCommand, buildCommand } from './support/command.ts';

const WORKFLOW = '.github/workflows/newsfacts.yml';

let command: BuiltCommand;
/** A folder with `npx` and `newsfacts` that run this checkout, first on the path. */
const bin = mkdtempSync(join(tmpdir(), 'newsfacts-bin-'));
let folder: string;

beforeAll(() => {
  command = buildCommand();
  const script = (name: string, text: string) => {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const node = `exec ${process.execPath} ${command.main}`;
  script('newsfacts', `${node} "$@"`);
  // npx --yes newsfacts@VERSION …
  script('npx', `[[ $1 == --yes && $2 == newsfacts@* ]] || { echo "npx $*" >&2; exit 9; }\nshift 2\n${node} "$@"`);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsfacts-ci-'));
  cpSync('fixtures/validate/valid.json', join(folder, 'facts.json'));
  cpSync('fixtures/validate/broken.json', join(folder, 'broken.json'));
  cpSync('fixtures/rules/good-units.yaml', join(folder, 'rules.yaml'));
  mkdirSync(join(folder, 'pages'));
  cpSync('fixtures/validate/pages/page.txt', join(folder, 'pages/page.txt'));
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => {
  command.remove();
  rmSync(bin, { recursive: true });
});

/** Runs a step of a workflow as the runner of GitHub does. */
function shell(script: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` },
  });
  return { status, stdout, stderr };
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe('newsfacts init-ci', () => {
  const init = (...args: string[]) => command.run(['init-ci', ...args], { cwd: folder });
  const steps = (): Step[] => parse(readFileSync(join(folder, WORKFLOW), 'utf8')).jobs.validate.steps;

  it('writes a workflow whose command validates', async () => {
    expect(await init('--sources', '.', '--rules', 'rules.yaml')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(WORKFLOW),
    });
    expect(steps().map(({ uses }) => uses)).toEqual(['actions/checkout@v4', 'actions/setup-node@v4', undefined]);
    const { run } = steps().at(-1)!;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(run).toBe(
      `npx --yes newsfacts@${version} validate facts.json --sources . --rules rules.yaml --format github`,
    );
    expect(shell(run!)).toMatchObject({ status: 0, stdout: '' });
  });

  it('writes a workflow that fails, with annotations', async () => {
    await init('--facts', '*.json');
    const ran = shell(steps().at(-1)!.run!);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('::error file=broken.json,line=2,col=154,title=schema%3A ');
  });

  it('writes over no workflow unless it is told to', async () => {
    await init();
    writeFileSync(join(folder, WORKFLOW), 'mine');
    expect(await init()).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(join(folder, WORKFLOW), 'utf8')).toBe('mine');
    expect(await init('--force')).toMatchObject({ status: 0 });
    expect(steps().length).toBe(3);
  });

  it('puts nothing into the workflow that a shell would take apart', async () => {
    expect(await init('--facts', 'a.json; rm -rf /')).toMatchObject({ status: 2 });
    expect(existsSync(join(folder, WORKFLOW))).toBe(false);
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const [step] = action.runs.steps as [Step & { run: string; env: Record<string, string> }];

  /** The step with inputs put in, as the runner does. */
  const run = (inputs: Readonly<Record<string, string>> = {}) => {
    const inputOf = (name: string) => inputs[name] ?? action.inputs[name].default;
    const env = Object.entries(step.env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_, input) => inputOf(input)),
    ]);
    return shell(step.run, Object.fromEntries(env));
  };

  it('passes good facts', () => {
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(
      run({ sources: '.', rules: 'rules.yaml', strict: 'true', baseline: 'facts.json', 'fail-on': 'removed' }),
    ).toMatchObject({
      status: 0,
    });
  });

  it('fails on bad ones, with annotations, or a file of results', () => {
    expect(run({ facts: '*.json', lang: 'zh' })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('::error file=broken.json'),
    });
    expect(run({ facts: 'broken.json', format: 'sarif', output: 'results.sarif' })).toMatchObject({
      status: 1,
      stdout: '',
    });
    expect(JSON.parse(readFileSync(join(folder, 'results.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(run({ facts: 'none.json' }).status).toBe(2);
  });

  it('runs this version', () => {
    expect(action.inputs.version.default).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('has every input described in docs/ci.md', () => {
    const docs = readFileSync('docs/ci.md', 'utf8');
    for (const name of Object.keys(action.inputs)) expect(docs).toContain(`\`${name}\``);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

  it('takes files of facts and no others', () => {
    const takes = (path: string) => new RegExp(hook.files).test(path);
    expect(['facts.json', 'data/facts.json', 'data/may.facts.ndjson'].every(takes)).toBe(true);
    expect(['artifacts.json', 'facts.json.txt', 'notes.md'].some(takes)).toBe(false);
  });

  it('runs the command on them', () => {
    expect(shell(`${hook.entry} facts.json`).status).toBe(0);
    expect(shell(`${hook.entry} facts.json broken.json`).status).toBe(1);
  });
});
