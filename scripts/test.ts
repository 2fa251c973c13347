// Runs everything `npm test` promises: lint, types, the build, then all of test/. The last line is the count, for people
// and for scripts; lint, types and build count as one test each.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** One a file; a file that cannot be loaded fails without having any test. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const count = { passed: 0, failed: 0, skipped: 0 };

/** Runs one script of node_modules or of ours with this node; true where it ended well. */
function run(script: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [...process.execArgv, script, ...args], { stdio: 'inherit' }).status === 0;
}

function step(name: string, passed: boolean): void {
  if (passed) count.passed++;
  else count.failed++;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
}

step('lint', run('node_modules/@biomejs/biome/bin/biome', 'check'));
step('types', run('node_modules/typescript/bin/tsc'));
step('build', run('scripts/build.ts') && run('dist/cli/main.js', '--version'));

const folder = mkdtempSync(join(tmpdir(), 'newsfacts-test-'));
try {
  const file = join(folder, 'report.json');
  const passed = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  );
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
  const before = count.failed;
  count.passed += report?.numPassedTests ?? 0;
  count.failed += report?.numFailedTests ?? 0;
  count.failed +=
    report?.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length ??
    0;
  count.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  // Something outside the tests went wrong (a crash, an unhandled rejection): that must show in the count, too.
  if (!passed && count.failed === before) count.failed++;
} finally {
  rmSync(folder, { recursive: true });
}

process.exitCode = count.failed > 0 ? 1 : 0;
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
