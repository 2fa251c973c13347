// Doubtful names of people, settled by the rest of the story: kept where the story names the same person surely, cut to
// the sure name that they hold (贺荣|作) or begin, and otherwise marked as doubtful or, where a place is as likely, left out.

import type { PersonReading, Reading } from '../../../engine/reading.ts';
import { FOREIGN_RULE } from './people.ts';
import type { Support } from './support.ts';

/** So many characters of a name may be taken for the words behind it. */
const MOST_CUT = 4;

/** The readings of a text without the people that nothing speaks for. */
export function settleDoubts(
  text: string,
  found: readonly Reading[],
  supports: ReadonlyMap<Reading, Support>,
): Reading[] {
  const sure = new Set<string>();
  const likely = new Set<string>();
  for (const [reading, support] of supports) {
    if (reading.type !== 'person' || reading.name.length < 2) continue;
    if (support === 'sure') for (const name of [reading.name, ...familyNames(reading.name)]) sure.add(name);
    else if (support === 'likely' && reading.name.length > 2) likely.add(reading.name);
  }
  return found.flatMap((reading): Reading[] => {
    if (reading.type !== 'person') return [reading];
    const support = supports.get(reading);
    const other = wholeName(text, reading, sure) ?? (support === 'sure' ? undefined : surePart(reading, sure));
    if (other) return [other];
    if (support === 'sure' || support === 'likely' || sure.has(reading.name) || likely.has(reading.name))
      return [reading];
    return support === 'doubtful' && reading.rule === FOREIGN_RULE ? [] : [{ ...reading, doubtful: true }];
  });
}

/** The longer sure name that the text spells around it: 特朗|普通|话, 蔡奇丁|薛祥. */
function wholeName(text: string, reading: PersonReading, sure: ReadonlySet<string>): PersonReading | undefined {
  for (let more = 1; more <= MOST_CUT; more++) {
    for (const [start, end] of [
      [reading.start, reading.end + more],
      [reading.start - more, reading.end],
    ] as const) {
      const name = start < 0 ? '' : text.slice(start, end);
      if (sure.has(name)) return { ...reading, name, start, end };
    }
  }
  return undefined;
}

/** The sure name that a doubtful one begins or ends with. */
function surePart(reading: PersonReading, sure: ReadonlySet<string>): PersonReading | undefined {
  const { name, start, end } = reading;
  if (sure.has(name)) return undefined;
  for (let length = name.length - 1; length > 1; length--) {
    const head = name.slice(0, length);
    if (sure.has(head)) return { ...reading, name: head, end: start + length };
    const tail = name.slice(-length);
    if (sure.has(tail)) return { ...reading, name: tail, start: end - length };
  }
  return undefined;
}

/** What a foreigner is called later in a story: 史密斯 of 约翰·史密斯. */
export const familyNames = (name: string): readonly string[] =>
  name.split(/[·•・‧∙]/).filter((part, index) => index > 0 && part.length > 1);
