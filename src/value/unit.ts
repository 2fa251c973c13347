// What a unit is: a code in one of three systems, with its dimension.

export type UnitSystem = 'ucum' | 'iso4217' | 'newsfacts';

export interface Unit {
  /** UCUM (`kW.h`), ISO 4217 (`CNY`) or one of ours (`[mu_cn]`, `t{SCE}`, `%`, `pp`, `bp`, `x`; `1` for counts). */
  readonly code: string;
  readonly system: UnitSystem;
  /** A word for what is measured: length, mass, money, time, count, ratio … */
  readonly dimension: string;
}

export const COUNT: Unit = { code: '1', system: 'ucum', dimension: 'count' };
