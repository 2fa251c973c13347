// Data against the published schemas, with every violation as a value: where it is, what was found, what belongs there.

import { readdirSync, readFileSync } from 'node:fs';
import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, quote } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import { type MessageKey, phrase, type Said } from '../model/messages.ts';
import { nearest } from '../value/nearest.ts';

/** Beside src/ and dist/ alike. */
const SCHEMAS = new URL('../../schemas/', import.meta.url);

export type SchemaName = 'story' | 'facts-file' | 'mention-line' | 'input-line' | 'error-line' | 'rules';

/** The findings that are listed, and how many more there are. */
export interface Violations {
  readonly listed: Finding[];
  readonly more: number;
}

export const validateFactsFile = (data: unknown): Finding[] => violations('facts-file', data);

/** What in `data` breaks the schema of that name. Pointers are JSON pointers into `data`. Never throws on data. */
export function violations(name: SchemaName, data: unknown): Finding[] {
  compiled ??= compileSchemas();
  return violationsOf(compiled.validator(`${name}.schema.json`), data, '', compiled);
}

/** So many items of a list are looked at in one go: ajv copies what it has found so far for each item that it finds wrong. */
const PART = 256;

export const validateStory = (story: unknown): Finding[] => storyViolations(story, Number.POSITIVE_INFINITY).listed;

/** What in a story breaks its schema: no more than `limit` findings, and the count of the others. Takes linear time. */
export function storyViolations(story: unknown, limit: number): Violations {
  compiled ??= compileSchemas();
  const schemas = compiled;
  const lists = isObject(story)
    ? Object.entries(story).filter((field): field is [string, unknown[]] => isList(field[1], PART))
    : [];
  const long = lists.filter(([name]) => schemas.lists.has(name));
  const rest =
    long.length === 0 ? story : { ...(story as object), ...Object.fromEntries(long.map(([name]) => [name, []])) };
  const listed = violationsOf(schemas.validator('story.schema.json'), rest, '', schemas);
  let more = Math.max(0, listed.length - limit);
  listed.splice(limit);
  for (const [name, list] of long) {
    const validator = schemas.lists.get(name)!;
    for (let from = 0; from < list.length; from += PART) {
      const found = violationsOf(validator, list.slice(from, from + PART), '', schemas);
      const room = limit - listed.length;
      for (const one of found.slice(0, room)) {
        const [, index = '', ...inside] = one.pointer.split('/');
        listed.push({ ...one, pointer: ['', name, Number(index) + from, ...inside].join('/') });
      }
      more += Math.max(0, found.length - room);
    }
  }
  return { listed, more };
}

let compiled: Schemas | undefined;

interface Schemas {
  /** @param uri of a schema or of a part of one, relative to the folder of schemas. */
  validator(uri: string): ValidateFunction;
  /** For a list of alternatives told apart by `type`: the schema of each type. */
  readonly unions: ReadonlyMap<unknown, ReadonlyMap<string, string>>;
  /** The validators of a story's lists, by field. */
  readonly lists: ReadonlyMap<string, ValidateFunction>;
}

function compileSchemas(): Schemas {
  const ajv = new Ajv2020({ strict: true, strictTypes: true, allErrors: true, verbose: true });
  const files = readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')) as AnySchemaObject & { $id: string });
  for (const file of files) ajv.addSchema(file);
  const resolve = (uri: string, base = files[0]!.$id) => new URL(uri, base).href;
  const validator = (uri: string) => ajv.getSchema(resolve(uri))!;
  const unions = files.flatMap((file) =>
    Object.values<AnySchemaObject>(file.$defs ?? {})
      .filter((part) => part.oneOf)
      .filter((part) => part.oneOf.every((branch: AnySchemaObject) => branch.$ref))
      .map((part): [unknown, Map<string, string>] => {
        const branches = part.oneOf.map((branch: { $ref: string }) => {
          const uri = resolve(branch.$ref, file.$id);
          return [(validator(uri).schema as AnySchemaObject).properties.type.const, uri];
        });
        return [part.oneOf, new Map(branches)];
      }),
  );
  const story = 'story.schema.json';
  const fields = Object.entries(
    (validator(story).schema as AnySchemaObject).properties as Record<string, AnySchemaObject>,
  );
  const lists = fields
    .filter(([, { type }]) => type === 'array')
    .map(([name]): [string, ValidateFunction] => [name, validator(`${story}#/properties/${name}`)]);
  return { validator, unions: new Map(unions), lists: new Map(lists) };
}

function violationsOf(validator: ValidateFunction, data: unknown, pointer: string, schemas: Schemas): Finding[] {
  if (validator(data)) return [];
  const errors = validator.errors ?? [];
  // Where data fit no alternative of a union, only what is wrong with the one of its `type` is worth telling.
  const undecided = errors.filter((error) => schemas.unions.has(error.schema));
  const settled = new Set(undecided.map((error) => error.instancePath));
  const plain = errors.filter((error) => !within(error.instancePath, settled) && !isAlternative(error));
  return [
    ...plain.map((error) => violation(error, pointer)),
    ...undecided.flatMap((error) => {
      const branches = schemas.unions.get(error.schema)!;
      const at = pointer + error.instancePath;
      const type = (error.data as { type?: unknown } | null)?.type;
      const uri = typeof type === 'string' ? branches.get(type) : undefined;
      return uri ? violationsOf(schemas.validator(uri), error.data, at, schemas) : [noType(error.data, branches, at)];
    }),
  ];
}

function noType(data: unknown, branches: ReadonlyMap<string, string>, at: string): Finding {
  const values = [...branches.keys()].reduce<Said>(
    (first, second) => (first ? phrase('or', { first, second }) : second),
    '',
  );
  if (!isObject(data))
    return finding('schema', 'expected', { expected: phrase('of-type', { values }), found: describe(data) }, at);
  const expected = phrase('type-of', { values });
  const { type } = data;
  if (type === undefined) return finding('schema', 'expected', { expected, found: phrase('no-type') }, at);
  const fix = typeof type === 'string' ? nearest(type, branches.keys()) : undefined;
  return finding('schema', 'expected', { expected, found: describe(type), ...fixed(fix) }, `${at}/type`);
}

/** Whether the pointer, or one it stands under, is in the set. */
function within(pointer: string, set: ReadonlySet<string>): boolean {
  if (set.size === 0) return false;
  for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
    if (set.has(pointer.slice(0, end))) return true;
  }
  return false;
}

/** An error of one branch (`value`, or `min` and `max`), which the error of the whole choice tells better. */
const isAlternative = (error: ErrorObject): boolean => /\/(?:oneOf|anyOf)\/\d+\//.test(error.schemaPath);

function violation(error: ErrorObject, base: string): Finding {
  const pointer = base + error.instancePath;
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return finding('schema', 'missing', { name: params.missingProperty }, pointer);
    case 'dependentRequired':
      return finding('schema', 'without', { name: params.property, other: params.missingProperty }, pointer);
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const fix = nearest(name, Object.keys((error.parentSchema as AnySchemaObject).properties));
      const details = { found: quote(name), ...fixed(fix) };
      return finding('schema', 'no-field', details, `${pointer}/${escapePointer(name)}`);
    }
    case 'oneOf':
    case 'anyOf':
      return finding(
        'schema',
        'expected-only',
        { expected: alternatives(error.schema as readonly AnySchemaObject[]) },
        pointer,
      );
    default: {
      const fix = repaired(error);
      const details = { expected: expected(error), found: describe(error.data), ...(fix === undefined ? {} : { fix }) };
      return finding('schema', 'expected', details, pointer);
    }
  }
}

const fixed = (fix: string | undefined): { fix?: string } => (fix === undefined ? {} : { fix: quote(fix) });

/** The value that was meant, as JSON, where the one found has but the wrong type, or a slip of the pen. */
function repaired({ keyword, params, data }: ErrorObject): string | undefined {
  if (typeof data !== 'string' && typeof data !== 'number') return undefined;
  const text = String(data);
  if (keyword === 'type') {
    const types: readonly string[] = [params.type].flat();
    if (types.includes('string')) return JSON.stringify(text);
    if (types.includes('boolean')) return /^(?:true|false)$/.test(text) ? text : undefined;
    const isNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) && (!types.includes('integer') || !text.includes('.'));
    return isNumber && /integer|number/.test(types.join()) ? String(Number(text)) : undefined;
  }
  const allowed = keyword === 'enum' ? params.allowedValues : keyword === 'const' ? [params.allowedValue] : [];
  const meant = nearest(
    text,
    allowed.filter((value: unknown) => typeof value === 'string'),
  );
  return meant === undefined ? undefined : JSON.stringify(meant);
}

function expected(error: ErrorObject): Said {
  const { params } = error;
  switch (error.keyword) {
    case 'type':
      return [params.type]
        .flat()
        .map((type: string): Said => (type in TYPES ? phrase(TYPES[type]!) : type))
        .reduce((first, second) => phrase('or', { first, second }));
    case 'enum':
      return phrase('one-of', { values: params.allowedValues.map(String) });
    case 'const':
      return describe(params.allowedValue);
    case 'pattern': {
      const named = /(?:\$defs|properties)\/(\w+)\/pattern$/.exec(error.schemaPath)?.[1] ?? '';
      return PATTERNS.has(named) ? phrase(named as MessageKey) : phrase('text-like', { pattern: params.pattern });
    }
    case 'minimum':
      return phrase('at-least', { limit: params.limit });
    case 'maximum':
      return phrase('at-most', { limit: params.limit });
    case 'exclusiveMinimum':
      return phrase('more-than', { limit: params.limit });
    case 'minLength':
      return phrase('not-empty');
    case 'minItems':
      return phrase('so-many', { limit: params.limit });
    case 'minProperties':
      return phrase('so-many-fields', { limit: params.limit });
    default:
      return error.message ?? error.keyword;
  }
}

/** Parts of the schemas whose patterns have names. */
const PATTERNS: ReadonlySet<string> = new Set(['Edtf', 'IsoTime', 'Duration', 'DecimalText', 'sha256']);

const TYPES: Readonly<Record<string, MessageKey>> = {
  string: 'a-text',
  number: 'a-number',
  integer: 'a-whole-number',
  boolean: 'true-or-false',
  object: 'an-object',
  array: 'a-list',
  null: 'null',
};

/** What a choice of fields allows (`value`, or `min` and `max`), or of types. */
function alternatives(branches: readonly AnySchemaObject[]): Said {
  if (branches.every((branch) => branch.required || branch.anyOf)) return phrase('value-or-ends');
  return branches
    .map((branch): Said => (branch.type in TYPES ? phrase(TYPES[branch.type]!) : (branch.description ?? '…')))
    .reduce((first, second) => phrase('or', { first, second }));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown, longerThan: number): value is unknown[] =>
  Array.isArray(value) && value.length > longerThan;

export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
