// Mutations of valid files: whatever is done to them, validation never falls over, and no break of the schema is missed.
// NEWSFACTS_FUZZ_RUNS sets how many; the oracle is ajv alone, and JSON.parse.

import { readdirSync, readFileSync } from 'node:fs';
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createValidator, validate } from '../src/checks/validate.ts';
import { factsRecords } from '../src/read/facts-file.ts';
import { generator, TEXT, validStory } from './support/valid-story.ts';

const numRuns = Number(process.env.NEWSFACTS_FUZZ_RUNS ?? 300);

const SCHEMAS = new URL('../schemas/', import.meta.url);
const ajv = new Ajv2020({ strict: false });
for (const name of readdirSync(SCHEMAS))
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')) as AnySchemaObject, name);
const holds = ajv.getSchema('story.schema.json')!;

type Path = readonly (string | number)[];

/** Every place in a JSON value, as a list of keys. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((v, i) => [i, v] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => places(part, [...path, key]))];
}

interface Mutation {
  readonly kind: 'set' | 'remove' | 'repeat' | 'swap' | 'add' | 'near';
  readonly path: Path;
  readonly other: Path;
  readonly value: unknown;
  readonly name: string;
}

const story = validStory();
const paths = fc.constantFrom(...places(story));
const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom('set', 'remove', 'repeat', 'swap', 'add', 'near'),
    path: paths,
    other: paths,
    value: fc.oneof(fc.jsonValue(), fc.constantFrom(1e308, -0, 1e-320, '\ud800', '__proto__', '', {}, [], null)),
    name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'id', '0')),
  }),
  { minLength: 1, maxLength: 4 },
);

const read = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | undefined | null)?.[key], value);

/** Does one mutation to a value in its place; where an earlier one took the place away, nothing. */
function mutate(value: unknown, { kind, path, other, value: by, name }: Mutation): void {
  const parent = read(value, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  const fields = parent as Record<string | number, unknown>;
  const now = fields[key];
  if (kind === 'set') fields[key] = by;
  else if (kind === 'remove') delete fields[key];
  else if (kind === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(now));
  else if (kind === 'swap') fields[key] = structuredClone(read(value, other));
  else if (kind === 'add' && typeof now === 'object' && now !== null)
    Object.defineProperty(now, name, { value: by, enumerable: true, configurable: true, writable: true });
  else if (kind === 'near' && typeof now === 'number') fields[key] = now + 1;
  else if (kind === 'near' && typeof now === 'string') fields[key] = `${now.slice(1)}${name.slice(0, 1)}`;
}

it('any change of any values: found exactly where the schema does not hold, and told of with a place', async () => {
  await fc.assert(
    fc.asyncProperty(mutations, async (list) => {
      const mutant = structuredClone(story);
      for (const mutation of list) mutate(mutant, mutation);
      // As a file has it: without what JSON cannot write.
      const data = JSON.parse(JSON.stringify(mutant));
      const { findings } = await createValidator({ sources: async () => ({ text: TEXT }) }).story(data);
      const broken = findings.some(({ code }) => code === 'schema' || code === 'input-error');
      expect(broken).toBe(!holds(data));
      for (const { pointer, message } of findings) {
        expect(pointer === '' || pointer.startsWith('/')).toBe(true);
        expect(message).not.toBe('');
      }
    }),
    { numRuns },
  );
});

it('any change of any bytes: told of where the file is no JSON, and never a crash', async () => {
  const envelope = `{"$schema":"x","generator":${JSON.stringify(generator)},"stories":[\n`;
  const file = Buffer.from(`${envelope}${JSON.stringify(story)},\n${JSON.stringify(validStory(TEXT, 'b'))}\n]}\n`);
  const edit = fc.record({
    at: fc.nat(file.length),
    length: fc.nat(20),
    by: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom('{', '}', '[', ']', ',', '"', '\\', '\n', '\u0000', '\ud83d').map((s) => Buffer.from(s)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      fc.option(fc.nat(file.length)),
      async (edits, cut) => {
        let bytes: Buffer = file;
        for (const { at, length, by } of edits)
          bytes = Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
        if (cut !== null) bytes = bytes.subarray(0, cut);
        const validator = createValidator();
        let problems = 0;
        for await (const record of factsRecords(chunks(bytes))) {
          if (record.type === 'problem') problems++;
          else if (record.type === 'envelope') validator.envelope(record.value);
          else record.positions((await validator.story(record.value)).findings.map(({ pointer }) => pointer));
        }
        let isJson = true;
        try {
          JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        } catch {
          isJson = false;
        }
        // NDJSON is no one JSON text: a file whose stories stand on lines of their own may be well all the same.
        if (!isJson && bytes.subarray(0, 10).equals(file.subarray(0, 10))) expect(problems).toBeGreaterThan(0);
      },
    ),
    { numRuns },
  );
});

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

it('any value at all is told of, and never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => Array.isArray(await validate(value))),
    { numRuns },
  );
});
