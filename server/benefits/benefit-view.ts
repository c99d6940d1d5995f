import type { BenefitView } from '../../domain/api-benefits.js';
import { benefitOn } from '../../domain/benefit/benefit-on.js';
import type { Benefit } from '../../domain/ports/benefit-store.js';

/** A benefit as it stands on that civil date, with everything that was decided about it. */
export function benefitView(benefit: Benefit, date: string): BenefitView {
  const {
    householdId: _household,
    townshipCode: _township,
    countyCode: _county,
    status: _status,
    planned: _planned,
    levelFen,
    ...shown
  } = benefit;
  const { status: state, levelFen: levelToday } = benefitOn(benefit, date);
  return { ...shown, state, levelFen: state === 'not-yet' ? levelFen : levelToday, openedLevelFen: levelFen };
}
