/** Emergency aid that was given first and is owed its explanation or its approval (M15). */
export interface OpenExplanations {
  /** Receipt numbers, the oldest first, and how many there are. */
  of(countyCode: string, limit: number): Promise<{ readonly count: number; readonly receiptNumbers: readonly string[] }>;
  /** Cases of a township whose explanation should be there by now and is not. */
  overdueIn(townshipCode: string, now: string): AsyncIterable<{ readonly caseId: string; readonly receiptNumber: string }>;
}
