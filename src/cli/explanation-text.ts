// An explanation as a person reads it: a block for each reading.

import pico from 'picocolors';
import type { ExplainedReading, Explanation, Figure, Mention } from '../index.ts';
import { valueText } from './value-text.ts';

/** @param colour whether the reader's terminal shows colours. */
export function explanationText({ language, readings }: Explanation, colour: boolean): string {
  const paint = pico.createColors(colour);
  const block = (reading: ExplainedReading): string => {
    const lines: [label: string, text: string][] = [['rule', ruleText(reading)]];
    if (reading.mention) lines.push(['read as', mentionText(reading.mention)]);
    for (const lost of reading.lost) lines.push(['won over', `${lost.text}  ${lost.type}  (${lost.rule})`]);
    if (reading.figure) lines.push(...fieldsOf(reading.figure, reading));
    const title = `${paint.bold(reading.text)}  ${paint.cyan(titleOf(reading))}  ${reading.start}–${reading.end}`;
    return [title, ...lines.map(([label, text]) => `  ${paint.dim(label.padEnd(LABEL))}${text}`)].join('\n');
  };
  const found = readings.length === 0 ? ['nothing is read in this text'] : readings.map(block);
  return `${paint.dim(`language ${language}`)}\n\n${found.join('\n\n')}\n`;
}

/** Columns for the labels. */
const LABEL = 10;

/** A run that only looks like something is told by what it is not. */
const titleOf = ({ type, figure }: ExplainedReading): string =>
  type === 'other' ? 'no figure, date or name' : figure ? `${type}, a figure` : type;

function ruleText({ rule, example }: ExplainedReading): string {
  if (!example) return rule;
  const [text, quote] = example;
  return `${rule}  (as in ${text}${quote === text ? '' : ` → ${quote}`})`;
}

function mentionText(mention: Mention): string {
  switch (mention.type) {
    case 'number':
    case 'ordinal':
    case 'quantity':
      return valueText(mention);
    case 'time': {
      const when = mention.edtf ?? mention.duration ?? mention.from ?? 'no date of its own';
      return `${when}  (${mention.timex.toLowerCase()})`;
    }
    case 'person':
      return `${mention.name ?? mention.text}${mention.doubtful ? '  (doubtful)' : ''}`;
    case 'organisation': {
      const kind = mention.generic ? 'a body without a name' : (mention.organisationType ?? 'organisation');
      return `${mention.canonical ?? mention.text}  (${kind})`;
    }
    case 'place':
      return `${mention.canonical ?? mention.text}${mention.clipped ? '  (clipped)' : ''}`;
  }
}

/** The fields of a figure, each with the rule that gave it. */
function fieldsOf(figure: Figure, { why = {}, whole, speaker }: ExplainedReading): [string, string][] {
  const fields: [keyof typeof why, string | undefined][] = [
    ['role', figure.change ? `${figure.role} ${Object.values(figure.change).join(', ')}` : figure.role],
    ['modality', figure.modality],
    ['property', figure.property?.text],
    ['subject', figure.subject?.text],
    ['time', figure.time?.edtf],
    ['per', figure.per?.text],
    ['whole', whole?.text],
    ['speaker', speaker?.text],
  ];
  return fields.flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, why[field] ? `${value}  (${why[field]})` : value]],
  );
}
