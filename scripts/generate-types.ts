// Writes src/model/story.ts, the types of the published contract, from schemas/*.schema.json: npm run generate

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const TARGET = new URL('../src/model/story.ts', import.meta.url);

const BANNER = `// The types of the contract: story objects, facts files, mention lines, input lines.
// Generated from schemas/*.schema.json by scripts/generate-types.ts; edit those and run \`npm run generate\`.
`;

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** The text of src/model/story.ts. */
export async function generateTypes(): Promise<string> {
  const definitions: Record<string, Json> = {};
  for (const name of readdirSync(SCHEMAS).sort()) {
    const { $defs = {}, title, ...schema } = JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')) as JsonObject;
    for (const [key, definition] of Object.entries($defs as JsonObject)) definitions[key] = forTypes(definition);
    if (schema.type === 'object') definitions[title as string] = forTypes(schema);
  }
  const typescript = await compile({ $defs: definitions } as JSONSchema, 'Contract', {
    additionalProperties: false,
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120, trailingComma: 'all' },
    unreachableDefinitions: true,
  });
  return execFileSync('npx', ['biome', 'format', '--stdin-file-path=src/model/story.ts'], {
    input: tidy(typescript),
    encoding: 'utf8',
  });
}

/**
 * A schema as the type generator needs it: references within one document and without words beside them (it would make
 * a type of each), and without the conditions that no type can say (`value`, or `min` and `max`).
 */
function forTypes(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(forTypes);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref } = schema as JsonObject;
  if (typeof $ref === 'string')
    return { $ref: `#/$defs/${$ref.includes('#') ? $ref.split('/').at(-1) : titleOf($ref)}` };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) => !['$schema', '$id', 'examples'].includes(key) && !(key === 'oneOf' && onlyRequires(value)),
      )
      .map(([key, value]) => [key, forTypes(value)]),
  );
}

const onlyRequires = (branches: Json): boolean =>
  Array.isArray(branches) && branches.every((branch) => 'required' in branch || 'anyOf' in branch);

const titleOf = (file: string): string => JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')).title;

/** Drops the generator's remarks and its root type, puts short comments on one line, makes everything readonly. */
const tidy = (typescript: string): string =>
  typescript
    .replace(/^ \*\n \* This interface was referenced by .*\n \* via the .*\n/gm, '')
    .replace(/^export interface Contract \{[^}]*\}\n/m, '')
    .replace(/\/\*\*\n +\* (.*)\n +\*\//g, '/** $1 */')
    .replace(/^( +)(?=[\w$]+\??: )/gm, '$1readonly ')
    .replace(/: (\w+\[\])/g, ': readonly $1')
    .replace(/^(\}|export type [^;]*;)\n(?=\S)/gm, '$1\n\n')
    .trimEnd()
    .concat('\n');

if (import.meta.url === pathToFileURL(process.argv[1]!).href) writeFileSync(TARGET, await generateTypes());
