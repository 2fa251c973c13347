// How a sentence divides into clauses: at commas, semicolons, colons, dashes and blanks. What stands in parentheses is a clause
// of its own, an aside; the clause around it goes on after it.

import { isVerb } from './phrases.ts';
import { CLOSE_PARENTHESIS, does, isClauseMark, isHan, OPEN_PARENTHESIS, type Token } from './tokens.ts';

export interface Clause {
  readonly tokens: Token[];
  /** In parentheses. */
  readonly aside: boolean;
}

const DASH = '—'.charCodeAt(0);
const LONGEST_COMPARATOR = 14;

export function clausesOf(tokens: readonly Token[], units: Uint16Array): Clause[] {
  const clauses: Clause[] = [];
  const open: Clause[] = [];
  let current = begin(clauses, false);
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    const unit = token.kind === 'mark' ? units[token.start]! : 0;
    if (unit === OPEN_PARENTHESIS) {
      open.push(current);
      current = begin(clauses, true);
    } else if (unit === CLOSE_PARENTHESIS) {
      current = open.pop() ?? begin(clauses, false);
    } else if (isClauseMark(unit) || unit === DASH) {
      current = begin(clauses, open.length > 0);
    } else {
      if (isSpaced(units, end, token.start)) current = begin(clauses, open.length > 0);
      current.tokens.push(token);
    }
    end = token.end;
  }
  const filled = clauses.filter((clause) => clause.tokens.length > 0);
  for (const clause of filled) markComparators(clause.tokens);
  return filled;
}

/** A blank between two characters parts the clauses of a headline (…死亡 以军称…). */
const isSpaced = (units: Uint16Array, before: number, after: number): boolean =>
  after > before && isHan(units[before - 1]!) && isHan(units[after]!);

function begin(clauses: Clause[], aside: boolean): Clause {
  const clause = { tokens: [], aside };
  clauses.push(clause);
  return clause;
}

/** Marks 比<noun> up to the verb of change or difference after it, and 与<noun>相比: no rule looks at what stands in them. */
function markComparators(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    // 比上年, 相比上年: 相比 may open a clause as well.
    const opens = does(tokens[i], 'compare') || (i === 0 && does(tokens[i], 'compared'));
    const end = opens ? comparatorEnd(tokens, i + 1) : undefined;
    for (let j = i; end !== undefined && j < end; j++) tokens[j]!.compared = true;
    if (isBaseTime(tokens, i)) tokens[i]!.compared = true;
    if (!does(tokens[i], 'compared')) continue;
    // From 相比 back to its 与 or 和, else to the start of the clause.
    for (let j = i; j >= 0 && i - j < LONGEST_COMPARATOR; j--) {
      tokens[j]!.compared = true;
      if (does(tokens[j], 'and')) break;
    }
  }
}

/** 同比|去年, 2020年|的|3倍: a time that is only counted against. */
function isBaseTime(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.kind !== 'time') return false;
  const { reading } = tokens[at + 2] ?? {};
  const isMultiple = reading?.type === 'quantity' && reading.unit.code === 'x';
  return does(tokens[at - 1], 'basis') || (does(tokens[at + 1], 'of') && isMultiple);
}

function comparatorEnd(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < tokens.length && i - from < LONGEST_COMPARATOR; i++) {
    const token = tokens[i]!;
    if (
      does(token, 'change') ||
      does(token, 'reach') ||
      does(token, 'differ') ||
      token.tag === 'a' ||
      token.kind === 'figure'
    )
      // 比1—6月份|加快|<figure>: the verb is no part of it.
      return token.kind === 'figure' && i > from && isVerb(tokens[i - 1]) ? i - 1 : i;
  }
  return undefined;
}
