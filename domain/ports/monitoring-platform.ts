/** X01. Status of a case's person after each change. */
export interface MonitoringPlatform {
  update(status: {
    readonly statusId: string;
    readonly personRef: string;
    readonly caseRef: string;
    readonly program: string;
    readonly outcome: string;
  }): Promise<{ readonly status: 'stored' | 'unavailable' }>;
}
