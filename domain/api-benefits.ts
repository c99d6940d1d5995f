/** What the server answers about benefits and their reviews, and what it is sent. */
import { z } from 'zod';
import type { BenefitState } from './benefit/benefit-on.js';
import { changeKinds } from './benefit/change-report.js';
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

/** M05: what a household tells of a change in its members or means. */
export const ChangeReport = z.object({
  /** Made by the client, so that a repeated send makes one case. */
  reportId: z.uuid(),
  changeKind: z.enum(changeKinds),
  changedOn: z.iso.date(),
  description: z.string().trim().min(2).max(1000),
});
export type ChangeReport = z.infer<typeof ChangeReport>;

export const reviewFilters = ['overdue', 'soon', 'all'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];
/** A benefit in the list of reviews to come. */
export interface ReviewRow extends Pick<Benefit, 'benefitId' | 'householdId' | 'program' | 'dibaoClass'> {
  readonly householdNumber: string;
  readonly townshipName: string;
  readonly levelFen: number;
  readonly state: BenefitState['status'];
  readonly dueOn: string;
  readonly isOverdue: boolean;
  /** Set once the review is under way. */
  readonly caseId?: string;
}
