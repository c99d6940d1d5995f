import type { ReviewFigures } from '../../domain/benefit/review-figures.js';

/** A household's means as a process knows them; what it does not know is null. */
export function figuresOf({
  householdMonthlyIncomeFen,
  memberCount,
  incomeBand,
  propertyCompliant,
}: {
  readonly [Name in keyof ReviewFigures]?: ReviewFigures[Name] | null | undefined;
}): ReviewFigures {
  return {
    householdMonthlyIncomeFen: householdMonthlyIncomeFen ?? null,
    memberCount: memberCount ?? 0,
    incomeBand: incomeBand ?? 'manual-review',
    propertyCompliant: propertyCompliant ?? null,
  };
}
