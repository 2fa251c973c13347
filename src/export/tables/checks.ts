// The table of checks.

import type { Check } from '../../model/story.ts';
import { required, table } from '../table.ts';
import { KEY, LIST, type Of, ORIGIN, TO_STORY } from './shared.ts';

export const CHECKS = table<Of<Check, 'check'>>({
  name: 'checks',
  description: 'One row a piece of arithmetic that ties figures of a story together.',
  key: KEY,
  references: [TO_STORY],
  each: (view) => view.story.checks.map((check) => ({ view, check })),
  columns: [
    ...ORIGIN,
    required('id', 'string', 'Id of the check.', ({ check }) => check.id),
    required('type', 'string', 'share (part, whole, share), growth, sum or difference.', ({ check }) => check.type),
    required('figures', 'string', 'Ids of the figures compared, separated by "; ".', ({ check }) =>
      check.facts.join(LIST),
    ),
    required('stated', 'number', 'What the text states.', ({ check }) => check.stated),
    required('computed', 'number', 'What the other figures give.', ({ check }) => check.computed),
    required(
      'holds',
      'boolean',
      'Whether the two agree as precisely as the text states them.',
      ({ check }) => check.holds,
    ),
  ],
});
