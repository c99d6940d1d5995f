import type { HouseholdFields, IncomeItem, Member } from './household-fields.js';

/** Who belongs to it on a civil date. */
export function membersOn(members: readonly Member[], date: string): readonly Member[] {
  return members.filter(({ since, until }) => since <= date && (until === undefined || date < until));
}

/** 0.3: counted members only; the policy's ratios use this number. */
export function memberCountOn(members: readonly Member[], date: string): number {
  return membersOn(members, date).filter(({ isCounted }) => isCounted).length;
}

export function headOn(members: readonly Member[], date: string): Member | undefined {
  return membersOn(members, date).find(({ relation }) => relation === 'head');
}

/**
 * The household's income a month: the sum of what its members on that date declare, of the kinds that count (all, when none are named).
 * Yearly amounts are added up first and divided once; a broken fen is left away, in favor of the household.
 */
export function householdMonthlyIncomeFen(
  { members, incomeItems }: Pick<HouseholdFields, 'members' | 'incomeItems'>,
  date: string,
  countedKinds?: readonly IncomeItem['kind'][],
): number {
  const here = new Set(membersOn(members, date).map(({ personId }) => personId));
  const counted = incomeItems.filter(
    ({ personId, kind }) => here.has(personId) && (countedKinds === undefined || countedKinds.includes(kind)),
  );
  const aYear = counted.reduce((sum, { amountFen, period }) => sum + amountFen * (period === 'month' ? 12 : 1), 0);
  return Math.floor(aYear / 12);
}
