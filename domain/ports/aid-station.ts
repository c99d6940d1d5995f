/** X22: the system of aid stations and foster institutions. */
export interface AidStation {
  /** All that is known of an admission; the same id is the same admission, and what comes again brings up to date what was missed. */
  report(admission: {
    readonly admissionId: string;
    readonly caseRef: string;
    readonly countyCode: string;
    readonly arrivedAt: string;
    readonly route?: string;
  }): Promise<{ readonly status: 'stored' | 'unavailable' }>;
}
