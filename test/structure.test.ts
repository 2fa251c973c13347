// The house stands: arrows go down or sideways between floors, never up or in a circle; one importer for each big package.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Floors from the top; a file may import from its own floor and from those below. */
const FLOORS: readonly (readonly string[])[] = [
  ['cli'],
  ['index.ts', 'pipeline.ts', 'explain.ts', 'mentions.ts'],
  ['read', 'page', 'language', 'link', 'facts', 'checks', 'export', 'report'],
  ['engine'],
  ['model'],
  ['value'],
];

const floorOf = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(file.split('/')[0]!));

/** What a package may be imported by. */
const IMPORTERS: Readonly<Record<string, RegExp>> = {
  ajv: /^checks\/schema\.ts$/,
  'date-fns': /^value\/calendar\.ts$/,
  '@date-fns/utc': /^value\/calendar\.ts$/,
  compromise: /^language\/en\//,
  commander: /^cli\//,
  'csv-stringify': /^export\/csv\.ts$/,
  'csv-parse': /^export\/csv\.ts$/,
  hyparquet: /^export\/parquet\.ts$/,
  'hyparquet-writer': /^export\/parquet\.ts$/,
  'node-sqlite3-wasm': /^export\/sqlite\.ts$/,
  postgres: /^export\/postgres\.ts$/,
};

const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    return [
      file,
      [
        ...text.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
      ].map((m) => (m[1] ?? m[2] ?? m[3])!),
    ];
  }),
);

const target = (file: string, specifier: string): string => relative(SRC, join(SRC, dirname(file), specifier));

describe('the source', () => {
  it('has every file on a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it('imports downward only', () => {
    const upward = files.flatMap((file) =>
      imports
        .get(file)!
        .filter((s) => s.startsWith('.') && floorOf(target(file, s)) < floorOf(file))
        .map((s) => `${file} → ${target(file, s)}`),
    );
    expect(upward).toEqual([]);
  });

  it('imports without a circle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const s of imports.get(file) ?? []) if (s.startsWith('.')) visit(target(file, s), [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it.each(Object.entries(IMPORTERS))('imports %s in one room only', (name, room) => {
    const importers = files.filter((file) => imports.get(file)!.some((s) => s === name || s.startsWith(`${name}/`)));
    expect(importers.filter((file) => !room.test(file))).toEqual([]);
  });

  it('says in the first line of each file what the file is', () => {
    const silent = files.filter((file) => !/^(\/\/|\/\*\*|#!)/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(silent).toEqual([]);
  });

  it('keeps one idea a file: none is longer than about 400 lines', () => {
    const long = files
      .filter((file) => file !== 'model/story.ts')
      .filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 420);
    expect(long).toEqual([]);
  });
});
