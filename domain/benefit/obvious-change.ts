import type { ReviewFigures } from './review-figures.js';

/**
 * M05, Q07: whether a household's means changed obviously since its level was set: by more than that share of the income, by a member, in
 * property, or into another band. Null when it cannot be told: then a person decides.
 */
export function obviousChange(
  before: ReviewFigures | undefined,
  now: ReviewFigures,
  { percent, membersChanged }: { readonly percent: number; readonly membersChanged: boolean },
): boolean | null {
  if (membersChanged) return true;
  if (before === undefined) return null;
  if (before.memberCount !== now.memberCount) return true;
  if (now.propertyCompliant !== null && before.propertyCompliant !== null && before.propertyCompliant !== now.propertyCompliant)
    return true;
  const [old, income] = [before.householdMonthlyIncomeFen, now.householdMonthlyIncomeFen];
  if (old === null || income === null || now.propertyCompliant === null) return null;
  if (before.incomeBand !== now.incomeBand) return true;
  // Whole numbers: ten percent and a fen more is more than ten percent.
  return Math.abs(income - old) * 100 > percent * old;
}
