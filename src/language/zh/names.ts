// Names: people, organisations and places, read from words and not from single characters. Bodies and places are decided
// first, so that no person is found inside them; names that are sure are then found again in the whole text.

import type { Reading } from '../../engine/reading.ts';
import type { RuleExample } from '../../engine/rule.ts';
import type { Source } from '../../engine/source.ts';
import type { Span } from '../../model/span.ts';
import { AGAIN_RULE, ALIAS_RULE, lookAgain } from './names/again.ts';
import { CLIPPED_RULE, findClipped } from './names/clipped.ts';
import { settleDoubts } from './names/doubts.ts';
import {
  BRAND_RULE,
  FACILITY_RULE,
  findBodies,
  GENERIC_RULE,
  KNOWN_RULE,
  LEVEL_RULE,
  STRONG_RULE,
  SUFFIX_RULE,
  toReading,
} from './names/organisations.ts';
import { FOREIGN_RULE, findPeople, LENT_RULE, NAME_RULE, SURNAME_RULE } from './names/people.ts';
import { findPlaces, KNOWN_PLACE, SUFFIXED_PLACE } from './names/places.ts';
import type { Support } from './names/support.ts';
import { TITLED_RULE } from './names/titled.ts';
import { tokenize } from './names/tokens.ts';

/** What name rules read, in their order of precedence. They work on words, sentence by sentence, behind the one pass. */
export const nameRules: readonly { readonly name: string; readonly examples: readonly RuleExample[] }[] = [
  { name: KNOWN_RULE, examples: [['据新华社报道', '新华社']] },
  { name: SUFFIX_RULE, examples: [['浙江省桐乡市教育局公布了名单', '桐乡市教育局']] },
  { name: LEVEL_RULE, examples: [['据市统计局介绍', '市统计局']] },
  { name: STRONG_RULE, examples: [['昨天钢铁工业协会表示', '钢铁工业协会']] },
  { name: GENERIC_RULE, examples: [['经市纪委同意', '市纪委']] },
  { name: BRAND_RULE, examples: [['金塘重工今年投产', '金塘重工']] },
  { name: TITLED_RULE, examples: [['据《远山》周刊报道', '《远山》周刊']] },
  { name: KNOWN_PLACE, examples: [['会议在杭州举行', '杭州']] },
  { name: SUFFIXED_PLACE, examples: [['他来到塔科马市', '塔科马市']] },
  { name: FACILITY_RULE, examples: [['他来到首都体育馆', '首都体育馆']] },
  { name: CLIPPED_RULE, examples: [['中美双方', '中']] },
  { name: NAME_RULE, examples: [['记者王建国报道', '王建国']] },
  { name: FOREIGN_RULE, examples: [['总理约翰逊表示', '约翰逊']] },
  { name: SURNAME_RULE, examples: [['张部长说', '张']] },
  { name: LENT_RULE, examples: [['马克思主义理论', '马克思']] },
  { name: ALIAS_RULE, examples: [['浙江远山环境监测中心（以下简称“远山中心”）成立', '远山中心']] },
  { name: AGAIN_RULE, examples: [['校长厉无为表示。问过厉无为的人不少', '厉无为']] },
];

/** The names in a text: may overlap what other rules read; UTF-16 offsets. */
export function readNames(source: Source, sentences: readonly Span[]): Reading[] {
  const { units, text } = source;
  const folded = foldedText(source);
  const found: Reading[] = [];
  const named = new Set<string>();
  const supports = new Map<Reading, Support>();
  for (const { start, end } of sentences) {
    const tokens = tokenize(units, start, end);
    const bodies = findBodies(units, tokens, folded);
    const taken = new Set<number>();
    for (const { first, last, end: bodyEnd } of bodies)
      for (let i = first; i <= last; i++) if (tokens[i]!.start < bodyEnd) taken.add(i);
    const places = findPlaces(tokens, folded, (index) => taken.has(index));
    for (const { canonical } of places) if (canonical !== undefined) named.add(canonical);
    const clipped = findClipped(units, tokens, folded, (index) => taken.has(index), named);
    const placeAt = new Map<number, Span>();
    for (const place of [...places, ...clipped])
      for (let at = place.start; at < place.end; at++) placeAt.set(at, place);
    found.push(...bodies.map(toReading), ...places, ...clipped);
    for (const { reading, support } of findPeople(units, tokens, folded, bodies, (token) => placeAt.get(token.start))) {
      const person = { ...reading, name: text.slice(reading.start, reading.end) };
      found.push(person);
      supports.set(person, support);
    }
  }
  return lookAgain(text, settleDoubts(text, found, supports), supports);
}

/** The text as its folded units spell it: rules compare with simplified characters. */
function foldedText({ units, length }: Source): string {
  let folded = '';
  for (let at = 0; at < length; at += CHUNK)
    folded += String.fromCharCode(...units.subarray(at, Math.min(at + CHUNK, length)));
  return folded;
}

const CHUNK = 4096;
