import { lastChange, type Changing } from './benefit-on.js';

/** The level that a benefit has on a civil date, whether or not it is paid: a suspended one keeps its level, a stopped one has none. */
export function levelOn(benefit: Changing, date: string): number {
  const last = lastChange(benefit, date);
  return last?.kind === 'stopped' ? 0 : (last?.levelFen ?? benefit.levelFen);
}
