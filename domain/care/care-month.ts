import { benefitOn } from '../benefit/benefit-on.js';
import { addPeriod } from '../deadline/add-period.js';
import type { Benefit } from '../ports/benefit-store.js';
import type { Care } from '../ports/care-store.js';

/**
 * M06: the oldest month whose care money is due and not ordered yet, up to the month of that day; undefined when there is none. A month is
 * due when an agreement and the tekun benefit are in force on its first day, at the standard of that day; so nobody is paid twice when
 * the caregiver changes within it.
 */
export function nextCareMonth(
  { agreements, standards, months }: Pick<Care, 'agreements' | 'standards' | 'months'>,
  benefit: Pick<Benefit, 'from' | 'levelFen' | 'changes'>,
  today: string,
): { readonly period: string; readonly amountFen: number } | undefined {
  const start = agreements[0]?.from;
  if (start === undefined) return undefined;
  for (let first = firstFrom(start); first <= today; first = addPeriod(first, 'P1M')) {
    const period = first.slice(0, 7);
    const isAgreed = agreements.some(
      ({ from, until, endedOn }) => from <= first && first < until && (endedOn === undefined || first < endedOn),
    );
    const amountFen = standards.filter(({ from }) => from <= first).at(-1)?.fen ?? 0;
    const isOrdered = months.some((month) => month.period === period);
    if (isAgreed && amountFen > 0 && !isOrdered && benefitOn(benefit, first).status === 'active') return { period, amountFen };
  }
  return undefined;
}

/** That day itself when it is the first of a month. */
function firstFrom(date: string): string {
  const first = `${date.slice(0, 7)}-01`;
  return first === date ? first : addPeriod(first, 'P1M');
}
