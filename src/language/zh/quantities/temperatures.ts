// Temperatures whose scale stands before the number: 摄氏28至33度, 华氏70度.

import type { Unit } from '../../../value/unit.ts';
import type { ChineseContext } from '../context.ts';
import type { Figure } from './figure.ts';
import { plainQuantity, rangeQuantity } from './figures.ts';

const [CELSIUS, FAHRENHEIT, SCALE, WARMTH, DEGREE] = [...'摄华氏温度'].map((c) => c.charCodeAt(0));

const degree = (code: string): Unit => ({ code, system: 'ucum', dimension: 'temperature' });
const UNITS: ReadonlyMap<number | undefined, Unit> = new Map([
  [CELSIUS, degree('Cel')],
  [FAHRENHEIT, degree('[degF]')],
]);

export function prefixedTemperature(context: ChineseContext, at: number): Figure | undefined {
  const { units } = context;
  const unit = UNITS.get(units[at]);
  if (unit === undefined || units[at + 1] !== SCALE) return undefined;
  // 华氏温度100度
  const start = units[at + 2] === WARMTH && units[at + 3] === DEGREE ? at + 4 : at + 2;
  const figure = rangeQuantity(context, start) ?? plainQuantity(context, start);
  if (figure?.unit?.code !== 'deg' && figure?.unit?.dimension !== 'temperature') return undefined;
  return { ...figure, start: at, unit };
}
