// Whether a figure agrees with itself: its ends, its relation, its unit, its role, and the digits of its own quote.

import { describe, quote } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import type { Figure } from '../model/story.ts';
import { unitTable } from './units.ts';

/** What in a figure contradicts itself, whatever its story says. */
export function checkFigure(figure: Figure, at: string): Finding[] {
  const { min, max, value, decimal, role, relation, sentence } = figure;
  const findings: Finding[] = [];
  if (min !== undefined && max !== undefined) {
    if (min > max) findings.push(finding('range', 'ends-swapped', { min, max }, `${at}/min`));
    if (BOUNDS.has(relation))
      findings.push(finding('ends-relation', 'ends-relation', { found: relation }, `${at}/relation`));
  }
  if (decimal !== undefined && value !== undefined && Number(decimal) !== value)
    findings.push(finding('inconsistent', 'not-decimal', { found: quote(decimal), value }, `${at}/decimal`));
  if (figure.change && role !== 'change')
    findings.push(finding('inconsistent', 'no-change-role', { role }, `${at}/change`));
  if (figure.whole !== undefined && figure.whole === figure.id)
    findings.push(finding('inconsistent', 'own-whole', {}, `${at}/whole`));
  if (figure.start < sentence.start || figure.end > sentence.end)
    findings.push(
      finding('inconsistent', 'outside-sentence', { start: figure.start, end: figure.end }, `${at}/sentence`),
    );
  return [...findings, ...checkUnit(figure, `${at}/unit`), ...checkShare(figure, at), ...checkDigits(figure, at)];
}

/** Relations that bound a value from one side only. */
const BOUNDS: ReadonlySet<string> = new Set(['gt', 'gte', 'lt', 'lte']);

/** What codes of each system look like. Our own may name what they count in braces. */
const CODES: Readonly<Record<Figure['unit']['system'], RegExp>> = {
  ucum: /^[!-~]+$/,
  iso4217: /^[A-Z]{3}$/,
  newsfacts: /^\S+$/,
};

function checkUnit({ unit: { code, system, dimension } }: Figure, at: string): Finding[] {
  const table = unitTable();
  const known = table.dimensions(system, code);
  if (known) {
    if (known.has(dimension)) return [];
    const details = { code: quote(code), expected: [...known], found: quote(dimension) };
    return [finding('unit-dimension', 'code-dimension', details, `${at}/dimension`)];
  }
  const near = table.nearest(system, code);
  const details = { found: quote(code), system, ...(near === undefined ? {} : { fix: quote(near) }) };
  // UCUM makes codes of codes without end; the other two have lists.
  const isUcum = system === 'ucum' && CODES.ucum.test(code) && !currencyOrOurs(code);
  return [
    isUcum
      ? finding('unlisted-unit', 'unlisted-code', details, `${at}/code`)
      : finding('unknown-unit', 'not-a-code', details, `${at}/code`),
  ];
}

const currencyOrOurs = (code: string): boolean =>
  unitTable().dimensions('iso4217', code) !== undefined || unitTable().dimensions('newsfacts', code) !== undefined;

function checkShare({ role, unit, value, min, max }: Figure, at: string): Finding[] {
  if (role !== 'share' || unit.code !== '%') return [];
  return Object.entries({ value, min, max })
    .filter(([, share]) => share !== undefined && (share < 0 || share > 100))
    .map(([field, share]) => finding('share-range', 'share-outside', { found: share! }, `${at}/${field}`));
}

/** Words that make more of the digits beside them than a power of ten: halves, dozens, fractions, doublings, discounts. */
const OTHER_SCALES =
  /[半翻番折刻打对双/／½¼¾⅓⅔×*+^:：°′″'"一二三四五六七八九两两廿卅壹贰叁肆伍陆柒捌玖]|分之|half|quarter|third|dozen|score|twice|double|triple|fold|squared|[a-z]+teen\b|\b(?:one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|\bin\b/i;

/**
 * Rereads the digits of the quote, where there can be no doubt: one number in Arabic digits for a value, two for two
 * ends, and nothing else that counts. Their digits must be those of the value; only the place of the point may differ.
 */
function checkDigits({ text, value, min, max, decimal, role }: Figure, at: string): Finding[] {
  if (role === 'score' || OTHER_SCALES.test(text)) return [];
  // Which of the two is wrong has been told.
  if (decimal !== undefined && Number(decimal) !== value) return [];
  const written = text.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g);
  const fields = Object.entries(value === undefined ? { min, max } : { value: decimal ?? value });
  if (!written || written.length !== fields.length) return [];
  // A range may be written from its far end: 4300年至3900年 before today.
  const digits = written.map((number) => significant(number.replaceAll(',', '')));
  if (fields.length === 2 && digits.toReversed().every((number, i) => number === significant(String(fields[i]![1]))))
    return [];
  return fields.flatMap(([field, found], i) => {
    const expected = written[i]!;
    if (digits[i] === significant(String(found))) return [];
    const details = { quote: quote(text), expected, field, found: describe(found) };
    return [finding('value-quote', 'digits-differ', details, `${at}/${field}`)];
  });
}

/** The digits of a number without sign, point, exponent and the zeros around them. */
const significant = (number: string): string =>
  number
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
