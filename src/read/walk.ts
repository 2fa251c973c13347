// What the user named, as files in a fixed order: files, folders, glob patterns and `-`.

import { readdir, stat } from 'node:fs/promises';
import { unreadable } from './document.ts';
import { type Problem, problem } from './problem.ts';

export interface Input {
  /** What to open; `-` is standard input. */
  readonly path: string;
  /** The name to report: the path with POSIX separators. */
  readonly uri: string;
}

export interface Inputs {
  readonly files: readonly Input[];
  readonly problems: readonly { readonly uri: string; readonly problem: Problem }[];
}

/**
 * Finds the files behind the arguments: in the order of the arguments, within a folder by code units, each file once.
 * Folders are walked without hidden files and node_modules; a file named outright is always taken.
 */
export async function walk(paths: readonly string[]): Promise<Inputs> {
  const files = new Map<string, Input>();
  const problems: { uri: string; problem: Problem }[] = [];
  const add = (path: string): void => {
    const uri = path.replaceAll('\\', '/');
    if (!files.has(uri)) files.set(uri, { path, uri });
  };
  const fail = (uri: string, found: Problem): void => {
    problems.push({ uri, problem: found });
  };
  for (const path of paths) {
    if (path === '-') {
      add(path);
      continue;
    }
    const entry = await kindOfEntry(path);
    if (entry === 'file') add(path);
    else if (entry === 'folder') {
      const found = await filesUnder(path, fail);
      if (found.length === 0) fail(path, problem('not-found', `${path} holds no files.`));
      found.forEach(add);
    } else if (isPattern(path)) {
      const found = await filesMatching(path, fail);
      if (found.length === 0) fail(path, problem('not-found', `No file matches ${path}.`));
      found.forEach(add);
    } else fail(path, unreadable(entry, path));
  }
  return { files: [...files.values()], problems };
}

type Fail = (uri: string, found: Problem) => void;

/** What a path leads to, or the error of looking. Sockets and devices count as files: opening them tells. */
async function kindOfEntry(path: string): Promise<'file' | 'folder' | Error> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return error as Error;
  }
}

const join = (folder: string, name: string): string => {
  if (folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
};

/** Names in a folder by code units, `readdir` giving them in the machine's order. */
async function namesIn(folder: string, fail: Fail): Promise<{ name: string; isFolder: boolean; isFile: boolean }[]> {
  try {
    const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries
      .map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
        isFile: entry.isFile() || entry.isSymbolicLink(),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    fail(folder, unreadable(error, folder));
    return [];
  }
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Links to files are followed, links to folders are not: they may lead in a circle. */
async function filesUnder(folder: string, fail: Fail): Promise<string[]> {
  const found: string[] = [];
  for (const { name, isFolder, isFile } of await namesIn(folder, fail)) {
    if (isSkipped(name)) continue;
    const path = join(folder, name);
    if (isFolder) found.push(...(await filesUnder(path, fail)));
    else if (isFile && (await kindOfEntry(path)) === 'file') found.push(path);
  }
  return found;
}

const isPattern = (path: string): boolean => /[*?[{]/.test(path);

/** Files that a pattern names: `*` and `?` within a name, `**` over folders, `[a-c]` and `{a,b}`. */
async function filesMatching(pattern: string, fail: Fail): Promise<string[]> {
  const root = pattern.startsWith('/') ? '/' : '';
  const found: string[] = [];
  for (const alternative of expandBraces(pattern)) {
    const parts = alternative.split('/').filter((part) => part !== '' && part !== '.');
    found.push(...(await matchParts(root, parts, fail)));
  }
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1));
}

async function matchParts(folder: string, [part, ...rest]: readonly string[], fail: Fail): Promise<string[]> {
  if (part === undefined) return [];
  const found: string[] = [];
  if (part !== '**' && !isPattern(part)) {
    const path = join(folder, part);
    const kind = await kindOfEntry(path);
    if (kind === 'folder' && rest.length > 0) return matchParts(path, rest, fail);
    return kind === 'file' && rest.length === 0 ? [path] : [];
  }
  if (part === '**') found.push(...(await matchParts(folder, rest.length > 0 ? rest : ['*'], fail)));
  for (const { name, isFolder, isFile } of await namesIn(folder, fail)) {
    if (isSkipped(name) && !part.startsWith('.')) continue;
    const path = join(folder, name);
    if (part === '**') {
      if (isFolder) found.push(...(await matchParts(path, [part, ...rest], fail)));
    } else if (namePattern(part).test(name)) {
      if (rest.length > 0 && isFolder) found.push(...(await matchParts(path, rest, fail)));
      else if (rest.length === 0 && isFile && (await kindOfEntry(path)) === 'file') found.push(path);
    }
  }
  return found;
}

/** `a{b,c}d` is `abd` and `acd`; braces do not nest. */
function expandBraces(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const before = pattern.slice(0, braces.index);
  const after = pattern.slice(braces.index + braces[0].length);
  return braces[1]!.split(',').flatMap((choice) => expandBraces(before + choice + after));
}

function namePattern(part: string): RegExp {
  const source = part.replace(/\[!?[^\]]+\]|[*?]|[\\^$.|+(){}[\]]/g, (special) => {
    if (special === '*') return '[^/]*';
    if (special === '?') return '[^/]';
    if (special.length > 1) return special.replace('[!', '[^').replaceAll('\\', '\\\\');
    return `\\${special}`;
  });
  return new RegExp(`^${source}$`, 'su');
}
