// The published schemas: documented, strict, in step with the types, and every violation told as a value.

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateTypes } from '../scripts/generate-types.ts';
import { validateFactsFile, validateStory, violations } from '../src/checks/schema.ts';
import { generator, validStory } from './support/valid-story.ts';

type Schema = Readonly<Record<string, unknown>>;

const FOLDER = new URL('../schemas/', import.meta.url);
const files = readdirSync(FOLDER).map((name): [string, Schema] => [
  name,
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
]);
const ajv = new Ajv2020({ strict: true, allErrors: true });
for (const [, schema] of files) ajv.addSchema(schema);

/** The objects of a schema that list their properties: those that tell alternatives apart repeat a name only. */
function* objects(schema: unknown, path = ''): Generator<[path: string, object: Schema]> {
  if (typeof schema !== 'object' || schema === null) return;
  const object = schema as Schema;
  if (object.type === 'object') yield [path, object];
  for (const [key, part] of Object.entries(object)) yield* objects(part, `${path}/${key}`);
}

describe.each(files)('%s', (name, schema) => {
  it('is named as its id says', () => {
    expect(schema.$id).toMatch(new RegExp(`/${name}$`));
  });

  it('describes every property, with an example that it takes', () => {
    for (const [path, object] of objects(schema)) {
      for (const [property, part] of Object.entries(object.properties as Record<string, Schema>)) {
        const at = `${path}/properties/${property}`;
        expect(part.description, at).toEqual(expect.any(String));
        expect(part.examples, at).toEqual(expect.arrayContaining([expect.anything()]));
        const validate = ajv.getSchema(`${schema.$id}#${at.replace('$', '%24')}`)!;
        for (const example of part.examples as unknown[])
          expect([at, example, validate(example)]).toEqual([at, example, true]);
      }
    }
  });

  it('takes no other fields', () => {
    // Whoever feeds us may have fields of their own.
    if (name === 'input-line.schema.json') return;
    for (const [path, object] of objects(schema)) expect([path, object.additionalProperties]).toEqual([path, false]);
  });
});

it('the types are those of the schemas', async () => {
  expect(readFileSync(new URL('../src/model/story.ts', import.meta.url), 'utf8')).toBe(await generateTypes());
});

const told = (findings: ReturnType<typeof violations>) =>
  findings.map(({ pointer, message }) => `${pointer}: ${message}`);

describe('a violation', () => {
  const story = validStory();
  const [figure] = story.facts;

  it('is not found in a valid story or file', () => {
    expect(validateStory(story)).toEqual([]);
    expect(validateFactsFile({ $schema: 'x', generator, stories: [story] })).toEqual([]);
  });

  it('says where it is, what was found and what belongs there', () => {
    expect(
      told(validateStory({ ...story, kind: 'advert', published: { value: '27.3.2023', basis: 'given' } })),
    ).toEqual([
      '/kind: Expected one of article, picture, brief; found "advert".',
      '/published/value: Expected a date, a date-time or an interval in Extended Date/Time Format; .. is an open end; found "27.3.2023".',
    ]);
    expect(told(violations('input-line', []))).toEqual([': Expected an object; found an empty list.']);
    expect(told(violations('input-line', { id: 5 }))).toEqual([
      ': The field "text" is missing.',
      '/id: Expected a text or null; found 5. Did you mean "5"?',
    ]);
  });

  it('of a fact tells only what is wrong with a fact of its type', () => {
    const facts = [
      { ...figure, value: '1245' },
      7,
      { id: 'x' },
      { ...figure, type: 'rumour' },
      { ...figure, 'a/b~c': 1 },
    ];
    expect(told(validateStory({ ...story, facts }))).toEqual([
      '/facts/0/value: Expected a number; found "1245". Did you mean 1245?',
      '/facts/1: Expected an object with type figure or office; found 7.',
      '/facts/2: Expected type figure or office; found no type.',
      '/facts/3/type: Expected type figure or office; found "rumour".',
      '/facts/4/a~1b~0c: There is no field "a/b~c" here.',
    ]);
  });

  it('is a figure with a value and ends, with one end, or with neither', () => {
    const { value, ...bare } = figure as { value: number };
    const check = (amount: object) => told(validateStory({ ...story, facts: [{ ...bare, ...amount }] }));
    expect(check({ value })).toEqual([]);
    expect(check({ min: 1, max: 2 })).toEqual([]);
    expect(check({})).toEqual(['/facts/0: Expected "value", or "min" and "max", and not both.']);
    expect(check({ value, min: 1, max: 2 })).toEqual(['/facts/0: Expected "value", or "min" and "max", and not both.']);
    expect(check({ min: 1 })).toContain('/facts/0: "min" stands without "max".');
  });

  it('is a null where a field may only be absent, but not in an input line', () => {
    expect(told(validateStory({ ...story, headline: null }))).toEqual(['/headline: Expected an object; found null.']);
    expect(
      violations('input-line', { text: '一', id: null, language: null, published: null, headline: null, uri: null }),
    ).toEqual([]);
  });

  it('is a time that EDTF does not know; what we write is none', () => {
    const check = (edtf: string) => validateStory({ ...story, times: [{ ...story.times[0], edtf }] }).length;
    for (const edtf of [
      '2023',
      '2023-03',
      '2023-03-27',
      '2023-03-27T17:00',
      '2023-03-27T17:00:00+08:00',
      '2024-01/2024-03',
      '../2023-03-23',
      '2021/..',
      '-0220',
    ]) {
      expect([edtf, check(edtf)]).toEqual([edtf, 0]);
    }
    for (const edtf of [
      '',
      '23',
      '2023-3',
      '2023-13',
      '2023-03-32',
      '2023/',
      '../..',
      '2023-03-27 17:00',
      '2023年',
      '2023-W07',
      ' 2023',
    ]) {
      expect([edtf, check(edtf)]).toEqual([edtf, 1]);
    }
  });

  it('is an open mention with neither end, or with a value too', () => {
    const check = (amount: object) =>
      violations('mention-line', { mentions: [{ type: 'number', text: '三', start: 0, end: 1, ...amount }] }).length;
    expect([{ value: 3 }, { min: 3 }, { max: 3 }, { min: 3, max: 4 }].map(check)).toEqual([0, 0, 0, 0]);
    expect([{}, { value: 3, min: 3 }, { min: null, max: 4 }].map(check).every((count) => count > 0)).toBe(true);
  });
});

/** Every place in a JSON value, as a list of keys. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((v, i) => [i, v] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => places(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

it('any JSON value in any place of a story: found exactly where the schema does not hold, and never a crash', () => {
  const story = validStory();
  const holds = ajv.getSchema(files.find(([name]) => name === 'story.schema.json')![1].$id as string)!;
  fc.assert(
    fc.property(fc.constantFrom(...places(story)), fc.jsonValue(), (path, value) => {
      const mutated = replaced(story, path, value);
      const found = validateStory(mutated);
      expect(found.length === 0).toBe(holds(mutated));
      // Whatever is wrong stands in the replaced value, or above it where it makes a choice impossible.
      const at = `/${path.join('/')}`;
      for (const { pointer } of found) expect(pointer.startsWith(at) || at.startsWith(pointer)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('nesting of any depth, and values that no JSON has, are no trouble', () => {
  let deep: unknown = [];
  for (let i = 0; i < 200_000; i++) deep = [deep];
  expect(validateStory(deep).length).toBe(1);
  expect(validateStory({ ...validStory(), facts: deep }).length).toBe(1);
  fc.assert(fc.property(fc.anything(), (value) => validateStory(value).length > 0));
});
