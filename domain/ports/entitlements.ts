import type { BenefitState } from '../benefit/benefit-on.js';
import type { Program } from '../benefit/programs.js';

/** A benefit as a payment run sees it on its cut-off day. */
export interface Entitlement {
  readonly benefitId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly personId?: string;
  readonly program: Program;
  readonly townshipCode: string;
  readonly levelFen: number;
  readonly status: BenefitState['status'];
}

export interface Entitlements {
  /** Benefits of those programs that have begun by that civil date and are not over, with what they come to on it, by benefit id; those after that id. */
  begunBy(query: {
    readonly countyCode: string;
    readonly programs: readonly Program[];
    readonly date: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly Entitlement[]>;
}
