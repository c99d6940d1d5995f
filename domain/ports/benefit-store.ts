import type { Program } from '../benefit/programs.js';

/** M04, M05: what households and persons are entitled to. */
export interface BenefitStore {
  /** Once for each benefit id; a repetition changes nothing. */
  open(benefit: Benefit): Promise<void>;
  schedule(benefitId: string, nextReverificationOn: string): Promise<void>;
  ofCase(caseId: string): Promise<readonly Benefit[]>;
}

export interface Benefit {
  readonly benefitId: string;
  readonly caseId: string;
  readonly householdId: string;
  /** Of one member alone; otherwise the household's. */
  readonly personId?: string;
  readonly program: Program;
  readonly dibaoClass?: 'A' | 'B' | 'C';
  /** A month. */
  readonly levelFen: number;
  /** Civil dates. */
  readonly from: string;
  readonly nextReverificationOn?: string;
  readonly status: 'active';
}
