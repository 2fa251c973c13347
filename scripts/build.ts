// Builds dist/: the compiled code, the word tables beside it, and the command made executable. Old output goes first.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.tsv')) copyFileSync(join('src', path), join('dist', path));
}
chmodSync('dist/cli/main.js', 0o755);
