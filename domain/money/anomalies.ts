/** M30, R06: what makes a payment worth a look. Each only points; whether something is wrong is for a person to say. */
export const anomalyKinds = ['paidTwice', 'afterDeath', 'sharedAccount', 'unexplained'] as const;
export type AnomalyKind = (typeof anomalyKinds)[number];

/** What is paid once to a person in a period: a program's aid; care money and made-up months stand beside it. */
export function purposeOf({ kind, program }: { readonly kind: string; readonly program: string }): string {
  return kind === 'care' || kind === 'appeal-difference' ? kind : program;
}

/** Of payments to one person for one purpose and period: those by another decision than the first. Stages of one decision belong together. */
export function paidAgain<P extends { readonly decisionId: string; readonly paidAt: string }>(same: readonly P[]): readonly P[] {
  const [first, ...later] = [...same].sort((a, b) => (a.paidAt < b.paidAt ? -1 : 1));
  return later.filter(({ decisionId }) => decisionId !== first?.decisionId);
}

/** Civil days; on the day of death itself nobody could know. */
export function isPaidAfterDeath(paidOn: string, deceasedOn: string | undefined): boolean {
  return deceasedOn !== undefined && paidOn > deceasedOn;
}

/** One account that takes the money of so many people. */
export function isSharedAccount(personRefs: readonly string[], persons: number): boolean {
  return new Set(personRefs).size >= persons;
}

/** Aid that was given first and whose explanation should be there by now. */
export function isUnexplained(owed: { readonly dueAt?: string | undefined } | undefined, now: string): boolean {
  return owed?.dueAt !== undefined && owed.dueAt < now;
}
