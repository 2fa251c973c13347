// Builds dist/, or the folder named as the argument: the compiled code, the word tables beside it, and the command made
// executable. What stood there before goes first.

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const out = process.argv[2] ?? 'dist';

rmSync(out, { recursive: true, force: true });
const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', out];
process.exitCode = spawnSync(process.execPath, compiler, { stdio: 'inherit' }).status ?? 1;

for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.tsv')) continue;
  mkdirSync(join(out, dirname(path)), { recursive: true });
  copyFileSync(join('src', path), join(out, path));
}
chmodSync(join(out, 'cli/main.js'), 0o755);
