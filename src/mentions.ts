// The level below facts: what the recognizers alone read, as the mention lines of the contract.

import type { Reading } from './engine/reading.ts';
import { amountOf } from './facts/figures.ts';
import type { TextReading } from './language/language.ts';
import { impliedBounds } from './link/implied.ts';
import { instantOf, type ResolvedTime, resolveTimes } from './link/times.ts';
import type { BareNumber, Mention } from './model/story.ts';
import type { Locator } from './page/locator.ts';

/** The mentions of one text in its order; runs that only look like something are left out. */
export function mentionsOf(
  reading: TextReading,
  published: string | undefined,
  { locate }: Pick<Locator, 'locate'>,
): Mention[] {
  const times = resolveTimes(reading, published === undefined ? {} : { published });
  return reading.readings.flatMap((r) => mentionOf(r, times.get(r), published, locate) ?? []);
}

function mentionOf(
  reading: Reading,
  time: ResolvedTime | undefined,
  published: string | undefined,
  locate: Locator['locate'],
): Mention | undefined {
  const quote = locate(reading);
  switch (reading.type) {
    case 'number':
      return { type: 'number', ...quote, ...amountOf(reading.amount), relation: reading.relation, rule: reading.rule };
    case 'ordinal':
      return {
        type: 'ordinal',
        ...(reading.bare ? locate(reading.bare) : quote),
        ...amountOf(reading.amount),
        relation: reading.relation,
        ...(reading.classifier ? { classifier: reading.classifier } : {}),
        rule: reading.rule,
      };
    case 'quantity': {
      const number: BareNumber = { ...locate(reading.number), ...amountOf(reading.number.amount) };
      return {
        type: 'quantity',
        ...quote,
        ...amountOf(reading.amount),
        relation: reading.relation,
        unit: reading.unit,
        ...(reading.classifier ? { classifier: reading.classifier } : {}),
        ...(reading.per ? { per: reading.per } : {}),
        number,
        ...(reading.bare ? { bare: locate(reading.bare) } : {}),
        ...(reading.age ? { age: true } : {}),
        rule: reading.rule,
      };
    }
    case 'time': {
      const instant = time && instantOf(time, reading.expression);
      const implied = time && impliedBounds(reading, time, published);
      return (
        time && { type: 'time', ...quote, ...time, ...implied, ...(instant ? { instant } : {}), rule: reading.rule }
      );
    }
    case 'person':
      return {
        type: 'person',
        ...quote,
        name: reading.name,
        ...(reading.doubtful ? { doubtful: true } : {}),
        rule: reading.rule,
      };
    case 'organisation':
      return {
        type: 'organisation',
        ...quote,
        organisationType: reading.organisationType,
        ...(reading.canonical ? { canonical: reading.canonical } : {}),
        ...(reading.generic ? { generic: true } : {}),
        rule: reading.rule,
      };
    case 'place':
      return {
        type: 'place',
        ...quote,
        ...(reading.canonical ? { canonical: reading.canonical } : {}),
        ...(reading.clipped ? { clipped: true } : {}),
        rule: reading.rule,
      };
    case 'other':
      return undefined;
  }
}
