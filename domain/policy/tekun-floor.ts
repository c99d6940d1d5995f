import type { PolicyValues } from './parameters.js';

type Standards = Pick<PolicyValues, 'dibaoStandardFen' | 'tekunBasicStandardFen'>;

/** M06: the basic standard of tekun is at least 1.3 times that of dibao. In whole fen. */
export function tekunFloorFen(dibaoStandardFen: number): number {
  return Math.ceil((13 * dibaoStandardFen) / 10);
}

/** The least that the standard of tekun may be, when it is less; a standard that is not set yet violates nothing. */
export function violatedTekunFloorFen({ dibaoStandardFen, tekunBasicStandardFen }: Standards): number | undefined {
  if (tekunBasicStandardFen === undefined || 10 * tekunBasicStandardFen >= 13 * dibaoStandardFen) return undefined;
  return tekunFloorFen(dibaoStandardFen);
}
