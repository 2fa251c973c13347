// Data against the published schemas, with every violation as a value: where it is, what was found, what belongs there.

import { readdirSync, readFileSync } from 'node:fs';
import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';

/** Beside src/ and dist/ alike. */
const SCHEMAS = new URL('../../schemas/', import.meta.url);

export type SchemaName = 'story' | 'facts-file' | 'mention-line' | 'input-line' | 'error-line';

export const validateStory = (story: unknown): Finding[] => violations('story', story);

export const validateFactsFile = (data: unknown): Finding[] => violations('facts-file', data);

/** What in `data` breaks the schema of that name. Pointers are JSON pointers into `data`. Never throws on data. */
export function violations(name: SchemaName, data: unknown): Finding[] {
  compiled ??= compileSchemas();
  const schemas = compiled;
  return violationsOf(schemas.validator(`${name}.schema.json`), data, '', schemas);
}

let compiled: Schemas | undefined;

interface Schemas {
  /** @param uri of a schema or of a part of one, relative to the folder of schemas. */
  validator(uri: string): ValidateFunction;
  /** For a list of alternatives told apart by `type`: the schema of each type. */
  readonly unions: ReadonlyMap<unknown, ReadonlyMap<string, string>>;
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
  return { validator, unions: new Map(unions) };
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
      if (uri) return violationsOf(schemas.validator(uri), error.data, at, schemas);
      const isObject = typeof error.data === 'object' && error.data !== null && !Array.isArray(error.data);
      const expected = `${isObject ? '' : 'an object with '}type ${[...branches.keys()].join(' or ')}`;
      const found = isObject && type === undefined ? 'no type' : describe(isObject ? type : error.data);
      return [
        finding('schema', `Expected ${expected}; found ${found}.`, isObject && type !== undefined ? `${at}/type` : at),
      ];
    }),
  ];
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
      return finding('schema', `The field "${params.missingProperty}" is missing.`, pointer);
    case 'dependentRequired':
      return finding('schema', `"${params.property}" stands without "${params.missingProperty}".`, pointer);
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      return finding('schema', `There is no field ${describe(name)} here.`, `${pointer}/${escapePointer(name)}`);
    }
    case 'oneOf':
      return finding(
        'schema',
        `Expected ${alternatives(error.schema as readonly AnySchemaObject[])}, and not both.`,
        pointer,
      );
    default:
      return finding('schema', `Expected ${expected(error)}; found ${describe(error.data)}.`, pointer);
  }
}

function expected(error: ErrorObject): string {
  const { params, parentSchema } = error;
  switch (error.keyword) {
    case 'type':
      return [params.type]
        .flat()
        .map((type: string) => TYPES[type] ?? type)
        .join(' or ');
    case 'enum':
      return `one of ${params.allowedValues.join(', ')}`;
    case 'const':
      return describe(params.allowedValue);
    case 'pattern':
      return lowerFirst((parentSchema?.description ?? `text like ${params.pattern}`).replace(/\.$/, ''));
    case 'minimum':
      return `at least ${params.limit}`;
    case 'minLength':
      return 'a text that is not empty';
    case 'minItems':
      return `at least ${params.limit} of them`;
    default:
      return error.message ?? error.keyword;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

/** `value`, or `min` and `max`. */
const alternatives = (branches: readonly AnySchemaObject[]): string =>
  branches
    .map((branch) =>
      branch.required
        ? quoted(branch.required, ' and ')
        : quoted(
            branch.anyOf.flatMap((b: AnySchemaObject) => b.required),
            ' or ',
          ),
    )
    .join(', or ');

const quoted = (names: readonly string[], joint: string): string => names.map((name) => `"${name}"`).join(joint);

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
