/** Deadlines of a case, so that a computation that runs again gives the same dates. */
export interface DeadlineStore {
  /** Keeps the dates of that case and name; the ones kept before, when there are any. */
  keep(deadline: { readonly caseId: string; readonly name: string } & DeadlineDates): Promise<DeadlineDates>;
}

export interface DeadlineDates {
  readonly dueAt: string;
  readonly dueOn: string;
  readonly reminderAt: string | null;
}
