/** What processes are to be told about a household; each word once. */
export interface HouseholdWords {
  /** M10: somebody of it has begun to work. */
  tellOfWork(word: { readonly wordId: string; readonly householdId: string; readonly at: string }): Promise<void>;
}
