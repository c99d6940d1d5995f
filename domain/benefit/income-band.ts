import type { ReviewFigures } from './review-figures.js';

type Means = Pick<ReviewFigures, 'householdMonthlyIncomeFen' | 'memberCount'>;

/** As decision D02 tells it, for counting many households at once: whole fen of the whole household, never by head. */
export function incomeBandOf({ householdMonthlyIncomeFen: incomeFen, memberCount }: Means, standardFen: number): ReviewFigures['incomeBand'] {
  if (incomeFen === null || memberCount < 1) return 'manual-review';
  const atStandardFen = memberCount * standardFen;
  if (incomeFen === atStandardFen) return 'at-standard';
  if (incomeFen < atStandardFen) return 'below-standard';
  return 2 * incomeFen < 3 * atStandardFen ? 'low-income-band' : 'above-band';
}
