// Everything that can be wrong with stories as data: schema, ids, references, sense, provenance, arithmetic. Findings are values.

import { describe } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Figure, Story } from '../model/story.ts';
import { recompute } from './arithmetic.ts';
import { checkProvenance, type SourceFinder, sourcesIn } from './provenance.ts';
import { checkReferences, createIdCheck } from './references.ts';
import { validateFactsFile, validateStory, violations } from './schema.ts';
import { checkSense } from './sense.ts';

export interface ValidateOptions {
  /** The folder that the uris of documents start from, or a function that finds them; without it only quotes in texts that stories carry are looked up. */
  readonly sources?: string | SourceFinder;
}

/** Looks at the parts of one file as they come. */
export interface Validator {
  /** What stands around the stories, with an empty list in their place. */
  envelope(value: unknown): Finding[];
  /** Pointers are into the story. */
  story(value: unknown): Promise<Finding[]>;
}

/** A validator for one file: it remembers the ids that it has seen. */
export function createValidator({ sources }: ValidateOptions = {}): Validator {
  const find = typeof sources === 'string' ? sourcesIn(sources) : sources;
  const checkIds = createIdCheck();
  return {
    envelope: validateFactsFile,
    async story(value) {
      if (isObject(value) && 'error' in value) return errorLine(value);
      const broken = validateStory(value);
      if (broken.length > 0) return broken;
      // Valid against the schema, so it has the shape of a story.
      const story = value as Story;
      return [
        ...checkIds(story),
        ...checkReferences(story),
        ...checkSense(story),
        ...checkProvenance(story, await find?.(story.document)),
        ...checkVerdicts(story),
      ];
    },
  };
}

/**
 * Validates a facts file, one story or a list of stories, already parsed. Never throws on data, whatever it is.
 * @returns findings in the order of the data, with JSON pointers into it; an empty list where all is well.
 */
export async function validate(data: unknown, options: ValidateOptions = {}): Promise<Finding[]> {
  const validator = createValidator(options);
  if (isObject(data) && Array.isArray(data.stories)) {
    return [...validator.envelope({ ...data, stories: [] }), ...(await eachStory(data.stories, '/stories', validator))];
  }
  return Array.isArray(data) ? eachStory(data, '', validator) : validator.story(data);
}

async function eachStory(stories: readonly unknown[], base: string, validator: Validator): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, story] of stories.entries()) {
    for (const found of await validator.story(story)) {
      findings.push({ ...found, pointer: `${base}/${index}${found.pointer}` });
    }
  }
  return findings;
}

/** `stream` answers a line that it could not read with an error: no story, and no broken one either. */
function errorLine(value: Record<string, unknown>): Finding[] {
  const broken = violations('error-line', value);
  if (broken.length > 0) return broken;
  const { line, message } = value.error as { line: number; message: string };
  return [finding('input-error', `Input line ${line}: ${message}`, '/error')];
}

/** Stored checks against what their figures give now, and those that honestly do not hold. */
function checkVerdicts(story: Story): Finding[] {
  const figures = new Map(story.facts.filter((fact): fact is Figure => fact.type === 'figure').map((f) => [f.id, f]));
  return story.checks.flatMap((check, i) => {
    const pointer = `/checks/${i}`;
    const compared = check.facts.flatMap((id) => figures.get(id) ?? []);
    // A missing figure has been told of as a reference that leads nowhere.
    if (compared.length < check.facts.length) return [];
    const now = recompute(check.type, compared);
    if (!now)
      return [finding('check-verdict', `Nothing can be computed from the figures of this ${check.type}.`, pointer)];
    const differing = (['stated', 'computed', 'holds'] as const).filter((field) => !same(check[field], now[field]));
    if (differing.length > 0) {
      return differing.map((field) =>
        finding(
          'check-verdict',
          `${field} is ${check[field]} here, but its figures give ${now[field]}.`,
          `${pointer}/${field}`,
        ),
      );
    }
    if (check.holds) return [];
    const quotes = compared.map(({ text }) => describe(text)).join(', ');
    return [
      finding(
        'check-fails',
        `The ${check.type} of ${quotes} comes to ${check.computed}, not ${check.stated}.`,
        pointer,
      ),
    ];
  });
}

/** Equal but for the last digits of a double. */
const same = (a: number | boolean, b: number | boolean): boolean =>
  a === b ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
