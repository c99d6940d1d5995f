/** X29: audit, discipline and supervision. */
export interface Discipline {
  /** The same id again is the same referral. */
  refer(referral: {
    readonly referralId: string;
    readonly caseRef: string;
    readonly countyCode: string;
    readonly reason: 'violation' | 'accountability';
  }): Promise<{ readonly status: 'received' | 'unavailable' }>;
}
