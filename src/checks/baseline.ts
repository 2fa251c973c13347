// Two readings compared, fact by fact: what was added, removed, changed or moved. Of the older file only hashes are kept,
// so that millions of facts fit; what differs is read a second time for its words.

import type { Finding } from '../model/issue.ts';
import type { Tongue } from '../model/messages.ts';
import type { Story } from '../model/story.ts';
import { readFactsFile, type StoryRecord } from '../read/facts-file.ts';
import { createHashTable, hashOf } from '../value/hash-table.ts';
import { type Fact, type FactFields, fieldsOf, namesOf } from './fact-fields.ts';
import { at, type LocatedFinding, locate, type Place } from './located.ts';
import { storyViolations } from './schema.ts';

export type ChangeType = 'added' | 'removed' | 'changed' | 'moved';

export interface FieldChange {
  readonly field: string;
  readonly before?: string | number;
  readonly after?: string | number;
}

/** One fact that differs between two files. */
export interface Change {
  readonly type: ChangeType;
  readonly id: string;
  readonly story: string;
  readonly text: string;
  /** What it said and says, where it has changed. */
  readonly fields?: readonly FieldChange[];
  /** Code points, where it has moved. */
  readonly before?: readonly [start: number, end: number];
  readonly after?: readonly [start: number, end: number];
  /** In the newer file; in the older one where the fact was removed. */
  readonly place: Place;
}

export interface Baseline {
  /** Facts of a story of the newer file that the older has not. */
  added(file: string, record: StoryRecord, story: Story): Change[];
  /** Once the newer file has been gone through: what of the older is gone, has changed or has moved, in its order. */
  rest(): AsyncGenerator<Change, void, undefined>;
}

/** What stands in the newer file instead of a fact of the older. */
interface Successor {
  readonly fact: Fact;
  readonly fields: FactFields;
  readonly place: Place;
}

/** A story that is well, or why it is none. */
export type Read =
  | { readonly story: Story; readonly record: StoryRecord; readonly problems?: undefined }
  | { readonly problems: readonly LocatedFinding[] };

/** The stories of a file, each looked at by the schema: comparing needs their shape. */
export async function* storiesOf(path: string, language: Tongue): AsyncGenerator<Read, void, undefined> {
  const file = path.replaceAll('\\', '/');
  for await (const record of readFactsFile(path)) {
    if (record.type === 'problem') {
      if (record.issue.severity !== 'error') continue;
      const { line, column, issue } = record;
      yield { problems: [at({ file, line, column }, issue, language)] };
    } else if (record.type === 'story' && !isErrorLine(record.value)) {
      const { listed } = storyViolations(record.value, 1);
      if (listed.length > 0) yield { problems: locate(file, record, listed as Finding[], language) };
      else yield { story: record.value as Story, record };
    }
  }
}

/** What `stream` answers to a line that it could not read: it holds no facts. */
const isErrorLine = (value: unknown): boolean => typeof value === 'object' && value !== null && 'error' in value;

/**
 * Reads the older file.
 * @param onStory sees each of its stories once.
 * @returns the problem that keeps it from being read, where there is one.
 */
export async function openBaseline(
  path: string,
  language: Tongue,
  onStory: (story: Story) => void = () => undefined,
): Promise<{ readonly baseline: Baseline } | { readonly problems: readonly LocatedFinding[] }> {
  const numbers = createHashTable();
  const contents: number[] = [];
  const places: number[] = [];
  for await (const read of storiesOf(path, language)) {
    if (read.problems) return read;
    onStory(read.story);
    const names = namesOf(read.story);
    for (const fact of read.story.facts) {
      if (numbers.get(fact.id) !== 0) continue;
      contents.push(hashOf(JSON.stringify(fieldsOf(fact, names)), SEED));
      places.push(placeHash(fact));
      numbers.set(fact.id, contents.length);
    }
  }
  const older = { content: Uint32Array.from(contents), place: Uint32Array.from(places) };
  const seen = new Uint8Array(contents.length);
  const successors = new Map<string, Successor>();

  return {
    baseline: {
      added(file, record, story) {
        const names = namesOf(story);
        /** What is new, or differs: only these need their places in the file. */
        const differing = story.facts.flatMap((fact, i) => {
          const number = numbers.get(fact.id);
          if (number === 0) return [{ fact, pointer: `/facts/${i}`, isNew: true }];
          if (seen[number - 1]) return [];
          seen[number - 1] = 1;
          const isSame =
            older.content[number - 1] === hashOf(JSON.stringify(fieldsOf(fact, names)), SEED) &&
            older.place[number - 1] === placeHash(fact);
          return isSame ? [] : [{ fact, pointer: `/facts/${i}`, isNew: false }];
        });
        if (differing.length === 0) return [];
        const positions = record.positions(differing.map(({ pointer }) => pointer));
        return differing.flatMap(({ fact, pointer, isNew }): Change[] => {
          const place = { file, ...positions.get(pointer)!, pointer: record.pointer + pointer, story: story.id };
          if (isNew) return [{ type: 'added', id: fact.id, story: story.id, text: fact.text, place }];
          successors.set(fact.id, { fact, fields: fieldsOf(fact, names), place });
          return [];
        });
      },
      async *rest() {
        const file = path.replaceAll('\\', '/');
        const told = new Uint8Array(seen.length);
        for await (const read of storiesOf(path, language)) {
          if (read.problems) return;
          const { story, record } = read;
          const names = namesOf(story);
          const gone = story.facts.flatMap((fact, i) => (seen[numbers.get(fact.id) - 1] ? [] : [`/facts/${i}`]));
          const positions = gone.length === 0 ? undefined : record.positions(gone);
          for (const [i, fact] of story.facts.entries()) {
            const number = numbers.get(fact.id) - 1;
            if (told[number]) continue;
            told[number] = 1;
            const pointer = `/facts/${i}`;
            const successor = successors.get(fact.id);
            if (successor) yield difference(story.id, fact, fieldsOf(fact, names), successor);
            else if (!seen[number]) {
              const place = { file, ...positions!.get(pointer)!, pointer: record.pointer + pointer, story: story.id };
              yield { type: 'removed', id: fact.id, story: story.id, text: fact.text, place };
            }
          }
        }
      },
    },
  };
}

const SEED = 0x2545f491;

const placeHash = ({ start, end }: Fact): number => hashOf(`${start}-${end}`, SEED);

function difference(story: string, older: Fact, before: FactFields, { fact, fields: after, place }: Successor): Change {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => before[field] !== after[field],
  );
  const what = { id: older.id, story, text: older.text };
  if (names.length === 0) {
    return { type: 'moved', ...what, before: [older.start, older.end], after: [fact.start, fact.end], place };
  }
  const fields = names.map((field) => ({
    field,
    ...(before[field] === undefined ? {} : { before: before[field] }),
    ...(after[field] === undefined ? {} : { after: after[field] }),
  }));
  return { type: 'changed', ...what, fields, place };
}
