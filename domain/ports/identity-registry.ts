/** X21. `unavailable` when the system did not answer in time: a named gap, not a "no". */
export interface IdentityRegistry {
  lookUp(query: {
    readonly identityNumber: string;
    readonly name: string;
    readonly requestId: string;
  }): Promise<{ readonly status: 'match' | 'mismatch' | 'no-record'; readonly asOf: string } | { readonly status: 'unavailable' }>;
}
