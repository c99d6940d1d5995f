/** M30: who did what in a case, for those who look at a slip of staff. */
export interface CaseHistory {
  /** The steps that people have done in the case, in order, each once. */
  steps(caseId: string): Promise<readonly { readonly elementId: string; readonly name: string }[]>;
  /**
   * Keeps what was done, by whom and when, under that finding, sealed and apart from the case; once. From it the matter of the person who did
   * that step last is begun (`server/dispatch/fault-reviews.ts`). False when nobody did that step.
   */
  keep(finding: { readonly findingId: string; readonly caseId: string; readonly slipStep: string; readonly at: string }): Promise<boolean>;
}
