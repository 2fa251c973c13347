// The unit codes that are known, with what they measure: those of the languages' tables, and the currencies of ISO 4217.

import { readTable } from '../engine/lexicon.ts';
import { LANGUAGE_TAGS } from '../language/index.ts';
import type { Unit } from '../model/story.ts';
import { nearest } from '../value/nearest.ts';

export interface UnitTable {
  /** What the code of that system measures; undefined where it is not known. */
  dimensions(system: Unit['system'], code: string): ReadonlySet<string> | undefined;
  /** The known code nearest to one that is not. */
  nearest(system: Unit['system'], code: string): string | undefined;
}

let table: UnitTable | undefined;

/** The table; read when it is first asked for. */
export const unitTable = (): UnitTable => {
  table ??= readUnits();
  return table;
};

function readUnits(): UnitTable {
  const systems: Record<Unit['system'], Map<string, Set<string>>> = {
    ucum: new Map([['1', new Set(['count'])]]),
    iso4217: new Map(Intl.supportedValuesOf('currency').map((code) => [code, new Set(['money'])])),
    newsfacts: new Map(),
  };
  for (const tag of LANGUAGE_TAGS) {
    const rows = (name: string) => readTable(new URL(`../language/${tag}/lexicon/${name}.tsv`, import.meta.url)).rows;
    for (const { code } of rows('currencies')) systems.iso4217.set(code!, new Set(['money']));
    for (const { code, system, dimension } of rows('units')) {
      const codes = systems[system as Unit['system']];
      codes.set(code!, (codes.get(code!) ?? new Set()).add(dimension!));
    }
  }
  return {
    dimensions: (system, code) => systems[system].get(code),
    nearest: (system, code) => nearest(code, systems[system].keys()),
  };
}
