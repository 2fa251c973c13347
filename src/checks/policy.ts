// What of a comparison with a baseline fails a build: --fail-on removed,changed:5%

import { quote } from '../model/describe.ts';
import { type Finding, finding } from '../model/issue.ts';
import { phrase } from '../model/messages.ts';
import type { Change, ChangeType, FieldChange } from './baseline.ts';

/** The changes that fail; `changed` to the share of a value, in per cent, by which it may differ. */
export type Policy = ReadonlyMap<ChangeType, number>;

const TYPES: readonly string[] = ['added', 'removed', 'changed', 'moved'];

/** Reads `removed,changed:5%`; undefined where it is nothing of the kind. */
export function parsePolicy(text: string): Policy | undefined {
  const policy = new Map<ChangeType, number>();
  for (const part of text.split(',')) {
    const [, type = '', percent] = /^\s*([a-z]+)(?::(\d+(?:\.\d+)?)%)?\s*$/.exec(part) ?? [];
    if (!TYPES.includes(type) || (percent !== undefined && type !== 'changed')) return undefined;
    policy.set(type as ChangeType, Number(percent ?? 0));
  }
  return policy;
}

/** Whether the policy names the change. A value may differ by the share allowed; any other field may not. */
export function fails({ type, fields = [] }: Change, policy: Policy): boolean {
  const allowed = policy.get(type);
  return allowed !== undefined && (type !== 'changed' || fields.some((field) => !isWithin(field, allowed)));
}

function isWithin({ field, before, after }: FieldChange, percent: number): boolean {
  // Where values may differ, so may the words that state them.
  if (field === 'text') return percent > 0;
  if (field !== 'value' && field !== 'min' && field !== 'max') return false;
  if (before === undefined || after === undefined) return false;
  return Math.abs(Number(after) - Number(before)) <= (percent / 100) * Math.abs(Number(before));
}

/** The change as a finding; its pointer is empty, its place is the change's own. */
export function changeFinding({ type, id, story, text, fields = [], before, after }: Change): Finding {
  const fact = `${quote(text)} (${id})`;
  const span = (at: readonly number[] | undefined) => at?.join('–') ?? '';
  switch (type) {
    case 'removed':
      return finding('baseline-removed', 'fact-removed', { fact, story: quote(story) }, '');
    case 'added':
      return finding('baseline-added', 'fact-added', { fact, story: quote(story) }, '');
    case 'moved':
      return finding('baseline-moved', 'fact-moved', { fact, before: span(before), after: span(after) }, '');
    case 'changed':
      return finding('baseline-changed', 'fact-changed', { fact, changes: fields.map(fieldChanged) }, '');
  }
}

const fieldChanged = ({ field, before, after }: FieldChange) =>
  phrase('field-changed', { field, before: before ?? phrase('nothing'), after: after ?? phrase('nothing') });
