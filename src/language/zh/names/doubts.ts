// Doubtful names of people, settled by the rest of the story: kept where the story names the same person surely, cut to
// the sure name that they hold (贺荣|作), and otherwise marked as doubtful or, where a place is as likely, left out.

import type { PersonReading, Reading } from '../../../engine/reading.ts';
import { FOREIGN_RULE } from './people.ts';
import type { Support } from './support.ts';

/** The readings of a text without the people that nothing speaks for. */
export function settleDoubts(found: readonly Reading[], supports: ReadonlyMap<Reading, Support>): Reading[] {
  const sure = new Set<string>();
  for (const [reading, support] of supports)
    if (reading.type === 'person' && vouches(reading, support)) sure.add(reading.name);
  return found.flatMap((reading): Reading[] => {
    if (reading.type !== 'person') return [reading];
    const support = supports.get(reading);
    if (support === 'sure' || sure.has(reading.name)) return [reading];
    const part = surePart(reading, sure);
    if (part) return [part];
    if (support === 'likely') return [reading];
    return support === 'doubtful' && reading.rule === FOREIGN_RULE ? [] : [{ ...reading, doubtful: true }];
  });
}

/** The sure name that a doubtful one begins or ends with. */
function surePart(reading: PersonReading, sure: ReadonlySet<string>): PersonReading | undefined {
  const { name, start, end } = reading;
  for (let length = name.length - 1; length > 1; length--) {
    const head = name.slice(0, length);
    if (sure.has(head)) return { ...reading, name: head, end: start + length };
    const tail = name.slice(-length);
    if (sure.has(tail)) return { ...reading, name: tail, start: end - length };
  }
  return undefined;
}

/** A short name that only stands where a person does is too often a word. */
const vouches = ({ name }: PersonReading, support: Support): boolean =>
  (support === 'sure' && name.length > 1) || (support === 'likely' && name.length > 2);
