// Completes package-lock.json where the registry at hand does not carry a package's builds for other platforms: npm then
// leaves them out, and `npm ci` refuses the lock. Each missing one is entered by its name, which states its platform.
// Run after `npm install` has changed the lock: npx tsx scripts/complete-lock.ts

import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const LOCK = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, LockedPackage> };

/** `@biomejs/cli-darwin-arm64` → darwin, arm64. */
const PLATFORM =
  /(?:^|[-/])(android|darwin|freebsd|linux|win32|wasm32|openharmony)-?(arm64|arm|x64|ia32|ppc64|riscv64|s390x|wasi)?/;

const added: string[] = [];
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const [, os, cpu] = PLATFORM.exec(name) ?? [];
    if (lock.packages[path] || !os || !/^\d/.test(version)) continue;
    lock.packages[path] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(dev ? { dev } : {}),
      ...(/musl/.test(name) ? { libc: ['musl'] } : {}),
      optional: true,
      os: [os],
    };
    added.push(name);
  }
}
const paths = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(paths.map((path) => [path, lock.packages[path]!]));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock was complete.' : `Added ${added.join(', ')}.`);
