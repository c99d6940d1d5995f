import type { BenefitChange } from '../benefit/benefit-on.js';
import type { Program } from '../benefit/programs.js';
import type { ReviewFigures } from '../benefit/review-figures.js';

/** M04, M05: what households and persons are entitled to, how it changed, and when it is looked at again. */
export interface BenefitStore {
  /** Once for each benefit id; a repetition changes nothing. */
  open(benefit: Omit<Benefit, 'status' | 'changes' | 'reviews'>): Promise<void>;
  find(benefitId: string): Promise<Benefit | undefined>;
  ofCase(caseId: string): Promise<readonly Benefit[]>;
  /** The newest first. */
  ofHousehold(householdId: string): Promise<readonly Benefit[]>;
  /** Those with a review to come in the area, due first; `after` is `<due date>~<benefit id>` of the last one seen. */
  byReview(
    area: { readonly townshipCode: string } | { readonly countyCode: string },
    wanted: {
      readonly before?: string | undefined;
      readonly program?: Program | undefined;
      readonly after?: string | undefined;
      readonly limit: number;
    },
  ): Promise<readonly Benefit[]>;
  /** The change of that id: kept now, or the one kept before. Throws when there is no such benefit, and when it is stopped and this is no stop. */
  change(benefitId: string, change: BenefitChange): Promise<BenefitChange>;
  /** The next reviews, once for each key, e.g. the case that led to them; gives what holds now. */
  schedule(benefitId: string, key: string, reviews: readonly PlannedReview[]): Promise<void>;
  /** Benefits with a review that is to be opened by that civil date, those that wait longest first. */
  toReview(date: string, limit: number): Promise<readonly string[]>;
  /** From now on that review is under way in that case. */
  reviewOpened(benefitId: string, review: PlannedReview, caseId: string): Promise<void>;
  /** What a review came to, once for each case. */
  keepReview(benefitId: string, review: BenefitReview): Promise<void>;
  /** M05: the withdrawal of that benefit is told of a major change, once for each case. */
  announceChange(benefitId: string, change: { readonly caseId: string; readonly changedOn: string; readonly at: string }): Promise<void>;
  /** The figures on which the level rests, sealed at rest. */
  keepFigures(benefitId: string, figures: ReviewFigures): Promise<void>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readFigures(benefitId: string, reader: { readonly actor: string; readonly purpose: string }): Promise<ReviewFigures | undefined>;
}

export interface Benefit {
  readonly benefitId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  /** Of one member alone; otherwise the household's. */
  readonly personId?: string;
  readonly program: Program;
  readonly dibaoClass?: 'A' | 'B' | 'C';
  /** A month, when it was opened; what holds on a day is told by `benefitOn`. */
  readonly levelFen: number;
  /** Civil dates; `until` is the first day without it. */
  readonly from: string;
  readonly until?: string;
  readonly nextReverificationOn?: string;
  readonly planned?: readonly PlannedReview[];
  /** The last review that was opened, also when it is over. */
  readonly review?: { readonly dueOn: string; readonly caseId: string };
  /** What the last change says, also when it takes effect later. */
  readonly status: 'active' | 'suspended' | 'stopped';
  /** In the order in which they were decided. */
  readonly changes: readonly BenefitChange[];
  readonly reviews: readonly BenefitReview[];
}

/** A review that is to come: the household is told from `openOn` on. */
export interface PlannedReview {
  readonly reason: 'periodic' | 'birthday';
  readonly dueOn: string;
  readonly openOn: string;
}

export interface BenefitReview {
  readonly caseId: string;
  readonly completedOn: string;
  readonly outcome: string;
  readonly obviousChange: boolean | null;
}
