// Words that look like figures and are none: model names, idioms, telephone numbers.

import type { Rule } from '../../engine/rule.ts';
import { CAPITAL, DIGITS, LETTERS, NUMERAL } from './classes.ts';
import { type EnglishContext, spanOf } from './context.ts';
import { phrasesOf, table } from './phrases.ts';
import { PLURAL } from './tags.ts';
import { isCapital, isGlued, NUMBER, WORD } from './tokens.ts';

const IDIOMS = phrasesOf(table('others'), () => true);
const NUMBERED = phrasesOf(table('numbered'), () => true);

const idiom: Rule<EnglishContext> = {
  name: 'other: <idiom>',
  starts: DIGITS | NUMERAL | LETTERS,
  read(context, at) {
    const found = IDIOMS.longest(context, at);
    if (!found || context.lower[found.next] === '-') return undefined;
    const { start, end } = spanOf(context, at, found.next);
    return { type: 'other', start, end, rule: idiom.name };
  },
  examples: [
    ['hurt by one-off costs', 'one-off'],
    ['for the first time', 'first time'],
  ],
};

/** Letters and digits in one word: MP3, 3GSM, G20, F-16, Xbox 360 is left to names. */
const code: Rule<EnglishContext> = {
  name: 'other: <letters and digits>',
  starts: DIGITS | LETTERS,
  read(context, at) {
    const { kind, lower } = context;
    if (isGlued(context, at) && (kind[at - 1] === WORD || kind[at - 1] === NUMBER || lower[at - 1] === '-'))
      return undefined;
    let next = at;
    let digits = 0;
    let letters = 0;
    for (; next < context.count && (next === at || isGlued(context, next)); next++) {
      if (kind[next] === NUMBER) digits++;
      else if (kind[next] === WORD) letters += isCapital(context, next) || lower[next]!.length === 1 ? 1 : 0;
      else if (lower[next] !== '-' || kind[next + 1] !== NUMBER || !isGlued(context, next + 1)) break;
      if (kind[next] === WORD && !isCode(context, next)) return undefined;
    }
    if (digits === 0 || letters === 0 || (kind[at] === NUMBER && letters < 1)) return undefined;
    const { start, end } = spanOf(context, at, next);
    const text = context.text.slice(start, end);
    const known =
      kind[at] === WORD
        ? /^[A-Za-z]{1,6}-?\d/.test(text) && !/^Q[1-4]$/.test(text) && !CURRENCY.test(text)
        : /^\d+[A-Z]{2,}$|^\d[A-Z]$/.test(text) && !UNITS.test(text);
    return known ? { type: 'other', start, end, rule: code.name } : undefined;
  },
  examples: [
    ['at the 3GSM fair', '3GSM'],
    ['an MP3 player', 'MP3'],
    ['two F-16 jets', 'F-16'],
  ],
};

const isCode = (context: EnglishContext, at: number): boolean =>
  isCapital(context, at) || context.lower[at]!.length === 1;

const CURRENCY = /^(USD|EUR|GBP|HKD|CNY|RMB|JPY|AUD|CAD|NZD|SGD|RM|Rs|CHF|INR)/i;
const UNITS =
  /\d(USD|EUR|GBP|HKD|CNY|RMB|JPY|AUD|CAD|NZD|SGD|KM|KG|MW|GW|KW|MB|GB|TB|KB|GMT|AM|PM|BN|MN|TH|ST|ND|RD|[KMBWCFGVT])$|GHZ$|HZ$/i;

const numbered: Rule<EnglishContext> = {
  name: 'other: <name> <number>',
  starts: CAPITAL,
  read(context, at) {
    const found = NUMBERED.longest(context, at);
    const { kind, lower } = context;
    if (!found || !isCapital(context, at)) return undefined;
    const number = lower[found.next] === '.' || lower[found.next] === '-' ? found.next + 1 : found.next;
    if (kind[number] !== NUMBER || !/^\d{1,4}$/.test(lower[number]!) || /^(19|20)\d\d$/.test(lower[number]!))
      return undefined;
    if (lower[number + 1] === '%' || context.tag(number + 1) & PLURAL) return undefined;
    const { start, end } = spanOf(context, at, number + 1);
    return { type: 'other', start, end, rule: numbered.name };
  },
  examples: [
    ['the FTSE 100 index', 'FTSE 100'],
    ['heard on Radio 4 today', 'Radio 4'],
  ],
};

/** Groups of digits in one code; the bound keeps the work linear on a text of nothing else. */
const MOST_GROUPS = 32;

/** Telephone numbers: three or more groups of digits joined by hyphens, or digits behind a plus sign and a bracket. */
const phone: Rule<EnglishContext> = {
  name: 'other: <telephone number>',
  starts: DIGITS | NUMERAL,
  read(context, at) {
    const { lower, kind } = context;
    let next = lower[at] === '+' ? at + 1 : at;
    if (kind[next] !== NUMBER || (next === at && lower[at - 1] === '-')) return undefined;
    let groups = 1;
    for (
      next++;
      groups < MOST_GROUPS &&
      (lower[next] === '-' || lower[next] === '/') &&
      isGlued(context, next) &&
      kind[next + 1] === NUMBER &&
      isGlued(context, next + 1);
      next += 2
    )
      groups++;
    if (groups < 3) return undefined;
    const { start, end } = spanOf(context, at, next);
    return { type: 'other', start, end, rule: phone.name };
  },
  examples: [['call 555-010-1234 now', '555-010-1234']],
};

export const otherRules: readonly Rule<EnglishContext>[] = [idiom, code, numbered, phone];
