// The full name of a place's government or party committee, however it is shortened: 深圳市政府, 湖北省委, 广东科技厅.

import type { OrganisationType } from '../../../engine/reading.ts';
import { lexicon } from './lexicon.ts';

const places = lexicon.slot('place');

const GOVERNMENT = /^(?:[省市县区州]|自治区|自治州|自治县)?(?:人民)?政府$/;
const COMMITTEE = /^(?:[省市县区州]|自治区|自治州|自治县)?党?委$/;
/** Departments of provinces, which are called with and without 省. */
const DEPARTMENT = /^[^省市县区]{2,8}厅$/;
const PARTY = '中共';
const DIVISIONS = new Set(['province', 'city', 'county']);

/** The name in full of the seat that `units[start, end)` names, spelt `name`; undefined for every other body. */
export function seatName(
  units: Uint16Array,
  start: number,
  end: number,
  name: string,
  type: OrganisationType,
): string | undefined {
  if (type !== 'government' && type !== 'party') return undefined;
  const from = name.startsWith(PARTY) ? start + PARTY.length : start;
  const place = places.longest(units, from);
  if (!place || place.end >= end || !DIVISIONS.has(place.entry.kind)) return undefined;
  const { canonical, kind } = place.entry;
  if (!/[省市县区州旗盟]$/.test(canonical)) return undefined;
  const rest = name.slice(place.end - start);
  if (GOVERNMENT.test(rest)) return `${canonical}人民政府`;
  if (COMMITTEE.test(rest)) return canonical.endsWith('自治区') ? `${canonical}党委` : `${canonical}委`;
  return kind === 'province' && DEPARTMENT.test(rest) ? canonical + rest : undefined;
}
