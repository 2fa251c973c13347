// Figures of many stories lined up: the same property of the same subject in the same unit over time, and which stories
// say the same of one period, or contradict each other.

import type { Figure, Story } from '../model/story.ts';
import { isOpenAbove, rangeOf } from './digits.ts';

/** A figure with what it is lined up by. */
export interface SeriesPoint {
  /** Equal for all figures of one series. */
  readonly key: string;
  readonly story: string;
  readonly figure: Figure;
  /** When the story was published, as EDTF, where that is known. */
  readonly published?: string;
  /** The name of the subject's entity, where the story knows it, else the text's words. */
  readonly subject: string;
}

export interface SeriesRow extends SeriesPoint {
  /** Ids of other stories with the same value of the same period, in their order; at most LISTED. */
  readonly agreesWith: readonly string[];
  /** Ids of other stories with another value of the same period. */
  readonly contradicts: readonly string[];
}

/** So many stories are listed with a row. */
export const LISTED = 20;

/** The figures of a story that can be lined up: those with a property, a subject that means the same elsewhere, and a time. */
export function pointsOf(story: Story): SeriesPoint[] {
  const names = new Map<string, string>();
  for (const { id, name } of story.people) names.set(id, name);
  for (const { id, name, canonical } of [...story.organisations, ...story.places]) names.set(id, canonical ?? name);
  return story.facts.flatMap((figure) => {
    if (figure.type !== 'figure' || figure.role === 'score' || !figure.property || !figure.subject || !figure.time)
      return [];
    const known = figure.subject.entity === undefined ? undefined : names.get(figure.subject.entity);
    const subject = known ?? figure.subject.text;
    if (known === undefined && DEICTIC.test(subject)) return [];
    if (normalized(figure.subject.text) === normalized(figure.property.text)) return [];
    const { unit, classifier, per, role, change, modality } = figure;
    const key = [
      normalized(subject),
      normalized(figure.property.text),
      unit.code,
      classifier,
      per?.code ?? per?.text,
      role,
      change?.basis,
      modality,
    ];
    const published = story.published?.value;
    return [{ key: key.join('\t'), story: story.id, figure, subject, ...(published ? { published } : {}) }];
  });
}

/** Words that mean another in each story: 该公司, 全省, it. */
const DEICTIC =
  /^(?:该.*|此.*|本[省市县区州镇村校院行厂店报].*|本公司|[这其]|其他|[他她它]们?|我们|[全我][省市县区州镇村校]|两国|双方|当地|公司|集团|企业|it|he|she|they|we|the (?:company|group|bank|firm|country|government|city))$/i;

const normalized = (text: string): string => text.replace(/[\s的“”‘’"'「」『』《》〈〉]/g, '').toLowerCase();

/** All that `points` say, series by series in the order of time, each with the stories that agree or contradict. */
export function lineUp(points: readonly SeriesPoint[]): SeriesRow[] {
  const groups = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    const key = `${point.key}\t${point.figure.time!.edtf}`;
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()].flatMap(compared).sort(inOrder);
}

function inOrder(a: SeriesRow, b: SeriesRow): number {
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  const [one, two] = [a.figure.time!, b.figure.time!];
  return (
    order(a.key, b.key) ||
    order(one.from ?? '', two.from ?? '') ||
    order(one.until ?? '', two.until ?? '') ||
    order(one.edtf, two.edtf) ||
    order(a.story, b.story) ||
    a.figure.start - b.figure.start
  );
}

/** Figures of one period that say the same: what they may stand for, and the stories that say so. */
interface Saying extends Bounds {
  /** For a period that has not ended, when that was said: what is counted of it may still grow. */
  readonly asOf?: string;
  readonly stories: Set<string>;
}

interface Bounds {
  /** What is written, less than nothing where it went down. */
  readonly values: readonly [number, number];
  readonly low: number;
  readonly high: number;
  /** Whether the text says only about what it is, or more or less than what. */
  readonly loose: boolean;
}

/** One period of a series: a story that itself says two things of it means different ones, and is compared with none. */
function compared(group: readonly SeriesPoint[]): SeriesRow[] {
  const sayings = new Map<string, Saying>();
  const own = group.map((point) => {
    const { figure, story } = point;
    const said = { ...boundsOf(figure), ...(isOpen(point) ? { asOf: point.published! } : {}) };
    const key = JSON.stringify(said);
    const saying = sayings.get(key) ?? { ...said, stories: new Set<string>() };
    sayings.set(key, saying);
    saying.stories.add(story);
    return saying;
  });
  const all = [...sayings.values()];
  const unsure = new Set(
    all.flatMap((saying) =>
      all
        .filter((other) => other !== saying && !overlap(saying, other))
        .flatMap((other) => [...saying.stories].filter((story) => other.stories.has(story))),
    ),
  );
  return group.map((point, i) => {
    const others = (agrees: (saying: Saying) => boolean) =>
      unsure.has(point.story)
        ? []
        : [...new Set(all.filter(agrees).flatMap(({ stories }) => [...stories]))]
            .filter((story) => story !== point.story && !unsure.has(story))
            .sort()
            .slice(0, LISTED);
    return {
      ...point,
      agreesWith: others((saying) => repeats(saying, own[i]!)),
      contradicts: others((saying) => saying.asOf === own[i]!.asOf && !overlap(saying, own[i]!)),
    };
  });
}

const DAY = 86_400_000;

/** Whether a period had not ended when the story was published: 今年 in June, 2021年以来. */
function isOpen({ figure, published }: SeriesPoint): boolean {
  if (published === undefined) return false;
  const { until } = figure.time!;
  return until === undefined || Date.parse(until.slice(0, 10)) - Date.parse(published.slice(0, 10)) > DAY;
}

const overlap = (a: Bounds, b: Bounds): boolean => {
  const slack = 1e-9 * Math.max(Math.abs(a.values[0]), Math.abs(b.values[0]));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

/** How far apart two figures may be of which one is loose (超过7万, 72134). */
const NEAR = 0.1;

/** Whether two ranges share more than an end: 3200多 ends where 3300多 begins. */
const meet = (a: Bounds, b: Bounds): boolean =>
  (a.low === b.low && a.high === b.high) || (overlap(a, b) && a.low < b.high && b.low < a.high);

const repeats = (a: Bounds, b: Bounds): boolean =>
  meet(a, b) && (!(a.loose || b.loose) || (isNear(a.values[0], b.values[0]) && isNear(a.values[1], b.values[1])));

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));

function boundsOf(figure: Figure): Bounds {
  const bounds = upward(figure);
  if (figure.change?.direction !== 'down') return bounds;
  const [least, most] = bounds.values;
  return { values: [-most, -least], low: -bounds.high, high: -bounds.low, loose: bounds.loose };
}

function upward(figure: Figure): Bounds {
  const { value, min, max, relation } = figure;
  const loose = relation !== 'eq';
  if (value === undefined) return { values: [min!, max!], low: min!, high: max!, loose: true };
  const values = [value, value] as const;
  const { low, high } = rangeOf(figure);
  if (isOpenAbove(figure)) return { values, low, high, loose };
  if (relation === 'gt' || relation === 'gte') return { values, low, high: Number.MAX_VALUE, loose };
  if (relation === 'lt' || relation === 'lte') return { values, low: -Number.MAX_VALUE, high, loose };
  const about = loose ? NEAR * Math.abs(value) : 0;
  return { values, low: low - about, high: high + about, loose };
}
