import type { Benefit } from '../ports/benefit-store.js';

/** M04: on its way out by a confirmed withdrawal that is not over yet. */
export function isWithdrawing({ status, reviews }: Pick<Benefit, 'status' | 'reviews'>): boolean {
  return status !== 'stopped' && reviews.at(-1)?.outcome === 'start-withdrawal';
}
