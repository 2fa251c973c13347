// The table of figures.

import type { Figure } from '../../model/story.ts';
import { type SiValue, toSi } from '../si.ts';
import { type Entity, optional, required, type StoryView, table } from '../table.ts';
import { KEY, type Of, ORIGIN, PERIOD, QUOTE, RULE, TO_STORY, to } from './shared.ts';

type FigureRow = Of<Figure, 'figure'> & {
  readonly fact: Figure;
  readonly si: SiValue | undefined;
  readonly place: Entity | undefined;
};

export const FIGURES = table<FigureRow>({
  name: 'figures',
  description: 'One row a figure: a number with what it measures, whose it is, and when it held.',
  key: KEY,
  references: [TO_STORY, to('whole_id', 'figures'), to('place_id', 'places')],
  each: (view) => view.story.facts.flatMap((fact) => (fact.type === 'figure' ? [figureRow(view, fact)] : [])),
  columns: [
    ...ORIGIN,
    required(
      'id',
      'string',
      'Id of the figure; it stays when the text around the figure changes.',
      ({ figure }) => figure.id,
    ),
    optional('date', 'date', 'The day the story was published.', ({ view }) => view.date),
    optional('source', 'string', 'The medium the story credits, as printed.', ({ view }) => view.story.source?.text),
    optional('subject', 'string', "Whose the figure is, in the text's words.", ({ figure }) => figure.subject?.text),
    optional(
      'subject_id',
      'string',
      'Id of the person, organisation or place that the subject is.',
      ({ view, figure }) => view.entity(figure.subject?.entity)?.id,
    ),
    optional(
      'subject_kind',
      'string',
      'person, organisation or place: the table to look that id up in.',
      ({ view, figure }) => view.entity(figure.subject?.entity)?.kind,
    ),
    optional(
      'property',
      'string',
      "What is counted or measured, in the text's words.",
      ({ figure }) => figure.property?.text,
    ),
    optional(
      'value',
      'number',
      'The number, scales multiplied out; empty where two ends are stated.',
      ({ figure }) => figure.value,
    ),
    optional('min', 'number', 'The lower of two stated ends.', ({ figure }) => figure.min),
    optional('max', 'number', 'The upper of two stated ends.', ({ figure }) => figure.max),
    optional(
      'decimal',
      'string',
      'All digits of the value, where a double cannot hold them.',
      ({ figure }) => figure.decimal,
    ),
    required(
      'relation',
      'string',
      'How the number bounds the value: eq, gt, gte, lt, lte, approx or nearly (just under).',
      ({ figure }) => figure.relation,
    ),
    required(
      'unit',
      'string',
      'Unit code as named in the text: UCUM, ISO 4217 or one of ours; 1 for counts.',
      ({ figure }) => figure.unit.code,
    ),
    required('unit_system', 'string', 'ucum, iso4217 or newsfacts.', ({ figure }) => figure.unit.system),
    required(
      'dimension',
      'string',
      'What is measured: length, mass, money, count, ratio …',
      ({ figure }) => figure.unit.dimension,
    ),
    optional(
      'si_value',
      'number',
      'The value in the SI unit; empty for money, counts and units without an exact conversion.',
      ({ si }) => si?.value,
    ),
    optional('si_min', 'number', 'The lower end in the SI unit.', ({ si }) => si?.min),
    optional('si_max', 'number', 'The upper end in the SI unit.', ({ si }) => si?.max),
    optional(
      'si_unit',
      'string',
      'The SI unit as UCUM code: kg, m2, J, K; 1 for ratios; bit for data.',
      ({ si }) => si?.unit,
    ),
    optional('classifier', 'string', 'The measure word of a count (户, 家, 艘).', ({ figure }) => figure.classifier),
    optional('per', 'string', "The denominator of a rate, in the text's words.", ({ figure }) => figure.per?.text),
    optional('per_unit', 'string', 'Unit code of the denominator.', ({ figure }) => figure.per?.code),
    required('role', 'string', 'level, change, share, rank or score.', ({ figure }) => figure.role),
    optional('direction', 'string', 'Where a change went: up or down.', ({ figure }) => figure.change?.direction),
    optional(
      'basis',
      'string',
      'What a change is against: yoy the year before, mom the period before.',
      ({ figure }) => figure.change?.basis,
    ),
    required('modality', 'string', 'actual, forecast, plan, capacity or requirement.', ({ figure }) => figure.modality),
    optional('whole_id', 'string', 'Id of the figure that a share is a share of.', ({ view, figure }) =>
      figure.whole !== undefined && view.hasFigure(figure.whole) ? figure.whole : undefined,
    ),
    ...PERIOD,
    optional(
      'place',
      'string',
      'The place: the subject, where it is one, else the place named last before the figure in its sentence.',
      ({ place }) => place?.name,
    ),
    optional('place_id', 'string', 'Id of that place.', ({ place }) => place?.id),
    optional(
      'speaker',
      'string',
      'Name of the person or organisation that says it.',
      ({ view, figure }) => view.entity(figure.speaker)?.name,
    ),
    optional(
      'speaker_id',
      'string',
      'Id of that person or organisation.',
      ({ view, figure }) => view.entity(figure.speaker)?.id,
    ),
    ...QUOTE,
    required(
      'sentence_start',
      'integer',
      'First code point of its sentence in the document, from 0.',
      ({ figure }) => figure.sentence.start,
    ),
    required(
      'sentence_end',
      'integer',
      'Code point after the last of its sentence.',
      ({ figure }) => figure.sentence.end,
    ),
    RULE,
  ],
});

function figureRow(view: StoryView, figure: Figure): FigureRow {
  const subject = view.entity(figure.subject?.entity);
  const place = subject?.kind === 'place' ? subject : view.placeIn(figure.sentence.start, figure.end);
  return { view, figure, fact: figure, si: toSi(figure), place };
}
