// Builds dist/, or the folder named as the argument: the compiled code, the word lists beside it, and the command made
// executable. What stood there before goes first.

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const out = process.argv[2] ?? 'dist';

rmSync(out, { recursive: true, force: true });
const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', out];
process.exitCode = spawnSync(process.execPath, compiler, { stdio: 'inherit' }).status ?? 1;

for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.endsWith('.ts')) continue;
  const folder = join(out, relative('src', entry.parentPath));
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(entry.parentPath, entry.name), join(folder, entry.name));
}
chmodSync(join(out, 'cli/main.js'), 0o755);
