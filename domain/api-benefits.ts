/** What the server answers about benefits and their reviews, and what it is sent. */
import type { BenefitState } from './benefit/benefit-on.js';
import type { Benefit } from './ports/benefit-store.js';

export interface BenefitView extends Pick<
  Benefit,
  | 'benefitId'
  | 'caseId'
  | 'personId'
  | 'program'
  | 'dibaoClass'
  | 'from'
  | 'until'
  | 'nextReverificationOn'
  | 'review'
  | 'changes'
  | 'reviews'
> {
  /** As of today. */
  readonly state: BenefitState['status'];
  readonly levelFen: number;
  readonly openedLevelFen: number;
}
